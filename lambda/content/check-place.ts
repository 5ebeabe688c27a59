import type { StoragePlace } from './content.ts';
import { countryInEnglish, isCountry, nearestCountry } from './countries.ts';
import { awsRegions } from './regions.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { isOwnPlace, locateZone } from './zones.ts';

/** Finds the offset of a key of a row; the row itself has the empty path. */
export type OffsetOf = (...path: readonly (string | number)[]) => number;

/** Checks where a place is said to be: in a region of AWS, in a zone of it, or elsewhere in a city of a country. */
export function checkPlace(place: StoragePlace, offsetOf: OffsetOf): UnlocatedProblem[] {
  const { region, zone, country, city } = place;
  if (region !== undefined) {
    return [
      ...checkRegion(region, offsetOf('region')),
      ...(zone === undefined ? [] : checkZone(zone, region, offsetOf('zone'))),
      ...checkBesideRegion(place, region, offsetOf),
    ];
  }
  const missing = (key: string, example: string) => problemOf('missing-key', { key, example, offset: offsetOf() });
  if (zone !== undefined) return [missing('region', `region: ${locateZone(zone)?.region ?? 'eu-central-1'}`)];
  if (country === undefined) {
    const example = 'region: eu-central-1; outside AWS, country: DE and city: Frankfurt am Main';
    return [missing(city === undefined ? 'region' : 'country', city === undefined ? example : 'country: DE')];
  }
  const located = checkCountry(country, offsetOf('country'));
  return city === undefined ? [...located, missing('city', 'city: Frankfurt am Main')] : located;
}

/** Checks that a country is named by its code. */
export function checkCountry(country: string, offset: number): UnlocatedProblem[] {
  if (isCountry(country)) return [];
  return [problemOf('unknown-country', { country, meant: nearestCountry(country), offset })];
}

function checkRegion(region: string, offset: number): UnlocatedProblem[] {
  if (!Object.hasOwn(awsRegions, region)) {
    return [problemOf('unknown-region', { region, known: Object.keys(awsRegions), offset })];
  }
  return awsRegions[region]?.optIn ? [problemOf('opt-in-region', { region, offset })] : [];
}

function checkZone(zone: string, region: string, offset: number): UnlocatedProblem[] {
  const located = locateZone(zone);
  if (located === undefined) return [problemOf('unknown-zone', { zone, offset })];
  if (located.region !== region) return [problemOf('zone-elsewhere', { zone, region, own: located.region, offset })];
  if (located.location === undefined) return [problemOf('unknown-zone', { zone, offset })];
  return isOwnPlace(zone) ? [] : [problemOf('zone-needless', { zone, region, offset })];
}

/** A country beside a region would be said twice, or be a different one. */
function checkBesideRegion({ country, city }: StoragePlace, region: string, offsetOf: OffsetOf): UnlocatedProblem[] {
  const known = awsRegions[region];
  const key = country === undefined ? 'city' : 'country';
  if ((country === undefined && city === undefined) || known === undefined) return [];
  const where = `${known.city}, ${countryInEnglish(known.country)}`;
  return [problemOf('region-and-country', { key, region, where, offset: offsetOf(key) })];
}
