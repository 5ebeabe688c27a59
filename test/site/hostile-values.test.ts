import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content, FactValue, Policy } from '../../lambda/content/content.ts';
import { isIsoDate } from '../../lambda/content/yaml/values.ts';
import { findAll, findOne, type PageElement, parsePage } from './parse-page.ts';
import { makeContent, pageText, siteOf } from './site-content.ts';

const text = `{{company}} introduces **{{company}}** and *{{list}}*.

## 1. {{company}} {#one}

(a) Write to [{{contact}}](mailto:{{contact}} "a title") or see [the order](https://example.com/?q={{company}}#{{list}}).

| {{company}} |
| --- |
| {{list}} |

> - {{contact}}

{{storage}}
`;
const yaml = `announced: 2026-11-15
change: minor
facts: { company: a, contact: b@example.com, list: [c, d] }
storage: [{ region: eu-central-1, holds: [accounts], provider: e, safeguard: adequacy }]
`;
const made = makeContent(
  { '2026-11-15': { yaml, texts: { en: text } } },
  {
    'privacy/2026-11-15/en.md': `---\ntitle: Title\nsummary: Summary\n---\n${text}`,
  },
);

/** In two languages, one of them by fallback. */
const content: Content = { ...made, settings: { ...made.settings, locales: ['en', 'ar'] } };

/** Strings that an editor or an attacker might enter. */
interface Strings {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly title: string;
  readonly summary: string;
  readonly provider: string;
  readonly message: string;
}

/** The same content with hostile strings, which an editor's content could not have past the checks. */
function withStrings({ facts, title, summary, provider, message }: Strings): Content {
  const change = (policy: Policy): Policy => ({
    ...policy,
    versions: policy.versions.map((version) => ({
      ...version,
      facts,
      storage: version.storage.map((place) => ({ ...place, provider })),
      translations: new Map([...version.translations].map(([key, own]) => [key, { ...own, title, summary }])),
    })),
  });
  const inMessage = (written: string) =>
    `${message.replace(/[{}]/g, '')}${written.match(/\{\{\w+\}\}/g)?.join(message.replace(/[{}]/g, '')) ?? ''}`;
  const messages = [...content.messages].map(([locale, own]) => {
    const changed = Object.entries(own).map(([key, written]) => [key, inMessage(written)]);
    return [locale, Object.fromEntries(changed) as Readonly<Record<string, string>>] as const;
  });
  return { ...content, messages: new Map(messages), policies: content.policies.map(change) };
}

const holdsValues = ['content', 'title', 'aria-label'];

/** Every element of a page with its attributes, without the values of those that contain words. */
function skeleton(root: PageElement): string[] {
  return [root, ...findAll(root, '*')].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => {
      if (holdsValues.includes(name)) return name;
      return name === 'href' ? `href=${/^[a-z]+:|^[#/]|^data:,$/.exec(value)?.[0]}` : `${name}=${value}`;
    });
    return [element.localName, ...attributes].join(' ');
  });
}

function skeletons(of: Content): Record<string, string[]> {
  const site = siteOf(of);
  const pages = site.pages.filter(({ contentType }) => contentType.startsWith('text/html'));
  return Object.fromEntries(pages.map(({ path }) => [path, skeleton(parsePage(pageText(site, path)))]));
}

const hostile = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '" onclick="x',
    '</title></style>',
  ],
  ...[
    '<!--',
    '-->',
    ']]>',
    '<',
    '>',
    '&',
    '&lt;b&gt;',
    '&#60;',
    '&#x3c;i>',
    '{{company}}',
    '$t(page.skip)',
    '$&',
    '$1',
    '\\',
  ],
  ...[
    '*b* _i_ `c`',
    '[x](javascript:alert(1))',
    'javascript:alert(1)',
    '//evil.example',
    '\u202e',
    '\u2028',
    '\ue000',
    '',
    ' ',
  ],
);
const string = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 })
  .map((parts) => parts.join(''))
  .filter((value) => !isIsoDate(value));
const strings = fc.record({
  // The heading names a company that has a name which is not in the title.
  facts: fc.record({
    company: string.map((value) => `Company ${value}`),
    contact: string,
    list: fc.array(string, { minLength: 1, maxLength: 3 }),
  }),
  ...{ title: string, summary: string, provider: string },
  // An empty message is rejected like a missing one.
  message: string.map((value) => `m${value}`),
});

test('buildSite() makes the same elements whatever facts, titles, summaries, providers and messages contain', () => {
  const expected = skeletons(content);
  expect(Object.values(expected).flat()).toContain('a href=mailto: title');
  expect(Object.values(expected).flat().join('\n')).not.toMatch(/^script(?! type)| on[a-z]+=|javascript/m);
  fc.assert(
    fc.property(strings, (values) => {
      expect(skeletons(withStrings(values))).toEqual(expected);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('buildSite() preserves every character of titles, facts and providers', () => {
  fc.assert(
    fc.property(strings, (values) => {
      const root = parsePage(pageText(siteOf(withStrings(values)), '/privacy/en'));
      expect(findOne(root, 'h1').textContent).toBe(`${values.title} ${values.facts.company}`);
      expect(findOne(root, 'title').textContent).toBe(values.title);
      expect(findOne(root, 'h2 bdi').textContent).toBe(values.facts.company);
      expect(findOne(root, 'blockquote bdi').textContent).toBe(values.facts.contact);
      expect(findAll(root, '.storage tr:nth-child(3) bdi').map(({ textContent }) => textContent)).toEqual([
        values.provider,
      ]);
      expect(findAll(root, '#one-a a[title]')[0]?.getAttribute('href')).toBe(
        `mailto:${encodeURIComponent(values.facts.contact).replaceAll('%40', '@')}`,
      );
    }),
    { numRuns: 150, seed: 2 },
  );
});
