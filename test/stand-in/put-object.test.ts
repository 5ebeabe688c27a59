import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { etagOf, getObject, putObject, textOf } from './objects.ts';
import { bucket, start } from './running.ts';

describe('PutObject', () => {
  test('keeps bytes, headers and metadata, which GetObject and HeadObject give back', async () => {
    const running = await start();
    const headers = {
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'public, max-age=0',
      ContentLanguage: 'de',
    };
    const { ETag } = await putObject(running, {
      Key: 'privacy/de',
      Body: 'Größe',
      ...headers,
      Metadata: { sha256: 'abc' },
    });
    expect(ETag).toBe(etagOf('Größe'));
    const described = {
      ...headers,
      ETag,
      Metadata: { sha256: 'abc' },
      ContentLength: 7,
      LastModified: new Date('2026-11-15'),
    };
    const object = await getObject(running, 'privacy/de');
    expect(object).toMatchObject(described);
    expect(await object.Body?.transformToString()).toBe('Größe');
    expect(await running.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'privacy/de' }))).toMatchObject(
      described,
    );
  });

  test('keeps a key beside the keys below it, and keys that differ in case or need encoding', async () => {
    const running = await start();
    const keys = ['privacy/de', 'privacy/de/history', 'privacy/DE', 'a b+c%2F/ü?#', '../outside', 'x'.repeat(1_000)];
    for (const key of keys) await putObject(running, { Key: key, Body: `of ${key}` });
    expect(await Promise.all(keys.map((key) => textOf(running, key)))).toEqual(keys.map((key) => `of ${key}`));
  });

  test('takes a stream, whose bytes come in chunks with a checksum behind them', async () => {
    const running = await start();
    const text = 'line\r\n'.repeat(50_000);
    await putObject(running, {
      Key: 'stream',
      Body: Readable.from([text.slice(0, 70_001), text.slice(70_001)]),
      ContentLength: text.length,
    });
    expect(await textOf(running, 'stream')).toBe(text);
    const described = await running.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'stream' }));
    expect(described.ContentEncoding).toBe(undefined);
  });

  test('refuses bytes that are not those of a given digest', async () => {
    const running = await start();
    const wrongMd5 = createHash('md5').update('other').digest('base64');
    await expect(putObject(running, { Key: 'a', Body: 'text', ContentMD5: wrongMd5 })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(putObject(running, { Key: 'a', Body: 'text', ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(getObject(running, 'a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test.each([
    ['5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n', 200],
    ['5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', 400],
    ['5;chunk-signature=0\r\nhello\r\n0;chunk-signature=0\r\n\r\n', 200],
    ['9\r\nhello\r\n0\r\n\r\n', 400],
    ['5\r\nhello??0\r\n\r\n', 400],
    ['4\r\nhell\r\n0\r\n\r\n', 400],
    ['hello', 400],
    ['5\r\nhello\r\n', 400],
  ])('answers the chunks %j with %i', async (body, status) => {
    const running = await start();
    const headers = { 'content-encoding': 'aws-chunked', 'x-amz-decoded-content-length': '5' };
    const response = await fetch(`${running.endpointUrl}/${bucket}/chunks`, { method: 'PUT', body, headers });
    expect(response.status).toBe(status);
    if (status === 200) expect(await textOf(running, 'chunks')).toBe('hello');
  });

  test('refuses bytes that are not those that were signed', async () => {
    const { endpointUrl } = await start();
    const headers = { 'x-amz-content-sha256': '0'.repeat(64) };
    const response = await fetch(`${endpointUrl}/${bucket}/a`, { method: 'PUT', body: 'text', headers });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('<Code>XAmzContentSHA256Mismatch</Code>'),
    ]);
  });

  test('with If-None-Match: * lets exactly one of 20 racers win', async () => {
    const running = await start();
    const racers = Array.from({ length: 20 }, (_, racer) =>
      putObject(running, { Key: 'race', Body: `racer ${racer}`, IfNoneMatch: '*' }),
    );
    const results = await Promise.allSettled(racers);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    const losers = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(losers).toHaveLength(19);
    for (const loser of losers)
      expect(loser).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    expect(await textOf(running, 'race')).toBe(`racer ${winner}`);
  });

  test('with If-Match lets exactly one of 20 racers replace an object', async () => {
    const running = await start();
    const { ETag: IfMatch } = await putObject(running, { Key: 'race', Body: 'first' });
    const racers = Array.from({ length: 20 }, (_, racer) =>
      putObject(running, { Key: 'race', Body: `racer ${racer}`, IfMatch }),
    );
    const results = await Promise.allSettled(racers);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('with If-Match on a missing object is NoSuchKey', async () => {
    const running = await start();
    const refused = putObject(running, { Key: 'none', Body: 'text', IfMatch: etagOf('text') });
    await expect(refused).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
  });
});
