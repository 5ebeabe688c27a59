import type { Outcome } from '../../../lambda/publication/reconcile.ts';
import { type ContentName, dayZero } from './contents.ts';
import { violationsAtRest } from './invariants.ts';
import { calm, type Peril } from './perils.ts';
import { type RunOptions, startRun } from './runs.ts';
import type { Schedule } from './schedule.ts';
import { createWorld, type World } from './world.ts';

/** What goes wrong with each request of an actor that a pattern matches, or with so many of them. */
export interface Mishap {
  readonly at: RegExp;
  readonly peril: Peril;
  readonly times?: number;
  /** Until so many milliseconds have passed since day zero. */
  readonly until?: number;
}

/** One publisher, and what goes wrong with it. */
interface Act extends Pick<RunOptions, 'name' | 'alter'> {
  /** Defaults to those of the story. */
  readonly replicas?: readonly string[];
  readonly mishaps?: readonly Mishap[];
}

/** A world in which nothing is left to chance. */
export interface Story {
  readonly world: World;
  /** Publishes a content; returns the status, the message of the error, or `died`. */
  publish(name: ContentName, ...mishaps: readonly Mishap[]): Promise<string>;
  /** Runs several publishers, of which each goes on while those before it wait. */
  publishTogether(...acts: readonly Act[]): Promise<string[]>;
  /** Does the same; returns whatever each of them did, undefined if it died. */
  outcomes(...acts: readonly Act[]): Promise<(Outcome | Error | undefined)[]>;
  /** Everything that is wrong now that nobody publishes any more. */
  violations(): string[];
}

/** Every choice is the plainest, but a pause lasts as long as one can: longer than any lease. */
const plain: Schedule = { choose: (count) => (count === 200 ? 199 : 0), chance: () => false, taken: [] };

/** Creates a world in which requests take no time, or with `isSlow` as long as they can: five seconds. */
export function createStory(replicas: readonly string[] = [], { isSlow = false } = {}): Story {
  const choose = (count: number) => (isSlow && count === 3 ? 2 : plain.choose(count));
  const world = createWorld({ ...plain, choose });
  let count = 0;
  const outcomes = async (...acts: readonly Act[]) => {
    const left = new Map(acts.flatMap(({ mishaps = [] }) => mishaps.map((one) => [one, one.times ?? Infinity])));
    const actors = acts.map(({ name }) => {
      count += 1;
      return `${name}-${count}`;
    });
    const script = (actor: string, request: string) => {
      const { mishaps = [] } = acts[actors.indexOf(actor)] ?? {};
      const time = world.now() - dayZero;
      const met = mishaps.find(
        (one) => one.at.test(request) && (left.get(one) ?? 0) > 0 && time < (one.until ?? Infinity),
      );
      if (met) left.set(met, (left.get(met) ?? 0) - 1);
      return met?.peril;
    };
    const runs = acts.map(({ mishaps: _, ...act }, index) =>
      startRun(world, { replicas, ...act, actor: actors[index] ?? '' }),
    );
    await world.run(runs, { ...calm, script });
    return Promise.all(runs.map((run) => Promise.race([run, undefined])));
  };
  const publishTogether = async (...acts: readonly Act[]) => {
    const ended = await outcomes(...acts);
    return ended.map((one) => (one === undefined ? 'died' : one instanceof Error ? one.message : one.status));
  };
  return {
    world,
    outcomes,
    publishTogether,
    async publish(name, ...mishaps) {
      const [ended = ''] = await publishTogether({ name, mishaps });
      return ended;
    },
    violations: () => violationsAtRest(world, replicas),
  };
}
