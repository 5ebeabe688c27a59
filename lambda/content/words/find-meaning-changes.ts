import { diffArrays } from 'diff';
import type { Locale, Translation } from '../content.ts';
import { normalise } from '../markdown/sections.ts';
import { sectionText, type WordValues } from './digest-words.ts';
import { meaningPattern } from './meaning-pattern.ts';
import { wordSegmenter } from './word-segmenter.ts';

/** A slip changes no more than this share of a section's words, and in a short section no more than this number of them. */
const slip = { share: 0.05, words: 2 } as const;

/** What a correction changes that is no slip, and where. */
export interface MeaningChange {
  /** As an editor reads it: `the title`, `section "storage"`. */
  readonly where: string;
  readonly what: string;
}

/** Finds what a correction changes beyond a slip: sections, many words, or words on which the meaning hangs. */
export function findMeaningChanges(before: Translation, after: Translation, values: WordValues): MeaningChange[] {
  const previous = textsOf(before, values);
  const current = textsOf(after, values);
  const compare = createComparison(before.locale);
  return [...new Set([...previous.keys(), ...current.keys()])].flatMap((where) => {
    const [was, is] = [previous.get(where), current.get(where)];
    if (was === undefined) return [{ where, what: 'adds all of it' }];
    if (is === undefined) return [{ where, what: 'removes all of it' }];
    const what = was === is ? undefined : compare(was, is);
    return what === undefined ? [] : [{ where, what }];
  });
}

function textsOf({ title, sections }: Translation, values: WordValues): Map<string, string> {
  const texts = sections.map((section): [string, string] => [
    section.id === '' ? 'the text before the first heading' : `section "${section.id}"`,
    normalise(sectionText(section, values)),
  ]);
  return new Map([['the title', normalise(title)], ...texts]);
}

/** Returns what one text has that the other has not, if that is more than a slip. */
function createComparison(locale: Locale): (was: string, is: string) => string | undefined {
  const segmenter = wordSegmenter(locale);
  const pattern = meaningPattern(locale);
  const split = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  // Vowel marks, a soft hyphen and joiners change no word.
  const bindingIn = (text: string) =>
    [...text.replace(/[\u064B-\u0652\u00AD\u200C\u200D]/g, '').matchAll(pattern)].map(([word]) => word.toLowerCase());
  return (was, is) => {
    const words = split(was);
    const runs = diffArrays(words, split(is));
    const removed = runs.filter((run) => run.removed).map(({ value }) => value);
    const added = runs.filter((run) => run.added).map(({ value }) => value);
    const lost = subtract(bindingIn(was), bindingIn(is));
    const gained = subtract(bindingIn(is), bindingIn(was));
    const moved = [...removed, ...added].flatMap((run) => bindingIn(run.join('')));
    if (lost.length + gained.length > 0) return describe(lost, gained);
    if (moved.length > 0) return `moves ${quote(moved)}`;
    const changed = Math.max(lengthOf(removed.flat()), lengthOf(added.flat()));
    const total = lengthOf(words);
    if (changed <= Math.max(slip.words, Math.floor(slip.share * total))) return undefined;
    return `changes ${changed} of ${total} words`;
  };
}

function describe(lost: readonly string[], gained: readonly string[]): string {
  if (gained.length === 0) return `removes ${quote(lost)}`;
  return lost.length === 0 ? `adds ${quote(gained)}` : `changes ${quote(lost)} to ${quote(gained)}`;
}

function quote(words: readonly string[]): string {
  return [...new Set(words)]
    .slice(0, 5)
    .map((word) => `"${word}"`)
    .join(', ');
}

/** The words of a list that are left when those of another are taken from it, one for one. */
function subtract(words: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return words.filter((word) => {
    const index = rest.indexOf(word);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function lengthOf(segments: readonly string[]): number {
  return segments.filter((segment) => /[\p{L}\p{N}]/u.test(segment)).length;
}
