import { sha256 } from './digest.ts';
import { copyText } from './files/copy-text.ts';
import { createTextPart, type TextPart } from './markdown/text-part.ts';
import type { Proofs } from './proofs.ts';
import { type FrontReading, readFrontMatter } from './yaml/front-matter.ts';

/** What was read of texts already: most versions, and most edits, leave most of it as it was. */
export interface ReadingCache {
  part(text: string): TextPart;
  front(text: string): FrontReading;
  /** Runs of plain text in which nothing was found. */
  readonly rightWords: KnownWords;
  /** Which parts have no mistake, and which texts were compared without a difference. */
  readonly proofs?: Proofs | undefined;
  /** False where there are too many texts to hold them until the end: they are read again where they are shown. */
  readonly holdsTexts: boolean;
  /** True where translations are compared with their source only for what stops a publication. */
  readonly isForErrors: boolean;
  /** Begins a run; what neither it nor the one before it asks for is forgotten. */
  begin(): void;
}

/** Words that were seen to be right. */
export interface KnownWords {
  has(words: string): boolean;
  add(words: string): void;
}

/** Creates a cache, for one run or for a number of them. */
export function createReadingCache(
  proofs?: Proofs,
  { holdsTexts = true, isForErrors = false }: Partial<Pick<ReadingCache, 'holdsTexts' | 'isForErrors'>> = {},
): ReadingCache {
  const parts = createRecall(createTextPart);
  const fronts = createRecall(readFrontMatter);
  const rightWords = createKnownWords(holdsTexts);
  const alone = holdsTexts ? (text: string) => text : copyText;
  return {
    part: (text) => parts.recall(alone(text)),
    front: (text) => fronts.recall(alone(text)),
    rightWords,
    proofs,
    holdsTexts,
    isForErrors,
    begin: () => {
      rightWords.begin();
      parts.begin();
      fronts.begin();
    },
  };
}

function createKnownWords(holdsTexts: boolean): KnownWords & Pick<ReadingCache, 'begin'> {
  // Words are parts of their text. Where that is held anyway, to digest them takes time for nothing.
  const keyOf = holdsTexts ? (words: string) => words : sha256;
  let earlier: ReadonlySet<string> = new Set();
  let known = new Set<string>();
  return {
    has: (words) => {
      const key = keyOf(words);
      if (earlier.has(key)) known.add(key);
      return known.has(key);
    },
    add: (words) => known.add(keyOf(words)),
    begin: () => {
      earlier = known;
      known = new Set();
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
