import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { formatStoragePlaces, type StoringResource, storagePlacesFile } from '../../../lambda/shared/storage-places.ts';
import type { Inventory, ResourcePlace } from '../inventory/take-inventory.ts';
import { isRecord } from '../inventory/template.ts';

/** Writes down in the assembly where the app keeps data, refused or not, for `promulgate disclose`. */
export function writePlaces(app: IConstruct, { places }: Inventory): void {
  if (!Stage.isStage(app)) return;
  const told = places.flatMap((place) => (place.region === undefined ? [] : [describe(place, place.region)]));
  writeFileSync(path.join(app.outdir, storagePlacesFile), formatStoragePlaces(told));
}

function describe({ subject: { template, logicalId, type } }: ResourcePlace, region: string): StoringResource {
  const metadata = template.resources[logicalId]?.Metadata;
  const construct = isRecord(metadata) ? metadata['aws:cdk:path'] : undefined;
  const resource = typeof construct === 'string' ? construct : `${template.stack}/${logicalId}`;
  return { region, resource, type };
}
