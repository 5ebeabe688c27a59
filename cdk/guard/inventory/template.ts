/** The template of a stack or nested stack, as CloudFormation receives it. */
export interface Template {
  /** Path of the stack in the construct tree. */
  readonly stack: string;
  /** Absolute path of the template on disk. */
  readonly file: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
  readonly resources: Readonly<Record<string, TemplateResource>>;
  /** Resolved values that the parent passes for the parameters of a nested stack. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** A resource as a template has it; its form is not checked. */
export interface TemplateResource {
  readonly Type?: unknown;
  readonly Properties?: unknown;
  readonly Metadata?: unknown;
}

/** True for an object whose properties may be read. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
