import type { Files } from '../../lambda/content/files/files.ts';
import { fixtureFiles } from '../../test/fixture-content.ts';
import { loadLocales } from './load-locales.ts';
import { translateWords } from './pseudo-words.ts';

/** How much differs from one version to the next: one clause, or every eighth word. */
type LoadKind = 'clause' | 'all';

/** What a load is made of. */
export interface LoadOptions {
  readonly locales: number;
  readonly versions: number;
  readonly kind: LoadKind;
}

const seed = 'privacy/2026-11-15';
const firstYear = 2001;

/** A content of any size, from the texts of the fixture: real ones where the fixture has the language, pseudo-words elsewhere. */
export function createLoad({ locales: count, versions, kind }: LoadOptions): Files {
  const locales = loadLocales.slice(0, count);
  const settings = `sourceLocale: en\nlocales: [${locales.join(', ')}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`;
  const files = new Map([['site.yaml', settings]]);
  for (const locale of locales) {
    files.set(`messages/${locale}.json`, holdsIn(locale));
    let text = firstText(locale);
    for (let version = 0; version < versions; version += 1) {
      if (version > 0) text = nextText(text, locale, { kind, version });
      files.set(`privacy/${dateOf(version)}/${locale}.md`, text);
    }
  }
  const yaml = textOf(`${seed}/version.yaml`).replace(/^announced: .*\n/, '');
  for (let version = 0; version < versions; version += 1)
    files.set(`privacy/${dateOf(version)}/version.yaml`, `announced: ${dateOf(version)}\n${yaml}`);
  const encoded = [...files].map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return new Map(encoded);
}

/** The date on which the last version of a load has taken effect. */
export function lastDateOf({ versions }: LoadOptions): string {
  return dateOf(versions - 1);
}

/** One version a month. */
function dateOf(version: number): string {
  return new Date(Date.UTC(firstYear, version, 15)).toISOString().slice(0, 10);
}

function firstText(locale: string): string {
  const own = fixtureFiles.get(`${seed}/${locale}.md`);
  if (own !== undefined) return new TextDecoder().decode(own);
  const [head, body] = splitText(textOf(`${seed}/en.md`));
  const value = (key: string) => translateWords(new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '', locale);
  return `---\ntitle: ${value('title')}\ntranslation: machine\nsummary: ${value('summary')}\n---\n${translateWords(body, locale)}`;
}

/** The names of what is stored, which every content has to give. */
function holdsIn(locale: string): string {
  const messages = Object.entries<string>(JSON.parse(textOf('messages/en.json')));
  const holds = messages.filter(([key]) => key.startsWith('holds.'));
  return JSON.stringify(Object.fromEntries(holds.map(([key, words]) => [key, translateWords(words, locale)])));
}

function nextText(text: string, locale: string, { kind, version }: { kind: LoadKind; version: number }): string {
  const [head, body] = splitText(text);
  if (kind === 'all') return `${head}${translateWords(body, locale, String(version), 8)}`;
  const blocks = body.split('\n\n');
  const clauses = blocks.flatMap((block, index) => (/^\([a-z]\) /.test(block) ? [index] : []));
  const changed = clauses[version % clauses.length] ?? 0;
  blocks[changed] = translateWords(blocks[changed] ?? '', locale, String(version), 4);
  return `${head}${blocks.join('\n\n')}`;
}

/** The front matter with its last line, and the text after it. */
function splitText(text: string): [head: string, body: string] {
  const end = text.indexOf('\n---\n') + '\n---\n'.length;
  return [text.slice(0, end), text.slice(end)];
}

function textOf(file: string): string {
  return new TextDecoder().decode(fixtureFiles.get(file));
}
