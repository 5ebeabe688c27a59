import type { Files } from '../../lambda/content/files/files.ts';
import type { Asset } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import type { FoundCommit } from '../../lambda/shared/read-commit.ts';

/** The asset of files that were read already, with the digests that a deployment would have. */
export function contentAsset(files: Files, commit?: FoundCommit): Asset {
  return { readInputs: async () => digestInputs(files, commit), readContent: async () => files };
}
