import { checkReady } from '../content/check-ready.ts';
import { decodeText } from '../content/files/decode-text.ts';
import type { Files } from '../content/files/files.ts';
import { outlineContent } from '../content/outline/outline-content.ts';
import { parseContent } from '../content/parse-content.ts';
import { createReadingCache } from '../content/reading-cache.ts';
import type { Inputs } from '../publication/inputs.ts';
import type { DeployedOutline } from '../run/asset.ts';

/** Checks files and makes the outline of their content, to be deployed with them; undefined where they have an error. */
export function outlineFiles(files: Files, { content: contentDigest, renderer }: Inputs): DeployedOutline | undefined {
  const { content } = parseContent(files, undefined, createReadingCache(undefined, { isForErrors: true }));
  if (content === undefined) return undefined;
  const isUnready = (bytes: Uint8Array) => checkReady(decodeText(bytes).decoded).length > 0;
  const unready = [...files].flatMap(([file, bytes]) => (isUnready(bytes) ? [file] : []));
  return { inputs: { content: contentDigest, renderer }, outline: outlineContent(content), unready };
}
