import { roles, type Safeguard, safeguards, type Version } from './content.ts';
import { countryInEnglish } from './countries.ts';
import { type Holder, holdersOf } from './holders.ts';

/** A change of where, with whom or how information is that readers must hear about before it takes effect. */
export interface MajorChange {
  readonly rule:
    | 'new-country'
    | 'new-provider'
    | 'new-holds'
    | 'new-recipient'
    | 'new-purpose'
    | 'freer-role'
    | 'weaker-safeguard';
  /** The countries, providers, kinds of information or safeguards, as an editor reads them. */
  readonly what: string;
}

/** Finds what makes a change major whatever its editors call it. */
export function findMajorChanges(previous: Version, current: Version): MajorChange[] {
  const [before, now] = [holdersOf(previous), holdersOf(current)];
  const others = (holder: Holder) => (holder.purpose === undefined ? [] : [holder.name]);
  const found = [
    { rule: 'new-country', what: added(before, now, ({ country }) => country ?? []).map(countryInEnglish) },
    { rule: 'new-provider', what: added(before, now, providerOf).map(quote) },
    { rule: 'new-holds', what: added(before, now, ({ holds }) => holds).map(quote) },
    { rule: 'new-recipient', what: added(before, now, others).map(quote) },
    { rule: 'new-purpose', what: added(before, now, ({ purpose }) => purpose ?? []).map(quote) },
    { rule: 'freer-role', what: freed(before, now) },
    { rule: 'weaker-safeguard', what: weakened(before, now) },
  ] as const;
  return found.flatMap(({ rule, what }) => (what.length === 0 ? [] : [{ rule, what: list(what) }]));
}

function providerOf({ name, purpose }: Holder): readonly string[] {
  return purpose === undefined ? [name] : [];
}

type Holders = readonly Holder[];

function added(before: Holders, now: Holders, read: (holder: Holder) => string | readonly string[]): string[] {
  const known = new Set(before.flatMap(read));
  return [...new Set(now.flatMap(read))].filter((name) => !known.has(name));
}

/** Everybody who decides more freely than before on what becomes of the information. */
function freed(before: Holders, now: Holders): string[] {
  const earlier = new Map(before.map(({ name, role }) => [name, roles.indexOf(role)]));
  const free = now.filter(({ name, role }) => roles.indexOf(role) > (earlier.get(name) ?? Number.POSITIVE_INFINITY));
  return [...new Set(free.map(({ name, role }) => `"${name}" as "${role}"`))];
}

/** Each country whose weakest safeguard is weaker than it was: the order of `safeguards` is from the strongest to the weakest. */
function weakened(before: Holders, now: Holders): string[] {
  const earlier = weakestByCountry(before);
  return [...weakestByCountry(now)].flatMap(([country, safeguard]) => {
    const previous = earlier.get(country);
    if (previous === undefined || rank(safeguard) <= rank(previous)) return [];
    return [`"${safeguard}" for ${countryInEnglish(country)} instead of "${previous}"`];
  });
}

function weakestByCountry(holders: Holders): Map<string, Safeguard> {
  const weakest = new Map<string, Safeguard>();
  for (const { country, safeguard } of holders) {
    if (country === undefined) continue;
    const known = weakest.get(country);
    if (known === undefined || rank(safeguard) > rank(known)) weakest.set(country, safeguard);
  }
  return weakest;
}

function rank(safeguard: Safeguard): number {
  return safeguards.indexOf(safeguard);
}

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
