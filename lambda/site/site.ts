/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** One object of the site. */
export interface Page {
  /** What a viewer asks for, such as `/privacy/de`; the S3 key is the same without the slash. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly body: Uint8Array;
  /** SHA-256 (hex) of the body's bytes. */
  readonly digest: string;
  /** The texts of which it shows words, by `privacy/2026-11-15/de`; none unless it shows a policy. */
  readonly texts?: readonly string[];
}

/** All that should exist at one instant. */
export interface Site {
  /** By ascending path. */
  readonly pages: readonly Page[];
  /** Digest of the normalised words of each public translation, by `privacy/2026-11-15/de`; replaced words too. */
  readonly wordDigests: Readonly<Record<string, string>>;
  /** The next instant at which a date makes another site of the same content; undefined when none will. */
  readonly until: Instant | undefined;
}

/** Id of the words that the nth correction of a text replaced: `privacy/2026-11-15/de/corrected/1`. */
export function replacedTextId(text: string, number: number): string {
  return `${text}/corrected/${number}`;
}

/** The S3 key of a viewer path. */
export function pathToKey(path: string): string {
  return path.slice(1);
}
