import { expect, test } from 'vitest';
import { findRefusals, type Refusal } from '../../lambda/publication/frozen-words.ts';
import type { Site } from '../../lambda/site/site.ts';

const de = 'privacy/2026-11-15/de';
const en = 'privacy/2026-11-15/en';

/** Words of a text by letters: `A B C` is C, whose corrections keep A and B. */
function words(text: string, letters: string): Site['wordDigests'] {
  const all = letters.split(' ').filter(Boolean);
  const replaced = all.slice(0, -1).map((letter, index) => [`${text}/corrected/${index + 1}`, letter]);
  return Object.fromEntries([...replaced, ...all.slice(-1).map((letter) => [text, letter])]);
}

/** Returns what is refused when the published words should change to the given ones. */
function refusals(published: Site['wordDigests'], wanted: Site['wordDigests']): readonly Refusal[] {
  return findRefusals({ wordDigests: wanted }, { words: published });
}

test.each([
  ['A', 'A', 'the same words'],
  ['', 'A', 'an added text'],
  ['A', 'A B', 'a correction'],
  ['A', 'A B C', 'two corrections at once'],
  ['A B', 'A B', 'a correction that was published'],
  ['A B', 'A B C', 'a second correction'],
  ['A B', 'A B A', 'the first words restored, by a correction'],
  ['A B A', 'A B A C', 'a third correction'],
])('findRefusals() lets %j become %j: %s', (before, after) => {
  expect(refusals(words(de, before), words(de, after))).toEqual([]);
});

const change =
  /^Cannot change the words of privacy\/2026-11-15\/de: it is announced with digest \w…, and its words now have/;
const loss = /^Cannot take away privacy\/2026-11-15\/de: it is announced with digest/;
const wrong = /^Cannot correct privacy\/2026-11-15\/de: it is announced with digest \w…, and correction \d keeps words/;
const replacedChange = /^Cannot change the words of privacy\/2026-11-15\/de\/corrected\/1: it is announced/;
const replacedLoss = /^Cannot take away privacy\/2026-11-15\/de\/corrected\/1: it is announced/;

test.each([
  ['A', 'B', 'no correction', [change]],
  ['A', '', 'a missing text', [loss]],
  ['A', 'B C', 'a correction of words that were never public', [wrong]],
  ['A', 'B A', 'invented replaced words of an unchanged text', [wrong]],
  ['A B', 'A C', 'an old correction for new words', [change]],
  ['A B', 'A A', 'the first words restored without a correction', [change]],
  ['A B A', 'A B C', 'words that an earlier correction already kept', [change]],
  ['A B', 'C B', 'different replaced words', [replacedChange]],
  ['A B', 'B', 'missing replaced words', [replacedLoss]],
  ['A B', 'A', 'a correction taken back', [replacedLoss, change]],
  ['A B', 'A C D', 'a second correction of different words', [wrong]],
  ['A B', 'D B C', 'replaced words changed along with a correction', [replacedChange]],
])('findRefusals() refuses to let %j become %j: %s', (before, after, _, expected) => {
  const found = refusals(words(de, before), words(de, after));
  expect(found.map(({ message }) => message)).toEqual(expected.map((message) => expect.stringMatching(message)));
});

test('findRefusals() corrects one language and leaves the others alone', () => {
  const published = { ...words(de, 'A'), ...words(en, 'X') };
  expect(refusals(published, { ...words(de, 'A B'), ...words(en, 'X') })).toEqual([]);
  expect(refusals(published, { ...words(de, 'A B'), ...words(en, 'Y') })).toHaveLength(1);
});

test('findRefusals() says which file to repair', () => {
  const published = { ...words(de, 'A B'), ...words(en, 'X') };
  const hints = (wanted: Site['wordDigests']) => refusals(published, wanted).map(({ hint }) => hint);
  expect(hints({ ...words(de, 'C B'), ...words(en, 'Z X') })).toEqual([
    'Restore the text, for example with "git checkout <commit> -- content/privacy/2026-11-15/corrections/de.1.md"; words that a correction replaced stay as they were',
    'Put what is public into content/privacy/2026-11-15/corrections/en.1.md, for example with "git show <commit>:content/privacy/2026-11-15/en.md"; leave facts and places in version.yaml as they were, and put new words into a new version with a later effective date',
  ]);
  expect(hints(words(en, 'X'))).toEqual([
    'Restore it, for example with "git checkout <commit> -- content/privacy/2026-11-15/corrections/de.1.md"; what was public stays public',
    'Restore it, for example with "git checkout <commit> -- content/privacy/2026-11-15/de.md"; what was public stays public',
  ]);
});

test('findRefusals() names digests by the twelve digits that people compare', () => {
  const [before, after] = ['0123456789ab', 'ba9876543210'].map((digits) => digits.padEnd(64, 'f')) as [string, string];
  const messages = [
    ...refusals({ [de]: before }, { [de]: after }),
    ...refusals({ [de]: before }, {}),
    ...refusals({ [de]: before }, { [de]: before, [`${de}/corrected/1`]: after }),
  ].map(({ message }) => message);
  expect(messages).toEqual([
    `Cannot change the words of ${de}: it is announced with digest 0123456789ab…, and its words now have digest ba9876543210…`,
    `Cannot take away ${de}: it is announced with digest 0123456789ab…, and the content no longer has it`,
    `Cannot correct ${de}: it is announced with digest 0123456789ab…, and correction 1 keeps words with digest ba9876543210…`,
  ]);
});
