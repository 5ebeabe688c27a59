import { dateAt } from '../content/local-time.ts';
import type { Site } from '../site/site.ts';
import { findTermRefusals, isYetToCome } from './frozen-terms.ts';
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
  const frozen = findTermRefusals(site, { terms, words: record.words, now });
  const words = findRefusals(site, record).map((refusal) => explainEarly(refusal, { now, terms }));
  return [...frozen, ...words, ...untrue];
}

/** A text that was made public before its day, by a clock that ran ahead, seems to be gone until its day. */
function explainEarly(refusal: Refusal, { now, terms }: Present): Refusal {
  const version = refusal.text.split('/').slice(0, 2).join('/');
  const { announced, timeZone, firstPublic, ...recorded } = terms[version] ?? {};
  if (!announced || !timeZone || !isYetToCome({ announced, timeZone, ...recorded }, now)) return refusal;
  const day = dateAt(firstPublic ? Date.parse(firstPublic) : now, timeZone);
  const hint = `It became public before its day: write "announced: ${day}" in content/${version}/version.yaml; if it should not take effect, withdraw it then with "promulgate withdraw ${version} --because …"`;
  return { ...refusal, hint };
}
