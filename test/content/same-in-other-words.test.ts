import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { sameInOtherWords } from './cases/same-in-other-words.ts';
import { messagesJson, smallContent, version } from './small-content.ts';

/** The rules that a translation of one section breaks. */
function rulesOf(locale: string, source: string, translation: string): string[] {
  const files = smallContent({
    'site.yaml': `sourceLocale: en\nlocales: [en, ${locale}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    'messages/de.json': undefined,
    [`messages/${locale}.json`]: messagesJson(),
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
    [`${version}/en.md`]: `---\ntitle: Terms\n---\n## Terms {#terms}\n\n${source}\n`,
    [`${version}/de.md`]: undefined,
    [`${version}/${locale}.md`]: `---\ntitle: X\ntranslation: reviewed\n---\n## X {#terms}\n\n${translation}\n`,
  });
  return parseContent(files).problems.map(({ rule }) => rule);
}

const cases = sameInOtherWords.map(([name, texts, rule]) => [name, texts, rule] as const);

test.each(cases)('parseContent() finds no problem in a translation that says the same: %s', (_, texts) => {
  const { locale, source, sound } = texts;
  expect(rulesOf(locale, source, sound)).toEqual([]);
});

test.each(cases)('parseContent() finds damage in what is said otherwise: %s', (_, texts, rule) => {
  const { locale, source, damaged } = texts;
  expect([...new Set(rulesOf(locale, source, damaged))]).toEqual([rule]);
});
