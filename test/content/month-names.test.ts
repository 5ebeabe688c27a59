import { expect, test } from 'vitest';
import { monthNames } from '../../lambda/content/compare/month-names.ts';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';

const languages =
  'ar bn ca cs da de el en es fi fr gu he hi hr hu id it ja kn ko ml mr ms nl no or pa pl pt ro ru sk sl sv ta te th tr uk ur vi zh';
const others = 'de-AT es-MX en-IN fr-CH ar-LB ar-MA pt-AO sr-Latn sr bg et lt lv fa uz-Cyrl zh-Hant-HK';
const locales = [...new Set([...languages.split(' '), ...appStoreLocales, ...others.split(' ')])];

const forms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

test.each(locales)('the names of months in %s are those of Unicode, alone and in a date, long and short', (locale) => {
  const byName = monthNames(locale);
  const wanted = new Map<string, number>();
  for (const form of forms)
    for (let month = 1; month <= 12; month += 1) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...form, timeZone: 'UTC' });
      const part = format.formatToParts(Date.UTC(2026, month - 1, 5)).find(({ type }) => type === 'month');
      const name = (part?.value ?? '').toLocaleLowerCase(locale).replace(/\.$/, '');
      if (/\p{L}[\p{L}\p{M}]/u.test(name) && !/\p{Nd}/u.test(name)) wanted.set(name, month);
    }
  const prefixes = locale === 'he' ? ['', 'ב', 'מ', 'ל'] : [''];
  const all = [...wanted].flatMap(([name, month]) => prefixes.map((prefix) => [prefix + name, month]));
  expect(Object.fromEntries(byName)).toMatchObject(Object.fromEntries(all));
});

test.each([
  ['ar', 'تشرين الأول', 10],
  ['cs', 'květnu', 5],
  ['el', 'Αύγουστο', 8],
  ['et', 'detsembril', 12],
  ['et', 'mail', 5],
  ['fi', 'toukokuun', 5],
  ['fi', 'joulukuussa', 12],
  ['gu', 'ઓગસ્ટ', 8],
  ['hi', 'फरवरी', 2],
  ['hr', 'svibnju', 5],
  ['hu', 'januárban', 1],
  ['hu', 'októberében', 10],
  ['lt', 'gruodį', 12],
  ['lv', 'septembrī', 9],
  ['lv', 'augustā', 8],
  ['or', 'ମେ', 5],
  ['pl', 'październiku', 10],
  ['ru', 'декабре', 12],
  ['sk', 'januári', 1],
  ['sl', 'maja', 5],
  ['te', 'జూలై', 7],
  ['uk', 'лютому', 2],
])('%s: %s is the month %d in a text', (locale, name, month) => {
  expect(monthNames(locale).get(name.toLocaleLowerCase(locale))).toBe(month);
});

test('no form is that of two months', () => {
  for (const locale of locales) {
    const named = Object.groupBy([...monthNames(locale).keys()], (name) => name.normalize('NFC'));
    expect(Object.values(named).every((same) => same?.length === 1)).toBe(true);
  }
});
