import type { Settings } from '../../lambda/content/content.ts';
import type { RunOptions } from '../../lambda/run/run.ts';
import type { ObjectLock, Replica } from '../../lambda/shared/environment.ts';
import { HintedError } from '../../lambda/shared/hinted-error.ts';
import { loadRightContent } from '../../lambda/shared/load-content.ts';
import { readCommit } from '../../lambda/shared/read-commit.ts';
import type { Stage } from '../../lambda/site/stage.ts';
import { contentAsset } from './content-asset.ts';
import { holdToAskers } from './hold-to-askers.ts';
import { loadForStage } from './load-for-stage.ts';

/** What `plan` and `publish` print when there is nothing to do. */
export const nothingToPublish = 'Nothing to publish: the site is up to date.';

/** The options of `plan` and `publish`. */
export interface PublicationOptions {
  readonly bucket: string;
  readonly distribution: string;
  readonly replicas?: readonly Replica[];
  readonly objectLock?: ObjectLock;
  readonly signingKey?: string;
  readonly timestampAuthority?: string;
  readonly content: string;
  readonly origin?: string;
  readonly stage?: Stage;
  readonly trialAt?: string;
  readonly json?: true;
}

/** A run, and the settings of its content. */
interface LoadedRun extends RunOptions {
  readonly settings: Settings;
}

/** Loads the run that options describe; throws `ContentProblems` before anything is asked of AWS. */
export async function loadRun({
  bucket,
  distribution,
  replicas = [],
  ...options
}: PublicationOptions): Promise<LoadedRun> {
  const { stage, trialAt } = options;
  if (trialAt !== undefined && stage !== 'trial')
    throw new HintedError('Cannot show another date than today: only a trial can', 'Add "--stage trial"');
  const { files, content } = await loadRightContent(options.content, async (directory) => {
    const loaded = await loadForStage(directory, stage);
    return stage === 'trial' ? loaded : holdToAskers(loaded, Date.now());
  });
  const { settings } = content;
  const origin = options.origin ?? settings.origin;
  return {
    asset: contentAsset(files, readCommit(options.content, console.error)),
    deployment: { bucket, replicas, distribution, origin, stage, trialAt },
    settings,
  };
}
