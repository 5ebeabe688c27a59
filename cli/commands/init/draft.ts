import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../../lambda/content/files/files.ts';
import { readContent } from '../../../lambda/shared/read-content.ts';

/** A policy to start from. */
export interface Draft {
  /** The texts of its newest version, by locale. */
  readonly texts: ReadonlyMap<string, string>;
  /** The messages that they need, by locale: the text of a file. */
  readonly messages: ReadonlyMap<string, string>;
}

/** Beside the command in the package; in a checkout, the content of the repository. */
const directories = ['../draft', '../../../content'].map((name) => path.join(import.meta.dirname, name));

/** Reads the draft that comes with the program. */
export async function readDraft(): Promise<Draft> {
  const directory = directories.find((one) => existsSync(path.join(one, 'privacy'))) ?? '';
  return draftOf(await readContent(directory));
}

/** The draft in the files of a content directory. */
export function draftOf(files: Files): Draft {
  const named = (pattern: RegExp) =>
    [...files].flatMap(([name, bytes]) => {
      const { version = '', locale } = pattern.exec(name)?.groups ?? {};
      return locale === undefined ? [] : [{ version, locale, text: new TextDecoder().decode(bytes) }];
    });
  const texts = named(/^privacy\/(?<version>[^/]+)\/(?<locale>[A-Za-z-]+)\.md$/);
  const newest = texts
    .map(({ version }) => version)
    .toSorted()
    .at(-1);
  return {
    texts: new Map(texts.filter(({ version }) => version === newest).map(({ locale, text }) => [locale, text])),
    messages: new Map(
      named(/^messages\/(?<locale>[A-Za-z-]+)\.json$/).map(({ locale, text }) => [locale, ownWords(text)]),
    ),
  };
}

/** What is stored is different for every company; the page's other words come with the program. */
function ownWords(text: string): string {
  const own = Object.entries(JSON.parse(text)).filter(([key]) => key.startsWith('holds.'));
  return `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`;
}
