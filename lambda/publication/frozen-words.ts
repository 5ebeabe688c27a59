import { ownTextId, replacedTextId, type Site, sharedTextId } from '../site/site.ts';
import type { Published } from './record/published.ts';

/** One announced text whose words would change or vanish. */
export interface Refusal {
  /** The text, such as `privacy/2026-11-15/de`. */
  readonly text: string;
  /** The file that must be mended, relative to the content directory. */
  readonly file: string;
  /** Where in it; undefined for the text itself. */
  readonly key?: readonly (string | number)[] | undefined;
  readonly message: string;
  readonly hint: string;
}

/** A publication that would alter or lose what was public; nothing of it was written. */
export class PublicationRefused extends Error {
  override readonly name = 'PublicationRefused';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message, hint }) => `${message}\n    ${hint}`).join('\n'));
    this.refusals = refusals;
  }
}

/**
 * Finds announced words that have changed, unless the next correction of the text records the change: the words that it replaced must
 * be those that were public. An added text is not a change.
 */
export function findRefusals(site: Pick<Site, 'wordDigests'>, { words }: Pick<Published, 'words'>): Refusal[] {
  const refusals = Object.entries(words).flatMap(([id, published]) => findRefusal(site, words, { id, published }));
  // What applications have in common of a text changes with it.
  const byText = new Map(refusals.toReversed().map((refusal) => [refusal.text, refusal]));
  return [...byText.values()].reverse();
}

function findRefusal(
  site: Pick<Site, 'wordDigests'>,
  words: Published['words'],
  { id, published }: { readonly id: string; readonly published: string },
): Refusal[] {
  const current = site.wordDigests[id];
  const text = ownTextId(id);
  if (current === undefined) return [vanished(text, published)];
  const number = nextCorrection(text, words);
  const replaced =
    site.wordDigests[text === id ? replacedTextId(id, number) : sharedTextId(replacedTextId(text, number))];
  if (replaced !== undefined)
    return replaced === published ? [] : [miscorrected(text, number, { replaced, published })];
  return current === published ? [] : [changed(text, published, current)];
}

/** Number of the first correction that has not been published yet. */
function nextCorrection(text: string, words: Site['wordDigests']): number {
  let number = 1;
  while (words[replacedTextId(text, number)] !== undefined) number += 1;
  return number;
}

/** True if a text has a correction that is not public yet. */
export function hasNewCorrection(
  text: string,
  wordDigests: Site['wordDigests'],
  published: Published['words'],
): boolean {
  return wordDigests[replacedTextId(text, nextCorrection(text, published))] !== undefined;
}

function changed(text: string, published: string, current: string): Refusal {
  const message = `Cannot change the words of ${text}: it is announced with digest ${short(published)}, and its words now have digest ${short(current)}`;
  const restore = `Restore the text, for example with "git checkout <commit> -- content/${fileOf(text)}"`;
  const correct = `correct a slip with "promulgate correct ${text} --because …"`;
  const otherWays = isReplaced(text)
    ? 'words that a correction replaced stay as they were'
    : `${correct}; ${newVersion}`;
  return { text, file: fileOf(text), message, hint: `${restore}; ${otherWays}` };
}

function vanished(text: string, published: string): Refusal {
  const message = `Cannot take away ${text}: it is announced with digest ${short(published)}, and the content no longer has it`;
  const hint = `Restore it, for example with "git checkout <commit> -- content/${fileOf(text)}"; what was public stays public`;
  return { text, file: fileOf(text), message, hint };
}

function miscorrected(
  text: string,
  number: number,
  { replaced, published }: { replaced: string; published: string },
): Refusal {
  const message = `Cannot correct ${text}: it is announced with digest ${short(published)}, and correction ${number} keeps words with digest ${short(replaced)}`;
  const hint = `Put what is public into content/${fileOf(replacedTextId(text, number))}, for example with "git show <commit>:content/${fileOf(text)}"; leave facts and places in version.yaml as they were, and ${newVersion}`;
  return { text, file: fileOf(replacedTextId(text, number)), message, hint };
}

/** The digits that a person compares; published.json and the ledger have the whole digest. */
function short(digest: string): string {
  return `${digest.slice(0, 12)}…`;
}

const newVersion = 'put new words into a new version with a later effective date';

function isReplaced(text: string): boolean {
  return replacedPattern.test(text);
}

const replacedPattern = /\/([^/]+)\/corrected\/(\d+)$/;

function fileOf(text: string): string {
  return `${text.replace(replacedPattern, '/corrections/$1.$2')}.md`;
}
