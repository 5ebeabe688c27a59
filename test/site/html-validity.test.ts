import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { everyConstruct } from '../every-construct.ts';
import { fixtureContent } from '../fixture-content.ts';
import { inForce, makeContent, pageText, siteOf } from './site-content.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader([], {
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // HTML allows any letter case, and a single one compresses better.
      'doctype-style': 'off',
      // "_text" cannot be the id of a section, and clause "(1)" before the first heading has the id "1": HTML allows both.
      'valid-id': ['error', { relaxed: true }],
    },
  }),
);

async function messagesFor(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${message} [${ruleId}]`),
  );
}

const site = siteOf(fixtureContent, inForce);
const pages = [site, siteOf(everyConstruct)].flatMap((built) =>
  built.pages
    .filter(({ contentType }) => contentType.startsWith('text/html'))
    .map(({ path }) => [path, pageText(built, path)] as const),
);

test.each(pages)('buildSite() makes valid HTML of %s', async (_, page) => {
  expect(await messagesFor(page)).toEqual([]);
});

test('buildSite() renders every Markdown construct as valid HTML', async () => {
  const source = `(1) Clause & <https://example.com/?a=1&b>

## Lists {#lists}

- a
  1. b

     loose

- [x] c

> (a) quoted
> - deep

| a | b |
| - | - |
| ${'`'}c${'`'} | ~~d~~ |

### Deeper

${'```'}
<b>
${'```'}

---
[a "b"](https://example.com/ "title \\" &copy;")\\
b
`;
  const page = pageText(siteOf(makeContent({ '2026-11-15': { texts: { en: source } } })), '/privacy/en');
  expect(await messagesFor(page)).toEqual([]);
});

test('the validator finds faults in a page', async () => {
  const page = pageText(site, '/privacy/en').replace('<h1>', '<h1 onclick="x()"><p>').replace('lang="en" dir', 'dir');
  expect(await messagesFor(page)).toHaveLength(3);
});

test('buildSite() renders corrections and replaced words as valid HTML', async () => {
  const corrections = 'corrections: [{ locale: en, date: 2026-11-24, because: "<A> slip" }]';
  const yaml = `announced: 2026-11-15\nchange: minor\n${corrections}\n`;
  const replaced = { 'privacy/2026-11-15/corrections/en.1.md': '---\ntitle: T\n---\n(a) Old.\n' };
  const corrected = siteOf(makeContent({ '2026-11-15': { yaml, texts: { en: '(a) New.\n' } } }, replaced));
  for (const path of ['/privacy/2026-11-15/en/corrected/1', '/privacy/2026-11-15/ar', '/privacy/ar/history']) {
    expect(await messagesFor(pageText(corrected, path))).toEqual([]);
  }
});
