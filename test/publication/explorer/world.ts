import { createHash } from 'node:crypto';
import type { Publishing } from '../../../lambda/publication/publishing.ts';
import type { Lease } from '../../../lambda/publication/store/lease.ts';
import { LeaseExpired } from '../../../lambda/publication/store/lease.ts';
import type { NewObject, ObjectStore } from '../../../lambda/publication/store/object-store.ts';
import { dayZero } from './contents.ts';
import type { Schedule } from './schedule.ts';

/** An object as a bucket keeps it. */
interface Stored {
  readonly text: string;
  readonly etag: string;
  readonly digest: string;
  readonly headers: string;
}

export type Bucket = Map<string, Stored>;

/** Bytes of a page that a reader could fetch from an instant on. */
interface Shown {
  readonly key: string;
  readonly digest: string;
  readonly at: number;
  readonly run: string;
  /** The run whose intent was in the record at that time. */
  readonly holder: string | undefined;
}

/** What may go wrong in a schedule: each fault meets one in this many requests; 0 means never. */
export interface Perils {
  readonly failed: number;
  readonly lost: number;
  readonly delayed: number;
  readonly death: number;
  readonly pause: number;
}

/** S3, CloudFront and a warm edge in memory: each request is one step, and nothing happens unless it is chosen. */
export interface World {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly edge: ReadonlyMap<string, string | undefined>;
  readonly shown: readonly Shown[];
  readonly trace: readonly string[];
  readonly requests: readonly string[];
  /** How many writes took effect after their run had given up on them. */
  arrivals(): number;
  /** Problems that were seen as soon as a step was taken. */
  readonly violations: readonly string[];
  now(): number;
  pass(milliseconds: number): void;
  /** Returns the outside world of one publisher, whose requests wait until they are chosen. */
  publisher(name: string, replicas: readonly string[]): { publishing: Publishing; isDead: () => boolean };
  /** Takes steps until all of these runs have ended, except those that died. */
  run(runs: readonly Promise<unknown>[], perils: Perils): Promise<void>;
  clearRequests(): void;
}

interface Waiting {
  readonly actor: string;
  readonly label: string;
  readonly isWrite: boolean;
  readonly perform: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** An answer that reports an error of the store, which did nothing. */
class ServerError extends Error {
  readonly $metadata = { httpStatusCode: 500 };
}

/** No answer came. */
class NoAnswer extends Error {}

const millisecondsPerStep = [0, 700, 5_000];

export function createWorld(schedule: Schedule): World {
  const buckets = new Map<string, Bucket>([
    ['main', new Map()],
    ['copy', new Map()],
  ]);
  const edge = new Map<string, string | undefined>();
  const shown: Shown[] = [];
  const trace: string[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  const waiting: Waiting[] = [];
  const sleeping: { actor: string; until: number; resolve: () => void }[] = [];
  const delayed: { label: string; perform: () => unknown }[] = [];
  const dead = new Set<string>();
  const pausedUntil = new Map<string, number>();
  const noisy = new Set<string>();
  const references = new Map<string, string>();
  let now = dayZero;
  let arrivals = 0;

  const request = <T>(actor: string, label: string, isWrite: boolean, perform: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (dead.has(actor)) return;
      waiting.push({ actor, label, isWrite, perform, resolve: resolve as (value: never) => void, reject });
    });

  const put = (
    name: string,
    key: string,
    object: NewObject,
    replaces: string | undefined,
    options: { lease?: Lease | undefined; run: string },
  ) => {
    const bucket = buckets.get(name) ?? new Map();
    const { lease, run } = options;
    if (lease && now >= lease.begins + lease.seconds * 1_000) throw new LeaseExpired();
    const present = bucket.get(key);
    if ((present?.etag ?? undefined) !== replaces) return undefined;
    const text = new TextDecoder().decode(object.body);
    const digest = createHash('sha256').update(text).digest('hex');
    // As in S3, equal bytes have equal ETags.
    const etag = `"${createHash('md5').update(text).digest('hex')}"`;
    bucket.set(key, { text, etag, digest, headers: `${object.contentType} | ${object.cacheControl}` });
    if (isPage(key) && present?.digest !== digest) {
      const record = buckets.get('main')?.get('published.json');
      const { intent, unansweredUntil } = record ? JSON.parse(record.text) : {};
      const holder: string | undefined = intent?.run;
      const isLate = intent === null && unansweredUntil !== null && now < Date.parse(unansweredUntil);
      if (name === 'main') shown.push({ key, digest, at: now, run, holder });
      if (holder !== run && !isLate)
        violations.push(`${name}/${key} was written by ${run}, but ${holder ?? 'no run'} holds the intent`);
      // New pages link to each other; readers learn their addresses only from an existing page that links to one.
      for (const link of present === undefined ? [] : text.split('\n').slice(1).filter(Boolean))
        if (!bucket.has(link.slice(1))) violations.push(`${name}/${key} links to ${link}, which does not exist`);
    }
    return etag;
  };

  const storeOf = (actor: string, name: string, run: () => string): ObjectStore => {
    const bucket = buckets.get(name) ?? new Map<string, Stored>();
    let clock = 0;
    const seen = () => {
      clock = Math.floor(now / 1_000) * 1_000;
    };
    return {
      bucket: name,
      clock: () => clock,
      isQuiet: () => !noisy.has(`${actor} ${name}`),
      read: (key) =>
        request(actor, `GET ${name}/${key}`, false, () => {
          seen();
          const object = bucket.get(key);
          return { object: object && { text: object.text, etag: object.etag }, now: clock };
        }),
      inspect: (key) =>
        request(actor, `HEAD ${name}/${key}`, false, () => {
          seen();
          return bucket.get(key);
        }),
      list: () =>
        request(actor, `LIST ${name}`, false, () => {
          seen();
          const keys = [...bucket.keys()].sort();
          return { objects: keys.map((key) => ({ key, etag: bucket.get(key)?.etag ?? '' })), isLast: true };
        }),
      write: async (key, object, { replaces }, lease) => {
        const writer = run();
        const taken = await lease?.();
        try {
          return await request(actor, `PUT ${name}/${key}`, true, () => {
            seen();
            return put(name, key, object, replaces, { lease: taken, run: writer });
          });
        } catch (error) {
          if (error instanceof NoAnswer) noisy.add(`${actor} ${name}`);
          throw error;
        }
      },
    };
  };

  const invalidate = (reference: string, paths: readonly string[]) => {
    const known = references.get(reference);
    if (known !== undefined) {
      if (known !== paths.join(' ')) throw new Error('InvalidationBatchAlreadyExists');
      return true;
    }
    references.set(reference, paths.join(' '));
    for (const path of paths) edge.set(path, buckets.get('main')?.get(path.slice(1))?.text);
    return true;
  };

  const isAwake = (actor: string) => (pausedUntil.get(actor) ?? 0) <= now && !dead.has(actor);

  const kill = (actor: string) => {
    dead.add(actor);
    trace.push(`${actor} dies`);
    for (let index = waiting.length - 1; index >= 0; index -= 1)
      if (waiting[index]?.actor === actor) waiting.splice(index, 1);
    for (let index = sleeping.length - 1; index >= 0; index -= 1)
      if (sleeping[index]?.actor === actor) sleeping.splice(index, 1);
  };

  const take = (step: Waiting, perils: Perils) => {
    waiting.splice(waiting.indexOf(step), 1);
    const { actor, label, perform, resolve, reject } = step;
    now += millisecondsPerStep[schedule.choose(millisecondsPerStep.length)] ?? 0;
    requests.push(label);
    const peril = choosePeril(schedule, perils, step.isWrite);
    trace.push(
      `${((now - dayZero) / 1_000).toFixed(1).padStart(7)}s ${actor} ${label}${peril === 'none' ? '' : ` · ${peril}`}`,
    );
    if (peril === 'deathBefore') return kill(actor);
    if (peril === 'failed') return reject(new ServerError('Internal error'));
    if (peril === 'delayed') {
      delayed.push({ label, perform });
      return reject(new NoAnswer('Timed out'));
    }
    let result: unknown;
    try {
      result = perform();
    } catch (error) {
      return peril === 'deathAfter' ? kill(actor) : reject(error);
    }
    if (step.isWrite && result === undefined) trace.push('          condition does not hold');
    if (peril === 'lost') return reject(new NoAnswer('Connection reset'));
    if (peril === 'deathAfter') return kill(actor);
    resolve(result as never);
    if (peril === 'pause') pausedUntil.set(actor, now + 1_000 * (1 + schedule.choose(200)));
  };

  const arrive = () => {
    const [late] = delayed.splice(schedule.choose(delayed.length), 1);
    if (late === undefined) return;
    arrivals += 1;
    trace.push(`          arrives late: ${late.label}`);
    try {
      late.perform();
    } catch {
      trace.push('          refused');
    }
  };

  const wake = () => {
    for (let index = sleeping.length - 1; index >= 0; index -= 1) {
      const sleeper = sleeping[index];
      if (sleeper === undefined || sleeper.until > now || !isAwake(sleeper.actor)) continue;
      sleeping.splice(index, 1);
      sleeper.resolve();
    }
  };

  return {
    buckets,
    edge,
    shown,
    trace,
    requests,
    violations,
    now: () => now,
    arrivals: () => arrivals,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    clearRequests: () => {
      requests.length = 0;
    },
    publisher(actor, replicas) {
      let count = 0;
      const run = () => `${actor}#${count}`;
      const publishing: Publishing = {
        store: storeOf(actor, 'main', run),
        replicas: replicas.map((name) => storeOf(actor, name, run)),
        distribution: {
          invalidate: (reference, paths) =>
            request(actor, `INVALIDATE ${paths.length} ${reference}`, true, () => invalidate(reference, paths)),
          findOrigin: async () => 'https://policy.example.com',
        },
        sleep: (milliseconds) =>
          new Promise((resolve) => {
            if (!dead.has(actor)) sleeping.push({ actor, until: now + milliseconds, resolve });
          }),
        elapsed: () => now,
        deadline: dayZero + 7 * 86_400_000,
        createRunId() {
          count += 1;
          return run();
        },
      };
      return { publishing, isDead: () => dead.has(actor) };
    },
    async run(runs, perils) {
      let open = runs.length;
      for (const promise of runs)
        promise.then(
          () => (open -= 1),
          () => (open -= 1),
        );
      for (let step = 0; step < 3_000; step += 1) {
        await new Promise(setImmediate);
        wake();
        await new Promise(setImmediate);
        if (open === 0) return;
        if (delayed.length > 0 && schedule.chance(4)) arrive();
        const ready = waiting.filter(({ actor }) => isAwake(actor));
        const next = ready[schedule.choose(Math.max(1, ready.length))];
        if (next !== undefined) {
          take(next, perils);
          continue;
        }
        const instants = [
          ...sleeping.map(({ until, actor }) => Math.max(until, pausedUntil.get(actor) ?? 0)),
          ...waiting.map(({ actor }) => pausedUntil.get(actor) ?? 0),
        ].filter((instant) => instant > now);
        if (instants.length === 0) return void (await new Promise(setImmediate));
        now = Math.min(...instants);
      }
      throw new Error('The schedule does not end');
    },
  };
}

function isPage(key: string): boolean {
  return key !== 'published.json' && !key.startsWith('ledger/');
}

type Peril = 'none' | 'failed' | 'lost' | 'delayed' | 'deathBefore' | 'deathAfter' | 'pause';

function choosePeril(schedule: Schedule, perils: Perils, isWrite: boolean): Peril {
  const may = (rate: number) => rate > 0 && schedule.chance(rate);
  if (may(perils.failed)) return 'failed';
  if (may(perils.lost)) return 'lost';
  if (isWrite && may(perils.delayed)) return 'delayed';
  if (may(perils.death)) return schedule.choose(2) === 0 ? 'deathBefore' : 'deathAfter';
  return may(perils.pause) ? 'pause' : 'none';
}
