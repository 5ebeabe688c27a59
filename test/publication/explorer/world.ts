import { generateKeyPairSync, sign } from 'node:crypto';
import type { Publishing } from '../../../lambda/publication/publishing.ts';
import { type Patience, patientDistribution, patientStore } from '../../../lambda/publication/store/be-patient.ts';
import type { Distribution } from '../../../lambda/publication/store/distribution.ts';
import type { FoundObject, ObjectStore } from '../../../lambda/publication/store/object-store.ts';
import type { CheckpointSigner } from '../../../lambda/publication/witness/checkpoint-signer.ts';
import { bucketOf, type Cloud, createCloud, maxSkew, type Stored } from './cloud.ts';
import { dayZero } from './contents.ts';
import { choosePeril, type Perils } from './perils.ts';
import type { Schedule } from './schedule.ts';

/** A cloud in which one request is one step, and nothing happens unless it is chosen. */
export interface World extends Cloud {
  readonly trace: string[];
  /** Keys that somebody altered or deleted by hand; `intent` where a record says nothing any more of a run under way. */
  readonly altered: Set<string>;
  /** What was asked since the last `clearRequests()`. */
  readonly requests: readonly string[];
  /** How many writes took effect after their run had given up on them. */
  arrivals(): number;
  now(): number;
  pass(milliseconds: number): void;
  /** The outside world of one publisher; its requests wait until they are chosen. */
  publisher(name: string, replicas: readonly string[], isPatient: boolean): Publishing;
  /** Takes steps until all these runs are over, dead ones aside. */
  run(runs: readonly Promise<unknown>[], perils: Perils): Promise<void>;
  clearRequests(): void;
}

interface Waiting {
  readonly actor: string;
  readonly label: string;
  readonly kind: 'read' | 'write' | 'invalidate';
  readonly perform: (time: number) => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** An answer that reports an error of the store, which did nothing. */
class ServerError extends Error {
  readonly $metadata = { httpStatusCode: 500 };
}

/** No answer came. */
class NoAnswer extends Error {
  readonly code = 'ECONNRESET';
}

const keys = generateKeyPairSync('ed25519');
const { privateKey } = keys;
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

const millisecondsPerStep = [0, 700, 5_000];
const maxSteps = 4_000;

export function createWorld(schedule: Schedule): World {
  let now = dayZero;
  let arrivals = 0;
  const cloud = createCloud(() => now);
  const trace: string[] = [];
  const requests: string[] = [];
  const waiting: Waiting[] = [];
  const sleeping: { actor: string; until: number; resolve: () => void }[] = [];
  const delayed: Waiting[] = [];
  const dead = new Set<string>();
  const pausedUntil = new Map<string, number>();
  const noisy = new Set<string>();

  const request = <T>(actor: string, label: string, kind: Waiting['kind'], perform: (time: number) => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (dead.has(actor)) return;
      waiting.push({ actor, label, kind, perform, resolve: resolve as (value: never) => void, reject });
    });

  const storeOf = (actor: string, name: string, run: () => string): ObjectStore => {
    const bucket = bucketOf(cloud, name);
    let clock = 0;
    const see = (time: number) => {
      clock = Math.max(clock, Math.floor(time / 1_000) * 1_000);
    };
    return {
      bucket: name,
      clock: () => clock,
      isQuiet: () => !noisy.has(`${actor} ${name}`),
      read: (key, first) =>
        request(actor, `GET ${name}/${key}`, 'read', (time) => {
          see(time);
          const object = bucket.get(key);
          return { object: object && startOf(object, first), now: clock };
        }),
      list: () =>
        request(actor, `LIST ${name}`, 'read', (time) => {
          see(time);
          const keys = [...bucket.keys()].sort();
          return { objects: keys.map((key) => ({ key, etag: bucket.get(key)?.etag ?? '' })), isLast: true };
        }),
      write: async (key, object, { replaces }, lease) => {
        const writing = { run: run(), lease: await lease?.() };
        try {
          return await request(actor, `PUT ${name}/${key}`, 'write', (time) => {
            see(time);
            return cloud.put({ name, key }, object, replaces, { ...writing, time });
          });
        } catch (error) {
          if (error instanceof NoAnswer) noisy.add(`${actor} ${name}`);
          throw error;
        }
      },
    };
  };

  const distributionOf = (actor: string): Distribution => ({
    invalidate: (reference, paths) =>
      request(actor, `INVALIDATE ${paths.length} ${reference}`, 'invalidate', () => cloud.invalidate(reference, paths)),
    findOrigin: async () => 'https://policy.example.com',
  });

  /** A key service that fails as a store does when it is read. */
  const signerOf = (actor: string): CheckpointSigner => ({
    readPublicKey: () => request(actor, 'GET the public key', 'read', () => publicKey),
    sign: (text) => request(actor, 'SIGN', 'read', () => sign(null, Buffer.from(text), privateKey)),
  });

  const isAwake = (actor: string) => (pausedUntil.get(actor) ?? 0) <= now && !dead.has(actor);

  const kill = (actor: string) => {
    dead.add(actor);
    trace.push(`${actor} dies`);
    removeAll(waiting, (step) => step.actor === actor);
    removeAll(sleeping, (sleeper) => sleeper.actor === actor);
  };

  const serverTime = ({ areClocksWrong }: Perils) =>
    now + (areClocksWrong ? ([0, maxSkew, -maxSkew][schedule.choose(3)] ?? 0) : 0);

  const take = (step: Waiting, perils: Perils) => {
    waiting.splice(waiting.indexOf(step), 1);
    const { actor, label, kind, perform, resolve, reject } = step;
    now += millisecondsPerStep[schedule.choose(millisecondsPerStep.length)] ?? 0;
    requests.push(label);
    const peril = choosePeril(schedule, perils, step);
    const suffix = peril === 'none' ? '' : ` · ${peril}`;
    trace.push(`${((now - dayZero) / 1_000).toFixed(1).padStart(9)}s ${actor} ${label}${suffix}`);
    if (peril === 'deathBefore') return kill(actor);
    if (peril === 'failed') return reject(new ServerError('Internal error'));
    if (peril === 'busy') return resolve(false as never);
    if (peril === 'delayed') {
      delayed.push(step);
      return reject(new NoAnswer('Timed out'));
    }
    let result: unknown;
    try {
      result = perform(serverTime(perils));
    } catch (error) {
      return peril === 'deathAfter' ? kill(actor) : reject(error);
    }
    if (kind === 'write' && result === undefined) trace.push('            condition does not hold');
    if (peril === 'lost') return reject(new NoAnswer('Connection reset'));
    if (peril === 'deathAfter') return kill(actor);
    resolve(result as never);
    if (peril === 'pause') pausedUntil.set(actor, now + 1_000 * (1 + schedule.choose(200)));
  };

  const arrive = (perils: Perils) => {
    const [late] = delayed.splice(schedule.choose(delayed.length), 1);
    if (late === undefined) return;
    arrivals += 1;
    trace.push(`            arrives late: ${late.label}`);
    try {
      late.perform(serverTime(perils));
    } catch {
      trace.push('            refused');
    }
  };

  const wake = () => {
    for (const { resolve } of removeAll(sleeping, ({ until, actor }) => until <= now && isAwake(actor))) resolve();
  };

  /** The next instant at which anything can happen; undefined where nothing can. */
  const nextInstant = (): number | undefined => {
    const instants = [
      ...sleeping.map(({ until, actor }) => Math.max(until, pausedUntil.get(actor) ?? 0)),
      ...waiting.map(({ actor }) => pausedUntil.get(actor) ?? 0),
    ].filter((instant) => instant > now);
    return instants.length === 0 ? undefined : Math.min(...instants);
  };

  return {
    ...cloud,
    trace,
    altered: new Set(),
    requests,
    now: () => now,
    arrivals: () => arrivals,
    pass(milliseconds) {
      now += milliseconds;
      trace.push(`            ${milliseconds / 1_000} s pass`);
    },
    clearRequests: () => {
      requests.length = 0;
    },
    publisher(actor, replicas, isPatient) {
      let count = 0;
      const run = () => `${actor}#${count}`;
      const sleep = (milliseconds: number) =>
        new Promise<void>((resolve) => {
          if (!dead.has(actor)) sleeping.push({ actor, until: now + milliseconds, resolve });
        });
      const patience: Patience = { deadline: now + 240_000, elapsed: () => now, sleep };
      const store = (name: string, allowance?: number) => {
        const plain = storeOf(actor, name, run);
        return isPatient ? patientStore(plain, { ...patience, ...(allowance && { allowance }) }) : plain;
      };
      const distribution = distributionOf(actor);
      return {
        ...patience,
        store: store('main'),
        replicas: replicas.map((name) => store(name, 15_000)),
        signer: signerOf(actor),
        distribution: isPatient ? patientDistribution(distribution, patience) : distribution,
        createRunId() {
          count += 1;
          return run();
        },
      };
    },
    async run(runs, perils) {
      let open = runs.length;
      const close = () => {
        open -= 1;
      };
      for (const promise of runs) promise.then(close, close);
      const deadBefore = dead.size;
      for (let step = 0; step < maxSteps; ) {
        await new Promise(setImmediate);
        wake();
        await new Promise(setImmediate);
        if (open === dead.size - deadBefore) return;
        const ready = waiting.filter(({ actor }) => isAwake(actor));
        const instant = nextInstant();
        // A run that waits for something else, such as a module to be loaded, is waited for too.
        if (ready.length === 0 && instant === undefined) continue;
        if (delayed.length > 0 && schedule.chance(4)) arrive(perils);
        const next = ready[schedule.choose(Math.max(1, ready.length))];
        if (next !== undefined) take(next, perils);
        else now = instant ?? now;
        step += 1;
      }
      throw new Error('The schedule does not end');
    },
  };
}

/** An object, or its start; every sign in this world is one byte. */
function startOf(object: Stored, first = Number.POSITIVE_INFINITY): FoundObject {
  const { text } = object;
  return text.length > first ? { ...object, text: text.slice(0, first), size: text.length } : object;
}

/** Removes the items that a test finds, and returns them. */
function removeAll<T>(items: T[], isWanted: (item: T) => boolean): T[] {
  const removed = items.filter(isWanted);
  for (const item of removed) items.splice(items.indexOf(item), 1);
  return removed;
}
