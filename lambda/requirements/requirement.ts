import type { Asker } from '../content/askers.ts';
import type { IsoDate, Locale } from '../content/content.ts';
import type { JudgedText } from './subject.ts';

/** Something that a store or a law asks of a published policy. */
export interface Requirement {
  /** Stable name, such as `GP5`. */
  readonly id: string;
  readonly asker: Asker;
  /** An error stops a publication where the store or law is switched on; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** True for what can become unmet after publication, without any change. */
  readonly isWatched?: true;
  /** Address of the page that asks it. */
  readonly source: string;
  /** When that page was read last. */
  readonly checked: IsoDate;
  /** What it asks, in a few words. */
  readonly asks: string;
  /** How it is checked, in a few words. */
  readonly how: string;
  /** The locale whose readers it is about, or whose kin; undefined for all readers. */
  readonly readers?: Locale;
  readonly judge: Judge;
}

/** Judges one text; returns at least one answer. */
export type Judge = (text: JudgedText) => readonly TextAnswer[];

/** What a text answers to a requirement, where, and what to write. */
export interface TextAnswer {
  readonly verdict: Verdict;
  /** True for what is unmet only in a way that stops nothing. */
  readonly isMinor?: true;
  /** Relative to the content directory. */
  readonly file?: string | undefined;
  /** Offset in that file; defaults to its start. */
  readonly offset?: number | undefined;
  readonly says: string;
  /** What to write or do; undefined where it is met. */
  readonly write?: string | undefined;
}

/** `unknown` is what content and pages cannot show. */
export type Verdict = 'met' | 'unmet' | 'unknown';
