import { describe, expect, test } from 'vitest';
import { builtInMessages, nearestBuiltInMessages } from '../../lambda/content/built-in-messages.ts';
import { messageKeys, splitMessage } from '../../lambda/content/message-keys.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { parseMessages } from '../../lambda/content/parse-messages.ts';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';
import { smallContent } from './small-content.ts';

/** Keys whose words may be those of English in another language that writes them alike. */
const english = builtInMessages.en ?? {};

describe.each(Object.entries(builtInMessages))('the built-in messages of %s', (locale, messages) => {
  test('are complete, in the order of the keys, and use the names of each', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messageKeys));
    expect(parseMessages(JSON.stringify(messages)).problems).toEqual([]);
  });

  test('are the nearest to the locale', () => {
    expect(nearestBuiltInMessages(locale)).toBe(messages);
  });

  test('are in the script of the locale', () => {
    const { script = '' } = new Intl.Locale(locale).maximize();
    const scripts: Readonly<Record<string, string>> = {
      Hans: 'Han',
      Hant: 'Han',
      Jpan: 'Han}\\p{sc=Hira}\\p{sc=Kana',
      Kore: 'Hang',
    };
    const own = new RegExp(`[\\p{sc=${scripts[script] ?? script}}]`, 'u');
    const words = (text: string) =>
      splitMessage(text)
        .filter((_, index) => index % 2 === 0)
        .join('');
    const foreign = Object.entries(messages).filter(([, text]) => /\p{L}/u.test(words(text)) && !own.test(words(text)));
    expect(foreign).toEqual([]);
  });

  test('are not copied from English', () => {
    if (new Intl.Locale(locale).language === 'en') return;
    const copied = Object.keys(messages).filter((key) => messages[key] === english[key]);
    expect(copied.length).toBeLessThanOrEqual(6);
  });
});

test('cover the locales of the App Store', () => {
  expect(appStoreLocales.filter((locale) => nearestBuiltInMessages(locale) === undefined)).toEqual([]);
});

test.each([
  ['en-AU', 'en'],
  ['es-MX', 'es'],
  ['fr-CA', 'fr'],
  ['nb', 'no'],
  ['de-CH', 'de'],
  ['zh-TW', 'zh-Hant'],
  ['zh-SG', 'zh-Hans'],
  ['ar-MA', 'ar'],
  ['lb', 'de'],
])('%s inherits the messages of %s', (locale, expected) => {
  expect(nearestBuiltInMessages(locale)).toBe(builtInMessages[expected]);
});

test.each(['eo', 'sr-Arab', 'en-Shaw'])('%s has none', (locale) => {
  expect(nearestBuiltInMessages(locale)).toBeUndefined();
});

test('parseContent() needs no messages but the names of what is held, and lets the content’s own words stand in their place', () => {
  const own = JSON.stringify({ 'page.skip': 'Jump to the words', 'holds.accounts': 'accounts' });
  const { content, problems } = parseContent(
    smallContent({ 'messages/en.json': own, 'messages/de.json': '{ "holds.accounts": "Konten" }' }),
  );
  expect(problems).toEqual([]);
  expect(content?.messages.get('en')).toEqual({
    ...english,
    'page.skip': 'Jump to the words',
    'holds.accounts': 'accounts',
  });
  expect(content?.messages.get('de')?.['page.skip']).toBe(builtInMessages.de?.['page.skip']);
});
