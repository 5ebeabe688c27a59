import { describe, expect, test } from 'vitest';
import { contentAsset } from '../../cli/shared/content-asset.ts';
import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { dryRun } from '../../lambda/run/run.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { at, reworded, startPublisher, without } from './publisher.ts';

const draft = 'privacy/2027-03-01';
/** The real content with a version that is announced only in December. */
const withDraft = new Map([
  ...fixtureFiles,
  [`${draft}/version.yaml`, text('announced: 2026-12-01\nchange: major\n')],
  [`${draft}/en.md`, text('---\ntitle: Privacy Policy\n---\n## 1. All {#all}\n\n(a) First;\n\n(b) Second.\n')],
  [
    `${draft}/de.md`,
    text('---\ntitle: Datenschutz\ntranslation: machine\n---\n## 1. Alles {#all}\n\n(a) Eins;\n\n(b) Zwei.\n'),
  ],
]);
const december = Date.UTC(2026, 11, 5);
/** The written pages and record; what the ledger adds is tested on its own. */
const puts = (asked: readonly string[]) =>
  asked
    .filter((line) => line.startsWith('PutObject') && !line.startsWith('PutObject ledger/'))
    .map((line) => line.slice('PutObject '.length))
    .sort();

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

describe('run() publishes', () => {
  test('everything the first time: the record is read first, the edge asked once after all uploads, the ledger and the record written last', async () => {
    const publisher = await startPublisher();
    const report = await publisher.publish();
    const asked = publisher.asked();
    expect(report).toMatchObject({ status: 'published', sequence: 1, uploads: { new: 93, changed: 0, headers: 0 } });
    expect(asked.slice(0, 4)).toEqual([
      'GetObject published.json',
      'GetObject ledger/000001.json',
      'ListObjectsV2',
      'GetDistribution',
    ]);
    expect(asked.slice(-4)).toEqual([
      'CreateInvalidation',
      'PutObject ledger/000001.json',
      'PutObject ledger/000001.checkpoint',
      'PutObject published.json',
    ]);
    expect(puts(asked)).toHaveLength(95);
    expect(report.invalidations).toContain('/privacy/*');
    expect(report.invalidations?.length).toBeLessThan(6);
  });

  test('before the first announcement, a page that says so, and the policy from then on', async () => {
    const publisher = await startPublisher();
    const before = Date.UTC(2022, 0, 1);
    const pages = { new: 8, changed: 0, headers: 0 };
    expect(await publisher.publish(fixtureFiles, { at: before })).toMatchObject({
      status: 'published',
      uploads: pages,
    });
    const early = await fetch(`${publisher.siteUrl}/privacy/de`);
    expect([early.status, await early.text()]).toEqual([
      404,
      expect.stringContaining('Es ist noch keine Erklärung veröffentlicht.'),
    ]);
    expect(await publisher.publish(fixtureFiles, { at: before })).toMatchObject({ status: 'unchanged' });
    expect(await publisher.publish()).toMatchObject({ status: 'published', sequence: 2 });
    const later = await fetch(`${publisher.siteUrl}/privacy/de`);
    expect(later.status).toBe(200);
  });

  test('nothing the second time, for the price of one read', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    expect(await publisher.publish()).toEqual({ status: 'unchanged', until: '2026-12-14T23:00:00.000Z' });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
  });

  test('with type, cache header and UTF-8 what S3 serves', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    const answer = await fetch(`${publisher.siteUrl}/privacy/de`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=86400, stale-if-error=604800',
    });
    expect(await answer.text()).toContain(
      '<h1>Datenschutzerklärung <small><bdi>Example App</bdi> · <bdi>Example GmbH</bdi></small></h1>',
    );
    const types = ['versions.json', 'de/history', 'de/feed.xml', 'de/notice.json'].map(async (name) => {
      const other = await fetch(`${publisher.siteUrl}/privacy/${name}`);
      return other.headers.get('content-type');
    });
    expect(await Promise.all(types)).toEqual([
      'application/json',
      'text/html; charset=utf-8',
      'application/atom+xml; charset=utf-8',
      'application/json',
    ]);
  });

  test('canonical links with the distribution’s own name if the content has no origin', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    const html = await (await fetch(`${publisher.siteUrl}/privacy/de`)).text();
    expect(html).toContain(`<link rel="canonical" href="${publisher.siteUrl}/privacy/de">`);
  });
});

describe('run() after a change', () => {
  test('one clause of an unannounced version → nothing but the record', async () => {
    const publisher = await startPublisher();
    await publisher.publish(withDraft);
    publisher.asked();
    await publisher.publish(reworded(`${draft}/de.md`, 'Zwei.', 'Zwo.', withDraft));
    expect(puts(publisher.asked())).toEqual(['published.json']);
  });

  test('the day of the announcement → the new pages, and the old ones that name them', async () => {
    const publisher = await startPublisher();
    await publisher.publish(withDraft);
    publisher.asked();
    const report = await publisher.publish(withDraft, { at: december });
    const locales = ['ar', 'de', 'en', 'ja', 'zh-Hans', 'zh-Hant'];
    expect(report).toMatchObject({ uploads: { new: 24 } });
    expect(puts(publisher.asked())).toEqual(expect.arrayContaining(locales.map((locale) => `${draft}/${locale}`)));
  });

  test('one translation added to an announced version → only the pages that show it', async () => {
    const publisher = await startPublisher();
    await publisher.publish(without('privacy/2026-11-15/ja.md'));
    publisher.asked();
    const report = await publisher.publish();
    const changed = puts(publisher.asked());
    expect(changed).toEqual(expect.arrayContaining(['privacy/2026-11-15/ja', 'privacy/ja', 'privacy/versions.json']));
    expect(changed).not.toContain('privacy/2023-03-30/de');
    // More than half of the site.
    expect(report.invalidations).toEqual(['/404.ja', '/privacy/*', '/sitemap.xml']);
  });

  test('a message of one locale → only the pages that show it', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    await publisher.publish(reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen'));
    expect(puts(publisher.asked())).toEqual([
      'privacy/2023-03-30/de',
      'privacy/2026-11-15/de',
      'privacy/2026-11-15/de/changes',
      'privacy/de',
      // It names the digests of the version pages.
      'privacy/versions.json',
      // The intent, and what came of it.
      'published.json',
      'published.json',
    ]);
  });

  test('readers get the new page immediately, and the others still from the edge', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    for (const locale of ['de', 'ja']) await fetch(`${publisher.siteUrl}/privacy/${locale}`);
    await publisher.publish(reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen'));
    const [de, ja] = await Promise.all(['de', 'ja'].map((locale) => fetch(`${publisher.siteUrl}/privacy/${locale}`)));
    expect(await de?.text()).toContain('Sämtliche Fassungen');
    expect(ja?.headers.get('x-cache')).toBe('Hit from cloudfront');
  });

  test('an announced text with different words → refused, and nothing written', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    const before = await publisher.objects();
    publisher.asked();
    const changed = reworded('privacy/2026-11-15/de.md', 'keinem unbeteiligten Dritten', 'jedem Dritten');
    await expect(publisher.publish(changed)).rejects.toThrow(
      /^Cannot change the words of privacy\/2026-11-15\/de: it is announced with digest [0-9a-f]{12}…, and its words now have digest [0-9a-f]{12}…\n {4}Restore the text/,
    );
    await expect(publisher.publish(without('privacy/2026-11-15/ar.md'))).rejects.toThrow(
      'Cannot take away privacy/2026-11-15/ar: it is announced with digest',
    );
    expect(puts(publisher.asked())).toEqual([]);
    expect(await publisher.objects()).toEqual(before);
  });

  test('wrong content → every problem, and nothing written', async () => {
    const publisher = await startPublisher();
    const wrong = reworded('privacy/2026-11-15/de.md', '{{company}} behält', '{{compny}} behält');
    await expect(publisher.publish(wrong)).rejects.toThrow(ContentProblems);
    expect(publisher.asked()).toEqual([
      'GetObject published.json',
      'GetObject ledger/000001.json',
      'ListObjectsV2',
      'GetDistribution',
    ]);
    expect(await publisher.objects()).toEqual([]);
  });

  test('A, B, A, B → four publications, each with an invalidation', async () => {
    const publisher = await startPublisher();
    const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');
    const sequences: (number | undefined)[] = [];
    for (const files of [fixtureFiles, other, fixtureFiles, other]) {
      sequences.push((await publisher.publish(files)).sequence);
      const html = await (await fetch(`${publisher.siteUrl}/privacy/de`)).text();
      expect(html.includes('Sämtliche Fassungen')).toBe(files === other);
    }
    expect(sequences).toEqual([1, 2, 3, 4]);
  });
});

describe('run() and the clock', () => {
  test('goes by the store’s clock, whatever this machine’s says', async () => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, { at: december });
    const record = JSON.parse(await (await fetch(`${publisher.endpointUrl}/policies/published.json`)).text());
    expect(record.at).toBe(new Date(december).toISOString());
  });

  test('a store whose clock is far behind the record → refused, and nothing written', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    await expect(publisher.publish(other, { at: at - 3_601_000 })).rejects.toThrow(
      'Cannot publish for 2026-11-17T22:59:59.000Z: the last publication was for 2026-11-18T00:00:00.000Z, which is later\n    The record is ahead',
    );
    expect(puts(publisher.asked())).toEqual([]);
  });

  test('a record that is a little ahead, as another machine’s clock was → published for its instant', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    expect(await publisher.publish(other, { at: at - 60_000 })).toMatchObject({ status: 'published' });
  });

  test('looks at a future instant and writes nothing', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    const parts = {
      asset: contentAsset(withDraft),
      deployment: { bucket, distribution: distributionId, replicas: [] },
    };
    const prepared = await dryRun(parts, december);
    expect(prepared?.refusals).toEqual([]);
    expect(prepared?.plan.uploads.map(({ page }) => page.path)).toContain(`/${draft}/en`);
    expect(puts(publisher.asked())).toEqual([]);
  });
});

const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');
