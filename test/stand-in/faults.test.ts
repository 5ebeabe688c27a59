import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { textOf } from './objects.ts';
import { bucket, distributionId, type Running, start } from './running.ts';

const put = ({ s3 }: Running, Key: string, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: `of ${Key}`, ...more }));
const batch = { CallerReference: 'one', Paths: { Quantity: 1, Items: ['/a'] } };
const invalidate = ({ cloudFront }: Running) =>
  cloudFront.send(new CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch: batch }));

describe('an injected fault', () => {
  test('503 twice, then success, is three attempts', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'status', times: 2 });
    expect((await put(running, 'a')).$metadata.attempts).toBe(3);
    expect(running.requests.map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  test('503 three times fails as SlowDown and does nothing', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'status', times: 3 });
    await expect(put(running, 'a')).rejects.toMatchObject({
      name: 'SlowDown',
      $metadata: { httpStatusCode: 503, attempts: 3 },
    });
    await expect(textOf(running, 'a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('has the status and code that were asked for', async () => {
    const running = await start();
    running.faults.inject({ operation: 'GetObject', kind: 'status', status: 403, code: 'AccessDenied' });
    await expect(textOf(running, 'a')).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403, attempts: 1 },
    });
    running.faults.inject({ operation: 'CreateInvalidation', kind: 'status', status: 429 });
    expect((await invalidate(running)).$metadata.attempts).toBe(2);
    expect(running.requests.map(({ status }) => status)).toEqual([403, 429, 201]);
  });

  test('reset: the work is not done, and is done by the retry', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'reset' });
    expect((await put(running, 'a', { IfNoneMatch: '*' })).$metadata.attempts).toBe(2);
    expect(running.requests.map(({ status }) => status)).toEqual(['cut', 200]);
  });

  test('lostAnswer: a PUT with If-None-Match: * meets its own object', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'lostAnswer' });
    await expect(put(running, 'a', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { attempts: 2 },
    });
    expect(await textOf(running, 'a')).toBe('of a');
  });

  test('lostAnswer: an invalidation that is requested again is the same one', async () => {
    const running = await start();
    running.faults.inject({ operation: 'CreateInvalidation', kind: 'lostAnswer' });
    const { Invalidation, $metadata } = await invalidate(running);
    expect($metadata.attempts).toBe(2);
    expect((await invalidate(running)).Invalidation?.Id).toBe(Invalidation?.Id);
  });

  test('slow: the work is done, and its answer waits', async () => {
    const running = await start();
    const fault = running.faults.inject({ operation: 'PutObject', kind: 'slow' });
    const slow = put(running, 'a');
    await fault.reached;
    expect(await textOf(running, 'a')).toBe('of a');
    expect(running.requests.map(({ operation }) => operation)).toEqual(['GetObject']);
    fault.release();
    expect((await slow).$metadata.attempts).toBe(1);
  });

  test.each([
    ['b', ['b']],
    [/^[ab]$/, ['a', 'b']],
    [/c/g, ['c']],
  ])('meets only what matches %s', async (match, hit) => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'status', status: 400, code: 'Refused', times: 9, match });
    const keys = ['a', 'b', 'c'];
    const results = await Promise.allSettled(keys.map((key) => put(running, key)));
    expect(keys.filter((_, index) => results[index]?.status === 'rejected')).toEqual(hit);
  });

  test('meets an invalidation by one of its paths', async () => {
    const running = await start();
    running.faults.inject({
      operation: 'CreateInvalidation',
      kind: 'status',
      status: 400,
      code: 'Refused',
      match: '/b',
    });
    await invalidate(running);
    expect(running.requests).toEqual([{ operation: 'CreateInvalidation', paths: ['/a'], status: 201 }]);
  });

  test('is forgotten by clear()', async () => {
    const running = await start();
    running.faults.inject({ operation: 'PutObject', kind: 'reset', times: 9 });
    running.faults.clear();
    expect((await put(running, 'a')).$metadata.attempts).toBe(1);
  });
});
