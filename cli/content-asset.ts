import type { Asset } from '../lambda/asset.ts';
import type { Files } from '../lambda/content/files.ts';
import { digestInputs } from '../lambda/digest-inputs.ts';

/** Files that were read already as what a publisher publishes; digests are worked out as a deployment would. */
export function contentAsset(files: Files): Asset {
  return { readInputs: () => digestInputs(files), readContent: async () => files };
}
