import { sha256 } from '../../../lambda/content/digest.ts';
import { ledgerKeys, parseEntry } from '../../../lambda/publication/ledger/ledger.ts';
import { parsePublished } from '../../../lambda/publication/record/record-text.ts';
import type { Instant, Site } from '../../../lambda/site/site.ts';
import { type Bucket, bucketOf, isEntry, isPage, maxSkew } from './cloud.ts';
import { type ContentName, contentNames, dayZero, effective, siteOf } from './contents.ts';
import type { World } from './world.ts';

/** Returns what is wrong with the entry that the record names, once a run has completed the record. */
export function wrongHead(world: World): string[] {
  const main = bucketOf(world, 'main');
  const head = parsePublished(main.get('published.json')?.text ?? '')?.ledger;
  const entry = head && main.get(ledgerKeys.entry(head.entry));
  return !head || entry?.digest === head.digest
    ? []
    : [`I1: the record names an entry ${head.entry} that is not there`];
}

/** Returns everything that is wrong in a world at rest; docs/decisions/0002-publication-protocol.md explains the protocol. */
export function violationsAtRest(world: World, replicas: readonly string[]): string[] {
  const main = bucketOf(world, 'main');
  const record = parsePublished(main.get('published.json')?.text ?? '');
  if (record === undefined) return ['there is no record'];
  const pages = pagesOf(main);
  const ledger = readLedger(main);
  const isSite = (candidate: ContentName, at: Instant) =>
    siteOf(candidate, at).pages.every(({ path, digest }) => pages.get(path) === digest);
  // A forged record may name any content, which superseded content leaves as it is, and any page as new.
  const isForged = world.altered.has('published.json');
  const name = contentNames.find((candidate) => !isForged && sha256(candidate) === record.inputs.content);
  const site = name === undefined ? [] : siteOf(name, Date.parse(record.at)).pages;
  // A record that was rebuilt from the ledger names the pages, but not the content that they were made from.
  const isAnySite = contentNames.some((each) => [dayZero, effective].some((at) => isSite(each, at)));
  return [
    ...world.violations.filter((violation) => !isForged || !violation.startsWith('I7')),
    ...(record.intent === null ? [] : ['I1: an intent is left']),
    ...wrongHead(world),
    ...(name === undefined && !isAnySite ? ['I1: the pages match no content'] : []),
    ...site
      .filter(({ path, digest }) => pages.get(path) !== digest)
      .map(({ path }) => `I1: ${path} is not that of content ${name}`),
    ...[...pages]
      .filter(([path, digest]) => record.pages[path]?.digest !== digest)
      .map(([path]) => `I1: the record is wrong about ${path}`),
    ...[...pages]
      .filter(([path, digest]) => ledger.last.get(path) !== digest)
      .map(([path]) => `I1: the last entry is wrong about ${path}`),
    ...[...pages.keys()]
      .filter((path) => world.edge.get(path) !== main.get(path.slice(1))?.text)
      .map((path) => `I2: the edge has other bytes of ${path}`),
    ...(isTold(world) ? [...unrecorded(world, ledger), ...untrue(world, ledger), ...alteredWords(ledger)] : []),
    ...thawedWords(world, ledger),
    ...ledger.faults.map((fault) => `I6: ${fault}`),
    ...(ledger.lastAt > world.now() + maxSkew ? ['I6: the last entry is ahead of the store'] : []),
    ...replicas.flatMap((replica) =>
      record.replicas.includes(replica)
        ? unequal(pages, pagesOf(bucketOf(world, replica))).map((path) => `I8: ${replica} has another ${path}`)
        : [`I8: ${replica} is not up to date`],
    ),
  ];
}

interface Ledger {
  readonly entries: readonly ReturnType<typeof parseEntry>[];
  readonly last: ReadonlyMap<string, string>;
  readonly lastAt: number;
  readonly faults: readonly string[];
}

function readLedger(bucket: Bucket): Ledger {
  const entries: ReturnType<typeof parseEntry>[] = [];
  const faults: string[] = [];
  const last = new Map<string, string>();
  let previous: string | null = null;
  let lastAt = 0;
  const keys = [...bucket.keys()].filter(isEntry).sort();
  for (const [index, key] of keys.entries()) {
    const { text = '' } = bucket.get(key) ?? {};
    const entry = parseEntry(text);
    if (entry.entry !== index + 1 || entry.previous !== previous) faults.push(`${key} does not follow`);
    if (Date.parse(entry.begun ?? '') < lastAt && Date.parse(entry.at) < lastAt) faults.push(`${key} runs back`);
    for (const [path, { bytes }] of Object.entries(entry.pages)) {
      last.set(path, bytes);
      if (bucket.get(`ledger/pages/${bytes}`)?.digest !== bytes) faults.push(`${key} has no copy of ${path}`);
    }
    entries.push(entry);
    previous = sha256(text);
    lastAt = Date.parse(entry.at);
  }
  return { entries, last, lastAt, faults };
}

function pagesOf(bucket: Bucket): Map<string, string> {
  const pages = [...bucket].filter(([key]) => isPage(key));
  return new Map(pages.map(([key, { digest }]) => [`/${key}`, digest]));
}

/** An intent, a copy or an entry that somebody took away, so that it was written anew, has taken with it what it told. */
function isTold(world: World): boolean {
  const main = bucketOf(world, 'main');
  const isLost = [...world.altered].some((key) => key === 'intent' || key.startsWith('ledger/pages/'));
  const entries = [...world.versions].filter(
    ([name]) => name.startsWith('main/') && isEntry(name.slice('main/'.length)),
  );
  return !isLost && entries.every(([name, [first]]) => main.get(name.slice('main/'.length))?.text === first?.text);
}

/** Bytes that a reader could fetch at an instant for which no entry tells of them. */
function unrecorded({ shown, altered }: World, { entries }: Ledger): string[] {
  return shown
    .filter(({ key, digest, at }) => {
      // What somebody overwrote by hand before the next run could inspect it.
      if (altered.has(key)) return false;
      const told = entries.filter(({ pages }) => pages[`/${key}`] !== undefined);
      return !told.some(({ pages, begun = '', at: until }, index) => {
        // What was altered by hand gets the bytes back that the entry told of, until a later one tells of others.
        const last = Math.max(Date.parse(until), Date.parse(told[index + 1]?.at ?? '9999-01-01'));
        return pages[`/${key}`]?.bytes === digest && Date.parse(begun) <= at + maxSkew && at <= last + maxRounding;
      });
    })
    .map(({ key, run }) => `I3: no entry tells of the bytes of ${key} by ${run}`);
}

/** The store's clock has whole seconds. */
const maxRounding = 1_000 + maxSkew;

/** Pages that did not have the bytes of an entry at its instant. */
function untrue({ shown, altered }: World, { entries }: Ledger): string[] {
  return entries.flatMap(({ entry, begun = '', at, pages }) => {
    const [from, to] = [Date.parse(begun) - maxSkew, Date.parse(at) + maxRounding];
    return Object.entries(pages)
      .filter(([path]) => !altered.has(path.slice(1)))
      .filter(([path, { bytes }]) => {
        const all = shown.filter(({ key }) => `/${key}` === path);
        // Between these instants the page had the bytes, at the latest from the second one on.
        return !all.some((each, index) => {
          const end = all[index + 1]?.at ?? Number.POSITIVE_INFINITY;
          return each.digest === bytes && each.at <= to && end >= Date.parse(at) - maxRounding && end >= from;
        });
      })
      .map(([path]) => `I3: entry ${entry} is not true of ${path}`);
  });
}

/** Words of an announced text that one entry has, and a later one has otherwise without a correction. */
function alteredWords({ entries }: Ledger): string[] {
  const known = new Map<string, string>();
  const altered: string[] = [];
  const replaced = new Map<string, string>();
  for (const { pages, interrupted } of entries) {
    const words: Record<string, string> = Object.assign({}, ...Object.values(pages).map((page) => page.words));
    for (const [text, digest] of Object.entries(words)) if (text.includes('/corrected/')) replaced.set(text, digest);
    if (interrupted) continue;
    for (const [text, digest] of Object.entries(words)) {
      const before = known.get(text);
      if (before !== undefined && before !== digest && replaced.get(`${text}/corrected/1`) !== before)
        altered.push(`I5: the words of ${text}`);
      known.set(text, digest);
    }
  }
  return altered;
}

/** The words of each text that a page of some content shows, and those that this content corrects. */
interface ShownWords {
  readonly texts: readonly string[];
  readonly words: Site['wordDigests'];
}

const wordsOfPages = Map.groupBy(
  contentNames.flatMap((name) =>
    [dayZero, effective].flatMap((at) => {
      const { pages, wordDigests: words } = siteOf(name, at);
      return pages.map(({ path, digest, texts = [] }) => ({ page: `${path} ${digest}`, texts, words }));
    }),
  ),
  ({ page }) => page,
);

/** Pages that showed other words than those that were announced before, if only for a moment. */
function thawedWords({ shown, altered }: World, { entries }: Ledger): string[] {
  if ([...altered].some(isEntry)) return [];
  const complete = entries.filter(({ interrupted }) => !interrupted);
  return shown.flatMap(({ key, digest, run, entries: count }) => {
    // Where somebody deleted a page and restored a record that does not know it, nothing tells until the entry is added.
    if (altered.has(key)) return [];
    const bound: Record<string, string> = {};
    for (const { entry, pages } of complete)
      if (entry <= count) Object.assign(bound, ...Object.values(pages).map(({ words }) => words));
    const isAllowed = ({ texts, words }: ShownWords) =>
      texts.every((text) => [undefined, words[text], words[`${text}/corrected/1`]].includes(bound[text]));
    const possible = wordsOfPages.get(`/${key} ${digest}`) ?? [];
    return possible.length === 0 || possible.some(isAllowed) ? [] : [`I5: ${run} showed other words on ${key}`];
  });
}

function unequal(pages: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...pages].filter(([path, digest]) => others.get(path) !== digest).map(([path]) => path);
}
