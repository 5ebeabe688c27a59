import type { RunOptions } from '../../lambda/run/run.ts';
import type { Replica } from '../../lambda/shared/environment.ts';
import { loadRightContent } from '../../lambda/shared/load-content.ts';
import { readCommit } from '../../lambda/shared/read-commit.ts';
import { contentAsset } from './content-asset.ts';
import { parseInstant } from './parse-instant.ts';

/** What `plan` and `publish` are told. */
export interface PublicationOptions {
  readonly bucket: string;
  readonly distribution: string;
  readonly replicas?: readonly Replica[];
  readonly content: string;
  readonly origin?: string;
  readonly at?: string;
  readonly json?: true;
}

/** The run of a publisher that options describe; throws `ContentProblems` before anything is asked of AWS. */
export async function loadRun({
  bucket,
  distribution,
  replicas = [],
  ...options
}: PublicationOptions): Promise<RunOptions> {
  const { files, content } = await loadRightContent(options.content);
  const { settings } = content;
  const origin = options.origin ?? settings.origin;
  const at = options.at === undefined ? Date.now() : parseInstant(options.at, settings.timeZone);
  return {
    asset: contentAsset(files, await readCommit(options.content)),
    deployment: { bucket, replicas, distribution, origin },
    at,
  };
}
