import type { Translation } from '../content.ts';
import { sha256 } from '../digest.ts';
import { copyText } from '../files/copy-text.ts';
import { createTextPart } from '../markdown/text-part.ts';
import { readSections } from '../read-sections.ts';
import { rememberLast } from '../remember.ts';
import type { Section } from '../section.ts';

/** So many texts are held at a time: a hundred versions in one language, because pages are made language by language, and some of others. */
const heldTexts = 128;
/** Versions of a text share most of these. */
const heldParts = 512;

/** Gives the sections of a text. */
export type TextReader = (text: Pick<Translation, 'file' | 'fileDigest'>) => readonly Section[];

/** Creates a reader of texts that were checked before. It throws for a file that is not the one that was checked. */
export function createTextReader(readText: (file: string) => string, parts = heldParts): TextReader {
  const partOf = rememberLast(parts, createTextPart);
  const cache = { part: (text: string) => partOf(copyText(text)) };
  const textOf = rememberLast(heldTexts, (file) => {
    const text = readText(file);
    return { digest: sha256(text), sections: readSections(text, cache) };
  });
  return ({ file, fileDigest }) => {
    const { digest, sections } = textOf(file);
    if (digest !== fileDigest) throw new Error(`Cannot read ${file}: it is not the file that was checked`);
    return sections;
  };
}
