import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { otherMeanings } from './cases/other-meanings.ts';
import { paraphrases } from './cases/paraphrases.ts';
import { messagesJson, smallContent, version } from './small-content.ts';

/** The problems of a translation of one paragraph. */
function problemsOf(locale: string, source: string, translation: string): string[] {
  const files = smallContent({
    'site.yaml': `sourceLocale: en\nlocales: [en, ${locale}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    'messages/de.json': undefined,
    [`messages/${locale}.json`]: messagesJson(),
    [`${version}/en.md`]: `---\ntitle: Terms\n---\n## Terms {#terms}\n\n${source}\n`,
    [`${version}/de.md`]: undefined,
    [`${version}/${locale}.md`]: `---\ntitle: X\ntranslation: reviewed\n---\n## X {#terms}\n\n${translation}\n`,
  });
  const own = parseContent(files).problems.filter(({ file }) => file.endsWith('.md'));
  return own.map(({ rule, message }) => `${translation}: ${message} [${rule}]`);
}

test.each(Object.entries(paraphrases))(
  'parseContent() finds no problem in how translators put "%s"',
  (source, byLocale) => {
    const all = Object.entries(byLocale).flatMap(([locale, translations]) =>
      translations.flatMap((translation) => problemsOf(locale, source, translation)),
    );
    expect(all).toEqual([]);
  },
);

test.each(otherMeanings)('parseContent() finds a problem in %s: "%s" as "%s"', (locale, source, translation) => {
  expect(problemsOf(locale, source, translation)).not.toEqual([]);
});
