import { describe, expect, test } from 'vitest';
import { diffWords } from '../../lambda/site/changes/diff-words.ts';
import { type Matchable, matchAll } from '../../lambda/site/changes/match.ts';
import { countWords } from '../../lambda/site/changes/similarity.ts';
import { outlineOfTexts } from './changes-outline.ts';

/** Words of four letters each, so that the similarity of two texts is the share of words that they have in common. */
const row = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(3, '0')}`);
const words = (same: number, others: string, count: number) => [...row('s', same), ...row(others, count - same)];

const matchable = (text: string, key = ''): Matchable => {
  return { key, isBoundToKey: false, text, counts: () => countWords(text.split(' ')) };
};
const matched = (previous: readonly Matchable[], current: readonly Matchable[]) => {
  const entries = (list: readonly Matchable[]) => list.map((item, position) => ({ item, position }));
  const threshold = { similarity: 0.5, withSameKey: 0.3 };
  return matchAll(entries(previous), entries(current), threshold).map((pair) => `${pair.previous}→${pair.current}`);
};

describe('matchAll()', () => {
  const text = (others: string) => words(6, others, 10).join(' ');

  test('prefers the same key among things that are equally similar', () => {
    expect(matched([matchable(text('a')), matchable(text('b'), 'b')], [matchable(text('c'), 'b')])).toEqual(['1→0']);
  });

  test('prefers the nearest among things that are equally similar and have no key', () => {
    expect(matched([matchable(text('a')), matchable(text('b'))], [matchable(text('c'))])).toEqual(['0→0']);
  });

  test('prefers more similar words to the same key where they outweigh it', () => {
    const nearlySame = matchable(words(8, 'a', 10).join(' '));
    expect(matched([nearlySame, matchable(text('b'), 'b')], [matchable(words(8, 'c', 10).join(' '), 'b')])).toEqual([
      '0→0',
    ]);
  });

  test.each([
    [7, []],
    [8, ['8→40']],
    [71, ['71→40']],
    [72, []],
  ])('compares the thing at 40 with its 64 neighbours: one like it at %i gives %j', (position, expected) => {
    const list = (letter: string) => row(letter, 100).map((word) => matchable(word));
    const previous = list('p').with(position, matchable(text('a')));
    const current = list('c').with(40, matchable(text('b')));
    expect(matched(previous, current)).toEqual(expected);
  });
});

describe('a changes page', () => {
  const section = (id: string, text: readonly string[]) => `## Name {#${id}}\n\n${text.join(' ')}\n`;

  test.each([
    // With the heading, of 20 words 16 and 15.
    [15, ['new reworded']],
    [14, ['new added', 'old removed']],
  ])('recognises a section under a new id by four of five words: %i of 19 and the heading', (same, expected) => {
    const outline = outlineOfTexts(section('old', words(same, 'a', 19)), section('new', words(same, 'b', 19)));
    expect(outline.map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual(expected);
  });

  const outlineOf = (before: string, now: string) => {
    const [line = ''] = outlineOfTexts(`## Name {#one}\n\n${before}\n`, `## Name {#one}\n\n${now}\n`);
    return /Removed|Added/.test(line) ? 'removed and added' : 'reworded';
  };

  test.each([
    [5, 'reworded'],
    [4, 'removed and added'],
  ])('compares two paragraphs with half of their words in common: with %i of 10 they are %s', (same, expected) => {
    expect(outlineOf(words(same, 'a', 10).join(' '), words(same, 'b', 10).join(' '))).toBe(expected);
  });

  test.each([
    [3, 'reworded'],
    [2, 'removed and added'],
  ])('compares two clauses of one label with three of ten words in common: with %i they are %s', (same, expected) => {
    const clause = (others: string) => `(a) ${words(same, others, 10).join(' ')}`;
    expect(outlineOf(clause('a'), clause('b'))).toBe(expected);
  });
});

describe('diffWords()', () => {
  const marked = (before: string, now: string) => {
    const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
    const split = (text: string) => text.split(/( )/);
    return diffWords(split(before), split(now))
      .map(({ kind, text }) => marks[kind].join(text))
      .join('');
  };

  test.each([
    ['as long as the shorter one', 'four xx five', 'vier xx funf', '[-four xx five-]{+vier xx funf+}'],
    ['longer than the shorter one', 'four xxx fives', 'vier xxx funfe', '[-four-]{+vier+} xxx [-fives-]{+funfe+}'],
    ['without a letter', 'a -- b', 'c -- d', '[-a -- b-]{+c -- d+}'],
  ])('joins two replacements around words that are short: %s', (_, before, now, expected) => {
    expect(marked(before, now)).toBe(expected);
  });

  test('marks up to 600 edits, and rewrites beyond', () => {
    const kinds = (replaced: number) => {
      const before = row('a', 700);
      const now = before.map((word, index) => (index < 2 * replaced && index % 2 === 0 ? `b${word}` : word));
      return new Set(diffWords(before, now).map(({ kind }) => kind));
    };
    expect(kinds(300).has('same')).toBe(true);
    expect(kinds(301)).toEqual(new Set(['removed', 'added']));
  });
});
