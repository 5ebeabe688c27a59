/** The template of a stack, nested ones too, as CloudFormation gets it. */
export interface Template {
  /** Path of the stack in the construct tree. */
  readonly stack: string;
  /** Absolute path of the template on disk. */
  readonly file: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
  readonly resources: Readonly<Record<string, Resource>>;
  /** What the parent gives a nested stack for its parameters, resolved. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** A resource of a template; what a template says is not known to be of any form. */
export interface Resource {
  readonly Type?: unknown;
  readonly Properties?: unknown;
  readonly Metadata?: unknown;
}

/** True for an object of which the properties may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
