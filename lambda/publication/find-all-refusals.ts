import type { Site } from '../site/site.ts';
import { findTermRefusals } from './frozen-terms.ts';
import { findRefusals, type Refusal } from './frozen-words.ts';
import type { Published } from './record/published.ts';
import { findUntrueActs, type Present } from './untrue-acts.ts';
import { findUntrueDates } from './untrue-dates.ts';

/** Finds everything for which a site cannot be published: terms and words that would change or vanish, and dates that are not true. */
export function findAllRefusals(
  site: Site,
  record: Published,
  { now, terms, content }: Present & { readonly content: string },
): Refusal[] {
  // Content that was published before its dates came is late through no fault of its editors, and its pages say so.
  const isLate = record.contents.includes(content);
  const present = { now, terms };
  const untrue = isLate ? [] : [...findUntrueDates(site.terms, present), ...findUntrueActs(site.terms, present)];
  return [...findTermRefusals(site, { terms, words: record.words }), ...findRefusals(site, record), ...untrue];
}
