import { createTextPart, type TextPart } from './markdown/text-part.ts';
import type { Proofs } from './proofs.ts';
import { type FrontReading, readFrontMatter } from './yaml/front-matter.ts';

/** What was read of texts already: most versions, and most edits, leave most of it as it was. */
export interface ReadingCache {
  part(text: string): TextPart;
  front(text: string): FrontReading;
  /** Which texts were compared without a difference. */
  readonly proofs?: Proofs | undefined;
  /** Begins a run; what neither it nor the one before it asks for is forgotten. */
  begin(): void;
}

/** Creates a cache, for one run or for a number of them. */
export function createReadingCache(proofs?: Proofs): ReadingCache {
  const parts = createRecall(createTextPart);
  const fronts = createRecall(readFrontMatter);
  return {
    part: parts.recall,
    front: fronts.recall,
    proofs,
    begin: () => {
      parts.begin();
      fronts.begin();
    },
  };
}

function createRecall<Result>(compute: (text: string) => Result) {
  let earlier: ReadonlyMap<string, Result> = new Map();
  let known = new Map<string, Result>();
  return {
    recall: (text: string): Result => {
      const result = known.get(text) ?? earlier.get(text) ?? compute(text);
      known.set(text, result);
      return result;
    },
    begin: () => {
      earlier = known;
      known = new Map();
    },
  };
}
