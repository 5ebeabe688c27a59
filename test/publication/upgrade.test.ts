import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { type Publisher, reworded, startPublisher } from './publisher.ts';

/** What the first release left: its content, and the bucket in which it published that twice. */
interface Left {
  readonly content: Readonly<Record<string, string>>;
  readonly objects: readonly { key: string; type: string; cacheControl?: string; text: string }[];
}

const file = path.join(import.meta.dirname, '../fixtures/upgrade/first-release.json.gz');
const left: Left = JSON.parse(gunzipSync(await readFile(file)).toString());
const files: Files = new Map(
  Object.entries(left.content).map(([name, text]) => [name, new TextEncoder().encode(text)]),
);
const origin = 'https://policy.example.org';
const deployment = { bucket, distribution: distributionId, replicas: [], origin };
const afterwards = { at: Date.UTC(2026, 11, 1), deployment };

test('this release publishes over what the first one left, which it reads and keeps', async () => {
  const publisher = await startUpgrade();
  const report = await publisher.publish(files, afterwards);
  expect(report).toMatchObject({ status: 'published', sequence: 3 });
  expect(await publisher.publish(files, afterwards)).toMatchObject({ status: 'unchanged' });
  for (const { key, text } of left.objects.filter((one) => one.key.startsWith('ledger/')))
    expect([key, await read(publisher, key)]).toEqual([key, text]);
  for (const { key } of left.objects.filter((one) => one.key.startsWith('privacy/')))
    expect([key, (await fetch(`${publisher.siteUrl}/${key}`)).status]).toEqual([key, 200]);
  const { faults, entries } = await verifyLedger(openLedger(publisher.siteUrl));
  expect([faults, entries]).toEqual([[], 3]);
});

test('the words that the first release froze stay frozen', async () => {
  const publisher = await startUpgrade();
  const changed = reworded('privacy/2026-11-15/de.md', 'Nutzer', 'Kunden', files);
  await expect(publisher.publish(changed, afterwards)).rejects.toThrow(/2026-11-15/);
});

test('a plan says that the program makes other pages of the same content', async () => {
  const publisher = await startUpgrade();
  const cwd = await temporaryDirectory();
  await writeContent(files, path.join(cwd, 'content'));
  const args = ['plan', '--bucket', bucket, '--distribution', distributionId, '--origin', origin];
  const env = {
    AWS_ENDPOINT_URL: publisher.endpointUrl,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  publisher.moveTo(afterwards.at);
  const { stdout, status } = await promulgate([...args, '--at', '2026-11-21'], { cwd, env });
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Publication 3 of https://policy.example.org:\nThe content is the same; this release makes other pages of it\n',
  );
});

/** A publisher whose bucket is what the first release left. */
async function startUpgrade(): Promise<Publisher> {
  const publisher = await startPublisher({ edge: edgeOf(contentOf(files)) });
  for (const { key, type, cacheControl, text } of left.objects)
    await publisher.s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: type, CacheControl: cacheControl }),
    );
  return publisher;
}

async function read({ s3 }: Publisher, key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return (await Body?.transformToString()) ?? '';
}
