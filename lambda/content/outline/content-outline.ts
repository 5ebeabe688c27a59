import type { Content, Correction, Policy, Translation, Version } from '../content.ts';
import type { Clause } from '../section.ts';

/**
 * What is known of a content without reading its texts: everything but the words of their sections. JSON can hold it. It is made where
 * a content was checked, so that whoever has it need not check again, and reads only the texts of which words are shown.
 */
export interface ContentOutline extends Pick<Content, 'settings'> {
  readonly messages: readonly (readonly [locale: string, messages: Readonly<Record<string, string>>])[];
  /** Each different one once: most versions share most of their sections. */
  readonly sections: readonly OutlinedSection[];
  readonly policies: readonly OutlinedPolicy[];
}

/** What tells a section from others; see `Section`. */
export type OutlinedSection = readonly [id: string, digest: string, clauses: readonly Clause[]];

interface OutlinedPolicy extends Omit<Policy, 'versions'> {
  readonly versions: readonly OutlinedVersion[];
}

export interface OutlinedVersion extends Omit<Version, 'translations' | 'corrections'> {
  readonly translations: readonly OutlinedText[];
  readonly corrections: readonly OutlinedCorrection[];
}

interface OutlinedCorrection extends Omit<Correction, 'replaced'> {
  readonly replaced: OutlinedText;
}

export interface OutlinedText extends Omit<Translation, 'sections'> {
  /** Positions in the list of sections. */
  readonly sections: readonly number[];
  /** Digest of its words, with the values of its version. */
  readonly wordDigest: string;
  /** The same of what all applications have in common; undefined where there are none. */
  readonly sharedDigest?: string | undefined;
}
