import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { LeaseExpired } from '../../lambda/publication/store/lease.ts';
import { listAll } from '../../lambda/publication/store/list-all.ts';
import { createObjectStore, type ObjectStore } from '../../lambda/publication/store/object-store.ts';
import { bucket, type Running, start } from '../stand-in/running.ts';

const noon = Date.UTC(2026, 10, 18, 12);
const object = (text: string) => ({
  body: new TextEncoder().encode(text),
  contentType: 'text/html; charset=utf-8',
  cacheControl: 'max-age=0',
});
const isNew = { replaces: undefined };

interface Started extends Running {
  readonly store: ObjectStore;
  /** Sets the clock of the server. */
  setClock(instant: number): void;
}

/** A client that makes one attempt each, as the publisher has the SDK make. */
function createClient(endpoint: string): S3Client {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true, maxAttempts: 1 });
}

/** The store against a real server. */
async function startStore(): Promise<Started> {
  let clock = noon;
  const running = await start({ serviceClock: () => clock });
  const client = createClient(running.endpointUrl);
  const setClock = (instant: number) => {
    clock = instant;
  };
  return { ...running, store: createObjectStore(client, bucket), setClock };
}

/** Answers everything, says nothing of how long it keeps connections, as S3 does not, and closes those in its own process. */
const closingServer = `
  const server = require('node:http').createServer((request, response) => {
    if (request.url === '/close') server.closeIdleConnections();
    request.resume().on('end', () => response.setHeader('Connection', 'keep-alive').setHeader('ETag', '"1"').end());
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** A server that closes all connections while this process can see nothing of it. */
async function startClosingServer() {
  const child = spawn(process.execPath, ['--eval', closingServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill();
  });
  const [port] = await once(createInterface(child.stdout), 'line');
  const url = `http://127.0.0.1:${port}`;
  return { url, closeConnections: () => spawnSync(process.execPath, ['--eval', `await fetch('${url}/close')`]) };
}

describe('write()', () => {
  test('writes what was not there once, and what was there only in place of what it names', async () => {
    const { store } = await startStore();
    const first = await store.write('a', object('1'), isNew);
    expect(first).toMatch(/^"[0-9a-f]{32}"$/);
    expect(await store.write('a', object('2'), isNew)).toBe(undefined);
    expect(await store.write('a', object('2'), { replaces: '"other"' })).toBe(undefined);
    expect(await store.write('b', object('2'), { replaces: '"other"' })).toBe(undefined);
    expect((await store.read('a')).object?.text).toBe('1');
    expect(await store.write('a', object('2'), { replaces: first ?? '' })).toMatch(/^"/);
    expect((await store.read('a')).object).toMatchObject({
      text: '2',
      headers: 'text/html; charset=utf-8 | max-age=0',
    });
  });

  test('reads the start of an object with one request, and all of one that is shorter, empty or not there', async () => {
    const { store } = await startStore();
    await store.write('a', object('text'), isNew);
    await store.write('empty', object(''), isNew);
    expect((await store.read('a', 3)).object).toMatchObject({ text: 'tex', size: 4 });
    expect((await store.read('a', 4)).object).toEqual((await store.read('a')).object);
    expect((await store.read('a', 4)).object?.size).toBe(undefined);
    expect((await store.read('empty', 4)).object?.text).toBe('');
    expect((await store.read('b', 4)).object).toBe(undefined);
  });

  test('under a lease takes effect until its very end by the clock of the server, and never from then on', async () => {
    const { store, setClock } = await startStore();
    const lease = async () => ({ begins: noon, seconds: 60 });
    setClock(noon + 59_999);
    expect(await store.write('a', object('1'), isNew, lease)).toMatch(/^"/);
    setClock(noon + 60_000);
    await expect(store.write('a', object('2'), { replaces: '*' }, lease)).rejects.toThrow(LeaseExpired);
    await expect(store.write('b', object('2'), isNew, lease)).rejects.toThrow('the time of this run is over');
    expect((await store.read('a')).object?.text).toBe('1');
    expect((await store.read('b')).object).toBe(undefined);
  });

  test('says that a lease is over only if it is, and not that a right is missing', async () => {
    const { store, faults } = await startStore();
    faults.inject({ operation: 'PutObject', kind: 'status', status: 403, code: 'AccessDenied' });
    const refused = store.write('a', object('1'), isNew, async () => ({ begins: noon, seconds: 60 }));
    await expect(refused).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('isQuiet()', () => {
  test('is true after answers of every kind', async () => {
    const { store, faults } = await startStore();
    await store.write('a', object('1'), isNew);
    await store.write('a', object('1'), isNew);
    faults.inject({ operation: 'PutObject', kind: 'status' });
    await store.write('b', object('1'), isNew).catch(() => {});
    expect(store.isQuiet()).toBe(true);
  });

  test.each(['lostAnswer', 'reset'] as const)('is false after a write without an answer (%s)', async (kind) => {
    const { store, faults } = await startStore();
    faults.inject({ operation: 'PutObject', kind });
    await expect(store.write('a', object('1'), isNew)).rejects.toThrow();
    expect(store.isQuiet()).toBe(false);
    // What follows cannot make it quiet again.
    await store.write('b', object('1'), isNew);
    expect(store.isQuiet()).toBe(false);
  });

  test('is true after a write that follows connections which the server closed while the program computed', async () => {
    const { url, closeConnections } = await startClosingServer();
    const store = createObjectStore(createClient(url), bucket);
    await Promise.all(['a', 'b', 'c'].map((key) => store.write(key, object('1'), isNew)));
    // As after a read, whose answer is handled in the same turn of the event loop in which the program goes on.
    await readFile(import.meta.filename);
    closeConnections();
    await store.write('d', object('1'), isNew);
    expect(store.isQuiet()).toBe(true);
  });

  test('is true after a read without an answer, which changes nothing', async () => {
    const { store, faults } = await startStore();
    faults.inject({ operation: 'GetObject', kind: 'reset' });
    await expect(store.read('a')).rejects.toThrow();
    expect(store.isQuiet()).toBe(true);
  });
});

describe('clock()', () => {
  test('is that of the server, also in answers that report an error, and never runs back', async () => {
    const { store, faults, setClock } = await startStore();
    expect(store.clock()).toBe(0);
    expect((await store.read('a')).now).toBe(noon);
    setClock(noon + 10_000);
    faults.inject({ operation: 'GetObject', kind: 'status' });
    await expect(store.read('a')).rejects.toThrow();
    expect(store.clock()).toBe(noon + 10_000);
    setClock(noon);
    expect((await store.read('a')).now).toBe(noon + 10_000);
    setClock(noon + 20_000);
    await store.write('a', object('1'), isNew);
    expect(store.clock()).toBe(noon + 20_000);
    setClock(noon + 30_000);
    faults.inject({ operation: 'PutObject', kind: 'status' });
    await expect(store.write('b', object('1'), isNew)).rejects.toThrow();
    expect(store.clock()).toBe(noon + 30_000);
  });
});

test('listAll() asks once for each 1,000 objects', async () => {
  const running = await startStore();
  await Promise.all(
    Array.from({ length: 1_001 }, (_, index) =>
      fetch(`${running.endpointUrl}/${bucket}/${String(index).padStart(4, '0')}`, { method: 'PUT', body: 'x' }),
    ),
  );
  running.clearRequests();
  expect([...(await listAll(running.store)).keys()].slice(-2)).toEqual(['0999', '1000']);
  expect(running.requests.map(({ operation }) => operation)).toEqual(['ListObjectsV2', 'ListObjectsV2']);
});

describe('a server that hangs', () => {
  /** A client whose requests never end by themselves, and the only way in which they can. */
  function hangingStore() {
    const { signal, abort } = abortable();
    const bound = Promise.withResolvers<number>();
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      bound.resolve(milliseconds);
      return signal;
    });
    const handle = (_: unknown, { abortSignal }: { abortSignal?: AbortSignal } = {}) =>
      new Promise<never>((_, reject) => {
        const fail = () => reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
        if (abortSignal?.aborted) fail();
        abortSignal?.addEventListener('abort', fail);
      });
    const client = new S3Client({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      requestHandler: { handle } as never,
      maxAttempts: 1,
    });
    return { store: createObjectStore(client, bucket), abort, bound: bound.promise };
  }

  test.each(['read', 'list', 'write'] as const)('ends a %s after 30 seconds', async (kind) => {
    const { store, abort, bound } = hangingStore();
    const asked = {
      read: () => store.read('a'),
      list: () => store.list(undefined),
      write: () => store.write('a', object('1'), isNew),
    }[kind]();
    expect(await bound).toBe(30_000);
    abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(store.isQuiet()).toBe(kind !== 'write');
    vi.restoreAllMocks();
  });
});

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
