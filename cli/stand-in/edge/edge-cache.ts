import type { Answer } from '../answer.ts';
import type { Lifetime } from './lifetime.ts';

/** An answer that the edge keeps. */
export interface HeldAnswer extends Lifetime {
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** The answers that the edge keeps, by path. */
export interface EdgeCache {
  get(path: string): HeldAnswer | undefined;
  /** Changes with each invalidation: what was fetched from the origin before one must not be kept after it. */
  readonly generation: number;
  keep(path: string, held: HeldAnswer, generation: number): void;
  /** Forgets paths; one that ends in `*` covers every path with that prefix. */
  invalidate(paths: readonly string[]): void;
}

/** Creates an empty cache. */
export function createEdgeCache(): EdgeCache {
  const answers = new Map<string, HeldAnswer>();
  let generation = 0;
  return {
    get: (path) => answers.get(path),
    get generation() {
      return generation;
    },
    keep(path, held, asOf) {
      if (asOf === generation) answers.set(path, held);
    },
    invalidate(paths) {
      generation += 1;
      for (const held of [...answers.keys()].filter((path) => paths.some((wanted) => covers(wanted, path))))
        answers.delete(held);
    },
  };
}

function covers(wanted: string, path: string): boolean {
  return wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted;
}
