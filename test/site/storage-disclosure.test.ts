import { expect, test } from 'vitest';
import { makeContent, pageText, siteOf } from './site-content.ts';

const place = (region: string, safeguard: string) =>
  `{ region: ${region}, holds: [accounts], provider: P, safeguard: ${safeguard} }`;
const version = (places: readonly string[], text: string) => ({
  yaml: `announced: 2024-01-01\nchange: major\nstorage: [${places.join(', ')}]\n`,
  texts: { en: text, de: text },
});
const table = '## Places {#places}\n\n{{storage}}\n';
const frankfurt = place('eu-central-1', 'notNeeded');
const ohio = place('us-east-2', 'consent');
const content = makeContent({
  '2024-06-01': version([frankfurt], '## Places {#places}\n\nSomewhere.\n'),
  '2025-01-01': version([frankfurt], table),
  '2025-06-01': version([frankfurt, ohio], `Intro.\n\n> {{storage}}\n\n${table.replace('{{storage}}', 'See above.')}`),
  '2026-01-01': version([ohio], table),
  '2026-06-01': version([frankfurt], table),
});

function disclosed(at: string): [string, string | null, string[]][] {
  const { versions } = JSON.parse(pageText(siteOf(content, Date.parse(at)), '/privacy/storage.json'));
  return versions.map(
    (entry: { version: string; section: string | null; places: { region: string; since: string }[] }) => [
      entry.version,
      entry.section,
      entry.places.map(({ region, since }) => `${region} since ${since}`),
    ],
  );
}

test('discloseStorage() lists the places that the text of each version shows, and since when without a break', () => {
  expect(disclosed('2030-01-01')).toEqual([
    ['2024-06-01', null, []],
    ['2025-01-01', 'places', ['eu-central-1 since 2025-01-01']],
    ['2025-06-01', '', ['eu-central-1 since 2025-01-01', 'us-east-2 since 2025-06-01']],
    ['2026-01-01', 'places', ['us-east-2 since 2025-06-01']],
    ['2026-06-01', 'places', ['eu-central-1 since 2026-06-01']],
  ]);
});

test('discloseStorage() gives the details of a place, its instant and its languages', () => {
  const [, second] = JSON.parse(pageText(siteOf(content), '/privacy/storage.json')).versions;
  expect(second).toEqual({
    version: '2025-01-01',
    from: '2024-12-31T23:00:00.000Z',
    section: 'places',
    locales: ['en', 'de'],
    places: [
      {
        region: 'eu-central-1',
        country: 'DE',
        city: 'Frankfurt',
        holds: ['accounts'],
        provider: 'P',
        safeguard: 'notNeeded',
        retentionDays: null,
        since: '2025-01-01',
      },
    ],
  });
});

test('the table and storage.json show the retention period that version.yaml gives', () => {
  const kept = '{ region: eu-central-1, holds: [siteLogs], provider: P, safeguard: notNeeded, retentionDays: 30 }';
  const site = siteOf(makeContent({ '2025-01-01': version([kept, ohio], table) }));
  expect(pageText(site, '/privacy/en').match(/Kept for [^<]*/g)).toEqual(['Kept for 30 days']);
  expect(pageText(site, '/privacy/de')).toContain('Aufbewahrungsdauer: 30 Tage');
  const [only] = JSON.parse(pageText(site, '/privacy/storage.json')).versions;
  expect(only.places.map(({ retentionDays }: { retentionDays: unknown }) => retentionDays)).toEqual([30, null]);
});
