import type { Token } from './markdown/tokens.ts';

/** One lettered or numbered paragraph, such as `(a)` or `1.1`. */
export interface Clause {
  /** As typed, without the parentheses around a letter: `a`, `iv`, `12`, `1.1`, `1.1(a)`. */
  readonly label: string;
  /** The same in every language: `scope-a`; a label that a section uses again gets `-2`. */
  readonly anchor: string;
}

/** A heading with an id and everything under it, or the text before the first heading (id `''`). */
export interface Section {
  readonly id: string;
  /** Inline tokens of the heading; empty before the first heading. */
  readonly heading: readonly Token[];
  /** Block tokens; see `markdown/lex-markdown.ts` for those that are this project's own. */
  readonly blocks: readonly Token[];
  readonly clauses: readonly Clause[];
  /** SHA-256 (hex) of the section's normalised Markdown: equal if and only if the words to translate are equal. */
  readonly digest: string;
  /** Offset of its first character in the file. */
  readonly offset: number;
}
