import { outsideInWords, ownSite } from '../../shared/outside-place.ts';
import type { CdkHelpers } from '../helpers/cdk-helpers.ts';
import { findUnexplained, findUnexplainedInSections, hasAttributes, type NetContext } from '../net/find-unexplained.ts';
import { unresolved, unstated } from '../template/placeholders.ts';
import { resolveTexts } from '../template/resolve-texts.ts';
import { idsOfType, recordOr, type Template, type TemplateResource, typeOf } from '../template/template.ts';
import { valuesAt } from '../template/values-at.ts';
import { dataStores, isStateless } from '../types/classify-type.ts';
import { type PlaceProperties, placeProperties } from '../types/place-properties.ts';
import type { Doubt } from './doubt.ts';
import { findOwnMemberships, findParties, mayReachOthers } from './find-parties.ts';
import {
  type Buckets,
  locateArn,
  locateBucket,
  locateFolder,
  locateRegion,
  locateSite,
  locateZoneName,
  type Whereabouts,
} from './locate.ts';
import { findOwnHosts, findOwnZones } from './own-hosts.ts';

/** A resource of a stack. */
export interface StackResource {
  readonly template: Template;
  readonly logicalId: string;
  readonly type: string;
}

/** A place in which a resource keeps data, or to which it sends data. */
export interface ResourcePlace extends FoundPlace {
  readonly resource: StackResource;
}

interface FoundPlace {
  readonly where: Exclude<Whereabouts, 'nowhere'> | 'everyRegion';
  /** Path of the property that names the place; empty for the region of the stack. */
  readonly property: string;
  /** What a text names, if no table says that the property leads anywhere, or nothing says where that is. */
  readonly named?: string;
  /** Set where the place may get nothing, or may be the owner's own. */
  readonly doubt?: Doubt;
}

/** The places of all resources, and the resources whose type the guard does not know. */
export interface Inventory {
  readonly places: readonly ResourcePlace[];
  readonly unclassified: readonly StackResource[];
}

/** What belongs to the owner of an app besides what its templates show. */
export interface Owner {
  readonly hosts?: ReadonlySet<string> | undefined;
  /** Ids of accounts of AWS. */
  readonly accounts?: ReadonlySet<string> | undefined;
}

const nobody: ReadonlySet<string> = new Set();

/** Takes stock of all resources but the CDK's own helpers, and of what the other sections of their templates name. */
export function takeInventory(
  templates: readonly Template[],
  helpers: CdkHelpers,
  { hosts: ownHosts = nobody, accounts: ownAccounts = nobody }: Owner = {},
): Inventory {
  const named = listBuckets(templates);
  const buckets = new Map(named.map(({ name, template }) => [name, template.region ?? unstated]));
  const ownZones = findOwnZones(templates);
  const net = {
    buckets,
    artifactBuckets: findArtifactBuckets(named, helpers),
    ownHosts: new Set([...findOwnHosts(templates), ...ownHosts]),
    ownZones,
    own: {
      domains: ownZones,
      accounts: new Set([...templates.flatMap(({ account }) => account ?? []), ...ownAccounts]),
      memberships: findOwnMemberships(templates),
    },
  };
  const look = createLook(net);
  const places: ResourcePlace[] = [];
  const unclassified: StackResource[] = [];
  for (const template of templates) {
    const here = { region: template.region ?? unstated };
    for (const logicalId in template.resources) {
      if (helpers.isHelper(template, logicalId)) continue;
      const type = typeOf(template.resources[logicalId]);
      const resource = { template, logicalId, type };
      const facts = describeType(type);
      for (const place of look(template, template.resources[logicalId] ?? {}, facts))
        places.push({ resource, ...place });
      if (facts.isKnown && !facts.isCustom) continue;
      const isTrusted = facts.isCustom && helpers.isTrusted(template, logicalId);
      if (isRotation(resource) || (isTrusted && isCallOfAws(resource)))
        places.push({ resource, where: here, property: '' });
      else if (!isTrusted || (!facts.isKnown && !isCertificate(resource))) unclassified.push(resource);
    }
    for (const { section, ...lead } of findUnexplainedInSections(template, net))
      places.push({ resource: { template, logicalId: section, type: section }, ...lead });
  }
  return { places, unclassified };
}

/** What the tables say about a type. */
interface TypeFacts {
  readonly type: string;
  readonly isCustom: boolean;
  readonly isKnown: boolean;
  readonly isStore: boolean;
  readonly tabled: PlacesOfType | undefined;
}

const factsByType = new Map<string, TypeFacts>();

/** The facts of a type are put together once: an app has thousands of resources, and few types. */
function describeType(type: string): TypeFacts {
  const known = factsByType.get(type);
  if (known !== undefined) return known;
  const table = Object.hasOwn(placeProperties, type) ? placeProperties[type] : undefined;
  const isStore = dataStores.has(type);
  const facts = {
    type,
    isCustom: type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource',
    isKnown: isStore || table !== undefined || mayReachOthers(type) || isStateless(type),
    isStore,
    tabled: table === undefined ? undefined : { ...table, searches: listSearches(table) },
  };
  factsByType.set(type, facts);
  return facts;
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
    for (const [type, property] of Object.entries(bucketNames))
      for (const logicalId of idsOfType(template, type))
        for (const { value } of valuesAt(template.resources[logicalId]?.Properties, property))
          for (const name of resolveTexts(value, template))
            if (!name.includes(unresolved)) buckets.push({ name, template, logicalId });
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

/** A call of one of AWS's own operations during the deployment (`AwsCustomResource`). Its arguments say where else it leads. */
function isCallOfAws({ template, logicalId }: StackResource): boolean {
  const properties = recordOr(template.resources[logicalId]?.Properties);
  return ['Create', 'Update', 'Delete'].some((event) =>
    resolveTexts(properties[event] ?? '', template).some((call) => /^\{.*"action":/s.test(call)),
  );
}

/** A certificate in another region, which the CDK's `DnsValidatedCertificate` asks for. */
function isCertificate({ template, logicalId, type }: StackResource): boolean {
  const properties = recordOr(template.resources[logicalId]?.Properties);
  return type === 'AWS::CloudFormation::CustomResource' && 'HostedZoneId' in properties && 'DomainName' in properties;
}

const noProperties: ReadonlySet<string> = new Set();
const nowhereElse: readonly FoundPlace[] = [];

type Here = Readonly<Record<'region', string>>;

type Look = (template: Template, resource: TemplateResource, facts: TypeFacts) => readonly FoundPlace[];

/** Properties that mean something else in another template. */
const dependsOnTemplate = /"Ref"|"Fn::|\{\{resolve:/;

/** How many resources of a type were compared with those before, and how many of them were equal to one. */
interface Tally {
  asked: number;
  equal: number;
}

const fewest = 32;

/** To compare the resources of a type costs more than it saves where hardly two of them are alike. */
function seldomEqual({ asked, equal }: Readonly<Tally>): boolean {
  return asked >= fewest && equal * fewest < asked;
}

/** Creates the search for places. Resources of one type with equal properties have the same places, and are looked through once. */
function createLook(net: NetContext): Look {
  const known = new Map<string, readonly FoundPlace[]>();
  const tallies = new Map<TypeFacts, Tally>();
  return (template, resource, facts) => {
    const here = { region: template.region ?? unstated };
    const tally = tallies.get(facts) ?? { asked: 0, equal: 0 };
    tallies.set(facts, tally);
    if (hasAttributes(resource) || seldomEqual(tally)) return findPlaces(template, resource, facts, { here, net });
    const properties = JSON.stringify(resource.Properties) ?? '';
    const scope = dependsOnTemplate.test(properties) ? template.file : here.region;
    const key = `${scope} ${facts.type} ${properties}`;
    let places = known.get(key);
    tally.asked++;
    if (places !== undefined) tally.equal++;
    else {
      places = findPlaces(template, resource, facts, { here, net });
      known.set(key, places);
    }
    return places;
  };
}

/** The places of a resource; `here` is the one that all resources of its stack share. */
function findPlaces(
  template: Template,
  resource: TemplateResource,
  { type, tabled, isStore }: TypeFacts,
  { here, net }: { readonly here: Here; readonly net: NetContext },
): readonly FoundPlace[] {
  const { Properties: properties } = resource;
  const isToPerson = tabled?.unless?.is.test(String(recordOr(properties)[tabled.unless.property])) ?? false;
  const elsewhere =
    tabled === undefined || isToPerson
      ? nowhereElse
      : findElsewhere(tabled.searches, { properties, template }, net.buckets);
  const tabledProperties = isToPerson
    ? new Set(tabled?.arns)
    : elsewhere.length === 0
      ? noProperties
      : new Set(elsewhere.map(({ property }) => property));
  const leads = findUnexplained(template, resource, { net, known: tabledProperties });
  const own: readonly FoundPlace[] = isStore ? [{ where: here, property: '' }] : nowhereElse;
  const parties = findParties(template, { type, properties }, net.own);
  if (elsewhere.length === 0 && leads.length === 0 && parties.length === 0) return own;
  return uniquePlaces([...own, ...elsewhere, ...leads, ...parties]);
}

/** A region is one place, also when several properties of a store name it beside the stack's own. */
function uniquePlaces(places: readonly FoundPlace[]): readonly FoundPlace[] {
  if (places.length < 2) return places;
  const [first] = places;
  const own = first?.property === '' ? first.where : undefined;
  const others = places.filter((place) => place !== first && !(own !== undefined && isSameRegion(place.where, own)));
  if (first === undefined || others.length === 0) return places.slice(0, 1);
  const unique = new Map<string, FoundPlace>();
  for (const place of [first, ...others]) {
    const where = identify(place.where);
    unique.set(`${where} ${place.property}`, place);
  }
  return [...unique.values()];
}

function isSameRegion(one: ResourcePlace['where'], other: ResourcePlace['where']): boolean {
  return typeof one === 'object' && typeof other === 'object' && 'region' in one && 'region' in other
    ? one.region === other.region
    : false;
}

function identify(where: ResourcePlace['where']): string {
  if (typeof where === 'string') return where;
  if ('region' in where) return `region ${where.region}`;
  return 'zone' in where ? `zone ${where.zone}` : `outside ${outsideInWords(where.outside)}`;
}

/** Where to look in the properties of a type, and how to locate what is there. */
interface PlaceSearch {
  readonly path: string;
  readonly locate: (text: string, buckets: Buckets) => Whereabouts | 'everyRegion';
}

interface PlacesOfType extends PlaceProperties {
  readonly searches: readonly PlaceSearch[];
}

function listSearches({
  regions = [],
  zones = [],
  arns = [],
  buckets = [],
  folders = [],
  everyRegion = [],
  onPremises = [],
  ownSites = [],
  logs,
}: PlaceProperties): PlaceSearch[] {
  const at = (paths: readonly string[], locate: PlaceSearch['locate']) => paths.map((path) => ({ path, locate }));
  return [
    ...at(regions, locateRegion),
    ...at(zones, locateZoneName),
    ...at(arns, locateArn),
    ...at(buckets, locateBucket),
    ...at(folders, locateFolder),
    ...at(everyRegion, () => 'everyRegion'),
    ...at(onPremises, (text) => (text === 'EXTERNAL' || text === 'ANYWHERE' ? { outside: ownSite } : 'nowhere')),
    ...at(ownSites, locateSite),
    ...(logs ? at([logs.code], (code) => logsOf(code, logs.region)) : []),
  ];
}

function findElsewhere(
  searches: readonly PlaceSearch[],
  { properties, template }: { readonly properties: unknown; readonly template: Template },
  buckets: Buckets,
): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  for (const { path, locate } of searches)
    for (const { value, property } of valuesAt(properties, path))
      for (const text of resolveTexts(value, template)) {
        const where = locate(text, buckets);
        if (where === 'nowhere') continue;
        const bucket =
          where === 'undetermined' ? nameOfBucket(text, locate === locateBucket || locate === locateFolder) : undefined;
        places.push({ where, property, ...(bucket !== undefined && { named: `the bucket ${bucket}` }) });
      }
  return places;
}

const bucketAddress = /^\s*(?:arn:[\w-]*:s3:::|s3(?:[an]|ssl)?:\/\/)/i;

/** The name of a bucket that a text writes out, although it does not say where that is. */
function nameOfBucket(text: string, isBucket: boolean): string | undefined {
  if (text.includes('⟨') || !(isBucket || bucketAddress.test(text))) return undefined;
  return text.replace(bucketAddress, '').replace(/^\//, '').replace(/\/.*$/, '');
}

/** Code that is not known before the deployment may log. Comments do not. */
function logsOf(code: string, region: string): Whereabouts {
  if (code.startsWith(unresolved)) return 'undetermined';
  const statements = code.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');
  return /\bconsole\b|\bglobalThis\b|\beval\b|\bFunction\(/.test(statements) ? { region } : 'nowhere';
}
