import * as v from 'valibot';

/** Name of the file in a synthesised assembly in which the guard lists where the app's resources keep data. */
export const storagePlacesFile = 'storage-places.json';

/** One resource in one region. */
export interface StoringResource {
  /** AWS region id. */
  readonly region: string;
  /** Path in the construct tree. */
  readonly resource: string;
  /** CloudFormation type, such as `AWS::S3::Bucket`. */
  readonly type: string;
}

const form = v.object({
  format: v.literal(1),
  places: v.array(v.object({ region: v.string(), resource: v.string(), type: v.string() })),
});

/** Parses what `formatStoragePlaces()` wrote; throws for anything else. */
export function parseStoragePlaces(text: string): readonly StoringResource[] {
  return v.parse(form, JSON.parse(text)).places;
}

/** The file's text: the same places make the same text. */
export function formatStoragePlaces(places: readonly StoringResource[]): string {
  return `${JSON.stringify({ format: 1, places: places.toSorted(comparePlaces) })}\n`;
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
