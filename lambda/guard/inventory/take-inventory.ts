import type { CdkHelpers } from '../helpers/cdk-helpers.ts';
import { findUnexplained, findUnexplainedInSections, type NetContext } from '../net/find-unexplained.ts';
import { unresolved, unstated } from '../template/placeholders.ts';
import { resolveTexts } from '../template/resolve-texts.ts';
import { recordOr, type Template, typeOf } from '../template/template.ts';
import { valuesAt } from '../template/values-at.ts';
import { dataStores, isStateless } from '../types/classify-type.ts';
import { type PlaceProperties, placeProperties } from '../types/place-properties.ts';
import { type Buckets, locateArn, locateBucket, locateRegion, locateZoneName, type Whereabouts } from './locate.ts';
import { findOwnHosts } from './own-hosts.ts';

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
  /** What a text names, if no table says that the property leads anywhere. */
  readonly named?: string;
}

/** The places of all resources, and the resources whose type the guard does not know. */
export interface Inventory {
  readonly places: readonly ResourcePlace[];
  readonly unclassified: readonly StackResource[];
}

/** Takes stock of all resources but the CDK's own helpers, and of what the other sections of their templates name. */
export function takeInventory(
  templates: readonly Template[],
  helpers: CdkHelpers,
  ownHosts: ReadonlySet<string> = new Set(),
): Inventory {
  const named = listBuckets(templates);
  const buckets = new Map(named.map(({ name, template }) => [name, template.region ?? unstated]));
  const net = {
    buckets,
    artifactBuckets: findArtifactBuckets(named, helpers),
    ownHosts: new Set([...findOwnHosts(templates), ...ownHosts]),
  };
  const places: ResourcePlace[] = [];
  const unclassified: StackResource[] = [];
  for (const template of templates) {
    for (const [logicalId, body] of Object.entries(template.resources)) {
      const resource = { template, logicalId, type: typeOf(body) };
      if (helpers.isHelper(template, logicalId)) continue;
      places.push(...findPlaces(resource, recordOr(body).Properties, net));
      const isCustom = resource.type.startsWith('Custom::');
      if (isRotation(resource)) places.push({ resource, where: { region: template.region ?? unstated }, property: '' });
      else if (!isKnown(resource.type) || (isCustom && !helpers.isTrusted(template, logicalId)))
        unclassified.push(resource);
    }
    for (const { section, ...lead } of findUnexplainedInSections(template, { ...net, isKnown: () => false }))
      places.push({ resource: { template, logicalId: section, type: section }, ...lead });
  }
  return { places, unclassified };
}

function isKnown(type: string): boolean {
  return dataStores.has(type) || Object.hasOwn(placeProperties, type) || isStateless(type);
}

interface NamedBucket {
  readonly name: string;
  readonly template: Template;
  readonly logicalId: string;
}

/** The buckets in which the CDK keeps the programs of pipelines in other regions. */
function findArtifactBuckets(buckets: readonly NamedBucket[], helpers: CdkHelpers): ReadonlySet<string> {
  const ofHelpers = buckets.filter(({ template, logicalId }) => helpers.isHelper(template, logicalId));
  return new Set(ofHelpers.map(({ name }) => name));
}

/** The properties that name a bucket in the region of their stack: CloudFormation cannot write a policy to a bucket elsewhere. */
const bucketNames: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::S3::BucketPolicy': 'Bucket',
};

/** Every bucket whose name a template says. */
function listBuckets(templates: readonly Template[]): NamedBucket[] {
  const buckets: NamedBucket[] = [];
  for (const template of templates)
    for (const [logicalId, body] of Object.entries(template.resources)) {
      const property = bucketNames[typeOf(body)];
      if (property === undefined) continue;
      for (const { value } of valuesAt(recordOr(body).Properties, property))
        for (const name of resolveTexts(value, template))
          if (!name.includes(unresolved)) buckets.push({ name, template, logicalId });
    }
  return buckets;
}

/** Applications of AWS that rotate the passwords of databases: a function in the region of the stack. */
const rotation =
  /^arn:[\w-]+:serverlessrepo:[\w-]+:(?:297356227824|193023089310|023102451235):applications\/SecretsManager/;

function isRotation({ template, logicalId, type }: StackResource): boolean {
  if (type !== 'AWS::Serverless::Application') return false;
  const ids = valuesAt(recordOr(template.resources[logicalId]?.Properties), 'Location.ApplicationId');
  const texts = ids.flatMap(({ value }) => resolveTexts(value, template));
  return texts.length > 0 && texts.every((text) => rotation.test(text));
}

const noProperties: ReadonlySet<string> = new Set();

function findPlaces(
  resource: StackResource,
  properties: unknown,
  net: Omit<NetContext, 'isKnown'>,
): readonly ResourcePlace[] {
  const { type, template, logicalId } = resource;
  const tabled = Object.hasOwn(placeProperties, type) ? placeProperties[type] : undefined;
  const isToPerson = tabled?.unless?.is.test(String(recordOr(properties)[tabled.unless.property])) ?? false;
  const elsewhere =
    tabled === undefined || isToPerson ? [] : findElsewhere(tabled, resource, { properties, buckets: net.buckets });
  const known =
    tabled === undefined ? noProperties : new Set(isToPerson ? tabled.arns : elsewhere.map(({ property }) => property));
  const leads = findUnexplained(template, logicalId, { ...net, isKnown: (property) => known.has(property) });
  const own: ResourcePlace[] = dataStores.has(type)
    ? [{ resource, where: { region: template.region ?? unstated }, property: '' }]
    : [];
  return uniquePlaces([...own, ...elsewhere, ...leads.map((lead) => ({ resource, ...lead }))]);
}

/** A region is one place, also when several properties of a store name it beside the stack's own. */
function uniquePlaces(places: readonly ResourcePlace[]): readonly ResourcePlace[] {
  if (places.length < 2) return places;
  const [first] = places;
  const own = first?.property === '' && typeof first.where !== 'string' ? JSON.stringify(first.where) : undefined;
  const unique = new Map<string, ResourcePlace>();
  for (const place of places) {
    const where = JSON.stringify(place.where);
    if (place !== first && where === own) continue;
    unique.set(`${where} ${place.property}`, place);
  }
  return [...unique.values()];
}

function findElsewhere(
  {
    regions = [],
    zones = [],
    arns = [],
    buckets: bucketPaths = [],
    everyRegion = [],
    onPremises = [],
    logs,
  }: PlaceProperties,
  resource: StackResource,
  { properties, buckets }: { readonly properties: unknown; readonly buckets: Buckets },
): ResourcePlace[] {
  const find = (paths: readonly string[], locate: (text: string) => Whereabouts | 'everyRegion'): ResourcePlace[] =>
    paths.flatMap((path) =>
      valuesAt(properties, path).flatMap(({ value, property }) =>
        resolveTexts(value, resource.template).flatMap((text) => {
          const where = locate(text);
          return where === 'nowhere' ? [] : [{ resource, where, property }];
        }),
      ),
    );
  return [
    ...find(regions, locateRegion),
    ...find(zones, locateZoneName),
    ...find(arns, (text) => locateArn(text, buckets)),
    ...find(bucketPaths, (text) => locateBucket(text, buckets)),
    ...find(everyRegion, () => 'everyRegion'),
    ...find(onPremises, (text) => (text === 'EXTERNAL' ? 'undetermined' : 'nowhere')),
    ...(logs ? find([logs.code], (code) => logsOf(code, logs.region)) : []),
  ];
}

/** Code that is not known before the deployment may log. Comments do not. */
function logsOf(code: string, region: string): Whereabouts {
  if (code.startsWith(unresolved)) return 'undetermined';
  const statements = code.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');
  return /\bconsole\b|\bglobalThis\b|\beval\b|\bFunction\(/.test(statements) ? { region } : 'nowhere';
}
