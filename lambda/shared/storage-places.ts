import * as v from 'valibot';
import type { OutsidePlace } from './outside-place.ts';

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
  return `{"format":2,"places":[${sortedJson(places)}],"hosts":[${sortedJson(hosts)}]}\n`;
}

/** Objects in the order of their texts in UTF-16 units, which is the fastest one: an app has thousands of places. */
function sortedJson(objects: readonly object[]): string {
  return objects
    .map((object) => JSON.stringify(object))
    .sort()
    .join(',');
}
