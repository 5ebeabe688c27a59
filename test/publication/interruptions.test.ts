import { describe, expect, test } from 'vitest';
import { type Bucket, bucketOf, storedOf } from './explorer/cloud.ts';
import { type ContentName, dayZero, effective, siteOf } from './explorer/contents.ts';
import { createStory, type Mishap, type Story } from './explorer/story.ts';

// Schedules that once left pages of two contents side by side, an old page at the edge, or a ledger that was not true.
const cloudFrontFails: Mishap = { at: /^INVALIDATE/, peril: 'failed' };
const cloudFrontIsBusy: Mishap = { at: /^INVALIDATE/, peril: 'busy' };
const diesBeforeInvalidating: Mishap = { at: /^INVALIDATE/, peril: 'deathBefore' };
const diesAfterInvalidating: Mishap = { at: /^INVALIDATE/, peril: 'deathAfter' };
const diesBetweenPages: Mishap = { at: /^PUT main\/p\/1\/en/, peril: 'deathAfter' };
const diesBetweenEntryAndRecord: Mishap = { at: /^PUT main\/ledger\/0/, peril: 'deathAfter' };

/** The page that readers get from the edge is that of this content. */
function showsAtEdge({ world }: Story, name: ContentName): boolean {
  const text = (path: string) => world.edge.get(path);
  const decoder = new TextDecoder();
  return siteOf(name, world.now()).pages.every(({ path, body }) => text(path) === decoder.decode(body));
}

function readMain({ world }: Story, key: string): string {
  return bucketOf(world, 'main').get(key)?.text ?? '';
}

describe('a run that fails or dies after its uploads', () => {
  test.each<[ContentName, string, Mishap]>([
    ['A', 'CloudFront answers with errors', cloudFrontFails],
    ['N', 'CloudFront answers with errors', cloudFrontFails],
    ['A', 'it dies between two pages', diesBetweenPages],
    ['N', 'it dies before the invalidation', diesBeforeInvalidating],
    ['A', 'it dies between entry and record', diesBetweenEntryAndRecord],
  ])('%s (%s), then the content before it: everything is that content again', async (name, _, mishap) => {
    const story = createStory();
    await story.publish('O');
    expect(await story.publish(name, mishap)).toMatch(/^(Internal error|died)$/);
    expect(await story.publish('O')).toBe('published');
    expect(story.violations()).toEqual([]);
    expect(showsAtEdge(story, 'O')).toBe(true);
    expect(await story.publish('O')).toBe('unchanged');
  });

  test('with an invalidation that CloudFront is too busy for, then the content before it: everything is that content', async () => {
    const story = createStory();
    await story.publish('O');
    expect(await story.publish('A', cloudFrontIsBusy)).toBe('invalidationDeferred');
    expect(await story.publish('O')).toBe('published');
    expect(story.violations()).toEqual([]);
    expect(showsAtEdge(story, 'O')).toBe(true);
  });

  test.each([cloudFrontFails, diesBetweenPages, diesBetweenEntryAndRecord])(
    'then newer content with some pages as they were before: none of the failed pages stays (%#)',
    async (mishap) => {
      const story = createStory();
      await story.publish('O');
      await story.publish('A', mishap);
      expect(await story.publish('N')).toBe('published');
      expect(story.violations()).toEqual([]);
      expect(showsAtEdge(story, 'N')).toBe(true);
    },
  );

  test('then other content that dies too, then that again: the edge is fresh, and the ledger has the bytes of both', async () => {
    const story = createStory();
    await story.publish('O');
    expect(await story.publish('A', diesBetweenEntryAndRecord)).toBe('died');
    expect(await story.publish('B', diesBeforeInvalidating)).toBe('died');
    expect(await story.publish('B')).toBe('published');
    expect(story.violations()).toEqual([]);
    expect(showsAtEdge(story, 'B')).toBe(true);
  });

  test('then other content that dies after its invalidation, then the first again: no reference comes back', async () => {
    const story = createStory();
    await story.publish('O');
    expect(await story.publish('A', diesAfterInvalidating)).toBe('died');
    expect(await story.publish('B', diesAfterInvalidating)).toBe('died');
    expect(await story.publish('A')).toBe('published');
    expect(story.violations()).toEqual([]);
    expect(showsAtEdge(story, 'A')).toBe(true);
  });

  test('and is completed an hour later: the ledger says since when readers may have seen it', async () => {
    const story = createStory();
    await story.publish('O');
    await story.publish('A', diesBeforeInvalidating);
    const died = story.world.now();
    story.world.pass(3_600_000);
    expect(await story.publish('A')).toBe('published');
    expect(Date.parse(JSON.parse(readMain(story, 'ledger/000002.json')).begun)).toBeLessThanOrEqual(died);
    expect(story.violations()).toEqual([]);
  });
});

describe('a publisher that pauses and wakes after a newer publication', () => {
  test.each([
    ['after its reads', /^GET main\/ledger/],
    ['after it announced its intent', /^PUT main\/published/],
    ['between two pages', /^PUT main\/404/],
    ['after the invalidation', /^INVALIDATE/],
  ])('%s: overwrites nothing', async (_, at) => {
    for (const newer of ['N', 'C'] as const)
      for (const replicas of [[], ['copy']]) {
        const story = createStory(replicas);
        await story.publish('O');
        const paused = { name: 'A', mishaps: [{ at, peril: 'pause', times: 1 }] } as const;
        const ended = await story.publishTogether(paused, { name: newer });
        expect(ended).toEqual([expect.stringMatching(/^Cannot (take away|change the words of) p\//), 'published']);
        expect(story.violations()).toEqual([]);
        expect(showsAtEdge(story, newer)).toBe(true);
        expect(await story.publish(newer)).toBe('unchanged');
      }
  });
});

test('where the store’s clock runs back, no version goes out of force again, and the ledger never runs back', async () => {
  const story = createStory();
  await story.publish('N');
  story.world.pass(effective + 30_000 - dayZero);
  expect(await story.publish('N')).toBe('published');
  story.world.pass(-70_000);
  expect(await story.publish('M')).toBe('published');
  story.world.pass(71_000);
  // The world saw pages before the instant that their entry names, because its clock was wrong.
  expect(story.violations().filter((violation) => !violation.startsWith('I3'))).toEqual([]);
  expect(showsAtEdge(story, 'M')).toBe(true);
});

describe('a replica that was written by a run that failed at the primary', () => {
  const primaryFails: Mishap = { at: /^PUT main\/(p\/|404)/, peril: 'failed' };

  test('gets the content before it back', async () => {
    const story = createStory(['copy']);
    await story.publish('O');
    expect(await story.publish('A', primaryFails)).toBe('Internal error');
    expect(await story.publish('O')).toBe('published');
    expect(story.violations()).toEqual([]);
  });

  test('freezes no words: a slip that was never public at the primary is mended without a correction', async () => {
    const story = createStory(['copy']);
    await story.publish('O');
    expect(await story.publish('N', primaryFails)).toBe('Internal error');
    expect(await story.publish('S')).toBe('published');
    expect(story.violations()).toEqual([]);
  });
});

test('a replica that is added while the deployed content is superseded is filled with what is public', async () => {
  const story = createStory(['copy']);
  for (const name of ['O', 'C'] as const) await story.publishTogether({ name, replicas: [] });
  expect(await story.publish('O')).toBe('superseded');
  expect(story.violations()).toEqual([]);
  story.world.clearRequests();
  expect(await story.publish('O')).toBe('superseded');
  const record = 'GET main/published.json';
  expect(story.world.requests).toEqual([record, record, 'GET main/ledger/000002.json']);
});

test.each(['main', 'copy'])('where somebody has put a page at a new path of %s, the edge forgets it', async (name) => {
  const story = createStory(['copy']);
  await story.publish('O');
  bucketOf(story.world, name).set('p/de', storedOf('by hand', 'text/html | x'));
  story.world.edge.set('/p/de', 'by hand');
  expect(await story.publish('K')).toBe('published');
  expect(story.violations()).toEqual([]);
  expect(showsAtEdge(story, 'K')).toBe(true);
});

describe('a record that somebody edited', () => {
  const edit = ({ world }: Story, change: object) => {
    const main = bucketOf(world, 'main');
    const text = JSON.stringify({ ...JSON.parse(main.get('published.json')?.text ?? ''), ...change });
    main.set('published.json', storedOf(text, 'application/json | x'));
  };

  test.each([{ words: {} }, { ledger: null }, { words: {}, ledger: null }, { words: {}, pages: {} }])(
    'as %j thaws no words',
    async (change) => {
      const story = createStory();
      await story.publish('N');
      edit(story, change);
      expect(await story.publish('S')).toMatch(/^Cannot change the words of p\/2\/en/);
      expect(showsAtEdge(story, 'N')).toBe(true);
    },
  );

  test('as it was before an announcement thaws no words, not even for a moment', async () => {
    const story = createStory();
    await story.publish('O');
    const before = readMain(story, 'published.json');
    await story.publish('N');
    bucketOf(story.world, 'main').set('published.json', storedOf(before, 'application/json | x'));
    expect(await story.publish('S')).toMatch(/^Cannot change the words of p\/2\/en/);
    expect(await story.publish('N')).toBe('published');
    expect(story.violations()).toEqual([]);
  });

  test('with a page that is no page is rebuilt from the ledger', async () => {
    const story = createStory();
    await story.publish('O');
    edit(story, { pages: { '/404': null } });
    expect(await story.publish('O')).toBe('published');
    expect(story.violations()).toEqual([]);
  });

  test('to an instant that has not come is refused with what to do, which works', async () => {
    const story = createStory();
    await story.publish('O');
    edit(story, { at: '2099-01-01T00:00:00.000Z' });
    expect(await story.publish('A')).toMatch(/if it was altered, overwrite published\.json with \{\} and run again$/);
    bucketOf(story.world, 'main').set('published.json', storedOf('{}', 'application/json | x'));
    expect(await story.publish('A')).toBe('published');
    expect(story.violations()).toEqual([]);
  });
});

describe('a ledger', () => {
  test('whose last entry was deleted is not continued after the hole, but once the entry is back', async () => {
    const story = createStory();
    await story.publish('O');
    await story.publish('A');
    const main = bucketOf(story.world, 'main');
    const entry = main.get('ledger/000002.json');
    main.delete('ledger/000002.json');
    expect(await story.publish('B')).toMatch(/Restore ledger\/000002\.json from the bucket's versions/);
    expect(main.has('ledger/000003.json')).toBe(false);
    if (entry) main.set('ledger/000002.json', entry);
    expect(await story.publish('B')).toBe('published');
    expect(story.violations()).toEqual([]);
  });

  test.each([
    [
      'an entry is missing',
      (main: Bucket) => main.delete('ledger/000002.json'),
      /000002\.json is missing, although .*000003/,
    ],
    [
      'an entry was altered',
      (main: Bucket) => main.set('ledger/000002.json', storedOf(`${main.get('ledger/000002.json')?.text} `, 'x | x')),
      /000003\.json does not follow the entry before it/,
    ],
  ])('in which %s, and whose record is gone too, is refused by the key', async (_, spoil, message) => {
    const story = createStory();
    for (const name of ['O', 'A', 'B'] as const) await story.publish(name);
    const main = bucketOf(story.world, 'main');
    main.delete('published.json');
    spoil(main);
    expect(await story.publish('B')).toMatch(message);
  });

  test('whose last entry was deleted, beside a record from before it, does not fork: its checkpoint tells', async () => {
    const story = createStory();
    await story.publish('O');
    const before = readMain(story, 'published.json');
    await story.publish('N');
    const main = bucketOf(story.world, 'main');
    const entry = main.get('ledger/000002.json');
    main.delete('ledger/000002.json');
    main.set('published.json', storedOf(before, 'application/json | x'));
    const lost = "ledger/000002.json is missing, although its checkpoint exists: restore it from the bucket's versions";
    expect(await story.publish('S')).toMatch(/^Cannot continue the ledger: ledger\/000002\.json is missing/);
    expect(showsAtEdge(story, 'N')).toBe(true);
    const page = readMain(story, 'p/en');
    main.set('published.json', storedOf(before, 'application/json | x'));
    story.world.pass(86_400_000);
    const [audited] = await story.outcomes({ name: 'O' });
    expect(audited).toMatchObject({ drift: { paths: [], faults: [lost] } });
    expect(readMain(story, 'p/en')).toBe(page);
    if (entry) main.set('ledger/000002.json', entry);
    expect(await story.publish('N')).toBe('published');
    expect(story.violations()).toEqual([]);
  });

  test('tells a rollback from words that were never published, even if the record is gone', async () => {
    const story = createStory();
    for (const name of ['O', 'C'] as const) await story.publish(name);
    bucketOf(story.world, 'main').delete('published.json');
    expect(await story.publish('A')).toMatch(/^Cannot (take away|change)/);
    bucketOf(story.world, 'main').delete('published.json');
    expect(await story.publish('O')).toBe('superseded');
    expect(story.violations()).toEqual([]);
  });

  test('with junk under its next number is refused by its key', async () => {
    const story = createStory();
    await story.publish('O');
    bucketOf(story.world, 'main').set('ledger/000002.json', storedOf('junk', 'text/plain | x'));
    expect(await story.publish('A')).toMatch(/ledger\/000002\.json is not an entry/);
  });
});

test.each(['404', 'p/1/en', 'p/en'])('%s, altered or deleted, is put right within a day', async (key) => {
  const story = createStory();
  await story.publish('O');
  const main = bucketOf(story.world, 'main');
  for (const spoil of [() => main.delete(key), () => main.set(key, storedOf('altered', 'text/html | x'))]) {
    spoil();
    story.world.pass(86_400_000);
    expect(await story.publish('O')).toBe('published');
    expect(story.violations()).toEqual([]);
  }
});

describe('a run has patience', () => {
  test.each<[string, Mishap]>([
    ['S3 that is throttled for a minute', { at: /main/, peril: 'failed', until: 60_000 }],
    ['CloudFront that fails for a minute', { at: /^INVALIDATE/, peril: 'failed', until: 60_000 }],
    [
      'ten lost answers to copies and ten to pages',
      { at: /^PUT main\/(ledger\/pages|p\/|404)/, peril: 'lost', times: 20 },
    ],
    ['a read of the record that was cut', { at: /^GET main\/published/, peril: 'lost', times: 1 }],
  ])('for %s', async (_, mishap) => {
    const story = createStory();
    expect(await story.publish('O', mishap)).toBe('published');
    expect(story.violations()).toEqual([]);
  });
});

test.each([
  ['that was tried again in time', [{ at: /^PUT main\/404/, peril: 'delayed', times: 1 }]],
  ['whose run then failed', [{ at: /^PUT main\/404/, peril: 'delayed', times: 1 }, cloudFrontFails]],
] as const)(
  'a write without an answer, %s, keeps the next run waiting until it can no longer arrive',
  async (_, mishaps) => {
    const story = createStory();
    await story.publish('O');
    await story.publish('A', ...mishaps);
    const { unansweredUntil, intent } = JSON.parse(readMain(story, 'published.json'));
    const until = Date.parse(unansweredUntil ?? intent.expires);
    expect(until).toBeGreaterThan(dayZero + 50_000);
    expect(await story.publish('B')).toBe('published');
    const { ledger } = JSON.parse(readMain(story, 'published.json'));
    const { begun } = JSON.parse(readMain(story, `ledger/00000${ledger.entry}.json`));
    expect(Date.parse(begun)).toBeGreaterThan(until);
    expect(story.violations()).toEqual([]);
  },
);

test('a publication that takes longer than a lease renews it', async () => {
  const story = createStory(['copy'], { isSlow: true });
  expect(await story.publish('O')).toBe('published');
  expect(story.world.now()).toBeGreaterThan(dayZero + 60_000);
  const first = JSON.parse(readMain(story, 'ledger/000001.json')).run;
  expect(first).toBe('O-1#2');
});

test('a server that refuses every If-Match is named, and no other publisher blamed', async () => {
  const story = createStory();
  await story.publish('O');
  const [ended] = await story.publishTogether({
    name: 'A',
    alter: ({ store, ...rest }) => ({
      ...rest,
      store: { ...store, write: async (...args) => (args[2].replaces ? undefined : store.write(...args)) },
    }),
  });
  expect(ended).toMatch(/^Cannot replace published\.json in main: the server refuses If-Match/);
});
