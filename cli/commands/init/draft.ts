import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../../lambda/content/files/files.ts';
import { readContent } from '../../../lambda/shared/read-content.ts';

/** A policy to start from. */
export interface Draft {
  /** The texts of its newest version by locale, each with all its sections. */
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
  const newTexts = texts.filter(({ version }) => version === newest);
  const longest = newTexts.map(({ text }) => [...splitText(text).sections.keys()]).toSorted(byLength)[0] ?? [];
  const earlierOf = (wanted: string) =>
    texts.filter(({ version, locale }) => locale === wanted && version !== newest).map(({ text }) => text);
  return {
    texts: new Map(newTexts.map(({ locale, text }) => [locale, completeText(text, earlierOf(locale), longest)])),
    messages: new Map(
      named(/^messages\/(?<locale>[A-Za-z-]+)\.json$/).map(({ locale, text }) => [locale, ownWords(text)]),
    ),
  };
}

function byLength(a: readonly string[], b: readonly string[]): number {
  return b.length - a.length;
}

interface SplitText {
  /** Front matter and introduction. */
  readonly head: string;
  /** By their ids. */
  readonly sections: ReadonlyMap<string, string>;
}

function splitText(text: string): SplitText {
  const [head = '', ...rest] = text.split(/^(?=## )/m);
  const sections = rest.map((section): [string, string] => [/\{#([\w-]+)\}/.exec(section)?.[1] ?? section, section]);
  return { head, sections: new Map(sections) };
}

/** A translation may have nothing but what changed in its version: its other sections are those of versions before, the newest first. */
function completeText(text: string, earlier: readonly string[], ids: readonly string[]): string {
  const { head, sections } = splitText(text);
  const known = new Map([...earlier.flatMap((one) => [...splitText(one).sections]), ...sections]);
  return [head, ...ids.flatMap((id) => known.get(id) ?? [])]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n');
}

/** What is stored is different for every company; the page's other words come with the program. */
function ownWords(text: string): string {
  const own = Object.entries(JSON.parse(text)).filter(([key]) => key.startsWith('holds.'));
  return `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`;
}
