import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** A resource type as AWS specifies it. */
export interface SpecifiedType {
  readonly name: string;
  readonly properties: Readonly<Record<string, SpecifiedProperty>>;
  readonly isTaggable: boolean;
  /** True when AWS says that a replacement loses data. */
  readonly isStateful: boolean;
}

/** A property as AWS specifies it. */
interface SpecifiedProperty {
  readonly type: PropertyType;
  /** Whether a change of it replaces the resource. */
  readonly causesReplacement?: 'yes' | 'no' | 'maybe';
}

type PropertyType =
  | { readonly type: 'ref'; readonly reference: { readonly $ref: string } }
  | { readonly type: 'array' | 'map'; readonly element: PropertyType }
  | { readonly type: 'union'; readonly types: readonly PropertyType[] }
  | { readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'json' | 'date-time' | 'tag' | 'null' };

interface Database {
  readonly schema: {
    readonly resource: { readonly entities: readonly StoredType[] };
    readonly typeDefinition: {
      readonly entities: readonly {
        readonly $id: string;
        readonly properties: Readonly<Record<string, SpecifiedProperty>>;
      }[];
    };
  };
}

interface StoredType {
  readonly cloudFormationType: string;
  readonly properties: Readonly<Record<string, SpecifiedProperty>>;
  readonly tagInformation?: unknown;
  readonly isStateful?: boolean;
}

// The CDK's command line carries AWS's specification of CloudFormation, from which `cdk diff` tells replacements.
const directory = path.dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json'));
const { schema }: Database = JSON.parse(gunzipSync(readFileSync(path.join(directory, 'db.json.gz'))).toString());
const definitions = new Map(schema.typeDefinition.entities.map(({ $id, properties }) => [$id, properties]));

/** All CloudFormation types by their names. */
export const specifiedTypes: ReadonlyMap<string, SpecifiedType> = new Map(
  schema.resource.entities.map(({ cloudFormationType: name, properties, tagInformation, isStateful }) => [
    name,
    { name, properties, isTaggable: tagInformation !== undefined, isStateful: isStateful === true },
  ]),
);

/** The paths of all properties of a type that a text may be given for; `*` matches each element of a list or map. */
export function textPaths({ properties }: SpecifiedType): string[] {
  return textsBelow(properties, '', []);
}

function textsBelow(
  properties: Readonly<Record<string, SpecifiedProperty>>,
  prefix: string,
  within: readonly string[],
): string[] {
  return Object.entries(properties).flatMap(([name, { type }]) => textsIn(type, `${prefix}${name}`, within));
}

function textsIn(type: PropertyType, at: string, within: readonly string[]): string[] {
  switch (type.type) {
    case 'ref': {
      const { $ref } = type.reference;
      return within.includes($ref) ? [] : textsBelow(definitions.get($ref) ?? {}, `${at}.`, [...within, $ref]);
    }
    case 'array':
    case 'map':
      return textsIn(type.element, `${at}.*`, within);
    case 'union':
      return [...new Set(type.types.flatMap((one) => textsIn(one, at, within)))];
    case 'string':
    case 'json':
    case 'date-time':
      return [at];
    default:
      return [];
  }
}

/** The paths of all properties of a type, outer before inner; `*` matches each element of a list or map. */
export function propertyPaths({ properties }: SpecifiedType): string[] {
  return pathsBelow(properties, '', []);
}

function pathsBelow(
  properties: Readonly<Record<string, SpecifiedProperty>>,
  prefix: string,
  within: readonly string[],
): string[] {
  return Object.entries(properties).flatMap(([name, { type }]) => [
    `${prefix}${name}`,
    ...pathsInto(type, `${prefix}${name}`, within),
  ]);
}

/** A definition may contain itself, such as a condition of conditions; its own appearance within itself adds no path. */
function pathsInto(type: PropertyType, at: string, within: readonly string[]): string[] {
  switch (type.type) {
    case 'ref': {
      const { $ref } = type.reference;
      if (within.includes($ref)) return [];
      return pathsBelow(definitions.get($ref) ?? {}, `${at}.`, [...within, $ref]);
    }
    case 'array':
    case 'map':
      return [`${at}.*`, ...pathsInto(type.element, `${at}.*`, within)];
    case 'union':
      return type.types.flatMap((one) => pathsInto(one, at, within));
    default:
      return [];
  }
}

/**
 * The paths of the properties whose change from one value to another replaces a resource, or may. None for a type that AWS does not
 * specify, such as a custom resource.
 */
export function replacingChanges(type: string, before: Properties, after: Properties): string[] {
  return changesIn(specifiedTypes.get(type)?.properties ?? {}, { before, after }, '');
}

type Properties = Readonly<Record<string, unknown>>;

function changesIn(
  specified: Readonly<Record<string, SpecifiedProperty>>,
  { before, after }: { readonly before: Properties; readonly after: Properties },
  prefix: string,
): string[] {
  return Object.entries(specified).flatMap(([name, { type, causesReplacement = 'no' }]) => {
    const [old, current] = [before[name], after[name]];
    if (isDeepStrictEqual(old, current)) return [];
    if (causesReplacement !== 'no') return [`${prefix}${name}`];
    const nested = type.type === 'ref' ? definitions.get(type.reference.$ref) : undefined;
    if (nested === undefined || !isProperties(old) || !isProperties(current)) return [];
    return changesIn(nested, { before: old, after: current }, `${prefix}${name}.`);
  });
}

function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
