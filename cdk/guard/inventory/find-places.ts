import { dataStores } from '../types/data-stores.ts';
import { type OtherPlaces, otherPlaces } from '../types/other-places.ts';
import { isStateless } from '../types/stateless-types.ts';
import { type Located, locateArn, locateBucket, locateRegion } from './locate.ts';
import { resolveValue } from './resolve-value.ts';
import type { Resource, Template } from './template.ts';
import { valuesAt } from './values-at.ts';

/** A region in which a resource keeps or sends data; `everywhere` where it is every one, undefined where nobody can tell. */
export interface FoundPlace {
  readonly region: string | undefined;
  readonly everywhere: boolean;
  /** Path of the property that names it; empty for the region of the stack. */
  readonly at: string;
}

/** Regions by the names of the buckets that an app's templates give. */
export type Buckets = ReadonlyMap<string, string>;

/** Every place in which a resource can keep data; undefined for a type of which that is not known. */
export function findPlaces(resource: Resource, template: Template, buckets: Buckets): FoundPlace[] | undefined {
  const { Type: type, Properties: properties } = resource;
  if (typeof type !== 'string') return undefined;
  const others = Object.hasOwn(otherPlaces, type) ? otherPlaces[type] : undefined;
  const own = dataStores.has(type) ? [{ region: template.region, everywhere: false, at: '' }] : [];
  if (others !== undefined) return [...own, ...findOthers(others, properties, { template, buckets })];
  return own.length > 0 || isStateless(type) ? own : undefined;
}

function findOthers(
  { regions = [], arns = [], buckets: bucketPaths = [], everywhere = [], logs }: OtherPlaces,
  properties: unknown,
  { template, buckets }: { template: Template; buckets: Buckets },
): FoundPlace[] {
  const find = (paths: readonly string[], locate: (text: string) => Located): FoundPlace[] =>
    paths.flatMap((path) =>
      valuesAt(properties, path).flatMap(({ value, at }) => {
        const located = locate(resolveValue(value, template));
        return located === 'nowhere' ? [] : [{ region: located.region, everywhere: false, at }];
      }),
    );
  return [
    ...find(regions, locateRegion),
    ...find(arns, (text) => locateArn(text, buckets)),
    ...find(bucketPaths, (text) => locateBucket(text, buckets)),
    ...everywhere.flatMap((path) =>
      valuesAt(properties, path).map(({ at }) => ({ region: undefined, everywhere: true, at })),
    ),
    ...(logs ? find([logs.code], (code) => (/\bconsole\b/.test(code) ? { region: logs.region } : 'nowhere')) : []),
  ];
}
