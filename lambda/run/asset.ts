import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../content/content.ts';
import type { Files } from '../content/files/files.ts';
import type { ContentOutline } from '../content/outline/content-outline.ts';
import type { Inputs } from '../publication/inputs.ts';
import { readContent } from '../shared/read-content.ts';

/** What is deployed with the publisher: the content, and the digests of everything that pages are made from. */
export interface Asset {
  readInputs(): Promise<Inputs>;
  readContent(): Promise<Files>;
  /** What the files say, where they were parsed and checked already. */
  readonly parsed?: Content | undefined;
  /** The content without its texts, which are read when they are shown; undefined where all must be read. */
  readOutline?(): Promise<OutlinedContent | undefined>;
}

/** A content that was checked, and of which only what is shown is read. */
export interface OutlinedContent {
  readonly outline: ContentOutline;
  /** Files in which something has to be mended before their content goes into production. */
  readonly unready: readonly string[];
  readonly readFile: (file: string) => Uint8Array;
}

/** The form in which an outline is deployed: beside the digests of what it was made from. */
export interface DeployedOutline extends Omit<OutlinedContent, 'readFile'> {
  readonly inputs: Pick<Inputs, 'content' | 'renderer'>;
}

/** Names in the directory of a bundled publisher, beside its code. */
export const assetNames = { inputs: 'inputs.json', content: 'content', outline: 'outline.json' } as const;

/** Reads the asset that was bundled with the code in a directory. */
export function bundledAsset(directory: string): Asset {
  const inDirectory = (name: string) => path.join(directory, name);
  const readInputs = async (): Promise<Inputs> => JSON.parse(await readFile(inDirectory(assetNames.inputs), 'utf8'));
  return {
    readInputs,
    readContent: () => readContent(inDirectory(assetNames.content)),
    async readOutline() {
      // A content with an error has none.
      if (!existsSync(inDirectory(assetNames.outline))) return undefined;
      const { content, renderer } = await readInputs();
      // At once, because Node would read and decode so large a text in pieces.
      const { inputs, ...outlined }: DeployedOutline = JSON.parse(
        readFileSync(inDirectory(assetNames.outline), 'utf8'),
      );
      if (inputs.content !== content || inputs.renderer !== renderer) return undefined;
      const readText = (file: string) => readFileSync(path.join(inDirectory(assetNames.content), file));
      return { ...outlined, readFile: readText };
    },
  };
}
