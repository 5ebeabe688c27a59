/** The template of a stack or nested stack, as CloudFormation receives it. */
export interface Template {
  /** Path of the stack in the construct tree, or another name by which messages call it. */
  readonly stack: string;
  /** Absolute path of the template on disk. */
  readonly file: string;
  /** Undefined if nothing states where the stack is deployed. */
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** Every section, such as `Mappings`; `Resources` again as `resources`. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  /** The values that the parent passes for the parameters of a nested stack; each may be one of several texts. */
  readonly parameters: Map<string, readonly string[]>;
  /** The other templates of the app, in which values of this one are defined. */
  readonly app: AppIndex;
}

/** A value that one template defines for others. */
interface DefinedValue {
  readonly value: unknown;
  readonly template: Template;
}

/** What the templates of an app define for each other. */
export interface AppIndex {
  /** Exports, by region and name. */
  readonly exports: Map<string, DefinedValue>;
  /** Outputs, by region, name of the stack and name of the output. */
  readonly outputs: Map<string, DefinedValue>;
  /** What the CDK writes into Parameter Store in the region of the stack that reads it, by region and name. */
  readonly crossRegionExports: Map<string, DefinedValue>;
  /** Templates of nested stacks, by the file of the parent and the logical id in it. */
  readonly children: Map<string, Template>;
}

/** A resource as a template has it; its form is not checked. */
export interface TemplateResource {
  readonly Type?: unknown;
  readonly Properties?: unknown;
  readonly Metadata?: unknown;
  /** What a resource of SAM may use. */
  readonly Connectors?: unknown;
}

/** True for an object whose properties may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with no properties if the value is none. */
export function recordOr(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

const typeIndexes = new WeakMap<object, ReadonlyMap<string, readonly string[]>>();

/** The logical ids of all resources of a type, in the order of their template. A template is read once for all types. */
export function idsOfType({ resources }: Pick<Template, 'resources'>, type: string): readonly string[] {
  let index = typeIndexes.get(resources);
  if (index === undefined) {
    index = indexTypes(resources);
    typeIndexes.set(resources, index);
  }
  return index.get(type) ?? [];
}

function indexTypes(resources: Template['resources']): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const logicalId of Object.keys(resources)) {
    const type = typeOf(resources[logicalId]);
    const ids = index.get(type);
    if (ids === undefined) index.set(type, [logicalId]);
    else ids.push(logicalId);
  }
  return index;
}

/** The CloudFormation type of a resource, or `no type`. */
export function typeOf(body: unknown): string {
  return isRecord(body) && typeof body.Type === 'string' ? body.Type : 'no type';
}
