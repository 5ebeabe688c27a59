import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { phrasesIn, type WordsByLanguage } from '../../lambda/requirements/judges/phrases.ts';
import { agreementWords } from '../../lambda/requirements/words/agreement-words.ts';
import { anyTimeWords } from '../../lambda/requirements/words/any-time-words.ts';
import { privacyWords } from '../../lambda/requirements/words/labels.ts';
import { personalisationWords } from '../../lambda/requirements/words/personalisation-words.ts';
import { sentences } from './sentences.ts';

const messages = path.join(import.meta.dirname, '../../lambda/content/interface-messages');
const locales = (await readdir(messages)).map((file) => path.basename(file, '.json'));
const lists: Readonly<Record<'agreement' | 'personalisation' | 'anyTime', WordsByLanguage>> = {
  agreement: agreementWords,
  personalisation: personalisationWords,
  anyTime: anyTimeWords,
};
const kinds = ['agreement', 'personalisation', 'anyTime'] as const;

function isFound(kind: keyof typeof lists, locale: string, text: string): boolean {
  return (phrasesIn(lists[kind], locale) ?? []).some((pattern) => text.search(pattern) >= 0);
}

test('there are lists, and sentences that they find, in every language that the program ships', () => {
  expect(locales.length).toBeGreaterThan(40);
  expect(locales.filter((locale) => sentences[locale] === undefined)).toEqual([]);
  for (const words of [...Object.values(lists), privacyWords])
    expect(locales.filter((locale) => phrasesIn(words, locale) === undefined)).toEqual([]);
});

describe.each(Object.entries(sentences))('in %s', (locale, examples) => {
  test.each(kinds.flatMap((kind) => [examples[kind]].flat().map((sentence) => [kind, sentence] as const)))(
    'the words of %s are found in: %s',
    (kind, sentence) => {
      expect(kinds.filter((one) => isFound(one, locale, sentence))).toEqual([kind]);
    },
  );

  test('none are found in what the pages themselves say', async () => {
    const text = await readFile(path.join(messages, `${locale}.json`), 'utf8');
    const said = Object.values<string>(JSON.parse(text));
    expect(said.filter((message) => kinds.some((kind) => isFound(kind, locale, message)))).toEqual([]);
  });
});
