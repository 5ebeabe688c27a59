import type { StoragePlace } from './content.ts';
import { awsRegions } from './regions.ts';
import { locateZone } from './zones.ts';

/** Where a disclosed place is. */
export interface PlaceLocation {
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly city: string;
  /** The id of its region or zone; undefined outside AWS. */
  readonly id: string | undefined;
}

/** Locates a disclosed place; undefined for one that no check would let pass. */
export function locatePlace({ region, zone, country, city }: StoragePlace): PlaceLocation | undefined {
  if (region === undefined) {
    return country === undefined || city === undefined ? undefined : { country, city, id: undefined };
  }
  const found = zone === undefined ? ownLocation(region) : locateZone(zone)?.location;
  return found === undefined ? undefined : { country: found.country, city: found.city, id: zone ?? region };
}

function ownLocation(region: string) {
  return Object.hasOwn(awsRegions, region) ? awsRegions[region] : undefined;
}

/** What tells a place from others: two rows with the same are about the same place. */
export function keyOfPlace({ region, zone, country, city }: StoragePlace): string {
  return zone ?? region ?? `${country} ${city}`;
}
