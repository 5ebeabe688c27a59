import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { type LedgerEntry, ledgerKeys, parseEntry } from '../../lambda/publication/ledger/ledger.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { startPublisher } from '../publication/publisher.ts';
import { instants, other, startPublishedLedger } from './published-ledger.ts';

async function read({ siteUrl }: { siteUrl: string }, key: string): Promise<string> {
  const response = await fetch(`${siteUrl}/${key}`);
  if (response.status !== 200) throw new Error(`Cannot read ${key}: ${response.status}`);
  return response.text();
}

async function entryOf(publisher: { siteUrl: string }, number: number): Promise<LedgerEntry> {
  return parseEntry(await read(publisher, ledgerKeys.entry(number)));
}

describe('the ledger', () => {
  test('gets an entry from each publication, chained to the one before', async () => {
    const publisher = await startPublishedLedger();
    const texts = await Promise.all([1, 2, 3, 4].map((number) => read(publisher, ledgerKeys.entry(number))));
    const entries = texts.map(parseEntry);
    expect(entries.map(({ entry, at }) => [entry, Date.parse(at)])).toEqual(
      Object.values(instants).map((at, index) => [index + 1, at]),
    );
    expect(entries.map(({ previous }) => previous)).toEqual([null, ...texts.slice(0, 3).map(sha256)]);
    const record = JSON.parse(await read(publisher, 'published.json'));
    expect(record.ledger).toEqual({ entry: 4, digest: sha256(texts[3] ?? '') });
    await expect(read(publisher, ledgerKeys.entry(5))).rejects.toThrow('404');
  });

  test('names exactly the pages that became public or changed, with the digests of their bytes and words', async () => {
    const publisher = await startPublishedLedger();
    const [announced, last] = [await entryOf(publisher, 2), await entryOf(publisher, 4)];
    expect(Object.keys(last.pages)).toEqual(
      expect.arrayContaining(['/privacy/2023-03-30/de', '/privacy/2026-11-15/de', '/privacy/de']),
    );
    expect(Object.keys(last.pages).filter((path) => !path.split('/').includes('de'))).toEqual([
      '/privacy/versions.json',
    ]);
    expect(Object.keys(announced.pages)).toContain('/privacy/2026-11-15/ar');
    const page = last.pages['/privacy/de'];
    expect(page?.bytes).toBe(sha256(await read(publisher, 'privacy/de')));
    const { versions } = JSON.parse(await read(publisher, 'privacy/versions.json'));
    const published = versions.at(-1).translations.de.wordsSha256;
    expect(page?.words).toEqual({ 'privacy/2026-11-15/de': published });
    expect(announced.pages['/privacy/zh-Hant']?.words).toEqual({
      'privacy/2023-03-30/en': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('keeps a copy of every page under its digest, permanently', async () => {
    const publisher = await startPublishedLedger();
    for (const number of [1, 2, 3, 4]) {
      const { pages } = await entryOf(publisher, number);
      for (const { bytes } of Object.values(pages))
        expect(sha256(await read(publisher, ledgerKeys.page(bytes)))).toBe(bytes);
    }
    const { pages } = await entryOf(publisher, 1);
    const response = await fetch(`${publisher.siteUrl}/${ledgerKeys.page(pages['/privacy/de']?.bytes ?? '')}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('gets nothing from a run that makes no different bytes public, not even a read', async () => {
    const publisher = await startPublishedLedger();
    await publisher.publish(other, { at: instants.reworded });
    publisher.asked();
    await publisher.publish(other, { at: instants.reworded + 1 });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
    const sameBytes = new Map(other).set('README.md', new TextEncoder().encode('Notes\n'));
    await publisher.publish(sameBytes, { at: instants.reworded + 2 });
    expect(publisher.asked().filter((line) => line.startsWith('PutObject'))).toEqual(['PutObject published.json']);
  });

  test('that was tampered with stops the next publication', async () => {
    const publisher = await startPublisher();
    await publisher.publish(fixtureFiles, { at: instants.first });
    const forged = { ...(await entryOf(publisher, 1)), entry: 2, previous: 'f'.repeat(64) };
    await fetch(`${publisher.endpointUrl}/policies/${ledgerKeys.entry(2)}`, {
      method: 'PUT',
      body: JSON.stringify(forged),
    });
    await expect(publisher.publish(fixtureFiles, { at: instants.announced })).rejects.toThrow(
      'Cannot add to the ledger: ledger/000002.json does not follow the entry before it\n    Run "promulgate verify"',
    );
  });
});
