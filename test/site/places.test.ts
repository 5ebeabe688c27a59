import { RegionInfo } from 'aws-cdk-lib/region-info';
import { describe, expect, test } from 'vitest';
import { awsRegions } from '../../lambda/content/regions.ts';
import { countryToName } from '../../lambda/site/text/language.ts';

/** https://developer.apple.com/help/app-store-connect/reference/app-store-localizations */
const storeLocales =
  'ar-SA bn-BD ca cs da de-DE el en-AU en-CA en-GB en-US es-ES es-MX fi fr-CA fr-FR gu-IN he hi hr hu id it ja kn-IN ko ml-IN mr-IN ms nl-NL no or-IN pa-IN pl pt-BR pt-PT ro ru sk sl-SI sv ta-IN te-IN th tr uk ur-PK vi zh-Hans zh-Hant'.split(
    ' ',
  );
const countries = [...new Set(Object.values(awsRegions).map(({ country }) => country))];

describe('regions', () => {
  test('have an entry for every region that aws-cdk-lib knows', () => {
    const lacking = RegionInfo.regions.map(({ name }) => name).filter((name) => !Object.hasOwn(awsRegions, name));
    expect(lacking).toEqual([]);
    expect(RegionInfo.regions.length).toBeGreaterThan(40);
  });

  test('are in countries of ISO 3166-1, in cities with a name', () => {
    for (const { country, city } of Object.values(awsRegions)) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(city.trim()).not.toBe('');
    }
  });
});

describe('countryToName()', () => {
  test('knows every language of the App Store', () => {
    expect(storeLocales).toHaveLength(50);
    expect(Intl.DisplayNames.supportedLocalesOf(storeLocales)).toHaveLength(50);
  });

  test.each(storeLocales)('translates every country into %s', (locale) => {
    const names = countries.map((country) => countryToName(country, locale));
    expect(new Set(names).size).toBe(countries.length);
    expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([]);
    const script = new Intl.Locale(locale).maximize().script ?? '';
    const letters = { Hans: 'Han', Hant: 'Han', Jpan: 'Han|Katakana|Hiragana', Kore: 'Hangul' }[script] ?? script;
    const own = new RegExp(
      letters
        .split('|')
        .map((name) => `\\p{Script=${name}}`)
        .join('|'),
      'u',
    );
    expect(names.filter((name) => !own.test(name))).toEqual([]);
    if (!locale.startsWith('en'))
      expect(
        names.filter((name, index) => name !== countryToName(countries[index] ?? '', 'en')).length,
      ).toBeGreaterThan(8);
  });
});
