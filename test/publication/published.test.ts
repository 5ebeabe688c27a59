import { describe, expect, test } from 'vitest';
import {
  formatPublished,
  type Published,
  parsePublished,
  recordHolds,
} from '../../lambda/publication/record/published.ts';

const record: Published = {
  format: 1,
  sequence: 3,
  inputs: { content: 'c', renderer: 'r' },
  origin: 'https://policy.example.com',
  replicas: ['replica'],
  ledger: null,
  at: '2026-11-18T00:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
  pages: { '/b': { digest: 'd', headers: 'h', etag: '"e"' }, '/a': { digest: 'd', headers: 'h', etag: '"e"' } },
  words: { 'privacy/2026-11-15/de': 'w' },
};
const same = {
  inputs: record.inputs,
  origin: record.origin,
  replicas: ['replica'],
  at: Date.parse('2026-11-20T00:00:00Z'),
};

describe('recordHolds()', () => {
  test.each([
    ['the same inputs, origin and time -> it holds', {}, true],
    ['no origin of its own -> it holds', { origin: undefined }, true],
    ['other content -> not', { inputs: { content: 'x', renderer: 'r' } }, false],
    ['another renderer -> not', { inputs: { content: 'c', renderer: 'x' } }, false],
    ['one replica less -> it holds', { replicas: [] }, true],
    ['one replica more -> not', { replicas: ['replica', 'another'] }, false],
    ['another origin -> not', { origin: 'https://other.example' }, false],
    ['the very instant of the record -> it holds', { at: Date.parse(record.at) }, true],
    ['a clock that jumped back -> not', { at: Date.parse(record.at) - 1 }, false],
    ['the last instant before a date -> it holds', { at: Date.parse('2026-11-30T23:59:59.999Z') }, true],
    ['the date itself -> not', { at: Date.parse('2026-12-01T00:00:00Z') }, false],
  ])('%s', (_, other, holds) => {
    expect(recordHolds(record, { ...same, ...other })).toBe(holds);
  });

  test('no date to come -> it holds for ever', () => {
    expect(recordHolds({ ...record, until: null }, { ...same, at: Date.UTC(2999, 0) })).toBe(true);
  });
});

describe('parsePublished()', () => {
  test('reads what formatPublished() writes, which is the same whatever the order', () => {
    const text = formatPublished(record);
    expect(parsePublished(text)).toEqual(record);
    expect(formatPublished({ ...record, pages: Object.fromEntries(Object.entries(record.pages).reverse()) })).toBe(
      text,
    );
  });

  test.each([
    ['<html>', 'Cannot read published.json: it is not JSON'],
    ['null', 'Cannot read published.json: its format is undefined, this program knows 1'],
    ['{"format":2}', 'Cannot read published.json: its format is 2, this program knows 1'],
    ['{"format":1}', 'Cannot read published.json: it is not complete'],
    [JSON.stringify({ ...record, at: 'soon' }), 'Cannot read published.json: it is not complete'],
    [JSON.stringify({ ...record, words: undefined }), 'Cannot read published.json: it is not complete'],
  ])('%s -> %s', (text, message) => {
    expect(() => parsePublished(text)).toThrow(message);
  });
});
