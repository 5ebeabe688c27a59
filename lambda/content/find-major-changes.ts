import { type Safeguard, type StoragePlace, safeguards, type Version } from './content.ts';
import { awsRegions } from './regions.ts';

/** A change of where, by whom or how information is stored that readers must hear about before it takes effect. */
export interface MajorChange {
  readonly rule: 'new-country' | 'new-provider' | 'new-holds' | 'weaker-safeguard';
  /** The countries, providers, kinds of information or safeguards, as an editor reads them. */
  readonly what: string;
}

/** Finds what makes a change major whatever its editors call it. */
export function findMajorChanges({ storage: before }: Version, { storage: now }: Version): MajorChange[] {
  const countries = added(before, now, countryOf).map(nameCountry);
  const providers = added(before, now, ({ provider }) => [provider.trim()]);
  const holds = added(before, now, (place) => place.holds);
  const found = [
    { rule: 'new-country', what: countries },
    { rule: 'new-provider', what: providers.map(quote) },
    { rule: 'new-holds', what: holds.map(quote) },
    { rule: 'weaker-safeguard', what: weakened(before, now) },
  ] as const;
  return found.flatMap(({ rule, what }) => (what.length === 0 ? [] : [{ rule, what: list(what) }]));
}

type Places = readonly StoragePlace[];

function added(before: Places, now: Places, read: (place: StoragePlace) => readonly string[]): string[] {
  const known = new Set(before.flatMap(read));
  return [...new Set(now.flatMap(read))].filter((name) => !known.has(name));
}

/** Each country whose weakest safeguard is weaker than it was: the order of `safeguards` is from the strongest to the weakest. */
function weakened(before: Places, now: Places): string[] {
  const earlier = weakestByCountry(before);
  return [...weakestByCountry(now)].flatMap(([country, safeguard]) => {
    const previous = earlier.get(country);
    if (previous === undefined || rank(safeguard) <= rank(previous)) return [];
    return [`"${safeguard}" for ${nameCountry(country)} instead of "${previous}"`];
  });
}

function weakestByCountry(places: Places): Map<string, Safeguard> {
  const weakest = new Map<string, Safeguard>();
  for (const place of places) {
    for (const country of countryOf(place)) {
      const known = weakest.get(country);
      if (known === undefined || rank(place.safeguard) > rank(known)) weakest.set(country, place.safeguard);
    }
  }
  return weakest;
}

function rank(safeguard: Safeguard): number {
  return safeguards.indexOf(safeguard);
}

function countryOf({ region }: StoragePlace): string[] {
  const country = awsRegions[region]?.country;
  return country === undefined ? [] : [country];
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

function nameCountry(country: string): string {
  return countryNames.of(country) ?? country;
}

function quote(name: string): string {
  return `"${name}"`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
