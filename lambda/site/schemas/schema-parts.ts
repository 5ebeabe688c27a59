/** A part of a JSON Schema (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** An object whose keys are all there, except the optional ones. Programs ignore keys that a later release adds. */
export function objectOf(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

/** A list of the same. */
export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object with any keys, and values of one form. */
export function recordOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

/** Null, or something. */
export function nullOr(schema: Schema): Schema {
  return { anyOf: [{ type: 'null' }, schema] };
}

/** One of some words. */
export function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

export const string: Schema = { type: 'string' };

/** Instants have one form in all files: in UTC, to the millisecond. */
export const instant: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
};
const dateForm = '\\d{4}-\\d{2}-\\d{2}';

/** A day by the clocks of the policy's time zone, where something begins at its midnight. */
export const date: Schema = { type: 'string', format: 'date', pattern: `^${dateForm}$` };

/** A day, or a time on it, by the clocks of the policy's time zone. */
export const localTime: Schema = { type: 'string', pattern: `^${dateForm}(?:T\\d{2}:\\d{2})?$` };

/** The id of a version: its day, or a time on it without the colon. */
export const version: Schema = { type: 'string', pattern: `^${dateForm}(?:T\\d{4})?$` };
export const address: Schema = { type: 'string', format: 'uri', pattern: '^https?://' };
export const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** A BCP 47 tag. */
export const locale: Schema = { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' };
export const direction = oneOf('ltr', 'rtl');
export const country: Schema = { type: 'string', pattern: '^[A-Z]{2}$' };

/** Words with their language. */
export const words = objectOf({ text: string, lang: locale, dir: direction });
