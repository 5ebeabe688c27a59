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
  const keyed = places.map((place) => ({ place, key: `${place.region} ${place.resource} ${place.type}` }));
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ place }) => place);
  return `${JSON.stringify({ format: 1, places: sorted }, null, 1)}\n`;
}
