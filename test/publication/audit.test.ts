import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixtureFiles } from '../fixture-content.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { at, type Publisher, reworded, startPublisher } from './publisher.ts';

const replica = 'policies-replica';
const deployment = { bucket, distribution: distributionId, replicas: [{ region: 'eu-west-1', bucket: replica }] };
const day = 86_400_000;
let publisher: Publisher;
let before: readonly string[];

beforeEach(async () => {
  publisher = await startPublisher({ replicas: [replica] });
  await publisher.publish(fixtureFiles, { deployment });
  before = await publisher.objects();
  publisher.asked();
});

const publishAt = (instant: number) => publisher.publish(fixtureFiles, { deployment, at: instant });
const alter = (key: string, name = bucket) =>
  publisher.s3.send(
    new PutObjectCommand({ Bucket: name, Key: key, Body: 'altered', ContentType: 'text/html; charset=utf-8' }),
  );
const read = async (key: string, name = bucket) => (await fetch(`${publisher.endpointUrl}/${name}/${key}`)).text();

describe('the daily audit', () => {
  test('reports no finding when nothing was altered, and is not due again for a day', async () => {
    expect(await publishAt(at + day)).toEqual({ status: 'unchanged', until: '2026-12-14T23:00:00.000Z', drift: 0 });
    expect(publisher.asked().filter((line) => line.startsWith('PutObject'))).toEqual(['PutObject published.json']);
    expect(await publishAt(at + day + 3_600_000)).toEqual({ status: 'unchanged', until: '2026-12-14T23:00:00.000Z' });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
  });

  test('is not due before a day has passed', async () => {
    await alter('privacy/de');
    expect(await publishAt(at + day - 1_000)).toEqual({ status: 'unchanged', until: '2026-12-14T23:00:00.000Z' });
  });

  test.each([
    ['a latest page', 'privacy/de'],
    ['a version page from years ago', 'privacy/2023-03-30/en'],
    ['a file for machines', 'robots.txt'],
  ])('restores %s to what was recorded, and invalidates it', async (_, key) => {
    const page = await read(key);
    await alter(key);
    expect(await (await fetch(`${publisher.siteUrl}/${key}`)).text()).toBe('altered');
    expect(await publishAt(at + day)).toMatchObject({
      status: 'published',
      drift: 1,
      findings: [`/${key} was altered or deleted; it has been restored`],
      invalidations: [`/${key}`],
    });
    expect(await read(key)).toBe(page);
    expect(await (await fetch(`${publisher.siteUrl}/${key}`)).text()).toBe(page);
    expect(await publisher.objects()).toEqual(before);
  });

  test('restores what was deleted', async () => {
    await publisher.delete('privacy/2026-11-15/de');
    expect(await publishAt(at + day)).toMatchObject({ status: 'published', drift: 1, uploads: { new: 1 } });
    expect(await publisher.objects()).toEqual(before);
  });

  test('covers replicas too', async () => {
    const page = await read('privacy/en', replica);
    await alter('privacy/en', replica);
    expect(await publishAt(at + day)).toMatchObject({ status: 'published', drift: 1 });
    expect(await read('privacy/en', replica)).toBe(page);
  });

  test('finds changed headers within a week', async () => {
    const [key, body] = ['privacy/de', await read('privacy/de')];
    await publisher.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: 'text/plain' }));
    const drifts: (number | undefined)[] = [];
    for (let days = 1; days <= 7; days += 1) drifts.push((await publishAt(at + days * day)).drift);
    expect(drifts.sort()).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect((await fetch(`${publisher.endpointUrl}/${bucket}/${key}`)).headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    );
  });

  test('writes a lost copy of the ledger again if its page still exists', async () => {
    const copy = before.find((line) => line.startsWith('ledger/pages/'))?.split(' ')[0] ?? '';
    await publisher.delete(copy);
    expect(await publishAt(at + day)).toMatchObject({
      drift: 1,
      findings: [`the copy ${copy} was lost and has been restored`],
    });
    expect(await publisher.objects()).toEqual(before);
  });

  test('reports an object that no publication wrote, and leaves the decision to a person', async () => {
    await alter('privacy/evil');
    expect(await publishAt(at + day)).toMatchObject({
      status: 'unchanged',
      drift: 1,
      findings: ['privacy/evil is in the bucket, but no publication wrote it'],
    });
  });

  test('stops and names the key if the last entry of the ledger is missing', async () => {
    await publisher.delete('ledger/000001.json');
    await expect(publishAt(at + day)).rejects.toThrow(
      'Cannot continue the ledger: published.json names entry 1 of it, but it has none\n    Restore ledger/000001.json',
    );
  });
});

test('reports an old entry that was altered or lost, and one that was forged', async () => {
  const contents = ['A', 'B', 'C'].map((letter) =>
    reworded('messages/de.json', 'Alle Fassungen', `Alle Fassungen ${letter}`),
  );
  for (const files of contents) await publisher.publish(files, { deployment });
  const [, last = fixtureFiles] = [contents[0], contents[2]];
  const publishLast = (instant: number) => publisher.publish(last, { deployment, at: instant });
  const entry = await read('ledger/000002.json');
  const body = entry.replace('"commit"', ' "commit"');
  await publisher.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'ledger/000002.json', Body: body }));
  await alter('ledger/000009.json');
  expect((await publishLast(at + day)).findings).toEqual([
    "ledger/000002.json was altered: restore it from the bucket's versions",
    'ledger/000009.json is in the bucket, but no publication wrote it',
  ]);
  await publisher.delete('ledger/000003.json');
  expect((await publishLast(at + 2 * day)).findings).toContain(
    "ledger/000003.json is missing: restore it from the bucket's versions",
  );
});
