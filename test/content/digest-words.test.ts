import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { type MadeVersion, makeContent, siteOf } from '../site/site-content.ts';

const yaml = `announced: 2026-11-15
change: minor
facts: { company: Example GmbH, contact: a@example.com, partners: [A, B] }
storage: [{ region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: adequacy }]
`;
const text = `Intro with ~~struck~~ words.

## 1. Scope {#scope}

(a) {{company}} and {{partners}}: write [us](mailto:{{contact}}).

### Deeper

1. one
2. two

- [x] ticked

| 1 | 23 |
| - | -- |
| 4 | 5 6 |

{{storage}}
`;

function digest(version: MadeVersion, others: Readonly<Record<string, string>> = {}): string | undefined {
  return siteOf(makeContent({ '2026-11-15': version }, others)).wordDigests['privacy/2026-11-15/en'];
}

const original = digest({ yaml, texts: { en: text } });

describe('digestWords() changes with', () => {
  test.each([
    ['a word', 'Intro with', 'Intro without'],
    ['a heading', '1. Scope', '1. Extent'],
    ['a label', '(a)', '(b)'],
    ['a strike', '~~struck~~', 'struck'],
    ['the number of a list', '1. one\n2. two', '2. one\n3. two'],
    ['a box', '[x]', '[ ]'],
    ['the cells of a table', '| 1 | 23 |', '| 12 | 3 |'],
    ['the address of a link', 'mailto:{{contact}}', 'https://example.com'],
    ['the order of sentences', '1. one\n2. two', '1. two\n2. one'],
    ['letter case', 'Intro', 'INTRO'],
  ])('%s', (_, before, after) => {
    expect(text).toContain(before);
    expect(digest({ yaml, texts: { en: text.replace(before, after) } })).not.toBe(original);
  });

  test.each([
    ['a fact in the text', 'Example GmbH', 'Example AG'],
    ['a fact in an address', 'a@example.com', 'b@example.com'],
    ['a list of a fact', '[A, B]', '["A, B"]'],
    ['a place of storage', 'eu-central-1', 'eu-west-1'],
    ['a provider', 'Example Hosting', 'Other Hosting'],
    ['a safeguard', 'adequacy', 'consent'],
  ])('%s', (_, before, after) => {
    expect(yaml).toContain(before);
    expect(digest({ yaml: yaml.replace(before, after), texts: { en: text } })).not.toBe(original);
  });

  test('the title', () => {
    const others = { 'privacy/2026-11-15/en.md': `---\ntitle: Another\n---\n${text}` };
    expect(digest({ yaml, texts: {} }, others)).not.toBe(original);
  });
});

describe('digestWords() does not change with', () => {
  test.each([
    ['other line breaks', 'Intro with ~~struck~~ words.', 'Intro with\n~~struck~~   words.'],
    ['bold type', 'words.', '**words.**'],
    ['the id of a heading', '### Deeper', '### Deeper {#deeper}'],
  ])('%s', (_, before, after) => {
    expect(digest({ yaml, texts: { en: text.replace(before, after) } })).toBe(original);
  });

  test('a summary, a message, a later announcement, one more translation, and one more locale', () => {
    const messages = new TextDecoder().decode(fixtureFiles.get('messages/en.json'));
    const reworded = messages.replace('Skip to main content', 'Skip to the text');
    expect(reworded).not.toBe(messages);
    const others = {
      'privacy/2026-11-15/en.md': `---\ntitle: Privacy (en)\nsummary: What changed.\n---\n${text}`,
      'messages/en.json': reworded,
      'messages/fr.json': messages,
      'site.yaml': 'sourceLocale: en\nlocales: [fr, en, ar, de, ja, zh-Hans, zh-Hant]\ntimeZone: UTC\nnoticeDays: 1\n',
    };
    expect(digest({ yaml: yaml.replace('2026-11-15', '2026-11-14'), texts: { de: text } }, others)).toBe(original);
  });
});

test('digestWords() composes letters first', () => {
  const [composed, decomposed] = ['Gesch\u00e4ft', 'Gescha\u0308ft'];
  expect(digest({ texts: { en: composed } })).toBe(digest({ texts: { en: decomposed } }));
  expect(digest({ texts: { en: composed } })).not.toBe(digest({ texts: { en: 'Geschaft' } }));
});

test('digestWords() takes character references as they are typed, as it did when it froze them', () => {
  const words = 'Privacy (en) A&amp;B&nbsp;C x <https://example.com/?a&amp;b>';
  expect(digest({ texts: { en: 'A&amp;B&nbsp;C [x](https://example.com/?a&amp;b)' } })).toBe(sha256(words));
});
