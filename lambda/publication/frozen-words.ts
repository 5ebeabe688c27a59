import { replacedTextId, type Site } from '../site/site.ts';
import type { Published } from './record/published.ts';

/** One announced text whose words would change or vanish. */
export interface Refusal {
  /** The text, such as `privacy/2026-11-15/de`. */
  readonly text: string;
  readonly message: string;
  readonly hint: string;
}

/** A publication that would alter or lose what was public; nothing was written. */
export class PublicationRefused extends Error {
  override readonly name = 'PublicationRefused';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ message, hint }) => `${message}\n    ${hint}`).join('\n'));
    this.refusals = refusals;
  }
}

/**
 * Throws when words that were announced are not the same any more, unless the next correction of the text says so: its former
 * words must be those that were public. A text that is added is no change; the words of former texts are frozen like any other.
 */
export function checkFrozenWords(site: Site, published: Published | undefined): void {
  const words = published?.words ?? {};
  const refusals = Object.entries(words).flatMap(([text, former]) => {
    const now = site.wordDigests[text];
    if (now === undefined) return [vanished(text, former)];
    const number = nextCorrection(text, words);
    const replaced = site.wordDigests[replacedTextId(text, number)];
    if (replaced !== undefined) return replaced === former ? [] : [miscorrected(text, number, { replaced, former })];
    return now === former ? [] : [changed(text, former, now)];
  });
  if (refusals.length > 0) throw new PublicationRefused(refusals);
}

/** Number of the first correction that is not published yet. */
function nextCorrection(text: string, words: Site['wordDigests']): number {
  let number = 1;
  while (words[replacedTextId(text, number)] !== undefined) number += 1;
  return number;
}

function changed(text: string, former: string, now: string): Refusal {
  const message = `Cannot change the words of ${text}: it is announced with digest ${former}, and its words have digest ${now} now`;
  const restore = `Restore the text, for example with "git checkout <commit> -- ${fileOf(text)}"`;
  const correct = `correct a slip with "promulgate correct ${text} --because …"`;
  const others = isFormer(text) ? 'former words stay as they were' : `${correct}; ${newVersion}`;
  return { text, message, hint: `${restore}; ${others}` };
}

function vanished(text: string, former: string): Refusal {
  const message = `Cannot take away ${text}: it is announced with digest ${former}, and the content does not have it now`;
  const hint = `Restore it, for example with "git checkout <commit> -- ${fileOf(text)}"; what was public stays public`;
  return { text, message, hint };
}

function miscorrected(
  text: string,
  number: number,
  { replaced, former }: { replaced: string; former: string },
): Refusal {
  const message = `Cannot correct ${text}: it is announced with digest ${former}, and correction ${number} keeps former words with digest ${replaced}`;
  const hint = `Put what is public into ${fileOf(replacedTextId(text, number))}, for example with "git show <commit>:${fileOf(text)}"; leave facts and places in version.yaml as they were, and ${newVersion}`;
  return { text, message, hint };
}

const newVersion = 'put new words into a new version with a later effective date';

function isFormer(text: string): boolean {
  return formerPattern.test(text);
}

const formerPattern = /\/([^/]+)\/corrected\/(\d+)$/;

function fileOf(text: string): string {
  return `content/${text.replace(formerPattern, '/corrections/$1.$2')}.md`;
}
