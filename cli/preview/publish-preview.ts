import type { Files } from '../../lambda/content/files.ts';
import { PublicationRefused } from '../../lambda/publication/frozen-words.ts';
import type { Report } from '../../lambda/publication/report.ts';
import { run } from '../../lambda/run.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { contentAsset } from '../content-asset.ts';
import { plural } from '../format-problems.ts';
import type { StandIn } from '../stand-in/start-stand-in.ts';
import { previewDeployment } from './use-stand-in.ts';

/**
 * Publishes to the stand-in through the publisher's own code, and says what was done. An announced text that was changed is shown
 * all the same, since its editor wants to see it, with the words in which a real publication refuses it.
 */
export async function publishPreview(
  standIn: Pick<StandIn, 'siteUrl' | 'reset'>,
  { files, at }: { files: Files; at: Instant },
): Promise<string> {
  const deployment = { ...previewDeployment, replicas: [], origin: standIn.siteUrl };
  const publish = async () => describe(await run({ asset: contentAsset(files), deployment, at }));
  try {
    return await publish();
  } catch (error) {
    if (!(error instanceof PublicationRefused)) throw error;
    standIn.reset();
    return `${error.message}\nA publication would be refused for that; the preview shows the text all the same.\n${await publish()}`;
  }
}

function describe({ status, uploads, invalidations = [] }: Report): string {
  if (uploads === undefined || status === 'unchanged') return 'Nothing changed.';
  const { new: fresh, changed, headers } = uploads;
  return `Published: ${fresh} new, ${changed + headers} changed; invalidated ${plural(invalidations.length, 'path')}`;
}
