import { describe, expect, test } from 'vitest';
import {
  createDryRoom,
  createHtmlPage,
  createPageIn,
  createRoom,
  holdUpTo,
  withCacheControl,
} from '../../lambda/site/create-page.ts';

/** A page that counts how often it is rendered. */
function counted(room: number, textOf: (count: number) => string) {
  let count = 0;
  const text = () => {
    count += 1;
    return textOf(count);
  };
  const page = createPageIn(createRoom(holdUpTo(room)), { path: '/privacy/de', contentType: 'text/plain', text });
  return { page, count: () => count };
}

const textIn = (body: Uint8Array) => new TextDecoder().decode(body);

describe('createPageIn()', () => {
  test.each([
    [5, 1],
    [4, 2],
  ])('in a room of %i bytes renders five bytes %i times', (room, times) => {
    const { page, count } = counted(room, () => 'Text.');
    expect(count()).toBe(1);
    expect(textIn(page.body)).toBe('Text.');
    expect(count()).toBe(times);
  });

  test('refuses other bytes than those of its digest', () => {
    const { page } = counted(0, (count) => `Text ${count}.`);
    expect(() => page.body).toThrow('Cannot publish "/privacy/de": its digest is not that of its bytes');
  });
});

describe('createPageIn() in a dry room', () => {
  const source = { path: '/privacy/de', contentType: 'text/plain' };

  test('throws what rendering the page throws', () => {
    const text = () => {
      throw new Error('Cannot render');
    };
    expect(() => createPageIn(createDryRoom(), { ...source, text })).toThrow('Cannot render');
    expect(() => createPageIn(createDryRoom(), { ...source, text, isOtherForm: true })).not.toThrow();
  });

  test('computes no digest of words', () => {
    const compute = () => 'digest';
    expect([createDryRoom().digestOf(compute), createRoom(holdUpTo(0)).digestOf(compute)]).toEqual(['', 'digest']);
  });

  test('tries what was tried before from the same inputs at the same path no second time, and what failed again', () => {
    const claims = new Set<string>();
    const proofs = {
      program: '',
      has: (claim: string) => claims.has(claim),
      add: (claim: string) => claims.add(claim),
    };
    const room = createDryRoom(proofs);
    const tried: string[] = [];
    const attempt = (path: string, inputs: string | undefined, fails = false) => {
      const text = () => {
        tried.push(`${path} ${inputs}`);
        if (fails) throw new Error('Cannot render');
        return '';
      };
      try {
        createPageIn(room, { path, contentType: 'text/plain', text, inputs });
      } catch {}
    };

    attempt('/a', 'one', true);
    attempt('/a', 'one');
    attempt('/a', 'one');
    attempt('/b', 'one');
    attempt('/a', 'two');
    attempt('/a', undefined);
    attempt('/a', undefined);

    expect(tried).toEqual(['/a one', '/a one', '/b one', '/a two', '/a undefined', '/a undefined']);
  });

  test('makes a page whose bytes other pages can read', () => {
    const page = createPageIn(createDryRoom(), { ...source, text: () => 'Text.', isOtherForm: true });
    expect(textIn(page.body)).toBe('Text.');
  });
});

test('holdUpTo() has room for what still fits', () => {
  const hold = holdUpTo(10);
  const held = [6, 6, 4, 1].map((count) => hold(new Uint8Array(count).fill(count))?.());
  expect(held.map((bytes) => bytes?.join())).toEqual(['6,6,6,6,6,6', undefined, '4,4,4,4', undefined]);
});

test('withCacheControl() renders nothing', () => {
  const { page, count } = counted(0, () => 'Text.');
  const copy = withCacheControl(page, 'no-store');
  expect(count()).toBe(1);
  expect(copy).toEqual({ ...page, cacheControl: 'no-store' });
});

test('createHtmlPage() names no texts', () => {
  expect('texts' in createHtmlPage('/404', 'Text.')).toBe(false);
});
