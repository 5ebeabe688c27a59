import type { Acceptance } from './acceptance.ts';
import { isExpired, refuseExemption, summariseCovered } from './exemption-report.ts';
import { type Finding, guardRules } from './finding.ts';

/** What an acceptance can cover. */
export interface Acceptable {
  readonly type: string;
  /** Path of the property; empty for the resource as a whole. */
  readonly property: string;
  /** As acceptances name it. */
  readonly place: string;
  /** What acceptances can call the resource. */
  readonly names: () => readonly string[];
}

/** What acceptances do not cover, and for each of them what it covers, or why it covers nothing. */
export interface Accepted<T> {
  readonly left: readonly T[];
  readonly applied: readonly { readonly finding: Finding; readonly covered: readonly T[] }[];
}

/** Takes out what acceptances cover. One that covers nothing, has expired, or covers another number than it says is a finding. */
export function applyAcceptances<T>(
  items: readonly T[],
  { acceptances, today }: { readonly acceptances: readonly Acceptance[]; readonly today: string },
  acceptableOf: (item: T) => Acceptable,
): Accepted<T> {
  if (acceptances.length === 0) return { left: items, applied: [] };
  const candidates = items.map((item) => ({ item, about: acceptableOf(item) }));
  const exempt = new Set<T>();
  const applied = acceptances.map((acceptance) => {
    const found = candidates.filter(({ about }) => accepts(acceptance, about));
    const fault = faultOf(acceptance, found.length, { candidates: candidates.map(({ about }) => about), today });
    if (fault !== undefined) return { finding: fault, covered: [] };
    const covered = found.map(({ item }) => item);
    for (const item of covered) exempt.add(item);
    return { finding: listAcceptance(acceptance, summariseCovered(found.map(({ about }) => about))), covered };
  });
  return { left: items.filter((item) => !exempt.has(item)), applied };
}

function accepts(
  { type, property = '', place, resource }: Pick<Acceptance, 'type' | 'property' | 'place' | 'resource'>,
  about: Acceptable,
): boolean {
  return (
    about.type === type &&
    about.place === place &&
    matches(property, about.property, '.') &&
    about.names().some((name) => matches(resource, name, '/'))
  );
}

function matches(pattern: string, text: string, separator: '.' | '/'): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const step = separator === '.' ? '[^.#]+' : '[^/]+';
  const parts = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.+' : part === '*' ? step : part.replaceAll(/[^\w\s]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`).test(text);
}

function faultOf(
  acceptance: Acceptance,
  covered: number,
  { candidates, today }: { readonly candidates: readonly Acceptable[]; readonly today: string },
): Finding | undefined {
  const { type, place, resource, owner, expires, count = 1, at = 'code' } = acceptance;
  const what = `the acceptance of ${owner} for ${resource} (${type}, ${place})`;
  if (isExpired(acceptance, today))
    return refuseExemption(
      at,
      `${at}: Cannot apply ${what}: it expired on ${expires}`,
      'Solve what it covers, or give it a new date and a reason that still holds',
    );
  if (covered === 0)
    return refuseExemption(at, `${at}: Cannot apply ${what}: it covers nothing`, howToMend(acceptance, candidates));
  if (covered !== count)
    return refuseExemption(
      at,
      `${at}: Cannot apply ${what}: it covers ${covered} findings, and says ${count}`,
      'Look at what was added or removed, then write the number that it should cover as "count"',
    );
  return undefined;
}

/** There may be a finding of the type and resource that an acceptance names, whose property or place is another. */
function howToMend({ type, resource }: Acceptance, candidates: readonly Acceptable[]): string {
  const nearby = candidates.find((about) =>
    accepts({ type, resource, property: about.property, place: about.place }, about),
  );
  if (nearby === undefined) return 'Remove it, or pass the acceptances of this app if the file belongs to another';
  const { property, place } = nearby;
  const wanted = property === '' ? 'no property' : `property: ${JSON.stringify(property)}`;
  return `Remove it, or correct it: the finding has ${wanted} and place: ${JSON.stringify(place)}`;
}

function listAcceptance({ reason, owner, expires, at = 'code' }: Acceptance, summary: string): Finding {
  const message = `${at}: ${owner} accepts until ${expires}: ${reason} (${summary})`;
  return { rule: guardRules.acceptance, severity: 'info', message, fix: '', scope: at, occurrences: [] };
}
