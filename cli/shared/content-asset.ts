import type { Files } from '../../lambda/content/files/files.ts';
import type { Asset } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';

/** Files that were read already as what a publisher publishes; digests are worked out as a deployment would. */
export function contentAsset(files: Files, commit: string | null = null): Asset {
  return { readInputs: () => digestInputs(files, commit), readContent: async () => files };
}
