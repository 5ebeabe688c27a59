import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInMessages } from '../../lambda/content/built-in-messages.ts';
import { bindingWords } from '../../lambda/content/words/binding-words.ts';
import { findMeaningChanges } from '../../lambda/content/words/find-meaning-changes.ts';
import { fixtureContent } from '../fixture-content.ts';
import { makeContent } from '../site/site-content.ts';

const filler = Array.from(
  { length: 40 },
  (_, index) => `w${'abcdefghij'[index % 10]}${'klmn'[Math.floor(index / 10)]}`,
).join(' ');

function textOf(locale: string, words: string) {
  const texts = { en: '## A {#a}\n\nText.\n', [locale]: `## A {#a}\n\n${words}\n` };
  const [policy] = makeContent({
    '2026-01-01': { yaml: 'announced: 2026-01-01\nchange: minor\nimported: true\n', texts },
  }).policies;
  const text = policy?.versions[0]?.translations.get(locale);
  if (text === undefined) throw new Error(`Cannot make a text in "${locale}"`);
  return text;
}

function changesOf(locale: string, was: string, is: string): string[] {
  const values = { facts: {}, storage: [] };
  return findMeaningChanges(textOf(locale, was), textOf(locale, is), values).map(
    ({ where, what }) => `${where}: ${what}`,
  );
}

test('every language whose page words come with the program has its table', () => {
  const languages = Object.keys(builtInMessages).map((locale) => new Intl.Locale(locale).language);
  expect(languages.filter((language) => bindingWords[language] === undefined)).toEqual([]);
});

describe('findMeaningChanges() finds no meaning in', () => {
  test.each([
    ['en', 'We recieve your data from teh store.', 'We receive your data from the store.'],
    ['en', 'We store the data.', 'We store the  *data*.'],
    ['en', 'the company', 'the Company'],
    ['de', 'Wir erhalten Inre Daten.', 'Wir erhalten Ihre Daten.'],
    ['de', 'Das Passwort bleibt geheim.', 'Das Kennwort bleibt geheim.'],
    ['ar', 'نحفظ بياناتك في مكن آمن', 'نحفظ بياناتك في مكان آمن'],
    ['ja', '当社は情報を保存しますす。', '当社は情報を保存します。'],
    ['zh-Hans', '我们储存您的信息。', '我们存储您的信息。'],
    ['zh-Hant', '我們儲存您的資迅。', '我們儲存您的資訊。'],
  ])('%s: %s → %s', (locale, was, is) => {
    expect(changesOf(locale, was, is)).toEqual([]);
  });
});

describe('findMeaningChanges() finds what is no slip', () => {
  test.each([
    ['en', 'We answer within 30 days.', 'We answer within 20 days.', 'changes "30" to "20"'],
    ['en', 'We answer within 30 days.', 'We answer within 30 months.', 'changes "days" to "months"'],
    ['en', 'From May on.', 'From June on.', 'changes "may" to "june"'],
    ['en', 'It costs € 5.', 'It costs $ 5.', 'changes "€" to "$"'],
    ['en', 'We sell your data.', 'We do not sell your data.', 'adds "not"'],
    ['en', "We don't sell data.", 'We do sell data.', 'removes "don\'t"'],
    ['en', 'We must delete it.', 'We may delete it.', 'changes "must" to "may"'],
    ['en', 'We keep it and do not sell it.', 'We do not keep it and sell it.', 'moves "not"'],
    ['en', 'For thirty days.', 'For sixty days.', 'changes "thirty" to "sixty"'],
    ['en', 'We give it only to you.', 'We give it to you.', 'removes "only"'],
    ['de', 'Wir dürfen das.', 'Wir müssen das.', 'changes "dürfen" to "müssen"'],
    ['de', 'Es gibt einen Zugriff.', 'Es gibt keinen Zugriff.', 'adds "keinen"'],
    ['de', 'Binnen dreißig Tagen.', 'Binnen vierzig Tagen.', 'changes "dreißig" to "vierzig"'],
    ['de', 'Ab dem 3. März.', 'Ab dem 3. April.', 'changes "märz" to "april"'],
    ['ar', 'يجب علينا الحذف', 'يجوز لنا الحذف', 'changes "يجب" to "يجوز"'],
    ['ar', 'نبيع بياناتك', 'لا نبيع بياناتك', 'adds "لا"'],
    ['ar', 'خلال 30 يومًا', 'خلال 60 يومًا', 'changes "30" to "60"'],
    ['ja', '情報を販売します。', '情報を販売しません。', 'adds "ません"'],
    ['ja', '三十日以内に', '二十日以内に', 'changes "三十" to "二十"'],
    ['zh-Hans', '我们出售您的信息。', '我们不出售您的信息。', 'adds "不"'],
    ['zh-Hans', '我们必须删除。', '我们可以删除。', 'changes "必须" to "可以"'],
    ['zh-Hant', '於三十日內', '於十日內', 'changes "三十" to "十"'],
    ['zh-Hant', '我們不得出售', '我們得以出售', 'removes "不"'],
  ])('%s: %s → %s', (locale, was, is, what) => {
    expect(changesOf(locale, was, is)[0]).toContain(`section "a": ${what}`);
  });

  test('more than a small share of the words of a section', () => {
    expect(changesOf('en', filler, `${filler} wzz wzy wzx`)).toEqual(['section "a": changes 3 of 41 words']);
    expect(changesOf('en', filler, `${filler} wzz wzy`)).toEqual([]);
  });

  test('a section that comes or goes', () => {
    const two = '## B {#b}\n\nMore.\n';
    expect(changesOf('en', 'One.', `One.\n\n${two}`)).toEqual(['section "b": adds all of it']);
    expect(changesOf('en', `One.\n\n${two}`, 'One.')).toEqual(['section "b": removes all of it']);
  });
});

test('findMeaningChanges() finds any digit that changes, anywhere in a real text, and no changed space', () => {
  const text = fixtureContent.policies[0]?.versions.at(-1)?.translations.get('en');
  if (text === undefined) throw new Error('Cannot find the source of the fixture');
  const words = filler.split(' ');
  fc.assert(
    fc.property(fc.nat(words.length), fc.nat(9), fc.nat(9), (at, was, is) => {
      const put = (digit: number) => [...words.slice(0, at), `${digit}`, ...words.slice(at)].join(' ');
      expect(changesOf('en', put(was), put(is))).toEqual(
        was === is ? [] : [`section "a": changes "${was}" to "${is}"`],
      );
    }),
    { numRuns: 60, seed: 1 },
  );
});
