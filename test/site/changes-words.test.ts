import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordSegmenter } from '../../lambda/content/words/word-segmenter.ts';
import { align } from '../../lambda/site/changes/align.ts';
import { type DiffRun, diffWords } from '../../lambda/site/changes/diff-words.ts';
import { readText, splitWords } from '../../lambda/site/changes/read-words.ts';
import { html } from '../../lambda/site/text/html.ts';
import { makeContent, siteOf } from './site-content.ts';

const markedWords = (locale: string, before: string, now: string) => {
  const words = (text: string) => splitWords(text, wordSegmenter(locale));
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffWords(words(before), words(now))
    .map(({ kind, text }) => marks[kind].join(text))
    .join('');
};
const without = (kind: DiffRun['kind'], runs: readonly DiffRun[]) =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** Texts with common words, from everything that a policy may contain to arbitrary characters. */
const word = fc.constantFrom(
  ...['data', 'Daten', '情報', 'ข้อมูล', 'معلومات', 'don&#39;t', '&amp;', '&copy;', '&', '\n', ' ', ', ', '(a)'],
);
const text = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const locale = fc.constantFrom('en', 'de', 'ja', 'th', 'ar', 'zh-Hans', 'tlh');

describe('diffWords()', () => {
  test.each([
    ['en', 'We keep old data.', 'We keep new data.', 'We keep [-old-]{+new+} data.'],
    ['en', 'We keep data.', 'We keep all data.', 'We keep {+all +}data.'],
    ['en', 'a big car', 'the small bus', '[-a big car-]{+the small bus+}'],
    ['en', 'sent to your country', 'kept in that place', '[-sent to your country-]{+kept in that place+}'],
    ['en', 'We don&#39;t sell', 'We won&#39;t sell', 'We [-don&#39;t-]{+won&#39;t+} sell'],
    ['en', '5 &lt; 6', '5 &gt; 6', '5 [-&lt;-]{+&gt;+} 6'],
    ['th', 'เราเก็บข้อมูลของคุณ', 'เราลบข้อมูลของคุณ', 'เรา[-เก็บ-]{+ลบ+}ข้อมูลของคุณ'],
    ['ja', '東京に保存する', '大阪に保存する', '[-東京-]{+大阪+}に保存する'],
    ['de', '', 'Neu', '{+Neu+}'],
  ])('marks in %s %j → %j: %j', (language, before, now, expected) => {
    expect(markedWords(language, before, now)).toBe(expected);
  });

  test('reads as before without what was added, and as now without what was removed', () => {
    fc.assert(
      fc.property(text, text, locale, (before, now, language) => {
        const words = (of: string) => splitWords(of, wordSegmenter(language));
        const runs = diffWords(words(before), words(now));
        expect(without('added', runs)).toBe(before);
        expect(without('removed', runs)).toBe(now);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        if (before === now) expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test('marks nothing within a rewritten text', () => {
    const row = (from: number) => Array.from({ length: 2000 }, (_, index) => `w${from + index} `);
    expect(diffWords(row(0), row(5000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(diffWords(row(0), [...row(0), 'end']).map(({ kind }) => kind)).toEqual(['same', 'added']);
  });
});

describe('splitWords()', () => {
  test('loses nothing and cuts no character reference', () => {
    fc.assert(
      fc.property(text, locale, (of, language) => {
        const words = splitWords(of, wordSegmenter(language));
        expect(words.join('')).toBe(of);
        const references = /&(?:#\d+|[a-z]+);/g;
        expect(words.flatMap((one) => one.match(references) ?? [])).toEqual(of.match(references) ?? []);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

test.each([
  [html`<p>One <strong>strong</strong>\nword</p>\n<p>and <bdi>&lt;b&gt;</bdi></p>\n`, 'One strong word\nand &lt;b&gt;'],
  [
    html`<ul>\n<li>a</li>\n<li>b <em>c</em>, <time datetime="2026-01-01">January</time></li>\n</ul>\n`,
    'a\nb c, January',
  ],
  [html`a<br>b <del>c</del>`, 'a\nb ~~c~~'],
  [
    html`<a href="mailto:a@b.c"><bdi>a@b.c</bdi></a> <a href="#x">here</a> <a href="https://a.b/?c=&amp;d">there</a>`,
    'a@b.c here there (https://a.b/?c=&amp;d)',
  ],
  [html`Scha\u0308den`, 'Sch\u00e4den'],
])('readText() reads %j as %j', (piece, expected) => {
  expect(readText(piece)).toBe(expected);
});

describe('align()', () => {
  test.each([
    ['abc', 'abc', 'a b c'],
    ['abc', 'ac', 'a -b c'],
    ['ac', 'abc', 'a +b c'],
    ['abc', 'axc', 'a -b +x c'],
    ['abcd', 'bcda', 'b c d ~a'],
    ['abcd', 'dabc', '~d a b c'],
    ['abcde', 'edcba', '~e ~d ~c ~b a'],
    ['ab', 'xy', '-a -b +x +y'],
    ['', '', ''],
  ])('%s → %s: %s', (before, now, expected) => {
    const pairs = [...now].flatMap((letter, current) =>
      before.includes(letter) ? [{ previous: before.indexOf(letter), current }] : [],
    );
    const steps = align(pairs, before.length, now.length).map(({ previous, current, isMoved }) => {
      if (current === undefined) return `-${before[previous ?? 0]}`;
      return `${previous === undefined ? '+' : isMoved ? '~' : ''}${now[current]}`;
    });
    expect(steps.join(' ')).toBe(expected);
  });
});

describe('a changes page of texts of 100 KB', () => {
  const words = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => `word${((index + from) * 7919) % 3001}`).join(' ');
  const long = (from: number, change: (paragraph: string, index: number) => string) =>
    Array.from({ length: 150 }, (_, index) => {
      const heading = index % 30 === 0 ? `## ${index} {#s${index}}\n\n` : '';
      return heading + change(words(80, from + index * 80), index);
    }).join('\n\n');
  const original = long(0, (paragraph) => paragraph);

  test.each([
    ['with half of each paragraph rewritten', long(0, (paragraph) => paragraph.replace(/(\w+) \w+/g, '$1 else'))],
    ['that are entirely different', long(40_000, (paragraph) => paragraph.replaceAll('word', 'term'))],
    [
      'that differ in one word of one paragraph',
      long(0, (paragraph, index) => (index === 3 ? paragraph.slice(9) : paragraph)),
    ],
  ])('is made: %s', (_, changed) => {
    expect(original.length).toBeGreaterThan(100_000);
    const made = makeContent({ '2025-01-01': { texts: { en: original } }, '2026-01-01': { texts: { en: changed } } });
    const content = { ...made, settings: { ...made.settings, locales: ['en'] } };
    expect(siteOf(content).pages.map(({ path }) => path)).toContain('/privacy/2026-01-01/en/changes');
  });
});
