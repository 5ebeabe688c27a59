import { describe, expect, test } from 'vitest';
import {
  emptyRecord,
  formatPublished,
  type Published,
  parsePublished,
  recordHolds,
} from '../../lambda/publication/record/published.ts';

const record: Published = {
  ...emptyRecord,
  audited: '2026-11-19T12:00:00.000Z',
  sequence: 3,
  inputs: { content: 'c', renderer: 'r' },
  origin: 'https://policy.example.com',
  replicas: ['replica'],
  ledger: null,
  at: '2026-11-18T00:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
  pages: { '/b': { digest: 'd', headers: 'h', etag: '"e"' }, '/a': { digest: 'd', headers: 'h', etag: '"e"' } },
  words: { 'privacy/2026-11-15/de': 'd'.repeat(64) },
};
const same = {
  inputs: record.inputs,
  origin: record.origin,
  replicas: ['replica'],
};
const now = Date.parse('2026-11-20T00:00:00Z');

describe('recordHolds()', () => {
  test.each([
    ['the same inputs, origin and time -> it holds', {}, true],
    ['no origin in the content -> it holds', { origin: undefined }, true],
    ['other content -> not', { inputs: { content: 'x', renderer: 'r' } }, false],
    ['another renderer -> not', { inputs: { content: 'c', renderer: 'x' } }, false],
    ['one replica less -> it holds', { replicas: [] }, true],
    ['one replica more -> not', { replicas: ['replica', 'another'] }, false],
    ['another origin -> not', { origin: 'https://other.example' }, false],
  ])('%s', (_, other, holds) => {
    expect(recordHolds(record, { ...same, ...other }, now)).toBe(holds);
  });

  test.each([
    ['exactly the instant of the record -> it holds', Date.parse(record.at), true],
    ['an instant before the record -> not', Date.parse(record.at) - 1, false],
    ['the last instant before a date -> it holds', Date.parse('2026-11-30T23:59:59.999Z'), true],
    ['the date itself -> not', Date.parse('2026-12-01T00:00:00Z'), false],
  ])('%s', (_, instant, holds) => {
    expect(recordHolds(record, same, instant)).toBe(holds);
  });

  test.each([
    [
      'an intent',
      {
        intent: {
          run: 'r',
          begun: record.at,
          expires: record.at,
          inputs: record.inputs,
          pages: {},
          touched: [],
          owed: [],
        },
      },
    ],
    ['paths that still have to be invalidated', { uninvalidated: ['/privacy/de'] }],
  ])('%s in the record -> not', (_, more) => {
    expect(recordHolds({ ...record, ...more }, same, now)).toBe(false);
  });

  test('no later date -> it holds permanently', () => {
    expect(recordHolds({ ...record, until: null }, same, Date.UTC(2999, 0))).toBe(true);
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

  test('reads a record of format 1, which has no intent', () => {
    const { sequence, inputs, origin, replicas, ledger, at, until, pages, words } = record;
    const text = JSON.stringify({ format: 1, sequence, inputs, origin, replicas, ledger, at, until, pages, words });
    expect(parsePublished(text)).toEqual({ ...record, contents: ['c'], audited: emptyRecord.audited });
  });

  test.each([
    ['a page', '<html>'],
    ['nothing', ''],
    ['null', 'null'],
    ['an empty record', '{"format":2}'],
    ['a record without a date', JSON.stringify({ ...record, at: 'soon' })],
    ['a record without words', JSON.stringify({ ...record, words: undefined })],
    ['a record with a page that is null', JSON.stringify({ ...record, pages: { '/a': null } })],
  ])('takes %s for a damaged record', (_, text) => {
    expect(parsePublished(text)).toBe(undefined);
  });

  test('refuses a record of a later format, which it must not touch', () => {
    expect(() => parsePublished('{"format":3}')).toThrow(
      'Cannot read published.json: its format is 3, and this program reads 1 and 2\n    Publish with the version',
    );
  });
});
