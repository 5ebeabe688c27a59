import { expect, test } from 'vitest';
import { makeContent, pageText, siteOf } from './site-content.ts';

const before = `## Duties {#duties}

(a) The customer shall:
    (i) pay within 30 days;
    (ii) report each breach to us in writing.

    This also applies to a trial of the service.

(b) Nothing else is owed by the customer.
`;

/** The words of the changes page from one text to another, each passage on a line, without what did not change. */
function changesOf(now: string): string[] {
  const content = makeContent({ '2026-01-01': { texts: { en: before } }, '2026-11-15': { texts: { en: now } } });
  const page = pageText(siteOf(content), '/privacy/2026-11-15/en/changes');
  const items = /<section id="duties"[\s\S]*?<\/section>/.exec(page)?.[0].match(/<li[\s\S]*?<\/li>/g) ?? [];
  const words = items.map((item) =>
    item
      .replace(/<ins[^>]*>/g, '{+')
      .replace(/<\/ins>/g, '+}')
      .replace(/<del[^>]*>/g, '[-')
      .replace(/<\/del>/g, '-]')
      .replace(/<p class="kind"[\s\S]*?<\/p>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return words.filter((item) => /\{\+|\[-/.test(item));
}

test('the changes page marks a change in a sub-clause under the labels of all clauses that hold it', () => {
  expect(changesOf(before.replace('30 days', '60 days'))).toEqual(['(a)(i) pay within [-30-]{+60+} days;']);
});

test('a number is shown without the labels of what holds it', () => {
  const numbered = (days: number) =>
    `## Duties {#duties}\n\n1.1 The customer shall:\n    (i) pay within ${days} days;\n\n    1.1.1 and report within ${days} weeks to us.\n`;
  const content = makeContent({
    '2026-01-01': { texts: { en: numbered(30) } },
    '2026-11-15': { texts: { en: numbered(60) } },
  });
  const site = siteOf(content);
  const changes = pageText(site, '/privacy/2026-11-15/en/changes').replace(/<[^>]*>/g, '');
  expect(changes).toContain('1.1(i) pay within 3060 days;');
  expect(changes).toMatch(/[^.)]1\.1\.1 and report within 3060 weeks/);
  const page = pageText(site, '/privacy/2026-11-15/en');
  expect(page).toContain('<li id="duties-1.1.1"><a class="label" href="#duties-1.1.1">1.1.1</a> and report');
  expect(page.match(/<ul class="clauses[^"]*">/g)).toEqual(['<ul class="clauses">', '<ul class="clauses numbers">']);
  expect(pageText(site, '/privacy/2026-11-15/en.md')).toContain('\n1.1 The customer shall:');
  expect(pageText(site, '/privacy/2026-11-15/en.txt')).toContain('\n1.1.1 and report');
});

test('it marks what was added to a clause, and what was taken from it', () => {
  const now = before
    .replace('\n    This also', '    (iii) return every device.\n\n    This also')
    .replace('a trial of the service', 'a trial');
  const changes = changesOf(now);
  expect(changes).toHaveLength(2);
  expect(changes[0]).toMatch(/^\{\+\s?\(a\)\(iii\) return every device\.\+\}$/);
  expect(changes[1]).toMatch(/This also applies to a trial\[- of the service-\]\./);
});

test('readers of a language keep the translation of every other sub-clause, and of the clause that holds them', () => {
  const german = before
    .replace('The customer shall', 'Der Kunde muss')
    .replace('pay within 30 days', 'binnen 30 Tagen zahlen')
    .replace('report each breach to us in writing', 'uns jede Verletzung schriftlich melden')
    .replace('This also applies to a trial of the service', 'Das gilt auch für einen Test des Dienstes')
    .replace('Nothing else is owed by the customer', 'Der Kunde schuldet nichts weiter');
  const now = before.replace('pay within 30 days', 'settle every invoice without any delay');
  const content = makeContent({
    '2026-01-01': { texts: { en: before, de: german } },
    '2026-11-15': { texts: { en: now } },
  });
  const page = pageText(siteOf(content), '/privacy/2026-11-15/de');
  const items = /<ul class="clauses"[\s\S]*?<\/section>/
    .exec(page)?.[0]
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(items?.trim()).toBe(
    '(a) Der Kunde muss: (i) settle every invoice without any delay; (ii) uns jede Verletzung schriftlich melden. Das gilt auch für einen Test des Dienstes. (b) Der Kunde schuldet nichts weiter.',
  );
});
