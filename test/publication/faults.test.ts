import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { reconcile } from '../../lambda/publication/reconcile.ts';
import { recordKey } from '../../lambda/publication/record/published.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket } from '../stand-in/running.ts';
import { type Publisher, reworded, startPublisher } from './publisher.ts';
import { deployment, other, pageOf, wanted } from './wanted.ts';

describe('two publishers at the same time', () => {
  test('leave the bucket with the content of exactly one of them, and the record says which', async () => {
    for (const first of ['a', 'b']) {
      const publisher = await startPublisher();
      await reconcile(createPublishing(deployment), wanted(reworded('messages/de.json', 'Alle', 'Die'), 'start'));
      const slow = publisher.faults.inject({ operation: 'PutObject', kind: 'slow', match: 'privacy/de' });
      const runs = [wanted(fixtureFiles, 'a'), wanted(other, 'b')];
      if (first === 'b') runs.reverse();
      const [one, two] = runs.map((run) => reconcile(createPublishing(deployment), run));
      await slow.reached;
      slow.release();
      await Promise.all([one, two]);
      const record = JSON.parse(await textOf(publisher, recordKey));
      const pages = await Promise.all(
        ['/privacy/de', '/privacy/2023-03-30/de', '/privacy/2026-11-15/de'].map((path) => pageOf(publisher, path)),
      );
      const isOther = record.inputs.content === sha256('b');
      expect(record.sequence).toBe(3);
      expect(pages.map((page) => page.includes('Sämtliche Fassungen'))).toEqual([isOther, isOther, isOther]);
      await publisher.close();
    }
  });
});

async function textOf({ endpointUrl }: Publisher, key: string): Promise<string> {
  return (await fetch(`${endpointUrl}/${bucket}/${key}`)).text();
}

describe('a fault of AWS', () => {
  test.each([
    ['503 to an upload', { operation: 'PutObject', kind: 'status', match: 'privacy/de', times: 2 }],
    ['a lost answer to an upload', { operation: 'PutObject', kind: 'lostAnswer', match: 'privacy/de' }],
    ['a lost answer to the invalidation', { operation: 'CreateInvalidation', kind: 'lostAnswer' }],
    ['a lost answer to the record', { operation: 'PutObject', kind: 'lostAnswer', match: recordKey }],
    ['a connection that is cut', { operation: 'PutObject', kind: 'reset', match: 'privacy/2026-11-15/de' }],
    ['429 to the invalidation', { operation: 'CreateInvalidation', kind: 'status', status: 429, code: 'Throttling' }],
  ] as const)('%s is overcome in one run', async (_, fault) => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.faults.inject(fault);
    expect(await publisher.publish(other)).toMatchObject({ status: 'published', sequence: 2 });
    expect(await pageOf(publisher, '/privacy/de')).toContain('Sämtliche Fassungen');
    publisher.asked();
    expect(await publisher.publish(other)).toMatchObject({ status: 'unchanged' });
  });

  test('a lost answer to the first upload of a key causes no conflict with itself', async () => {
    const publisher = await startPublisher();
    publisher.faults.inject({ operation: 'PutObject', kind: 'lostAnswer', match: 'privacy/de' });
    expect(await publisher.publish()).toMatchObject({ status: 'published', sequence: 1 });
    expect(publisher.asked()).toContain('GetObject privacy/de');
  });

  test('no permission in the middle → AWS’s own error and the old record, and a later run completes the publication', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.faults.inject({
      operation: 'PutObject',
      kind: 'status',
      status: 403,
      code: 'AccessDenied',
      match: 'privacy/de',
    });
    await expect(publisher.publish(other)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(JSON.parse(await textOf(publisher, recordKey)).sequence).toBe(1);
    expect(await publisher.publish(other)).toMatchObject({ status: 'published', sequence: 2 });
    expect(await pageOf(publisher, '/privacy/de')).toContain('Sämtliche Fassungen');
  });

  test('too many invalidations in progress → retried for a while, then deferred, and the next run asks again', async () => {
    const publisher = await startPublisher();
    await reconcile(createPublishing(deployment), wanted(fixtureFiles, 'a'));
    const busy = {
      operation: 'CreateInvalidation',
      kind: 'status',
      status: 400,
      code: 'TooManyInvalidationsInProgress',
    } as const;
    publisher.faults.inject({ ...busy, times: 6 });
    const waits: number[] = [];
    const patient = { ...createPublishing(deployment), sleep: async (wait: number) => void waits.push(wait) };
    const deferred = await reconcile(patient, wanted(other, 'b'));
    expect(deferred.status).toBe('invalidationDeferred');
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    const completed = await reconcile(createPublishing(deployment), wanted(other, 'b'));
    expect(completed.status).toBe('published');
    expect(await pageOf(publisher, '/privacy/de')).toContain('Sämtliche Fassungen');
  });

  test('a damaged record → rebuilt from the ledger, and nothing uploaded', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    await fetch(`${publisher.endpointUrl}/${bucket}/${recordKey}`, { method: 'PUT', body: '{"format":1' });
    expect(await publisher.publish()).toMatchObject({
      status: 'published',
      uploads: { new: 0, changed: 0, headers: 0 },
    });
    expect(await publisher.publish()).toMatchObject({ status: 'unchanged' });
  });

  test('an object that someone else wrote since → replaced by the right one', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    await fetch(`${publisher.endpointUrl}/${bucket}/privacy/de`, { method: 'PUT', body: 'drift' });
    await publisher.publish(other);
    expect(await pageOf(publisher, '/privacy/de')).toContain('Sämtliche Fassungen');
  });
});
