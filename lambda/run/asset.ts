import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../content/files/files.ts';
import type { Inputs } from '../publication/inputs.ts';
import { readContent } from '../shared/read-content.ts';

/** What is deployed with the publisher: the content, and the digests of everything that pages are made from. */
export interface Asset {
  readInputs(): Promise<Inputs>;
  readContent(): Promise<Files>;
}

/** Names in the directory of a bundled publisher, beside its code. */
export const assetNames = { inputs: 'inputs.json', content: 'content' } as const;

/** Reads the asset that was bundled with the code in a directory. */
export function bundledAsset(directory: string): Asset {
  return {
    readInputs: async () => JSON.parse(await readFile(path.join(directory, assetNames.inputs), 'utf8')),
    readContent: () => readContent(path.join(directory, assetNames.content)),
  };
}
