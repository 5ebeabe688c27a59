import { describe, expect, test } from 'vitest';
import { emptyRecord, type Published, recordHolds } from '../../lambda/publication/record/published.ts';
import { formatPublished, parseHead, parsePublished } from '../../lambda/publication/record/record-text.ts';

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

const { at, inputs } = record;
const intent = { run: 'r', begun: at, expires: at, inputs, pages: {}, touched: [], owed: [] };
/** What a record has while something is left to be done, whatever it was made from. */
const unsettled: readonly (readonly [string, Partial<Published>])[] = [
  ['an intent', { intent }],
  ['paths that still have to be invalidated', { uninvalidated: ['/privacy/de'] }],
];

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

  test.each(unsettled)('%s in the record -> not', (_, more) => {
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

  test('leaves out what it does not know of a page', () => {
    const page = { digest: 'd', headers: 'h', etag: '"e"' };
    const text = (more: object) => JSON.stringify({ ...record, pages: { '/a': { ...page, ...more }, '/b': page } });
    expect(parsePublished(text({ later: 'x' }))).toEqual(record);
    expect(parsePublished(text({ inputs: 'i' }))?.pages['/a']).toEqual({ ...page, inputs: 'i' });
  });

  test('formatPublished() writes what earlier releases wrote, to the byte', () => {
    const page = { digest: 'd', headers: 'h', etag: '"e"' };
    const terms = { 'privacy/2026-11-15/de': { summary: 'Übersicht 変更', kind: 'source' } };
    const [, ...lines] = formatPublished({ ...record, pages: { '/b': page, '/a': page }, terms }).split('\n');
    const pageLines = ['   "digest": "d",', '   "headers": "h",', '   "etag": "\\"e\\""'];
    expect(lines).toEqual([
      ' "sequence": 3,',
      ' "pages": {',
      '  "/a": {',
      ...pageLines,
      '  },',
      '  "/b": {',
      ...pageLines,
      '  }',
      ' },',
      ' "words": {',
      `  "privacy/2026-11-15/de": "${'d'.repeat(64)}"`,
      ' },',
      ' "terms": {',
      '  "privacy/2026-11-15/de": {',
      '   "kind": "source",',
      '   "summary": "Übersicht 変更"',
      '  }',
      ' },',
      ' "contents": [],',
      ' "interrupted": {}',
      '}',
      '',
    ]);
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
    [
      'a record with a page without an ETag',
      JSON.stringify({ ...record, pages: { '/a': { digest: '', headers: '' } } }),
    ],
    [
      'a record with a page whose inputs are no text',
      JSON.stringify({ ...record, pages: { '/a': { digest: '', headers: '', etag: '', inputs: null } } }),
    ],
    ['a record with words that have no digest', JSON.stringify({ ...record, words: { 'privacy/2026-11-15/de': 'd' } })],
    ['a record with a term that is a number', JSON.stringify({ ...record, terms: { 'privacy/2026-11-15': { a: 1 } } })],
    ['a record with pages that are a list', JSON.stringify({ ...record, pages: [null] })],
  ])('takes %s for a damaged record', (_, text) => {
    expect(parsePublished(text)).toBe(undefined);
  });

  test('refuses a record of a later format, which it must not touch', () => {
    expect(() => parsePublished('{"format":3}')).toThrow(
      'Cannot read published.json: its format is 3, and this program reads 1 and 2\n    Publish with the version',
    );
  });
});

describe('parseHead()', () => {
  const head = (text: string, bytes = 1_024) => parseHead(text.slice(0, bytes), Buffer.byteLength(text));
  const checkpoint = {
    log: 'example.com',
    tree: ['d'.repeat(64)],
    entry: 1,
    key: null,
    isStamped: true,
    copies: ['replica'],
  };

  test('reads what says whether there is anything to do from the first line', () => {
    expect(head(formatPublished(record))).toEqual({
      inputs: record.inputs,
      origin: record.origin,
      replicas: ['replica'],
      stage: 'production',
      trialAt: null,
      at: record.at,
      until: record.until,
      ledger: null,
      audited: record.audited,
      unansweredUntil: null,
      uninvalidated: [],
      intent: null,
      checkpoint: null,
    });
    expect(head(formatPublished({ ...record, checkpoint }))).toMatchObject({
      checkpoint: { entry: 1, isStamped: true, copies: ['replica'] },
    });
    expect(parsePublished(formatPublished({ ...record, checkpoint }))).toEqual({ ...record, checkpoint });
  });

  test('fits into a kilobyte, however many pages and entries there are, with four replicas', () => {
    const digest = 'd'.repeat(64);
    const replicas = ['eu-west-1', 'us-east-1', 'ap-southeast-1', 'ca-central-1'].map(
      (region) => `policy-site-${region}-1`,
    );
    const large: Published = {
      ...record,
      inputs: { content: digest, renderer: digest, commit: 'c'.repeat(40) },
      origin: 'https://policy.department.company.example.com',
      replicas,
      ledger: { entry: 99_999, digest },
      checkpoint: {
        ...checkpoint,
        entry: 99_999,
        tree: Array.from({ length: 16 }, () => digest),
        key: digest,
        copies: replicas,
      },
      pages: Object.fromEntries(
        Array.from({ length: 5_000 }, (_, index) => [`/${index}`, { digest, headers: 'h', etag: 'e' }]),
      ),
    };
    expect(head(formatPublished(large))).toMatchObject({ replicas, ledger: { entry: 99_999 } });
  });

  test.each<[string, (text: string) => string]>([
    ['that lost its end', (text) => text.slice(0, -1)],
    ['that grew', (text) => `${text} `],
    ['of an earlier release', (text) => JSON.stringify(JSON.parse(text), null, 1)],
    ['that is not one', () => '{}\n'],
    ['of a later format', (text) => text.replace('"format":2', '"format":3')],
  ])('does not suffice of a record %s', (_, alter) => {
    expect(head(alter(formatPublished(record)))).toBe(undefined);
  });

  test.each(unsettled)('does not suffice of a record with %s', (_, more) => {
    expect(head(formatPublished({ ...record, ...more }))).toBe(undefined);
  });

  test('does not suffice where the first line is longer than what was read', () => {
    expect(head(formatPublished(record), 100)).toBe(undefined);
  });
});
