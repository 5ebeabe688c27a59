import { sha256 } from '../../../lambda/content/digest.ts';
import { formatPublished } from '../../../lambda/publication/record/record-text.ts';
import { type Bucket, bucketOf, isEntry, isPage, storedOf } from './cloud.ts';
import { contentNames, dayZero, siteOf } from './contents.ts';
import type { Schedule } from './schedule.ts';
import type { World } from './world.ts';

type Fields = Record<string, unknown>;

/** One field of the record as somebody may leave it who edits it by hand. */
const forgeries: readonly ((fields: Fields, schedule: Schedule) => Fields)[] = [
  () => ({ words: {} }),
  () => ({ words: { 'p/1/en': sha256('forged') } }),
  () => ({ pages: {} }),
  ({ pages }, schedule) => {
    const path = chosen(Object.keys(pages as Fields), schedule);
    return { pages: { ...(pages as Fields), [path]: { digest: sha256('forged'), headers: 'x', etag: '"forged"' } } };
  },
  ({ pages }, schedule) => {
    const [path, other] = [
      chosen(Object.keys(pages as Fields), schedule),
      chosen(Object.keys(pages as Fields), schedule),
    ];
    // Also, a page that says it was made from what would make it otherwise.
    if (path === other) return { pages: { ...(pages as Fields), [path]: madeFromAnother(path, pages as Fields) } };
    return { pages: { ...(pages as Fields), [path]: (pages as Fields)[other] } };
  },
  () => ({ until: null }),
  () => ({ until: '2099-01-01T00:00:00.000Z' }),
  () => ({ at: '2099-01-01T00:00:00.000Z' }),
  () => ({ audited: '2099-01-01T00:00:00.000Z' }),
  () => ({ unansweredUntil: '2099-01-01T00:00:00.000Z' }),
  () => ({ ledger: null }),
  () => ({ ledger: { entry: 1, digest: sha256('forged') } }),
  () => ({ ledger: { entry: 9, digest: sha256('forged') } }),
  () => ({ contents: [] }),
  () => ({ replicas: ['copy', 'copy2'] }),
  () => ({ sequence: 0 }),
  () => ({ interrupted: { '/p/en': sha256('forged') } }),
  () => ({ intent: null, uninvalidated: ['/p/en'] }),
  ({ inputs }, schedule) => ({ inputs: { ...(inputs as Fields), content: sha256(chosen(contentNames, schedule)) } }),
  ({ inputs, at }) => ({
    intent: { run: 'ghost', begun: at, expires: '2099-01-01T00:00:00.000Z', inputs, pages: {}, touched: [], owed: [] },
  }),
];

function madeFromAnother(path: string, pages: Fields): Fields {
  const own = pages[path] as Fields;
  const inputs = contentNames.flatMap((name) => siteOf(name, dayZero).pages.filter((page) => page.path === path));
  return { ...own, inputs: inputs.find((page) => page.inputs !== own.inputs)?.inputs ?? sha256('forged') };
}

/**
 * Does one thing by hand that no run does, and in some schedules one more to a page; false where there is nothing to do it to. Who takes
 * away both the record and entries of the ledger takes away everything that could tell.
 */
export function tamper(world: World, schedule: Schedule): boolean {
  const done = [tamperWith([...pageKinds, forgeRecord, restoreRecord, spoilRecord, spoilLedger], world, schedule)];
  if (schedule.chance(3)) done.push(tamperWith(pageKinds, world, schedule));
  return done.includes(true);
}

function tamperWith(kinds: readonly Kind[], world: World, schedule: Schedule): boolean {
  const main = bucketOf(world, 'main');
  const before = new Map(main);
  const done = kinds[schedule.choose(kinds.length)]?.(world, main, schedule);
  if (done === undefined) return false;
  world.trace.push(`somebody ${done}`);
  for (const [key, { text }] of before) if (main.get(key)?.text !== text) world.altered.add(key);
  const written = world.versions.get('main/published.json')?.at(-1)?.text;
  const [intent, now] = [intentOf(written), intentOf(main.get('published.json')?.text)];
  if (intent && now !== undefined && now !== intent) world.altered.add('intent');
  return true;
}

/** The run whose intent a record has; null where it has none, undefined where there is no record. */
function intentOf(text: string | undefined): string | null | undefined {
  return text?.endsWith('}') || text?.endsWith('}\n') ? (JSON.parse(text).intent?.run ?? null) : undefined;
}

type Kind = (world: World, main: Bucket, schedule: Schedule) => string | undefined;

const alterPage: Kind = (_, main, schedule) => alter(main, pageKeys(main), schedule);

const deletePage: Kind = (_, main, schedule) => remove(main, pageKeys(main), schedule);

const alterReplica: Kind = (world, _, schedule) => {
  const copy = bucketOf(world, 'copy');
  const change = schedule.choose(2) === 0 ? alter : remove;
  const done = change(copy, pageKeys(copy), schedule);
  return done && `${done} of the replica`;
};

const pageKinds: readonly Kind[] = [alterPage, deletePage, alterReplica];

const forgeRecord: Kind = (_, main, schedule) => {
  const text = main.get('published.json')?.text;
  if (intentOf(text) === undefined) return undefined;
  const forgery = forgeries[schedule.choose(forgeries.length)];
  if (text === undefined || forgery === undefined) return undefined;
  const fields = JSON.parse(text);
  if (Object.keys(fields.pages).length === 0) return undefined;
  const forged = forgery(fields, schedule);
  const all = { ...fields, ...forged };
  // In some worlds, in the form in which a run writes it.
  const edited = text.length % 2 === 0 ? JSON.stringify(all) : formatPublished(all);
  main.set('published.json', storedOf(edited, 'application/json | x'));
  return `forges the record: ${JSON.stringify(forged)}`;
};

const restoreRecord: Kind = (world, main, schedule) => {
  const versions = world.versions.get('main/published.json') ?? [];
  const index = schedule.choose(Math.max(1, versions.length));
  const version = versions[index];
  if (version === undefined) return undefined;
  main.set('published.json', version);
  return `restores version ${index + 1} of ${versions.length} of the record`;
};

const spoilRecord: Kind = (_, main, schedule) => {
  if (schedule.choose(2) === 0) return remove(main, ['published.json'], schedule);
  const text = main.get('published.json')?.text ?? '';
  const left = text.length % 2 === 0 ? '{"format":2' : text.slice(0, -20);
  main.set('published.json', storedOf(left, 'application/json | x'));
  return `leaves ${left.length} bytes of the record`;
};

const spoilLedger: Kind = (_, main, schedule) => {
  const entries = [...main.keys()].filter(isEntry).sort();
  const copies = [...main.keys()].filter((key) => key.startsWith('ledger/pages/'));
  const next = `ledger/${String(entries.length + 1).padStart(6, '0')}.json`;
  const kinds = [
    () => remove(main, entries.slice(-1), schedule),
    () => remove(main, entries, schedule),
    () => alter(main, entries, schedule),
    () => remove(main, copies, schedule),
    () => alter(main, copies, schedule),
    () => {
      main.set(next, storedOf('forged', 'application/json | x'));
      return `adds ${next}`;
    },
  ];
  return kinds[schedule.choose(kinds.length)]?.();
};

function pageKeys(bucket: Bucket): string[] {
  return [...bucket.keys()].filter(isPage).sort();
}

function alter(bucket: Bucket, keys: readonly string[], schedule: Schedule): string | undefined {
  const key = chosen(keys, schedule);
  const stored = bucket.get(key);
  if (stored === undefined) return undefined;
  bucket.set(key, storedOf(`altered ${stored.text}`, stored.headers));
  return `alters ${key}`;
}

function remove(bucket: Bucket, keys: readonly string[], schedule: Schedule): string | undefined {
  const key = chosen(keys, schedule);
  return bucket.delete(key) ? `deletes ${key}` : undefined;
}

function chosen(names: readonly string[], schedule: Schedule): string {
  return names[schedule.choose(Math.max(1, names.length))] ?? '';
}

/**
 * Does what an error or a finding asks a person to do: to restore an object, to delete one that no run wrote, or to overwrite the
 * record. False where it asks for nothing that can be done.
 */
export function obey(world: World, demand: string): boolean {
  const main = bucketOf(world, 'main');
  const [, added = ''] = /^(\S+) is in the bucket, but no publication wrote it$/.exec(demand) ?? [];
  if (isPage(added) && main.delete(added)) return true;
  const keys = demand.match(/ledger\/(?:pages\/[0-9a-f]{64}|\d{6}\.json)/g) ?? [];
  // What "promulgate verify" finds is every entry that is not the one that was written.
  const asksToVerify = demand.includes('"promulgate verify"');
  const named = asksToVerify ? [...world.versions.keys(), ...[...main.keys()].map((key) => `main/${key}`)] : [];
  const entries = named.map((name) => name.slice('main/'.length)).filter(isEntry);
  const isDone = [...new Set([...keys, ...entries])].map((key) => putBack(world, main, key)).includes(true);
  if (!isDone && /overwrite published\.json with \{\}/i.test(demand)) {
    main.set('published.json', storedOf('{}', 'application/json | x'));
    return true;
  }
  // Where the demand is a question, the answer may be no.
  return isDone || demand.includes(': if it was altered,');
}

/** Makes an object what a run last wrote; true where it was not. */
function putBack(world: World, main: Bucket, key: string): boolean {
  const genuine = world.versions.get(`main/${key}`)?.at(-1);
  if (genuine?.text === main.get(key)?.text) return false;
  if (genuine === undefined) main.delete(key);
  else main.set(key, genuine);
  world.trace.push(`a person puts ${key} back`);
  return true;
}
