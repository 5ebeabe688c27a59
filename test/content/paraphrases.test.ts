import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { otherMeanings } from './cases/other-meanings.ts';
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

/**
 * Sentences and paragraphs of legal texts, and how translators put them: each says the same in other words, forms and numbers. A line has
 * the language, the source and its translations; `\n` stands for a line break.
 */
const fixtures = path.join(import.meta.dirname, '../fixtures/paraphrases');
const lines = readdirSync(fixtures).flatMap((file) => {
  const text = readFileSync(path.join(fixtures, file), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' | ').map((part) => part.replaceAll('\\n', '\n')));
});

test.each([...Map.groupBy(lines, ([, source = '']) => source)])(
  'parseContent() finds no problem in how translators put "%s"',
  (source, same) => {
    const all = same.flatMap(([locale = '', , ...translations]) =>
      translations.flatMap((translation) => problemsOf(locale, source, translation)),
    );
    expect(all).toEqual([]);
  },
);

test.each(otherMeanings)('parseContent() finds a problem in %s: "%s" as "%s"', (locale, source, translation) => {
  expect(problemsOf(locale, source, translation)).not.toEqual([]);
});
