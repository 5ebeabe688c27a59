import { describe, expect, test } from 'vitest';
import { formatReplicas, parseReplicas } from '../../lambda/shared/environment.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { type Publisher, reworded, startPublisher } from './publisher.ts';

const replica = 'policies-replica';
const deployment = { bucket, distribution: distributionId, replicas: [{ region: 'eu-west-1', bucket: replica }] };
const other = reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen');

/** Writes since the last call, in order, as `policies privacy/de` lines, including the invalidation. */
function written(publisher: Publisher): string[] {
  const lines = publisher.requests
    .filter(({ operation }) => operation === 'PutObject' || operation === 'CreateInvalidation')
    .filter(({ key }) => !key?.startsWith('ledger/'))
    .map(({ operation, bucket: name, key }) => (operation === 'PutObject' ? `${name} ${key}` : operation));
  publisher.clearRequests();
  return lines;
}

const primaryFails = { operation: 'OriginFetch', bucket, times: 1_000 } as const;

describe('a replica', () => {
  test('is written under the same intent, before the primary; then come the invalidation and the record', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    await publisher.publish(fixtureFiles, { deployment });
    written(publisher);
    await publisher.publish(other, { deployment });
    const pages = [
      'privacy/2023-03-30/de',
      'privacy/2026-11-15/de',
      'privacy/2026-11-15/de/changes',
      'privacy/de',
      'privacy/versions.json',
    ];
    const lines = written(publisher);
    expect(lines[0]).toBe(`${bucket} published.json`);
    expect(lines.slice(1, 6).sort()).toEqual(pages.map((key) => `${replica} ${key}`));
    expect(lines.slice(6, 11).sort()).toEqual(pages.map((key) => `${bucket} ${key}`));
    expect(lines.slice(11)).toEqual(['CreateInvalidation', `${bucket} published.json`]);
  });

  test('costs nothing while nothing changes', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    await publisher.publish(fixtureFiles, { deployment });
    publisher.asked();
    expect(await publisher.publish(fixtureFiles, { deployment })).toMatchObject({ status: 'unchanged' });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
  });

  test.each([
    ['answers 503', { kind: 'status', status: 503 }],
    ['cuts the connection', { kind: 'reset' }],
  ] as const)(
    'gives readers the same bytes when the primary %s, also directly after a publication',
    async (_, fault) => {
      const publisher = await startPublisher({ replicas: [replica] });
      for (const files of [fixtureFiles, other]) {
        await publisher.publish(files, { deployment });
        const well = await (await fetch(`${publisher.siteUrl}/privacy/en`)).text();
        publisher.faults.inject({ ...primaryFails, ...fault });
        const de = await fetch(`${publisher.siteUrl}/privacy/de`);
        publisher.faults.clear();
        expect([de.status, (await de.text()).includes('Sämtliche Fassungen')]).toEqual([200, files === other]);
        publisher.pass(100_000);
        publisher.faults.inject({ ...primaryFails, ...fault });
        expect(await (await fetch(`${publisher.siteUrl}/privacy/en`)).text()).toBe(well);
        publisher.faults.clear();
      }
    },
  );

  test('is not asked for a page that the primary does not have', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    await publisher.publish(fixtureFiles, { deployment });
    publisher.faults.inject({ operation: 'OriginFetch', bucket: replica, kind: 'status', times: 1_000 });
    expect((await fetch(`${publisher.siteUrl}/privacy/nope`)).status).toBe(404);
  });

  test('that cannot be written does not delay the primary, is reported, and is repaired by the next run', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    await publisher.publish(fixtureFiles, { deployment });
    const denied = { operation: 'PutObject', kind: 'status', status: 403, code: 'AccessDenied' } as const;
    publisher.faults.inject({ ...denied, bucket: replica });
    expect(await publisher.publish(other, { deployment })).toMatchObject({
      status: 'published',
      failedReplicas: [expect.stringMatching(/^policies-replica: /)],
    });
    expect(await (await fetch(`${publisher.siteUrl}/privacy/de`)).text()).toContain('Sämtliche Fassungen');
    publisher.faults.clear();
    expect(await publisher.publish(other, { deployment })).toMatchObject({ status: 'published', uploads: { new: 0 } });
    expect(await publisher.publish(other, { deployment })).toMatchObject({ status: 'unchanged' });
    publisher.faults.inject({ ...primaryFails, kind: 'status' });
    publisher.pass(100_000);
    expect(await (await fetch(`${publisher.siteUrl}/privacy/de`)).text()).toContain('Sämtliche Fassungen');
  });

  test('that is added later is filled, and the primary’s pages stay untouched', async () => {
    const publisher = await startPublisher({ replicas: [replica] });
    await publisher.publish(fixtureFiles);
    const pages = written(publisher).filter((line) => line.startsWith(`${bucket} `)).length - 2;
    expect(await publisher.publish(fixtureFiles, { deployment })).toMatchObject({
      status: 'published',
      uploads: { new: 0 },
    });
    const lines = written(publisher);
    expect(lines.filter((line) => line.startsWith(`${replica} `))).toHaveLength(pages);
    expect(lines.filter((line) => !line.startsWith(`${replica} `))).toEqual([
      `${bucket} published.json`,
      `${bucket} published.json`,
    ]);
  });
});

describe('parseReplicas()', () => {
  test('reads what formatReplicas() writes', () => {
    const replicas = [...deployment.replicas, { region: 'us-gov-west-1', bucket: 'my.bucket-2' }];
    expect(parseReplicas(formatReplicas(replicas))).toEqual(replicas);
    expect(parseReplicas('')).toEqual([]);
  });

  test.each(['my-replica', 'eu-west-1', 'eu-west-1:', 'eu-west-1:A', 'west:my-replica'])('refuses "%s"', (text) => {
    expect(() => parseReplicas(text)).toThrow(
      `Cannot read replica "${text}": it is not a region and a bucket, such as eu-west-1:my-replica`,
    );
  });
});
