import type { Locale } from '../content/content.ts';
import { wordSegmenter } from '../content/words/word-segmenter.ts';
import { type DiffRun, diffWords } from '../site/changes/diff-words.ts';

/** The first words that an edit changed, with some around them: as they were, and as they are. What differs is between marks. */
export interface Edit {
  readonly was: string;
  readonly now: string;
}

const around = 40;
const longest = 160;

/** Says what an edit of a text changed, as `[-old-]` and `[+new+]`; undefined where both are the same. */
export function describeEdit(was: string, now: string, locale: Locale): Edit | undefined {
  const [before, after] = differingLines(was.split('\n'), now.split('\n'));
  const segmenter = wordSegmenter(locale);
  const [old, current] = [before, after].map((text) => Array.from(segmenter.segment(text), ({ segment }) => segment));
  const runs = diffWords(old ?? [], current ?? []);
  if (runs.every(({ kind }) => kind === 'same')) return undefined;
  return { was: markedWords(runs, 'removed'), now: markedWords(runs, 'added') };
}

/** The lines of two texts without those that both begin and end with, each in one line. */
function differingLines(was: readonly string[], now: readonly string[]): [string, string] {
  const start = now.findIndex((line, index) => line !== was[index]);
  const first = start < 0 ? Math.min(was.length, now.length) : start;
  let end = 0;
  while (end < Math.min(was.length, now.length) - first && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  const between = (lines: readonly string[]) =>
    lines
      .slice(first, lines.length - end)
      .join(' ')
      .replace(/\s+/g, ' ');
  return [between(was), between(now)];
}

function markedWords(runs: readonly DiffRun[], kind: 'removed' | 'added'): string {
  const sign = kind === 'removed' ? '-' : '+';
  const first = runs.findIndex((run) => run.kind !== 'same');
  const next = runs.findIndex((run, index) => index > first && run.kind === 'same');
  const textOf = (some: readonly DiffRun[]) => some.map(({ text }) => text).join('');
  const before = textOf(runs.slice(0, first)).trimStart();
  const changed = textOf(runs.slice(first, next < 0 ? undefined : next).filter((run) => run.kind === kind));
  const rest = next < 0 ? [] : runs.slice(next).filter((run) => run.kind === 'same' || run.kind === kind);
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(changed) ?? [];
  const shown = words.length > longest ? `${words.slice(0, longest).toWellFormed()}…` : words;
  // Where one side has nothing of the change, the mark of the other says where it is.
  const marked = words === '' ? '' : `${lead}[${sign}${shown}${sign}]${trail}`;
  return `${lastWords(before)}${marked}${firstWords(textOf(rest).trimEnd())}`;
}

function lastWords(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(-around).toWellFormed();
  return `…${cut.slice(cut.search(/\s\S+\s/) + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= around) return text;
  return `${text
    .slice(0, around)
    .toWellFormed()
    .replace(/\s\S*$/, '')}…`;
}
