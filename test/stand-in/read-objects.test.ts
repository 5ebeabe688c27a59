import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { etagOf, getObject, putObject } from './objects.ts';
import { bucket, start } from './running.ts';

describe('GetObject', () => {
  test('names what is missing', async () => {
    const { s3 } = await start();
    const missing = { Bucket: bucket, Key: 'none' };
    const notFound = { $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[0-9A-F]{16}$/) } };
    await expect(s3.send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'NoSuchKey', ...notFound });
    const elsewhere = new GetObjectCommand({ Bucket: 'elsewhere', Key: 'a' });
    await expect(s3.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket', ...notFound });
  });
});

describe('ListObjectsV2', () => {
  test('lists ascending bytes from the key after one on', async () => {
    const running = await start();
    const keys = ['privacy/de', 'privacy/Z', 'privacy/a&b', 'privacy/\u{1F600}', 'privacy/\uFF5E', 'sitemap.xml'];
    for (const key of keys) await putObject(running, { Key: key, Body: key });
    const list = async (StartAfter?: string) => {
      const { Contents = [] } = await running.s3.send(new ListObjectsV2Command({ Bucket: bucket, StartAfter }));
      return Contents.map(({ Key }) => Key);
    };
    const sorted = ['privacy/Z', 'privacy/a&b', 'privacy/de', 'privacy/\uFF5E', 'privacy/\u{1F600}', 'sitemap.xml'];
    expect(await list()).toEqual(sorted);
    expect(await list('privacy/a&b')).toEqual(sorted.slice(2));
  });

  test('describes each object', async () => {
    const running = await start();
    await putObject(running, { Key: 'a', Body: 'text' });
    const { Contents, KeyCount, IsTruncated } = await running.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    expect({ KeyCount, IsTruncated }).toEqual({ KeyCount: 1, IsTruncated: false });
    expect(Contents).toMatchObject([{ Key: 'a', ETag: etagOf('text'), Size: 4, LastModified: new Date('2026-11-15') }]);
  });
});

describe('the S3 endpoint', () => {
  test('refuses what the publisher does not need', async () => {
    const running = await start();
    const refused = { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } };
    await expect(running.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'a' }))).rejects.toMatchObject(refused);
    await expect(putObject(running, { Key: 'a', Body: 'text', StorageClass: 'GLACIER' })).rejects.toMatchObject(
      refused,
    );
    await expect(putObject(running, { Key: 'a', Body: 'text', IfNoneMatch: '"b"' })).rejects.toMatchObject(refused);
    for (const more of [{ Range: 'bytes=1-2' }, { IfMatch: '"b"' }, { IfNoneMatch: '"b"' }])
      await expect(getObject(running, 'a', more)).rejects.toMatchObject(refused);
    const paged = new ListObjectsV2Command({ Bucket: bucket, Prefix: 'privacy/' });
    await expect(running.s3.send(paged)).rejects.toMatchObject(refused);
    const stream = Readable.from(['text']);
    await expect(putObject(running, { Key: 'a', Body: stream, ContentLength: 4 })).rejects.toMatchObject(refused);
    expect(running.requests.map(({ operation }) => operation)).toEqual([
      'Unknown',
      'Unknown',
      'PutObject',
      'Unknown',
      'Unknown',
      'Unknown',
      'Unknown',
      'Unknown',
    ]);
  });

  test('reads the start of an object, and says how long it is', async () => {
    const running = await start();
    await putObject(running, { Key: 'a', Body: 'text' });
    await putObject(running, { Key: 'empty', Body: '' });
    const read = async (Range: string) => {
      const { Body, ContentLength, ContentRange, ETag } = await getObject(running, 'a', { Range });
      return [await Body?.transformToString(), ContentLength, ContentRange, ETag];
    };
    expect(await read('bytes=0-1')).toEqual(['te', 2, 'bytes 0-1/4', etagOf('text')]);
    expect(await read('bytes=0-99')).toEqual(['text', 4, 'bytes 0-3/4', etagOf('text')]);
    await expect(getObject(running, 'empty', { Range: 'bytes=0-1' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  test('answers an address that cannot be decoded with InvalidURI', async () => {
    const { endpointUrl } = await start();
    const response = await fetch(`${endpointUrl}/${bucket}/%ff`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('<Code>InvalidURI</Code>')]);
  });

  test('logs what it was asked until that is cleared', async () => {
    const running = await start();
    await putObject(running, { Key: 'a', Body: 'text' });
    await getObject(running, 'none').catch(() => undefined);
    expect(running.requests).toEqual([
      { operation: 'PutObject', bucket, key: 'a', status: 200 },
      { operation: 'GetObject', bucket, key: 'none', status: 404 },
    ]);
    running.clearRequests();
    expect(running.requests).toEqual([]);
  });
});
