import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { isRegionName, regionName } from '../../lambda/content/regions.ts';
import { contentRules, isWarning } from '../../lambda/content/rules.ts';
import { isIsoDate, isLocalTime, lineForm, localeForm } from '../../lambda/content/yaml/values.ts';

/** What a schema can say of a check that is code. Of the other checks it says nothing: it accepts more than `check` does, never less. */
const checks = new Map<unknown, JsonSchema>([
  [isIsoDate, { pattern: '^\\d{4}-\\d\\d-\\d\\d$' }],
  [isLocalTime, { pattern: '^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d)?$' }],
  [isRegionName, { pattern: `^${regionName.source}$` }],
  [isWarning, { enum: Object.keys(contentRules).filter(isWarning) }],
  [lineForm.pipe[1].requirement, { pattern: '^[^\\n\\t]*\\S[^\\n\\t]*$' }],
  [localeForm.pipe[1].requirement, { pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' }],
]);

const conversion: ConversionConfig = {
  target: 'draft-07',
  // What it would ignore and is no check, the functions below refuse.
  errorMode: 'ignore',
  overrideAction({ valibotAction, jsonSchema, errors }) {
    if (valibotAction.type === 'check') return { ...jsonSchema, ...checks.get(requirementOf(valibotAction)) };
    if (errors !== undefined) throw new Error(`Cannot convert the form: ${errors.join(' ')}`);
    return undefined;
  },
  overrideSchema({ valibotSchema, jsonSchema, errors }) {
    // A check in front of a schema.
    if (valibotSchema.type === 'custom') return {};
    if (errors !== undefined) throw new Error(`Cannot convert the form: ${errors.join(' ')}`);
    // The parser refuses a key that the form does not name.
    return valibotSchema.type === 'object' ? { ...jsonSchema, additionalProperties: false } : undefined;
  },
};

function requirementOf(action: object): unknown {
  return 'requirement' in action ? action.requirement : undefined;
}

/** The JSON Schema of what a form accepts. Throws where it has a part that the converter does not know. */
export function convertForm(form: v.GenericSchema<unknown, unknown>): JsonSchema {
  return toJsonSchema(form, conversion);
}
