import type { Locale, VersionId } from '../content/content.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** One object of the site. */
export interface Page {
  /** The viewer path, such as `/privacy/de`; the S3 key is the same without the slash. */
  readonly path: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Held by nobody: it may be rendered again each time it is asked for. */
  readonly body: Uint8Array;
  /** SHA-256 (hex) of the body's bytes. */
  readonly digest: string;
  /** Ids of the texts whose words the page shows; undefined if it shows none. */
  readonly texts?: readonly string[];
  /** Digest of everything that the bytes depend on; undefined where that is not known. */
  readonly inputs?: string;
}

/**
 * What says when and how the words of versions, translations and corrections hold: by id, each value by the name of its term. Null
 * where there is none.
 */
export type Terms = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** When versions, translations and corrections first became public: by id, ISO 8601 instants of the store's clock. */
export interface Stamps {
  /** Of those that are public already. */
  readonly known: Readonly<Record<string, string>>;
  /** Of those that become public with this site. */
  readonly now: string;
}

/** When a version, a translation or a correction first became public; undefined where no publication says it. */
export function stampOf(stamps: Stamps | undefined, id: string): Instant | undefined {
  return stamps && Date.parse(stamps.known[id] ?? stamps.now);
}

/** Everything that should exist at one instant. */
export interface Site {
  /** By ascending path. */
  readonly pages: readonly Page[];
  /** Digest of the normalised words of each public text and of the words that corrections replaced, by the text's id. */
  readonly wordDigests: Readonly<Record<string, string>>;
  /** The terms of each public version, translation and correction. */
  readonly terms: Terms;
  /** The next instant at which a date changes the site of the same content; undefined after the last. */
  readonly until: Instant | undefined;
}

/** The id of a version's text in a locale: `privacy/2026-11-15/de`. */
export function textId(policy: string, version: VersionId, locale: Locale): string {
  return `${policy}/${version}/${locale}`;
}

/** The id of a version: `privacy/2026-11-15`. */
export function versionId(policy: string, version: VersionId): string {
  return `${policy}/${version}`;
}

/** The id of one act on a version, such as `privacy/2026-11-15/acts/withdrawn`; no locale has such a tag. */
export function actId(version: string, act: string): string {
  return `${version}/acts/${act}`;
}

/** The id of the words that the nth correction of a text replaced: `privacy/2026-11-15/de/corrected/1`. */
export function replacedTextId(text: string, number: number): string {
  return `${text}/corrected/${number}`;
}

/** The id of what all applications have in common of a text, or of words that a correction replaced; no locale has such a tag. */
export function sharedTextId(text: string): string {
  return text.replace(/(?=\/corrected\/\d+$)|$/, '/apps');
}

/** The id of the text whose words in common an id names; any other id as it is. */
export function ownTextId(id: string): string {
  return id.replace(/\/apps(?=\/corrected\/\d+$|$)/, '');
}

/** The id of what an application says in a version: `privacy/2026-11-15/apps/shop`. */
export function applicationId(version: string, application: string): string {
  return `${version}/apps/${application}`;
}

/** The S3 key of a viewer path. */
export function pathToKey(path: string): string {
  return path.slice(1);
}
