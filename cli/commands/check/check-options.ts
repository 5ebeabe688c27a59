import type { Stage } from '../../../lambda/site/stage.ts';
import type { Selection } from './select-problems.ts';

/** The options of `promulgate check`. */
export interface CheckOptions extends Pick<Selection, 'locale' | 'newest'> {
  readonly content: string;
  readonly stage?: Stage;
  readonly limit: number;
  readonly json?: true;
  readonly annotations?: true;
  readonly fix?: true;
  readonly at?: string;
  readonly against?: string;
}

/** True where nothing is asked but what is wrong with the whole content now: a file or a language that is named may not exist. */
export function asksForAll(files: readonly string[], { stage, fix, at, against, locale }: CheckOptions): boolean {
  return files.length === 0 && [stage, fix, at, against, locale].every((option) => option === undefined);
}
