import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Subject } from '../../lambda/guard/findings/subjects.ts';
import { recordOr } from '../../lambda/guard/template/template.ts';
import { formatStoragePlaces, type StoringResource, storagePlacesFile } from '../../lambda/shared/storage-places.ts';

/** Writes the places in which an app keeps data into its assembly, even if the app is refused, for `promulgate disclose`. */
export function writePlaces(app: IConstruct, places: readonly Subject[]): void {
  if (!Stage.isStage(app)) return;
  const located = places.flatMap(({ resource, where }) =>
    typeof where === 'object' && 'region' in where ? [describe(resource, where.region)] : [],
  );
  writeFileSync(path.join(app.outdir, storagePlacesFile), formatStoragePlaces(located));
}

function describe({ template, logicalId, type }: Subject['resource'], region: string): StoringResource {
  const construct = recordOr(template.resources[logicalId]?.Metadata)['aws:cdk:path'];
  return { region, resource: typeof construct === 'string' ? construct : `${template.stack}/${logicalId}`, type };
}
