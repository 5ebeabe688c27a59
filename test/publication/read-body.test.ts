import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BodyInterrupted, readBody } from '../../lambda/publication/store/read-body.ts';

const limits = { name: 'privacy/de', maxBytes: 10, milliseconds: 20_000 };
const chunk = (text: string) => new TextEncoder().encode(text);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('readBody() joins chunks, up to the limit and exactly so, and leaves no timer', async () => {
  const bytes = await readBody(Readable.from([chunk('12345'), chunk('67890')]), limits);
  expect(new TextDecoder().decode(bytes)).toBe('1234567890');
  expect(await readBody(Readable.from([]), limits)).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('readBody() stops at a byte too many, without reading on', async () => {
  let chunks = 0;
  async function* endless() {
    for (;;) {
      chunks += 1;
      yield chunk('1234');
    }
  }
  await expect(readBody(endless(), limits)).rejects.toThrow(
    "Cannot read privacy/de: it has more than 10 bytes\n    Restore it from the bucket's versions, or delete it",
  );
  expect(chunks).toBe(3);
  expect(vi.getTimerCount()).toBe(0);
});

test('readBody() says that a body was cut, and why', async () => {
  async function* cut() {
    yield chunk('1');
    throw new Error('aborted');
  }
  const reading = readBody(cut(), limits);
  await expect(reading).rejects.toThrow(BodyInterrupted);
  await expect(reading).rejects.toMatchObject({
    message: 'Cannot read privacy/de to its end',
    cause: { message: 'aborted' },
  });
});

test('readBody() ends a body that never ends', async () => {
  const body = new PassThrough();
  body.write(chunk('1'));
  const reading = readBody(body, limits);
  const ended = expect(reading).rejects.toMatchObject({
    name: 'BodyInterrupted',
    cause: { message: 'No end within 20000 ms' },
  });
  await vi.advanceTimersByTimeAsync(19_999);
  expect(body.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(body.destroyed).toBe(true);
  await ended;
});
