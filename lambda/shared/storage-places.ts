import * as v from 'valibot';
import { type OutsidePlace, outsideInWords } from './outside-place.ts';

/** Name of the file in a synthesised assembly in which the guard lists where the app's resources keep data. */
export const storagePlacesFile = 'storage-places.json';

/** One resource in one region. */
export interface StoringResource {
  /** AWS region id. */
  readonly region: string;
  /** A zone of the region that has a place of its own, where that is the place. */
  readonly zone?: string | undefined;
  /** Path in the construct tree. */
  readonly resource: string;
  /** CloudFormation type, such as `AWS::S3::Bucket`. */
  readonly type: string;
}

/** A resource that names a place outside AWS. */
export interface NamedHost {
  readonly place: OutsidePlace;
  /** Path in the construct tree. */
  readonly resource: string;
  readonly type: string;
}

/** Everything that a policy must disclose about an app. */
export interface AppPlaces {
  readonly places: readonly StoringResource[];
  readonly hosts: readonly NamedHost[];
}

const outsideForm: v.GenericSchema<unknown, OutsidePlace> = v.variant('kind', [
  v.object({ kind: v.picklist(['host', 'hostsBelow', 'outpost', 'account']), name: v.string() }),
  v.object({ kind: v.literal('cloudRegion'), name: v.string(), cloud: v.picklist(['Azure', 'Google Cloud']) }),
  v.object({ kind: v.literal('ownSite') }),
]);

const form = v.object({
  format: v.literal(2),
  places: v.array(
    v.object({ region: v.string(), zone: v.optional(v.string()), resource: v.string(), type: v.string() }),
  ),
  hosts: v.array(v.object({ place: outsideForm, resource: v.string(), type: v.string() })),
});

/** Parses what `formatStoragePlaces()` wrote; throws for anything else. */
export function parseStoragePlaces(text: string): AppPlaces {
  return v.parse(form, JSON.parse(text));
}

/** The file's text: the same places make the same text. */
export function formatStoragePlaces({ places, hosts }: AppPlaces): string {
  const sorted = {
    places: sortBy(places, ({ region, resource, type }) => `${region}\0${resource}\0${type}`),
    hosts: sortBy(hosts, ({ place, resource }) => `${outsideInWords(place)}\0${resource}`),
  };
  return `${JSON.stringify({ format: 2, ...sorted })}\n`;
}

/** Sorts by texts in the order of their UTF-16 units, which is the fastest one: an app has thousands of places. */
function sortBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const byKey = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [value]);
    else same.push(value);
  }
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
