import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { formatStoragePlaces, type StoringResource, storagePlacesFile } from '../../../lambda/shared/storage-places.ts';
import type { Inventory, ResourcePlace } from '../inventory/take-inventory.ts';
import { isRecord } from '../inventory/template.ts';

/** Writes the places in which an app keeps data into its assembly, even if the app is refused, for `promulgate disclose`. */
export function writePlaces(app: IConstruct, { places }: Inventory): void {
  if (!Stage.isStage(app)) return;
  const located = places.flatMap((place) => (typeof place.where === 'string' ? [] : [describe(place, place.where)]));
  writeFileSync(path.join(app.outdir, storagePlacesFile), formatStoragePlaces(located));
}

function describe({ resource }: ResourcePlace, { region }: { region: string }): StoringResource {
  const { template, logicalId, type } = resource;
  const metadata = template.resources[logicalId]?.Metadata;
  const construct = isRecord(metadata) ? metadata['aws:cdk:path'] : undefined;
  return { region, resource: typeof construct === 'string' ? construct : `${template.stack}/${logicalId}`, type };
}
