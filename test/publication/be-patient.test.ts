import { describe, expect, test } from 'vitest';
import { type Patience, patientDistribution, patientStore } from '../../lambda/publication/store/be-patient.ts';
import type { Distribution } from '../../lambda/publication/store/distribution.ts';
import type { ObjectStore } from '../../lambda/publication/store/object-store.ts';
import { BodyInterrupted } from '../../lambda/publication/store/read-body.ts';

/** A clock that only moves while something waits or hangs. */
function createTime(allowance?: number) {
  let now = 1_000;
  const waits: number[] = [];
  const patience: Patience = {
    deadline: now + 240_000,
    elapsed: () => now,
    async sleep(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
    ...(allowance !== undefined && { allowance }),
  };
  const hang = (milliseconds: number) => {
    now += milliseconds;
  };
  return { patience, waits, hang, seconds: () => (now - 1_000) / 1_000 };
}

/** A store whose requests end as they are told to, one after another. */
function storeOf(answer: () => Promise<undefined>): ObjectStore {
  const read = async () => ({ object: await answer(), now: 0 });
  const list = async () => (await answer()) ?? { objects: [], isLast: true };
  return { bucket: 'policies', read, list, write: answer, clock: () => 0, isQuiet: () => true };
}

function awsError(name: string, httpStatusCode?: number): Error {
  return Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const object = { body: new Uint8Array(), contentType: 'text/plain', cacheControl: 'no-store' };

describe('patientStore()', () => {
  test.each(['read', 'list', 'write'] as const)('survives a minute in which every %s is throttled', async (kind) => {
    const { patience, waits, seconds } = createTime();
    const plain = storeOf(async () => {
      if (seconds() < 60) throw awsError('SlowDown', 503);
    });
    const store = patientStore(plain, patience);
    if (kind === 'read') await store.read('privacy/de');
    else if (kind === 'list') await store.list(undefined);
    else await store.write('privacy/de', object, { replaces: undefined });
    expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000, 10_000, 10_000]);
  });

  test('gives up before the deadline, with the error of AWS itself', async () => {
    const { patience, seconds } = createTime();
    const error = awsError('ServiceUnavailable', 503);
    const store = patientStore(
      storeOf(() => Promise.reject(error)),
      patience,
    );
    await expect(store.read('privacy/de')).rejects.toBe(error);
    expect(seconds()).toBeGreaterThan(220);
    expect(seconds()).toBeLessThanOrEqual(240);
  });

  test('retries a request that hangs while time is left, and starts none after the deadline', async () => {
    const { patience, hang, seconds } = createTime();
    let requests = 0;
    const plain = storeOf(async () => {
      requests += 1;
      hang(30_000);
      throw awsError('TimeoutError');
    });
    await expect(patientStore(plain, patience).read('privacy/de')).rejects.toThrow('TimeoutError');
    expect(requests).toBe(8);
    // The last request may have begun just before the deadline. The function has 300 seconds.
    expect(seconds()).toBeLessThan(270);
  });

  test('one hung request costs its own time only', async () => {
    const { patience, hang, seconds } = createTime();
    let requests = 0;
    const plain = storeOf(async () => {
      requests += 1;
      if (requests > 1) return;
      hang(30_000);
      throw awsError('AbortError');
    });
    await patientStore(plain, patience).read('privacy/de');
    expect([requests, seconds()]).toEqual([2, 30.2]);
  });

  test('with an allowance, gives up on a replica soon after its first failure, and does not retry its later requests', async () => {
    const { patience, hang, waits, seconds } = createTime(15_000);
    hang(100_000);
    const plain = storeOf(async () => {
      throw awsError('SlowDown', 503);
    });
    const store = patientStore(plain, patience);
    await expect(store.read('privacy/de')).rejects.toThrow('SlowDown');
    expect(seconds()).toBe(100 + 12.6);
    const before = waits.length;
    await expect(store.read('privacy/en')).rejects.toThrow('SlowDown');
    expect(waits.slice(before)).toEqual([200, 400, 800]);
    await expect(store.read('privacy/ja')).rejects.toThrow('SlowDown');
    expect(seconds()).toBeLessThanOrEqual(115);
  });

  test('a replica that hangs costs two attempts', async () => {
    const { patience, hang, seconds } = createTime(15_000);
    const plain = storeOf(async () => {
      hang(30_000);
      throw awsError('TimeoutError');
    });
    await expect(patientStore(plain, patience).read('privacy/de')).rejects.toThrow('TimeoutError');
    expect(seconds()).toBe(30 + 0.2 + 30);
  });

  test('leaves a condition that does not hold to the caller', async () => {
    const { patience, waits } = createTime();
    const store = patientStore(
      storeOf(async () => undefined),
      patience,
    );
    expect(await store.write('privacy/de', object, { replaces: '"a"' })).toBe(undefined);
    expect(waits).toEqual([]);
  });

  test.each([
    ['a status of 429', awsError('Unknown', 429)],
    ['a status of 500', awsError('Unknown', 500)],
    ['a status of 502', awsError('Unknown', 502)],
    ['a status of 503', awsError('Unknown', 503)],
    ['a status of 504', awsError('Unknown', 504)],
    ['throttling', awsError('Throttling', 400)],
    ['too many requests', awsError('TooManyRequestsException', 400)],
    ['two conditional writes at once', awsError('ConditionalRequestConflict', 409)],
    ['a signature that was late', awsError('RequestTimeTooSkewed', 403)],
    ['a body that was sent too slowly', awsError('RequestTimeout', 400)],
    ['a time-out', awsError('TimeoutError')],
    ['a request that was aborted', awsError('AbortError')],
    ['a body that was cut', new BodyInterrupted('Cannot read privacy/de to its end')],
    ['a connection that was reset', systemError('ECONNRESET')],
    ['a connection that was refused', systemError('ECONNREFUSED')],
    ['a broken pipe', systemError('EPIPE')],
    ['a name server that does not answer', systemError('EAI_AGAIN')],
  ])('retries after %s', async (_, error) => {
    const { patience, waits } = createTime();
    const answers = [Promise.reject(error), Promise.resolve(undefined)];
    const store = patientStore(
      storeOf(() => answers.shift() ?? Promise.reject(new Error('No answer'))),
      patience,
    );
    await store.read('privacy/de');
    expect(waits).toEqual([200]);
  });

  test.each([
    ['no permission', awsError('AccessDenied', 403)],
    ['no bucket', awsError('NoSuchBucket', 404)],
    ['credentials that have expired', awsError('ExpiredToken', 400)],
    ['a host that does not exist', systemError('ENOTFOUND')],
    ['what is no error of AWS', new TypeError('Cannot read properties of undefined')],
  ])('does not retry after %s', async (_, error) => {
    const { patience, waits } = createTime();
    const store = patientStore(
      storeOf(() => Promise.reject(error)),
      patience,
    );
    await expect(store.read('privacy/de')).rejects.toBe(error);
    expect(waits).toEqual([]);
  });
});

test('patientDistribution() repeats an invalidation with the same reference, and leaves a full queue to the caller', async () => {
  const { patience } = createTime();
  const asked: unknown[] = [];
  const distribution: Distribution = {
    async invalidate(...args) {
      asked.push(args);
      if (asked.length === 1) throw awsError('InternalError', 500);
      return asked.length === 2;
    },
    findOrigin: async () => {
      throw awsError('NoSuchDistribution', 404);
    },
  };
  const patient = patientDistribution(distribution, patience);
  expect(await patient.invalidate('r', ['/a'])).toBe(true);
  expect(await patient.invalidate('s', ['/b'])).toBe(false);
  expect(asked).toEqual([
    ['r', ['/a']],
    ['r', ['/a']],
    ['s', ['/b']],
  ]);
  await expect(patient.findOrigin()).rejects.toThrow('NoSuchDistribution');
});
