import { expect, test } from 'vitest';
import { type NamedUnit, unitNames } from '../../lambda/content/compare/unit-names.ts';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';

const units: readonly NamedUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'percent'];
const others = 'de-AT en-IN fr-CH ar-LB pt-AO sr bg et lt lv fa zh-Hant-HK bn gu kn ml mr or pa ta te ur';

test.each([...new Set([...appStoreLocales, ...others.split(' ')])])(
  'the names of units in %s are those of Unicode, in each form after a number',
  (locale) => {
    for (const unit of units) {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      const parts = Array.from({ length: 101 }, (_, count) => format.formatToParts(count));
      const found = parts.map((all) => all.find(({ type }) => type === 'unit' || type === 'percentSign')?.value ?? '');
      const counted = new Set(found.slice(1).map((name) => name.trim().toLocaleLowerCase(locale)));
      expect([...unitNames(unit, locale)].sort()).toEqual([...counted].sort());
    }
  },
);
