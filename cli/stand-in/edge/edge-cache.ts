import type { Answer } from '../answer.ts';
import type { Lifetime } from './lifetime.ts';

/** An answer that the edge keeps. */
export interface HeldAnswer extends Lifetime {
  readonly answer: Answer;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What the edge holds, by the path that was asked for. */
export interface EdgeCache {
  get(path: string): HeldAnswer | undefined;
  /** Names the present moment; what is asked of the origin now may be kept only if nothing is invalidated meanwhile. */
  readonly generation: number;
  keep(path: string, held: HeldAnswer, generation: number): void;
  /** Forgets paths; one that ends in `*` means all that begin so. */
  invalidate(paths: readonly string[]): void;
}

/** An empty cache. */
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
