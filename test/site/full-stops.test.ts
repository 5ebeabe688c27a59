import { expect, test } from 'vitest';
import { findOne, parsePage, wordsOf } from './parse-page.ts';
import { makeContent, pageText, siteOf } from './site-content.ts';

const yaml = (announced: string) => `announced: ${announced}
change: minor
facts: { short: Example Inc., long: Example GmbH, companies: [Example GmbH, Example Inc.] }
`;
const textOf = (words: string) => `## One {#one}\n\n${words}\n`;

function siteWith(words: string, former = 'Nothing.') {
  return siteOf(
    makeContent({
      '2026-11-15': { yaml: yaml('2026-10-15'), texts: { en: textOf(former) } },
      '2026-12-15': { yaml: yaml('2026-12-01'), texts: { en: textOf(words) } },
    }),
  );
}

function shownOn(path: string, site: ReturnType<typeof siteWith>): string {
  return wordsOf(findOne(parsePage(pageText(site, path)), 'main').textContent);
}

test.each([
  ['Kept by {{short}}. Read on.', 'Kept by Example Inc. Read on.'],
  ['Kept by **{{short}}**. Read on.', 'Kept by Example Inc. Read on.'],
  ['Kept by [{{short}}](https://example.com). Read on.', 'Kept by Example Inc. Read on.'],
  ['Kept by {{companies}}. Read on.', 'Kept by Example GmbH and Example Inc. Read on.'],
  ['Kept by {{long}}. Read on.', 'Kept by Example GmbH. Read on.'],
  ['Kept by {{short}}, or {{long}}. Read on.', 'Kept by Example Inc., or Example GmbH. Read on.'],
  ['Kept by {{short}}... Read on.', 'Kept by Example Inc.... Read on.'],
  ['Kept by {{short}} . Read on.', 'Kept by Example Inc. . Read on.'],
])('%j is read with one full stop after an abbreviation', (typed, read) => {
  const site = siteWith(typed);
  expect(shownOn('/privacy/2026-12-15/en', site)).toContain(read);
  expect(shownOn('/privacy/2026-12-15/en/changes', site)).toContain(read);
});
