import { expect, test } from 'vitest';
import { makeContent, pageText, siteOf } from '../site/site-content.ts';
import { englishFront, germanFront, problemsWith, unreadyWith, version } from './small-content.ts';

const plain = `Words before.

## Duties {#duties}

(a) The customer pays 30 EUR.

(b) Nothing else.

- one
- two
`;
const commented = `<!-- Zebra: ask Mary about this. -->

Words <!-- zebra? --> before.

## Duties <!-- or "Zebras"? --> {#duties}

(a) The customer pays <!-- 40 zebras until May -->30 EUR.

<!--
TODO: check the zebra with {{nobody}}

## Not a heading {#never}
-->

(b) Nothing else.

- <!-- zebra -->one
- two
`;

function siteWith(text: string) {
  return siteOf(makeContent({ '2026-11-15': { texts: { en: text } } }));
}

test('no page says what a comment says', () => {
  const site = siteWith(commented);
  const bodies = site.pages.map(({ body }) => new TextDecoder().decode(body)).join('\n');
  expect(bodies).toContain('The customer pays 30 EUR.');
  expect(bodies).not.toMatch(/zebra/i);
  expect(bodies).not.toContain('<!--');
});

test('comments change no word digest, so that they may come and go in an announced text', () => {
  expect(siteWith(commented).wordDigests).toEqual(siteWith(plain).wordDigests);
});

test('a comment in the source makes no translation outdated', () => {
  const german = '## Pflichten {#duties}\n\n(a) Der Kunde zahlt 30 EUR.\n\n(b) Sonst nichts.\n\n- eins\n- zwei\n';
  const content = makeContent({
    '2026-01-01': { texts: { en: plain, de: german } },
    '2026-11-15': { texts: { en: commented } },
  });
  const page = pageText(siteOf(content), '/privacy/2026-11-15/de');
  expect(page).toContain('Der Kunde zahlt 30 EUR.');
  const changes = pageText(siteOf(content), '/privacy/2026-11-15/en/changes');
  expect(changes).not.toMatch(/<(?:ins|del)\b/);
});

test('comments are not compared with those of the source, and hold nothing back from production', () => {
  const yaml = 'announced: 2026-10-15\nchange: major\nfacts: { company: Nordwind Software }\n';
  const files = {
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: `${englishFront}## Duties {#duties}\n\n(a) {{company}} pays 30 EUR. <!-- TODO: 40 EUR? [insert] -->\n`,
    [`${version}/de.md`]:
      `${germanFront}<!-- Beispielfirma -->\n\n## Pflichten {#duties}\n\n(a) {{company}} zahlt 30 EUR.\n`.replace(
        'machine',
        'reviewed',
      ),
  };
  expect(problemsWith(files)).toEqual([]);
  expect(unreadyWith(files)).toEqual([]);
});
