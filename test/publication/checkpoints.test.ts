import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { readChain } from '../../cli/shared/ledger/read-chain.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { formatCheckpoint } from '../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { at, type Publisher, startPublisher } from './publisher.ts';
import { other } from './wanted.ts';

const replica = 'policies-replica';
const deployment = { bucket, distribution: distributionId, replicas: [{ region: 'eu-west-1', bucket: replica }] };
const textOf = async ({ endpointUrl }: Publisher, key: string, name = bucket) =>
  (await fetch(`${endpointUrl}/${name}/${key}`)).text();
const put = (publisher: Publisher, key: string, text: string) =>
  publisher.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: 'application/json' }));

/** Makes the last entry, and the record, what a program from before checkpoints would have left. */
async function forgetCheckpoints(publisher: Publisher): Promise<void> {
  const { log, tree, ...entry } = JSON.parse(await textOf(publisher, ledgerKeys.entry(1)));
  const text = `${JSON.stringify(entry, null, 1)}\n`;
  const { checkpoint, ...record } = JSON.parse(await textOf(publisher, 'published.json'));
  expect([log, tree, checkpoint]).not.toContain(undefined);
  await put(publisher, ledgerKeys.entry(1), text);
  await put(publisher, 'published.json', JSON.stringify({ ...record, ledger: { entry: 1, digest: sha256(text) } }));
  await publisher.delete(ledgerKeys.checkpoint(1));
}

describe('the checkpoint of an entry', () => {
  test('names the ledger, the number of entries and the root over all of them', async () => {
    const publisher = await startPublisher();
    for (const files of [fixtureFiles, other, fixtureFiles]) await publisher.publish(files);
    const { entries, log, faults } = await readChain(openLedger(publisher.siteUrl));
    expect([entries.length, log, faults]).toEqual([3, new URL(publisher.siteUrl).host, []]);
    for (const { entry, root } of entries)
      expect(await textOf(publisher, ledgerKeys.checkpoint(entry.entry))).toBe(
        formatCheckpoint({ log, size: entry.entry, root }),
      );
  });

  test('costs the publication no read, and the run after it nothing', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    await publisher.publish(other);
    expect(publisher.asked().filter((line) => line.startsWith('GetObject'))).toEqual([
      'GetObject published.json',
      'GetObject published.json',
      'GetObject ledger/000001.json',
      // Of which some texts have changed.
      'GetObject privacy/bundle.json',
    ]);
    await publisher.publish(other);
    expect(publisher.asked()).toEqual(['GetObject published.json']);
  });

  test('is added to a ledger from before there were any, by a run that has nothing else to do', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    const before = await textOf(publisher, ledgerKeys.checkpoint(1));
    await forgetCheckpoints(publisher);
    publisher.asked();
    expect(await publisher.publish()).toEqual({ status: 'unchanged', until: '2026-12-14T23:00:00.000Z' });
    expect(publisher.asked().filter((line) => line.startsWith('PutObject'))).toEqual([
      'PutObject ledger/000001.checkpoint',
      'PutObject published.json',
    ]);
    expect(await textOf(publisher, ledgerKeys.checkpoint(1))).not.toBe(before);
    publisher.asked();
    await publisher.publish();
    expect(publisher.asked()).toEqual(['GetObject published.json']);
    await publisher.publish(other);
    expect((await verifyLedger(openLedger(publisher.siteUrl))).faults).toEqual([]);
    const { entries } = await readChain(openLedger(publisher.siteUrl));
    expect(entries.map(({ entry }) => [entry.log === undefined, entry.tree])).toEqual([
      [true, undefined],
      [false, entries[0]?.root],
    ]);
  });

  test('keeps the name of the ledger when the site gets another one', async () => {
    const publisher = await startPublisher();
    const named = (origin: string) => ({ deployment: { ...deployment, replicas: [], origin } });
    await publisher.publish(fixtureFiles, named('https://first.example'));
    await publisher.publish(fixtureFiles, named('https://second.example'));
    await publisher.delete('published.json');
    await publisher.publish(other, named('https://second.example'));
    const texts = await Promise.all([1, 2, 3].map((number) => textOf(publisher, ledgerKeys.checkpoint(number))));
    expect(texts.map((text) => text.split('\n').slice(0, 2))).toEqual([
      ['first.example', '1'],
      ['first.example', '2'],
      ['first.example', '3'],
    ]);
  });

  test('that is not the publisher’s own is reported, and stops nothing', async () => {
    const publisher = await startPublisher();
    await put(publisher, ledgerKeys.checkpoint(1), 'forged');
    expect(await publisher.publish()).toMatchObject({
      status: 'published',
      missingWitnesses: ['The checkpoint: Cannot write ledger/000001.checkpoint to policies: a different one is there'],
    });
    expect((await verifyLedger(openLedger(publisher.siteUrl))).faults).toEqual([
      'ledger/000001.checkpoint is not a checkpoint',
    ]);
    await publisher.delete(ledgerKeys.checkpoint(1));
    expect(await publisher.publish()).not.toHaveProperty('missingWitnesses');
    expect(await textOf(publisher, ledgerKeys.checkpoint(1))).toMatch(/^localhost:\d+\n1\n/);
  });

  test('that is deleted is written again after the daily audit', async () => {
    const publisher = await startPublisher();
    await publisher.publish();
    const text = await textOf(publisher, ledgerKeys.checkpoint(1));
    await publisher.delete(ledgerKeys.checkpoint(1));
    expect(await publisher.publish(fixtureFiles, { at: at + 86_400_000 })).toMatchObject({
      drift: 1,
      findings: ['ledger/000001.checkpoint was lost; it has been written again'],
    });
    expect(await textOf(publisher, ledgerKeys.checkpoint(1))).toBe(text);
  });
});

describe('a replica', () => {
  test('holds a copy of each checkpoint, locked like the ledger', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    const objectLock = { mode: 'compliance', years: 10 } as const;
    await publisher.publish(fixtureFiles, { deployment: { ...deployment, objectLock } });
    const Key = ledgerKeys.checkpoint(1);
    expect(await textOf(publisher, Key, replica)).toBe(await textOf(publisher, Key));
    const { ObjectLockMode } = await publisher.s3.send(new GetObjectCommand({ Bucket: replica, Key }));
    expect(ObjectLockMode).toBe('COMPLIANCE');
  });

  test('that refuses the copy is reported, and gets it from the next run', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    const match = ledgerKeys.checkpoint(1);
    publisher.faults.inject({
      operation: 'PutObject',
      bucket: replica,
      match,
      kind: 'status',
      status: 403,
      code: 'AccessDenied',
    });
    expect(await publisher.publish(fixtureFiles, { deployment })).toMatchObject({
      status: 'published',
      missingWitnesses: ['The copy of the checkpoint in policies-replica: An injected fault'],
    });
    publisher.asked();
    expect(await publisher.publish(fixtureFiles, { deployment })).toEqual({
      status: 'unchanged',
      until: '2026-12-14T23:00:00.000Z',
    });
    expect(publisher.asked().filter((line) => line.startsWith('PutObject'))).toEqual([
      `PutObject ${match}`,
      'PutObject published.json',
    ]);
    expect(await textOf(publisher, match, replica)).toBe(await textOf(publisher, match));
  });
});
