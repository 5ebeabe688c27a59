import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { holdInTurn, holdPages } from '../../lambda/shared/hold-pages.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';

afterEach(() => vi.unstubAllEnvs());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('promulgate-pages-'));

test('gives back what it was given, from memory and from a file, in any order, and leaves nothing', async () => {
  vi.stubEnv('TMPDIR', await temporaryDirectory());
  const { hold, close } = holdPages({}, 10);
  const texts = ['Memory', 'Ä file', '', 'Mem', '文字 in the file', 'x'.repeat(100_000)];
  const held = texts.map((text) => hold(bytesOf(text)));
  const order = [4, 0, 5, 2, 1, 3, 4];
  expect(order.map((index) => new TextDecoder().decode(held[index]?.()))).toEqual(order.map((index) => texts[index]));
  // Another one after some were read.
  expect(hold(bytesOf('later than all'))?.()).toEqual(bytesOf('later than all'));
  close();
  expect(await left()).toEqual([]);
});

test('needs no file for what fits into memory', async () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  const { hold, close } = holdPages({}, 10);
  expect(hold(bytesOf('0123456789'))?.()).toEqual(bytesOf('0123456789'));
  close();
});

test('says once when memory holds no more, also of a later site', () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  const onFull = vi.fn();
  const { hold } = holdPages({ onFull }, 10);
  hold(bytesOf('0123456789'));
  expect(onFull).not.toHaveBeenCalled();
  hold(bytesOf('more'));
  hold(bytesOf('and more'));
  expect(onFull).toHaveBeenCalledOnce();
  const pages = holdInTurn({ onFull });
  pages.next()(new Uint8Array(5_000_000));
  pages.next()(new Uint8Array(5_000_000));
  expect(onFull).toHaveBeenCalledTimes(3);
});

test('takes nothing where there is no room for a file, so that the page is rendered again', () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  const { hold, close } = holdPages({}, 10);
  expect(hold(bytesOf('more than ten bytes'))).toBeUndefined();
  close();
});

test('holds the pages of one site after another, and frees those of the one before', async () => {
  vi.stubEnv('TMPDIR', await temporaryDirectory());
  const { next, close } = holdInTurn();
  // More than is held in memory.
  const bytes = new Uint8Array(5 * 1_024 * 1_024).fill(7);
  const [first, second] = [next()(bytes), next()(bytes)];
  expect(first).toThrow('Cannot read a page: its temporary file is closed');
  expect(second?.().byteLength).toBe(bytes.byteLength);
  close();
  expect(second).toThrow('Cannot read a page: its temporary file is closed');
});

test('has nothing to free where no site was held', () => {
  expect(holdInTurn().close).not.toThrow();
});
