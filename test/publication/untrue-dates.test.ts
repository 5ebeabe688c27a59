import { expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { reconcile } from '../../lambda/publication/reconcile.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';
import { findUntrueDates } from '../../lambda/publication/untrue-dates.ts';
import { loadSite } from '../../lambda/run/load-site.ts';
import type { BuildOptions } from '../../lambda/site/build-site.ts';
import type { Terms } from '../../lambda/site/site.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { reworded, startPublisher } from './publisher.ts';
import { deployment, pageOf, wanted } from './wanted.ts';

const timeZone = 'Europe/Berlin';
const encoder = new TextEncoder();

/** The fixture with one more version. */
function withVersion(id: string, yaml: string, files: Files = fixtureFiles): Files {
  return new Map([
    ...files,
    [`privacy/${id}/version.yaml`, encoder.encode(yaml)],
    [`privacy/${id}/en.md`, encoder.encode('---\ntitle: Privacy Policy\n---\n## 1. All {#all}\n\nWords.\n')],
  ]);
}

function refusalsOf(fresh: Terms, known: Terms, now: string): string[] {
  return findUntrueDates(fresh, { now: Date.parse(now), terms: known }).map(
    ({ message, hint }) => `${message}\n${hint}`,
  );
}

const announced = (date: string, more = {}): Terms => ({ 'p/2026-12-20': { announced: date, timeZone, ...more } });

test.each([
  ['on its day', '2026-11-18', '2026-11-18T22:59:59Z', true],
  ['within the hour after it', '2026-11-18', '2026-11-18T23:59:59Z', true],
  ['an hour after it', '2026-11-18', '2026-11-19T00:00:00Z', false],
  ['a month after it', '2026-10-18', '2026-11-18T12:00:00Z', false],
])('a version that becomes public %s, announced on %s at %s: %s', (_, date, now, isTrue) => {
  expect(refusalsOf(announced(date), {}, now).length === 0).toBe(isTrue);
});

test('an untrue announcement is refused with a date that is not past', () => {
  expect(refusalsOf(announced('2026-10-18'), {}, '2026-11-18T12:00:00Z')).toEqual([
    'Cannot publish p/2026-12-20 as announced on 2026-10-18: it becomes public on 2026-11-18, and was not public before\nWrite "announced: 2026-11-18" in content/p/2026-12-20/version.yaml; only a version that was public before this site existed can be older, with "imported: true" in content/p/2026-12-20/version.yaml',
  ]);
  expect(refusalsOf(announced('2026-10-18'), {}, '2027-01-05T12:00:00Z')[0]).toContain(
    'Name the directory 2027-01-05 or later, with "announced: 2027-01-05" in version.yaml;',
  );
});

const known: Terms = {
  'p/2026-11-15': { effectiveAt: '2026-11-14T23:00:00.000Z', firstPublic: '2026-11-18T00:00:00.000Z' },
  'p/2027-01-01': { effectiveAt: '2026-12-31T23:00:00.000Z', firstPublic: '2026-11-30T00:00:00.000Z' },
  'q/2020-01-01': { effectiveAt: '2019-12-31T23:00:00.000Z', firstPublic: '2026-11-01T00:00:00.000Z' },
};

test.each([
  ['p/2023-03-30', known, true],
  ['p/2026-11-14', known, true],
  ['p/2026-11-16', known, false],
  ['p/2026-12-20', known, false],
  ['r/2026-12-20', known, true],
  ['p/2026-12-20', { 'p/2027-01-01': known['p/2027-01-01'] ?? {} }, true],
])('%s from before the site, where %j is public: %s', (id, terms, isTrue) => {
  const found = refusalsOf(
    { [id]: { announced: id.slice(2), timeZone, imported: 'true' } },
    terms,
    '2026-12-24T00:00:00Z',
  );
  expect(found.length === 0).toBe(isTrue);
});

test('a version that cannot be from before the site is told what to write', () => {
  expect(refusalsOf(announced('2026-11-20', { imported: 'true' }), known, '2026-12-24T00:00:00Z')).toEqual([
    'Cannot import p/2026-12-20: readers have found version 2026-11-15 here before it, so it was not public before this site\nRemove "imported" from content/p/2026-12-20/version.yaml, and write "announced: 2026-12-24" in a directory named 2026-12-24 or later',
  ]);
});

test.each([
  ['of today', '2026-11-18', true],
  ['of yesterday', '2026-11-17', false],
  ['of tomorrow', '2026-11-19', false],
])('a correction %s', (_, date, isTrue) => {
  const terms = { 'p/2026-11-15': { timeZone }, 'p/2026-11-15/de/corrected/1': { date } };
  const found = refusalsOf(terms, { 'p/2026-11-15': { firstPublic: 'known' } }, '2026-11-18T12:00:00Z');
  const refusal = `Cannot publish a correction of p/2026-11-15/de as made on ${date}: it becomes public on 2026-11-18\nWrite "date: 2026-11-18" in content/p/2026-11-15/version.yaml`;
  expect(found).toEqual(isTrue ? [] : [refusal]);
});

test('a publisher refuses a history that it did not see, and writes nothing', async () => {
  const publisher = await startPublisher();
  const unmarked = reworded('privacy/2023-03-30/version.yaml', 'imported: true\n', '');
  await expect(publisher.publish(unmarked)).rejects.toThrow(
    'Cannot publish privacy/2023-03-30 as announced on 2023-03-30',
  );
  expect(await publisher.objects()).toEqual([]);
  await publisher.publish();
  const before = await publisher.objects();
  const backdated = withVersion('2026-12-20', 'announced: 2026-11-10\nchange: major\n');
  await expect(publisher.publish(backdated)).rejects.toThrow('Write "announced: 2026-11-18"');
  expect(await publisher.objects()).toEqual(before);
});

test('pages, feed and files for programs say when a version became public here, and go on to say it', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const files = withVersion('2026-11-19', 'announced: 2026-11-18\nchange: minor\n');
  await publisher.publish(files, { at: Date.UTC(2026, 10, 18, 14, 30) });
  const renamed = reworded('messages/en.json', 'All versions', 'Every version', files);
  await publisher.publish(renamed, { at: Date.UTC(2026, 10, 21) });
  const { versions } = JSON.parse(await pageOf(publisher, '/privacy/versions.json'));
  expect(versions[2]).toMatchObject({
    imported: false,
    firstPublic: '2026-11-18T14:30:00.000Z',
    announced: '2026-11-18',
    announcedAt: '2026-11-18T14:30:00.000Z',
    translations: { en: { firstPublic: '2026-11-18T14:30:00.000Z' } },
  });
  expect(await pageOf(publisher, '/privacy/en/feed.xml')).toContain('<updated>2026-11-18T14:30:00.000Z</updated>');
  expect(versions[1]).toMatchObject({
    imported: true,
    announced: '2026-10-15',
    firstPublic: '2026-11-18T00:00:00.000Z',
  });
});

test('a version whose day came while nothing could be published is announced on the day of its publication', async () => {
  const publisher = await startPublisher();
  const files = withVersion('2026-12-31', 'announced: 2026-11-25\nchange: major\n');
  await publisher.publish(files);
  await publisher.publish(files, { at: Date.UTC(2026, 10, 27, 12) });
  const page = await pageOf(publisher, '/privacy/2026-12-31/en');
  expect(page).toContain('<dd><time datetime="2026-11-27">');
  for (const path of ['/privacy/en/history', '/privacy/en/notice.json', '/privacy/versions.json'])
    expect(await pageOf(publisher, path)).not.toContain('2026-11-25');
});

test('readers are told that a version is older than the site', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const sentence = 'Veröffentlicht, bevor es diese Website gab. Die Datumsangaben stammen vom Unternehmen.';
  for (const path of ['/privacy/de', '/privacy/2023-03-30/de', '/privacy/de/history', '/privacy/de/feed.xml'])
    expect(await pageOf(publisher, path)).toContain(sentence);
});

test('a version that was made public for a future instant is announced for the day on which it really became public', async () => {
  const publisher = await startPublisher();
  const early = withVersion('2027-03-01', 'announced: 2027-01-20\nchange: minor\n');
  // As an earlier release published with --at, or a machine whose clock ran ahead.
  const ahead = {
    ...wanted(early, 'early'),
    loadSite: async (options: BuildOptions) => loadSite(early, { ...options, at: Date.UTC(2027, 5, 1) }),
  };
  await reconcile(createPublishing(deployment), ahead);
  const before = await publisher.objects();
  await expect(publisher.publish(early, { at: Date.UTC(2026, 10, 18, 12) })).rejects.toThrow(
    'It became public before its day: write "announced: 2026-11-18" in content/privacy/2027-03-01/version.yaml; if it should not take effect, withdraw it',
  );
  const mended = withVersion('2027-03-01', 'announced: 2026-11-18\nchange: minor\n');
  expect(await publisher.publish(mended, { at: Date.UTC(2026, 10, 18, 13) })).toMatchObject({ status: 'published' });
  expect(await pageOf(publisher, '/privacy/2027-03-01/en')).toContain('<dd><time datetime="2026-11-18">');
  expect(await pageOf(publisher, '/privacy/en')).toContain('In force since <time datetime="2026-11-15">');
  const ledger = before.filter((line) => line.startsWith('ledger/'));
  expect(await publisher.objects()).toEqual(expect.arrayContaining(ledger));
  await expect(
    publisher.publish(withVersion('2027-03-01', 'announced: 2026-11-17\nchange: minor\n'), {
      at: Date.UTC(2026, 10, 19),
    }),
  ).rejects.toThrow('Cannot change the terms');
});
