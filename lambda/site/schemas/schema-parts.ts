/** A part of a JSON-JsonSchema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object whose keys are all there, except the optional ones. Programs ignore keys that a later release adds. */
export function objectOf(
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

/** A list of the same. */
export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** An object with any keys, and values of one form. */
export function recordOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values };
}

/** Null, or something. */
export function nullOr(schema: JsonSchema): JsonSchema {
  return { anyOf: [{ type: 'null' }, schema] };
}

/** One of some words. */
export function wordOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

export const textSchema: JsonSchema = { type: 'string' };

/** Instants have one form in all files: in UTC, to the millisecond. */
export const instantSchema: JsonSchema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
};
const dateForm = '\\d{4}-\\d{2}-\\d{2}';

/** A day by the clocks of the policy's time zone, where something begins at its midnight. */
export const daySchema: JsonSchema = { type: 'string', format: 'date', pattern: `^${dateForm}$` };

/** A day, or a time on it, by the clocks of the policy's time zone. */
export const localTimeSchema: JsonSchema = { type: 'string', pattern: `^${dateForm}(?:T\\d{2}:\\d{2})?$` };

/** The id of a version: its day, or a time on it without the colon. */
export const versionSchema: JsonSchema = { type: 'string', pattern: `^${dateForm}(?:T\\d{4})?$` };
export const addressSchema: JsonSchema = { type: 'string', format: 'uri', pattern: '^https?://' };
export const digestSchema: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/** A BCP 47 tag. */
export const localeSchema: JsonSchema = { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' };
export const directionSchema = wordOf('ltr', 'rtl');
export const countrySchema: JsonSchema = { type: 'string', pattern: '^[A-Z]{2}$' };

/** Words with their language. */
export const wordsSchema = objectOf({ text: textSchema, lang: localeSchema, dir: directionSchema });
