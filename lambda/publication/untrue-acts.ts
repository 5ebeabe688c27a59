import { dateAt, dayOf, instantOf } from '../content/local-time.ts';
import { actId, type Instant, type Terms } from '../site/site.ts';
import { actPath } from './frozen-terms.ts';
import type { Refusal } from './frozen-words.ts';

/** For so long after midnight, the day before still counts: a deployment may take its time. */
export const toleratedDelay = 3_600_000;

/** What is public, and what time it is by the store's clock. */
export interface Present {
  readonly now: Instant;
  /** The terms of everything that is public. */
  readonly terms: Terms;
}

/**
 * Finds new acts that cannot be true: one that is dated on another day than that of its publication, and one on a version that has
 * taken effect in front of readers. Versions from before the site are as the company states them.
 */
export function findUntrueActs(terms: Terms, present: Present): Refusal[] {
  return Object.entries(terms).flatMap(([id, { date }]) => {
    const [policy = '', version = '', kind, act = ''] = id.split('/');
    const own = `${policy}/${version}`;
    if (kind !== 'acts' || !date || present.terms[id] !== undefined) return [];
    const { timeZone, imported } = terms[own] ?? {};
    if (!timeZone || imported === 'true') return [];
    const verb = act === 'withdrawn' ? 'withdraw' : 'postpone';
    const found = { id, own, policy, verb, date, timeZone } as const;
    return [...checkDay(found, present), ...checkEffect(found, present)];
  });
}

interface FoundAct {
  readonly id: string;
  readonly own: string;
  readonly policy: string;
  readonly verb: 'withdraw' | 'postpone';
  readonly date: string;
  readonly timeZone: string;
}

function checkDay({ id, own, verb, date, timeZone }: FoundAct, { now }: Present): Refusal[] {
  const today = dateAt(now, timeZone);
  const isNow = instantOf(date, timeZone) <= now && dayOf(date) >= dateAt(now - toleratedDelay, timeZone);
  if (isNow) return [];
  return [
    {
      text: id,
      file: `${own}/version.yaml`,
      key: actPath(id, 'date'),
      message: `Cannot ${verb} ${own} as of ${date}: it becomes public on ${today}`,
      hint: `Write "date: ${today}" in content/${own}/version.yaml`,
    },
  ];
}

function checkEffect({ id, own, policy, verb }: FoundAct, { now, terms }: Present): Refusal[] {
  const since = effectiveSince(own, terms);
  if (since === undefined || since > now) return [];
  return [
    {
      text: id,
      file: `${own}/version.yaml`,
      key: actPath(id, 'date'),
      message: `Cannot ${verb} ${own}: readers have had it in force since ${new Date(since).toISOString()}`,
      hint: `Take the act out of content/${own}/version.yaml, and put what should hold instead into a new version with "promulgate new-version ${policy}", where it cannot wait with --urgent`,
    },
  ];
}

/** When a version takes effect by all that is public; undefined for a version that is not. */
function effectiveSince(own: string, terms: Terms): Instant | undefined {
  const { effectiveAt, timeZone } = terms[own] ?? {};
  if (!effectiveAt || !timeZone) return undefined;
  let at = Date.parse(effectiveAt);
  for (let number = 1; ; number += 1) {
    const to = terms[actId(own, `postponed-${number}`)]?.to;
    if (!to) return at;
    at = instantOf(to, timeZone);
  }
}
