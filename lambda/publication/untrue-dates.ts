import { dateAt, endOfDay, instantOf } from '../content/local-time.ts';
import type { Terms } from '../site/site.ts';
import type { Refusal } from './frozen-words.ts';
import { type Present, toleratedDelay } from './untrue-acts.ts';

/**
 * Finds dates of new versions and corrections that cannot be true: what becomes public now was not announced, in force or corrected
 * before. A version from before the site is one that says so, and whose announcement is older than the policy's first publication.
 */
export function findUntrueDates(terms: Terms, present: Present): Refusal[] {
  const fresh = Object.entries(terms).filter(([id]) => present.terms[id]?.firstPublic === undefined);
  return fresh.flatMap(([id, values]) => {
    const [policy = '', version = '', locale = '', ...rest] = id.split('/');
    const { timeZone } = terms[`${policy}/${version}`] ?? {};
    const found = { id, policy, version, locale, timeZone: timeZone ?? 'UTC', values };
    if (locale === 'acts') return [];
    if (rest.length > 0) return checkCorrection(found, present);
    if (locale !== '') return [];
    return values.imported === 'true' ? checkImported(found, present) : checkAnnounced(found, present);
  });
}

interface Found {
  readonly id: string;
  readonly policy: string;
  readonly version: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly values: Terms[string];
}

function isPast(date: string, { timeZone }: Found, { now }: Present): boolean {
  return now >= endOfDay(date, timeZone) + toleratedDelay;
}

function checkAnnounced(found: Found, present: Present): Refusal[] {
  const { id, version, timeZone, values } = found;
  const { announced } = values;
  if (!announced || !isPast(announced, found, present)) return [];
  const today = dateAt(present.now, timeZone);
  const file = `content/${id}/version.yaml`;
  const late = `Write "announced: ${today}" in ${file}`;
  // The announcement is never later than the effective date.
  const rename = `name the directory ${today} or later, with "announced: ${today}" in version.yaml`;
  return [
    {
      text: id,
      file: `${id}/version.yaml`,
      key: ['announced'],
      message: `Cannot publish ${id} as announced on ${announced}: it becomes public on ${today}, and was not public before`,
      hint: `${version < today ? capitalise(rename) : late}; only a version that was public before this site existed can be older, with "imported: true" in ${file}`,
    },
  ];
}

/** A policy that is public here already can only get versions from before: those that readers found here were the newest. */
function checkImported(found: Found, { now, terms }: Present): Refusal[] {
  const { id, policy, version, timeZone } = found;
  const first = findFirstVersion(policy, terms);
  if (first === undefined || version < first) return [];
  const today = dateAt(now, timeZone);
  return [
    {
      text: id,
      file: `${id}/version.yaml`,
      key: ['imported'],
      message: `Cannot import ${id}: readers have found version ${first} here before it, so it was not public before this site`,
      hint: `Remove "imported" from content/${id}/version.yaml, and write "announced: ${today}"${version < today ? ` in a directory named ${today} or later` : ''}`,
    },
  ];
}

/** The version that was in force when the policy was first published, or that was announced then; undefined if it was not published yet. */
function findFirstVersion(policy: string, terms: Terms): string | undefined {
  const versions = Object.entries(terms).flatMap(([id, { firstPublic, effectiveAt }]) => {
    const [own, version = '', ...text] = id.split('/');
    const isKnown = own === policy && text.length === 0 && firstPublic;
    return isKnown ? [{ version, firstPublic, effectiveAt: effectiveAt ?? '' }] : [];
  });
  const begin = versions.map(({ firstPublic }) => firstPublic).sort()[0] ?? '';
  const shown = versions.filter(({ effectiveAt }) => effectiveAt <= begin).map(({ version }) => version);
  return shown.sort().at(-1) ?? versions.map(({ version }) => version).sort()[0];
}

function checkCorrection(found: Found, present: Present): Refusal[] {
  const { policy, version, locale, timeZone, values } = found;
  const { date } = values;
  if (!date || (!isPast(date, found, present) && instantOf(date, timeZone) <= present.now)) return [];
  const today = dateAt(present.now, timeZone);
  const text = `${policy}/${version}/${locale}`;
  return [
    {
      text: found.id,
      file: `${policy}/${version}/version.yaml`,
      key: ['corrections', locale, Number(found.id.split('/').at(-1)), 'date'],
      message: `Cannot publish a correction of ${text} as made on ${date}: it becomes public on ${today}`,
      hint: `Write "date: ${today}" in content/${policy}/${version}/version.yaml`,
    },
  ];
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
