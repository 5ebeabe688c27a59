import { measureProcess, type Program, type Use } from './measure-process.ts';
import { median } from './median.ts';

/** What one program used in a number of runs, beside another one. */
export interface Comparison {
  /** Medians. */
  readonly first: Use;
  readonly second: Use;
  /** Medians of the quotients of each pair of runs. */
  readonly ratio: Use;
}

/** Runs two programs in turn, so that a machine whose speed drifts is as slow for one as for the other; the first pair warms up. */
export async function comparePrograms(first: Program, second: Program, pairs: number): Promise<Comparison> {
  const runs: { first: Use; second: Use; ratio: Use }[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const [a, b] = [await measureProcess(first), await measureProcess(second)];
    if (pair > 0) runs.push({ first: a, second: b, ratio: combine([a, b], ([one = 0, other = 0]) => one / other) });
  }
  return {
    first: medianUse(runs.map((run) => run.first)),
    second: medianUse(runs.map((run) => run.second)),
    ratio: medianUse(runs.map((run) => run.ratio)),
  };
}

/** The median of each figure. */
function medianUse(uses: readonly Use[]): Use {
  return combine(uses, median);
}

function combine(uses: readonly Use[], of: (values: readonly number[]) => number): Use {
  return {
    cpuSeconds: of(uses.map(({ cpuSeconds }) => cpuSeconds)),
    wallSeconds: of(uses.map(({ wallSeconds }) => wallSeconds)),
    mebibytes: of(uses.map(({ mebibytes }) => mebibytes)),
  };
}
