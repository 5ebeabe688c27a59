import { dataStores, isStateless } from '../types/classify-type.ts';
import { type PlaceProperties, placeProperties } from '../types/place-properties.ts';
import { type Buckets, locateArn, locateBucket, locateRegion, type Whereabouts } from './locate.ts';
import { isRecord, type Template, type TemplateResource } from './template.ts';
import { resolveValue, unresolved, valuesAt } from './template-values.ts';

/** A resource of a stack. */
export interface StackResource {
  readonly template: Template;
  readonly logicalId: string;
  readonly type: string;
}

/** A place in which a resource keeps data, or to which it sends data. */
export interface ResourcePlace {
  readonly resource: StackResource;
  readonly where: Exclude<Whereabouts, 'nowhere'> | 'everyRegion';
  /** Path of the property that names the place; empty for the region of the stack. */
  readonly property: string;
}

/** The places of all resources, and the resources whose type the guard does not know. */
export interface Inventory {
  readonly places: readonly ResourcePlace[];
  readonly unclassified: readonly StackResource[];
}

/** Takes stock of all resources except those that are declared to hold no personal data. */
export function takeInventory(
  templates: readonly Template[],
  isDeclared: (resource: StackResource) => boolean,
): Inventory {
  const buckets = findNamedBuckets(templates);
  const places: ResourcePlace[] = [];
  const unclassified: StackResource[] = [];
  for (const template of templates)
    for (const [logicalId, body] of Object.entries(template.resources)) {
      const resource = { template, logicalId, type: typeOf(body) };
      const properties = isRecord(body) ? body.Properties : undefined;
      const found = findPlaces(resource, { properties, buckets });
      if (found?.length === 0 || isDeclared(resource)) continue;
      if (found === undefined) unclassified.push(resource);
      else places.push(...found);
    }
  return { places, unclassified };
}

function typeOf(body: TemplateResource): string {
  return isRecord(body) && typeof body.Type === 'string' ? body.Type : 'no type';
}

function findNamedBuckets(templates: readonly Template[]): Buckets {
  const named = templates.flatMap((template) =>
    Object.values(template.resources)
      .filter((body) => typeOf(body) === 'AWS::S3::Bucket')
      .flatMap(({ Properties }) => valuesAt(Properties, 'BucketName'))
      .map(({ value }) => [resolveValue(value, template), template.region] as const),
  );
  return new Map(
    named.flatMap(([name, region]) => (region === undefined || name.includes(unresolved) ? [] : [[name, region]])),
  );
}

/** Finds all places of a resource; undefined when the guard does not know its type. */
function findPlaces(
  resource: StackResource,
  given: { readonly properties: unknown; readonly buckets: Buckets },
): ResourcePlace[] | undefined {
  const { type, template } = resource;
  const elsewhere = Object.hasOwn(placeProperties, type) ? placeProperties[type] : undefined;
  if (!dataStores.has(type) && elsewhere === undefined) return isStateless(type) ? [] : undefined;
  // A stack without a region is reported as such, once.
  const isHere = dataStores.has(type) && template.region !== undefined;
  const own = isHere ? [{ resource, where: { region: template.region }, property: '' }] : [];
  return elsewhere === undefined ? own : [...own, ...findElsewhere(elsewhere, resource, given)];
}

function findElsewhere(
  { regions = [], arns = [], buckets: bucketPaths = [], everyRegion = [], logs }: PlaceProperties,
  resource: StackResource,
  { properties, buckets }: { readonly properties: unknown; readonly buckets: Buckets },
): ResourcePlace[] {
  const find = (paths: readonly string[], locate: (text: string) => Whereabouts | 'everyRegion'): ResourcePlace[] =>
    paths.flatMap((path) =>
      valuesAt(properties, path).flatMap(({ value, property }) => {
        const where = locate(resolveValue(value, resource.template));
        return where === 'nowhere' ? [] : [{ resource, where, property }];
      }),
    );
  return [
    ...find(regions, locateRegion),
    ...find(arns, (text) => locateArn(text, buckets)),
    ...find(bucketPaths, (text) => locateBucket(text, buckets)),
    ...find(everyRegion, () => 'everyRegion'),
    ...(logs ? find([logs.code], (code) => (/\bconsole\b/.test(code) ? { region: logs.region } : 'nowhere')) : []),
  ];
}
