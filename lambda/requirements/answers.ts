import type { TextAnswer } from './requirement.ts';

/** Where something is in the content. */
type Location = Pick<TextAnswer, 'file' | 'offset'>;

/** A requirement that is met, and by what. */
export function met(says: string, location: Location = {}): TextAnswer {
  return { verdict: 'met', says, ...location };
}

/** A requirement that is not met, and what to write. */
export function unmet(says: string, write: string, location: Location & Pick<TextAnswer, 'isMinor'> = {}): TextAnswer {
  return { verdict: 'unmet', says, write, ...location };
}

/** A requirement that neither content nor pages can show to be met. */
export function cannotTell(says: string, write: string): TextAnswer {
  return { verdict: 'unknown', says, write };
}

/** What is wrong, or the one sentence that says that nothing is. */
export function unmetOr(wrong: readonly TextAnswer[], otherwise: TextAnswer): readonly TextAnswer[] {
  return wrong.length > 0 ? wrong : [otherwise];
}
