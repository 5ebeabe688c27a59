import { describe, expect, test } from 'vitest';
import { etagOf, getObject, putObject, textOf } from './objects.ts';
import { bucket, start } from './running.ts';

describe('PutObject', () => {
  test('keeps bytes and headers, which GetObject gives back', async () => {
    const running = await start();
    const headers = {
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'public, max-age=0',
    };
    const { ETag } = await putObject(running, {
      Key: 'privacy/de',
      Body: 'Größe',
      ...headers,
    });
    expect(ETag).toBe(etagOf('Größe'));
    const described = {
      ...headers,
      ETag,
      ContentLength: 7,
      LastModified: new Date('2026-11-15'),
    };
    const object = await getObject(running, 'privacy/de');
    expect(object).toMatchObject(described);
    expect(await object.Body?.transformToString()).toBe('Größe');
  });

  test('keeps a key beside the keys below it, and keys that differ in case or need encoding', async () => {
    const running = await start();
    const keys = ['privacy/de', 'privacy/de/history', 'privacy/DE', 'a b+c%2F/ü?#', '../outside', 'x'.repeat(1_000)];
    for (const key of keys) await putObject(running, { Key: key, Body: `of ${key}` });
    expect(await Promise.all(keys.map((key) => textOf(running, key)))).toEqual(keys.map((key) => `of ${key}`));
  });

  test('refuses bytes that are not those of a given checksum', async () => {
    const running = await start();
    await expect(putObject(running, { Key: 'a', Body: 'text', ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(getObject(running, 'a')).rejects.toMatchObject({ name: 'NoSuchKey' });
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
