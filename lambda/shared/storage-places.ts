import * as v from 'valibot';

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

/** A resource that names a host outside AWS, or a region of another cloud. */
export interface NamedHost {
  readonly host: string;
  /** Path in the construct tree. */
  readonly resource: string;
  readonly type: string;
}

/** Everything that a policy must disclose about an app. */
export interface AppPlaces {
  readonly places: readonly StoringResource[];
  readonly hosts: readonly NamedHost[];
}

const form = v.object({
  format: v.literal(1),
  places: v.array(
    v.object({ region: v.string(), zone: v.optional(v.string()), resource: v.string(), type: v.string() }),
  ),
  // Earlier releases listed none.
  hosts: v.optional(v.array(v.object({ host: v.string(), resource: v.string(), type: v.string() })), []),
});

/** Parses what `formatStoragePlaces()` wrote; throws for anything else. */
export function parseStoragePlaces(text: string): AppPlaces {
  return v.parse(form, JSON.parse(text));
}

/** The file's text: the same places make the same text. */
export function formatStoragePlaces({ places, hosts }: AppPlaces): string {
  const sorted = { places: places.toSorted(comparePlaces), hosts: hosts.toSorted(compareHosts) };
  return `${JSON.stringify({ format: 1, ...sorted })}\n`;
}

function compareHosts(one: NamedHost, other: NamedHost): number {
  return compareTexts(one.host, other.host) || compareTexts(one.resource, other.resource);
}

function comparePlaces(one: StoringResource, other: StoringResource): number {
  return (
    compareTexts(one.region, other.region) ||
    compareTexts(one.resource, other.resource) ||
    compareTexts(one.type, other.type)
  );
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
