import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { everyConstruct } from '../every-construct.ts';
import { everyPageKind, whileAnnounced } from './every-page-kind.ts';
import { htmlPagesOf, makeContent, pageText, siteOf } from './site-content.ts';

const recommended = new HtmlValidate(
  new StaticConfigLoader([], { root: true, extends: ['html-validate:recommended'] }),
);

/** Clause "(1)" before the first heading has the id "1", which HTML allows. */
const withAnyId = new HtmlValidate(
  new StaticConfigLoader([], {
    root: true,
    extends: ['html-validate:recommended'],
    rules: { 'valid-id': ['error', { relaxed: true }] },
  }),
);

async function messagesFor(html: string, validator = recommended): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${message} [${ruleId}]`),
  );
}

const site = siteOf(everyPageKind, whileAnnounced);
const constructs = siteOf(everyConstruct);
const pages = [
  ...htmlPagesOf(site).map((path) => [path, pageText(site, path), recommended] as const),
  ...htmlPagesOf(constructs).map((path) => [path, pageText(constructs, path), withAnyId] as const),
];

test.each(pages)('buildSite() makes valid HTML of %s', async (_, page, validator) => {
  expect(await messagesFor(page, validator)).toEqual([]);
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
  expect(await messagesFor(page, withAnyId)).toEqual([]);
});

test('the validator finds faults in a page', async () => {
  const page = pageText(site, '/privacy/en').replace('<h1>', '<h1 onclick="x()"><p>').replace('lang="en" dir', 'dir');
  expect(await messagesFor(page)).toHaveLength(3);
});
