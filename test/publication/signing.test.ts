import { execFile, spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readTrustedKey } from '../../cli/commands/verify/read-key.ts';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { parseCheckpoint } from '../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { formatSignature, isSignatureOf } from '../../lambda/publication/ledger/note-signatures.ts';
import { parseTimeStamp } from '../../lambda/publication/witness/time-stamp.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { blocksOf, readDocument } from '../docs/read-documents.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { serve } from '../guard/serve.ts';
import { signingKey } from '../iam/watch-calls.ts';
import { createAuthority } from '../ledger/time-stamp-authority.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { type Publisher, startPublisher } from './publisher.ts';
import { other } from './wanted.ts';

const deployment = { bucket, distribution: distributionId, replicas: [], signingKey };
const run = promisify(execFile);
const until = '2026-12-14T23:00:00.000Z';
const textOf = async ({ endpointUrl }: Publisher, key: string) =>
  (await fetch(`${endpointUrl}/${bucket}/${key}`)).text();
const entryOf = async (publisher: Publisher, number: number) =>
  JSON.parse(await textOf(publisher, ledgerKeys.entry(number)));
const pemOf = (publisher: Publisher, publicKey: string) =>
  textOf(publisher, ledgerKeys.publicKey(sha256(Buffer.from(publicKey, 'base64'))));

/** The faults that whoever trusts a key finds. */
async function faultsFor({ siteUrl }: Publisher, pem: string): Promise<readonly string[]> {
  const file = path.join(await temporaryDirectory(), 'key.pem');
  await writeFile(file, pem);
  return (await verifyLedger(openLedger(siteUrl), { keys: [await readTrustedKey(file)] })).faults;
}

const strangersPem = () => String(generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }));

describe('a signing key', () => {
  test('signs each checkpoint, as the entry and a file in PEM let everyone verify', async () => {
    const publisher = await startPublisher({ signingKey });
    await publisher.publish(fixtureFiles, { deployment });
    publisher.asked();
    expect(await publisher.publish(other, { deployment })).not.toHaveProperty('missingWitnesses');
    expect(publisher.asked().filter((line) => !/pages|privacy|Invalidation/.test(line))).toEqual([
      'GetObject published.json',
      'GetObject published.json',
      'GetObject ledger/000001.json',
      'PutObject published.json',
      'GetPublicKey',
      'PutObject ledger/000002.json',
      'Sign',
      'PutObject ledger/000002.checkpoint',
      'PutObject published.json',
    ]);
    await publisher.publish(other, { deployment });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
    const { signingKey: publicKey } = await entryOf(publisher, 2);
    const pem = await pemOf(publisher, publicKey);
    const { text = '', signatures = [] } = parseCheckpoint(await textOf(publisher, ledgerKeys.checkpoint(2))) ?? {};
    expect(signatures).toHaveLength(1);
    const signature = signatures[0]?.signature ?? Buffer.of();
    expect(verify(null, Buffer.from(text), createPublicKey(pem), signature)).toBe(true);
    expect(await faultsFor(publisher, pem)).toEqual([]);
    expect(await faultsFor(publisher, strangersPem())).toEqual(['No checkpoint of this ledger is signed by key.pem']);
  });

  test('that cannot be used stops no publication; the next run signs, and says so by itself', async () => {
    const publisher = await startPublisher({ signingKey });
    await publisher.publish(fixtureFiles, { deployment });
    const { signingKey: publicKey } = await entryOf(publisher, 1);
    const pem = await pemOf(publisher, publicKey);
    publisher.faults.inject({ operation: 'Sign', kind: 'status', status: 500, code: 'KMSInternalException', times: 4 });
    const missingWitnesses = ['The signature of the checkpoint: An injected fault'];
    expect(await publisher.publish(other, { deployment })).toMatchObject({ status: 'published', missingWitnesses });
    expect(JSON.parse(await textOf(publisher, 'published.json'))).toMatchObject({
      ledger: { entry: 2 },
      checkpoint: { entry: 0 },
    });
    expect(await faultsFor(publisher, pem)).toEqual([
      'No signature by key.pem covers the entries after 1 (published.json says that the signature is still missing: verify again in an hour)',
    ]);
    publisher.asked();
    expect(await publisher.publish(other, { deployment })).toEqual({ status: 'unchanged', until, missingWitnesses });
    const record = 'GetObject published.json';
    expect(publisher.asked()).toEqual([record, record, 'GetObject ledger/000002.json', 'Sign', 'Sign']);
    expect(await publisher.publish(other, { deployment })).toEqual({ status: 'unchanged', until });
    expect(await publisher.publish(other, { deployment })).toEqual({ status: 'unchanged', until });
    expect(publisher.asked().slice(-2)).toEqual(['PutObject published.json', 'GetObject published.json']);
    expect(parseCheckpoint(await textOf(publisher, ledgerKeys.checkpoint(2)))?.signatures).toHaveLength(1);
  });

  test('whose service does not even tell the public key leaves the entry to say so', async () => {
    const publisher = await startPublisher();
    expect(await publisher.publish(fixtureFiles, { deployment })).toMatchObject({
      status: 'published',
      missingWitnesses: [`The signature of the checkpoint: Key '${signingKey}' does not exist`],
    });
    expect(await entryOf(publisher, 1)).toMatchObject({ signingKey: null });
  });

  test('is not asked for by default, and then the entry names none', async () => {
    const publisher = await startPublisher({ signingKey });
    await publisher.publish();
    expect(await entryOf(publisher, 1)).not.toHaveProperty('signingKey');
    expect(publisher.asked().filter((line) => /Sign|Key/.test(line))).toEqual([]);
  });
});

describe('a time-stamp authority', () => {
  const authority = createAuthority();

  test('stamps each entry; one that does not answer stops nothing, and stamps the next time', async () => {
    let isDown = false;
    const timestampAuthority = await serve(async (request, response) => {
      const query = Buffer.concat(await request.toArray());
      if (isDown) response.writeHead(503).end();
      else response.end(authority.answer(query, new Date('2026-11-18T01:00:00Z')));
    });
    const publisher = await startPublisher();
    const stamping = { deployment: { ...deployment, signingKey: undefined, timestampAuthority } };
    expect(await publisher.publish(fixtureFiles, stamping)).not.toHaveProperty('missingWitnesses');
    expect(await entryOf(publisher, 1)).toMatchObject({ timestampAuthority });
    isDown = true;
    const missingWitnesses = [`The time stamp: ${timestampAuthority} answered 503 instead of 200`];
    expect(await publisher.publish(other, stamping)).toMatchObject({ status: 'published', missingWitnesses });
    expect(await publisher.publish(other, stamping)).toEqual({ status: 'unchanged', until, missingWitnesses });
    const authorities = [new X509Certificate(authority.rootPem)];
    expect((await verifyLedger(openLedger(publisher.siteUrl), { authorities })).faults).toEqual([
      'No trusted time stamp covers the entries after 1',
    ]);
    isDown = false;
    publisher.asked();
    expect(await publisher.publish(other, stamping)).toEqual({ status: 'unchanged', until });
    expect(publisher.asked()).toEqual([
      'GetObject published.json',
      'GetObject published.json',
      'GetObject ledger/000002.json',
      'PutObject ledger/000002.tsr',
      'PutObject published.json',
    ]);
    expect(await publisher.publish(other, stamping)).toEqual({ status: 'unchanged', until });
    expect(publisher.asked()).toEqual(['GetObject published.json']);
    const bytes = await (await fetch(`${publisher.endpointUrl}/${bucket}/${ledgerKeys.stamp(2)}`)).arrayBuffer();
    const entry = await textOf(publisher, ledgerKeys.entry(2));
    expect(parseTimeStamp(new Uint8Array(bytes)).digest).toBe(sha256(entry));
  });
});

/** OpenSSL comes with every Debian; where it is not, the test above verifies the same with the crypto module of Node. */
const hasOpenSsl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.startsWith('OpenSSL 3') ?? false;

test.skipIf(!hasOpenSsl)('OpenSSL verifies a checkpoint as the guide for auditors says', async () => {
  const publisher = await startPublisher({ signingKey });
  for (const files of [fixtureFiles, other]) await publisher.publish(files, { deployment });
  const [commands = ''] = blocksOf(await readDocument('docs/auditors.md'), 'sh').filter((one) =>
    one.includes('openssl pkeyutl'),
  );
  const cwd = await temporaryDirectory();
  const { signingKey: publicKey } = await entryOf(publisher, 2);
  const type = async (pem: string) => {
    await writeFile(path.join(cwd, 'key.pem'), pem);
    return run('sh', ['-c', commands.replaceAll('https://policy.example.com', publisher.siteUrl)], { cwd });
  };
  expect((await type(await pemOf(publisher, publicKey))).stdout).toContain('Signature Verified Successfully');
  await expect(type(strangersPem())).rejects.toThrow();
});

describe('a signature', () => {
  test('has the form of signed notes: the example of golang.org/x/mod/sumdb/note', () => {
    const [name, keyId, key] = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'.split('+') as [
      string,
      string,
      string,
    ];
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const line =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const prefix = Buffer.from('302a300506032b6570032100', 'hex');
    const publicKey = Buffer.concat([prefix, Buffer.from(key, 'base64').subarray(1)]).toString('base64');
    const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64');
    expect(bytes.subarray(0, 4).toString('hex')).toBe(keyId);
    expect(formatSignature(name, publicKey, bytes.subarray(4))).toBe(line);
    expect(isSignatureOf(text, publicKey, bytes.subarray(4))).toBe(true);
    expect(isSignatureOf(`${text} `, publicKey, bytes.subarray(4))).toBe(false);
    expect(isSignatureOf(text, publicKey, bytes.subarray(5))).toBe(false);
  });
});
