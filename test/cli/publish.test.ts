import path from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { bucket, distributionId, type Running, start } from '../stand-in/running.ts';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const there = ['--bucket', bucket, '--distribution', distributionId];

function aws({ endpointUrl }: Pick<Running, 'endpointUrl'>): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

function asked(running: Running): string[] {
  const operations = running.requests.map(({ operation }) => operation);
  running.clearRequests();
  return operations;
}

/** The lines without the warning that the content is not committed, which may be so while it is edited. */
function progressOf(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Warning: '));
}

describe('promulgate plan', () => {
  test('prints each upload with its reason and each invalidation path, and writes nothing', async () => {
    const running = await start();
    const { status, stdout } = await promulgate(['plan', ...there], { env: aws(running) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Publication 1 of http:\/\/localhost:\d+:\nUpload 93 objects\n/);
    expect(stdout).toMatch(/^ {2}new {6}\/privacy\/de {2}\([\d,]+ bytes\)$/m);
    expect(stdout).toMatch(/Invalidate \d paths\n {2}\/404\n/);
    expect(stdout.endsWith('Nothing was written.\n')).toBe(true);
    expect(asked(running)).toEqual(['GetObject', 'GetObject', 'ListObjectsV2', 'GetDistribution']);
  });

  test('is what publish then does', async () => {
    const running = await start();
    const env = aws(running);
    const planned = JSON.parse((await promulgate(['plan', ...there, '--json'], { env })).stdout);
    const done = JSON.parse((await promulgate(['publish', ...there, '--json'], { env })).stdout);
    expect(planned).toMatchObject({ status: 'planned', sequence: 1, kept: [] });
    expect(planned.uploads[0]).toEqual({
      path: '/404',
      reason: 'new',
      bytes: expect.any(Number),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(done).toEqual({
      status: 'published',
      sequence: 1,
      uploads: { new: planned.uploads.length, changed: 0, headers: 0 },
      invalidations: planned.invalidations,
      until: expect.any(String),
    });
    expect(JSON.parse((await promulgate(['plan', ...there, '--json'], { env })).stdout)).toEqual({
      status: 'unchanged',
      uploads: [],
      invalidations: [],
      kept: [],
    });
  });
});

describe('promulgate publish', () => {
  test('prints its progress, and the second time that there is nothing to do, at the cost of three reads', async () => {
    const running = await start();
    const first = await promulgate(['publish', ...there], { env: aws(running) });
    expect(first.stdout).toMatch(/^Publication 1: uploaded 93 new, 0 changed, 0 headers; invalidated \d paths\n$/);
    expect(progressOf(first.stderr)).toHaveLength(93);
    expect(first.stderr).toMatch(/^ {4}1 {2}new {6}\/\S+ → policies$/m);
    asked(running);
    const second = await promulgate(['publish', ...there], { env: aws(running) });
    expect(second).toMatchObject({ status: 0, stdout: 'Nothing to publish: the site is up to date.\n' });
    expect(progressOf(second.stderr)).toEqual([]);
    // The record and the lock of the last entry, then the publisher's own read.
    expect(asked(running)).toEqual(['GetObject', 'GetObject', 'GetObject']);
  });

  test('writes into the ledger why it names no commit, and warns', async () => {
    const running = await start();
    const cwd = await copyOfContent();
    const env = { ...aws(running), GIT_CEILING_DIRECTORIES: path.dirname(cwd) };
    const { stderr } = await promulgate(['publish', ...there], { cwd, env });
    expect(stderr.split('\n')[0]).toBe(
      'Warning: the ledger cannot name the commit of content: it is not in a git repository',
    );
    const entry = await (await fetch(`${running.siteUrl}/${ledgerKeys.entry(1)}`)).json();
    expect(entry).toMatchObject({ commit: null, commitUnknown: 'noRepository' });
  });

  test('takes bucket and distribution from the environment too', async () => {
    const running = await start();
    const env = { ...aws(running), PROMULGATE_BUCKET: bucket, PROMULGATE_DISTRIBUTION: distributionId };
    expect((await promulgate(['publish', '--origin', 'https://policy.example.com'], { env })).status).toBe(0);
    expect(asked(running)).not.toContain('GetDistribution');
  });

  test('locks what it adds to the ledger as its last entry is locked', async () => {
    // As S3 does, whose clock also dates the objects: the lock begins now.
    const running = await start({ now: Date.now });
    const env = aws(running);
    const locked = await promulgate(['publish', ...there, '--object-lock', 'compliance:7'], { env });
    expect(progressOf(locked.stderr)[0]).toBe('Locks what it adds to the ledger: compliance:7');
    const directory = await copyOfContent();
    await edit(path.join(directory, 'content/messages/de.json'), 'Alle Fassungen', 'Sämtliche Fassungen');
    const learned = await promulgate(['publish', ...there], { cwd: directory, env });
    expect(progressOf(learned.stderr)[0]).toBe('Locks what it adds to the ledger: compliance:7');
    const second = await running.s3.send(new GetObjectCommand({ Bucket: bucket, Key: ledgerKeys.entry(2) }));
    expect(second.ObjectLockMode).toBe('COMPLIANCE');
    expect(second.ObjectLockRetainUntilDate?.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 7);
  });

  test('takes no other form of a lock', async () => {
    const { status, stderr } = await promulgate(['publish', ...there, '--object-lock', 'strict:7']);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot read object lock "strict:7": it is not a mode and years, such as governance:10.');
  });

  test('refuses changed words of an announced version', async () => {
    const running = await start();
    await promulgate(['publish', ...there], { env: aws(running) });
    const directory = await copyOfContent();
    await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), 'Passwort', 'Kennwort');
    asked(running);
    const { status, stderr } = await promulgate(['publish', ...there], { cwd: directory, env: aws(running) });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Warning: the ledger cannot name the commit of content: .+\nCannot change the words of privacy\/2026-11-15\/de: .*\n {4}Restore the text, for example with "git checkout/,
    );
    expect(asked(running)).toEqual(Array.from({ length: 6 }, () => 'GetObject'));
  });

  test('refuses wrong content before it asks AWS for anything', async () => {
    const running = await start();
    const directory = await copyOfContent();
    await edit(
      path.join(directory, 'content/privacy/2026-11-15/de.md'),
      '{{company}} behält',
      '<b>{{company}}</b> behält',
    );
    const { status, stderr } = await promulgate(['publish', ...there], { cwd: directory, env: aws(running) });
    expect(status).toBe(1);
    expect(stderr).toContain('Cannot use HTML in the text: found "<b>" [raw-html]\n    Write **text** for bold text');
    expect(stderr.endsWith('1 error; nothing was done\n')).toBe(true);
    expect(asked(running)).toEqual([]);
  });
});

describe('an AWS error is printed in one line, with what to check', () => {
  test.each([
    [
      'a wrong bucket',
      ['--bucket', 'other', '--distribution', distributionId],
      {},
      'Cannot ask AWS: NoSuchBucket: The specified bucket does not exist (HTTP 404)\n    Check --bucket',
    ],
    [
      'a wrong distribution',
      ['--bucket', bucket, '--distribution', 'EOTHER'],
      {},
      'Cannot ask AWS: NoSuchDistribution: The specified distribution does not exist. (HTTP 404)\n    Check --distribution',
    ],
    [
      'an unreachable endpoint',
      there,
      { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      'Cannot ask AWS: ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9\n    Check the network, and AWS_ENDPOINT_URL',
    ],
    [
      'an endpoint that is no address',
      there,
      { AWS_ENDPOINT_URL: 'notaurl' },
      'Cannot ask AWS: Invalid URL\n    Check AWS_ENDPOINT_URL "notaurl"',
    ],
    [
      'no region',
      there,
      { AWS_REGION: '' },
      'Cannot ask AWS: Region not accepted: region="" is not a valid hostname component.\n    Set AWS_REGION',
    ],
    [
      'no credentials',
      there,
      { AWS_ACCESS_KEY_ID: '', HOME: '/nowhere' },
      'Cannot ask AWS: CredentialsProviderError: Could not load credentials from any providers\n    Check the credentials',
    ],
  ])('%s', async (_, options, env, message) => {
    const running = await start();
    const { status, stderr, stdout } = await promulgate(['publish', ...options], { env: { ...aws(running), ...env } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const lines = progressOf(stderr);
    expect(lines.join('\n').startsWith(message)).toBe(true);
    expect(lines).toHaveLength(2);
  });

  test('no permission', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'status', status: 403, code: 'AccessDenied', times: 99 });
    const { status, stderr } = await promulgate(['publish', ...there], { env: aws(running) });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Cannot ask AWS: AccessDenied: An injected fault (HTTP 403)\n    Check that these credentials allow s3:GetObject, s3:PutObject',
    );
  });
});

describe('promulgate publish --stage', () => {
  test('publishes a trial, which may show a date to come, and goes on in its stage', async () => {
    const running = await start();
    const env = aws(running);
    const trial = ['--stage', 'trial', '--trial-at', '2026-11-20'];
    expect((await promulgate(['publish', ...there, ...trial], { env })).status).toBe(0);
    const page = await (await fetch(`${running.siteUrl}/privacy/en`)).text();
    expect(page).toMatch(/<aside class="notice"><strong>Trial version: .*<time datetime="2026-11-20">/);
    const { status, stderr } = await promulgate(['publish', ...there, '--stage', 'production'], { env });
    expect([status, stderr]).toEqual([1, expect.stringContaining('Cannot go into production with "Example GmbH"')]);
    expect((await promulgate(['plan', ...there], { env })).status).toBe(0);
  });

  test('shows no date to come in production', async () => {
    const { status, stderr } = await promulgate(['publish', ...there, '--trial-at', '2026-11-20']);
    expect([status, stderr]).toEqual([
      1,
      'Cannot show another date than today: only a trial can\n    Add "--stage trial"\n',
    ]);
  });
});
