import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Judgement } from '../../lambda/guard/findings/find-findings.ts';
import { listAppPlaces } from '../../lambda/guard/findings/list-app-places.ts';
import { formatStoragePlaces, storagePlacesFile } from '../../lambda/shared/storage-places.ts';

/** Writes what a policy must disclose about an app into its assembly, even if the app is refused, for `promulgate disclose`. */
export function writePlaces(app: IConstruct, judgement: Judgement): void {
  if (Stage.isStage(app))
    writeFileSync(path.join(app.outdir, storagePlacesFile), formatStoragePlaces(listAppPlaces(judgement)));
}
