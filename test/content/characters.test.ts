import { describe, expect, test } from 'vitest';
import { findUnreadable, isUsual } from '../../lambda/content/characters.ts';

const codesIn = (text: string) =>
  findUnreadable(text).map(({ character, index }) => `${character.codePointAt(0)?.toString(16)} at ${index}`);

describe('findUnreadable() leaves alone what belongs to the spelling', () => {
  test.each([
    ['line breaks and tabs', 'a\n\tb'],
    ['letters of every kind', 'Größe 安全 ข้อมูล किताब الخصوصية 개인정보 👍🏽'],
    ['a non-joiner in Persian', 'می\u200cخواهیم'],
    ['a non-joiner after a Persian digit', '۲\u200cام'],
    ['a joiner in Sinhala', 'ශ්\u200dරී'],
    ['a joiner in Malayalam', 'ക്\u200d'],
    ['a non-joiner in Hindi', 'क्\u200cष'],
    ['an emoji of several', '👩\u200d💻 👩🏽\u200d💻 🏳\ufe0f\u200d🌈'],
    ['the variant of an emoji, a number or a symbol', '❤\ufe0f 1\ufe0f\u20e3 ©\ufe0e'],
    ['the variant of a Chinese character', '葛\u{e0100} 、\ufe00'],
    ['a break in Khmer, Thai, Lao and Burmese', 'ខ្មែរ\u200bខ្មែរ ไทย\u200bไทย ລາວ\u200bລາວ မြန်\u200bမာ'],
    ['a place for a hyphen', 'Daten\u00adschutz'],
    ['a mark beside a name in the other direction', 'من Example GmbH.\u200f و\nשל Example (UK)\u200e'],
    ['an Arabic letter mark', 'رقم \u061c12'],
    ['a variant in Mongolian', 'ᠠ\u180b'],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('findUnreadable() finds what is not', () => {
  test.each([
    ['a control character', 'a\u0000b\u0085', '0 at 1', '85 at 3'],
    ['a line separator', 'a\u2028\u2029', '2028 at 1', '2029 at 2'],
    [
      'every embedding and override',
      '\u202a\u202b\u202c\u202d\u202e',
      ...[0, 1, 2, 3, 4].map((n) => `202${'abcde'[n]} at ${n}`),
    ],
    ['every isolate, in Arabic too', 'م\u2066\u2067\u2068\u2069', '2066 at 1', '2067 at 2', '2068 at 3', '2069 at 4'],
    ['a mark of direction without another direction', 'a\u200e\u200f\u061c\nש', '200e at 1', '200f at 2', '61c at 3'],
    ['a joiner between Latin letters', 'a\u200cb\u200dc', '200c at 1', '200d at 3'],
    ['the middle of many joiners', 'م\u200c\u200c\u200cم', '200c at 2'],
    ['a joiner after an emoji alone', '👩\u200d b', '200d at 2'],
    ['a break between Latin letters', 'a\u200bb', '200b at 1'],
    ['a hyphen at the edge of a word', 'a\u00ad b', 'ad at 1'],
    ['a variant of a letter', 'a\ufe00b\u{e0100}', 'fe00 at 1', 'e0100 at 3'],
    ['a second variant', '❤\ufe0f\ufe0f', 'fe0f at 2'],
    ['tags, in a flag too', '🏴\u{e0067}\u{e007f}', 'e0067 at 2', 'e007f at 4'],
    ['invisible letters', '\u115f\u3164\uffa0\u17b4', '115f at 0', '3164 at 1', 'ffa0 at 2', '17b4 at 3'],
    ['a blank that is no space', 'a\u2800', '2800 at 1'],
    ['a word joiner and a byte order mark', 'a\u2060b\ufeff', '2060 at 1', 'feff at 3'],
    ['private use', '\uf0b7 \u{f0000}', 'f0b7 at 0', 'f0000 at 2'],
    ['noncharacters', '\ufdd0\uffff\u{1fffe}', 'fdd0 at 0', 'ffff at 1', '1fffe at 2'],
    ['half a character', 'a\ud800b\udc00', 'd800 at 1', 'dc00 at 3'],
    ['what replaces a lost letter or an object', '\ufffd\ufffc', 'fffd at 0', 'fffc at 1'],
  ])('%s', (_, text, ...found) => {
    expect(codesIn(text)).toEqual(found);
  });
});

test('no character of which nearly all texts are made is one that readers cannot read', () => {
  const unreadable =
    /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFD]/u;
  const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  const usual = all.filter(isUsual);
  expect(usual.length).toBeGreaterThan(30_000);
  expect(usual.filter((character) => unreadable.test(character))).toEqual(['\t', '\n']);
});
