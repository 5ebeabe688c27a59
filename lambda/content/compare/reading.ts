import type { Locale } from '../content.ts';
import type { PlacedPart } from '../markdown/place-parts.ts';
import type { MadeFrom } from '../memory/made-from.ts';
import type { Section } from '../section.ts';

/** A text as far as it could be read, right or wrong. */
export interface TextReading {
  readonly locale: Locale;
  /** Relative to the content directory. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 (hex) of the text. */
  readonly fileDigest: string;
  readonly sections: readonly Section[];
  /** What the lock file of the text records. */
  readonly madeFrom?: MadeFrom | undefined;
  readonly parts: readonly PlacedPart[];
  /** Title and summary; undefined where the front matter could not be read. */
  readonly head?: TextHead | undefined;
}

/** What the front matter says to readers. */
export interface TextHead {
  readonly title: string;
  readonly summary?: string | undefined;
  /** Where a key is in the file. */
  readonly offsetOf: (path: readonly string[]) => number;
}
