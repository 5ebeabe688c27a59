import type { JsonSchema } from '@valibot/to-json-schema';
import { parseDocument } from 'yaml';
import type { YamlForm } from '../../lambda/content/yaml/parse-yaml.ts';
import { policyForm } from '../../lambda/content/yaml/policy-form.ts';
import { siteForm } from '../../lambda/content/yaml/site-form.ts';
import { versionForm } from '../../lambda/content/yaml/version-form.ts';
import { convertForm } from './convert-form.ts';
import { policyKeys, siteKeys, versionKeys } from './key-descriptions.ts';

/** Words about the keys of a form, by path. */
interface Words {
  readonly descriptions: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, string>>;
}

/** The JSON Schemas of the YAML files of a content, by file name. */
export function buildSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['policy.json', buildSchema('policy.yaml', policyForm, policyKeys)],
    ['site.json', buildSchema('site.yaml', siteForm, siteKeys)],
    ['version.json', buildSchema('version.yaml', versionForm, versionKeys)],
  ]);
}

function buildSchema(title: string, { schema, examples }: YamlForm<unknown>, descriptions: Words['descriptions']) {
  const { $schema, ...converted } = convertForm(schema);
  const described = describeKeys(converted, '', { descriptions, examples });
  return `${JSON.stringify({ $schema, title, ...described }, null, 2)}\n`;
}

/** Adds its description and its example to each key. */
function describeKeys(schema: JsonSchema, prefix: string, words: Words): JsonSchema {
  const { items, properties, additionalProperties: named } = schema;
  // The names are the editor's own.
  if (typeof named === 'object') return { ...schema, additionalProperties: describeKeys(named, prefix, words) };
  if (typeof items === 'object' && !Array.isArray(items))
    return { ...schema, items: describeKeys(items, prefix, words) };
  if (properties === undefined) return schema;
  const described = Object.entries(properties).map(([key, value]) => {
    const path = prefix + key;
    const description = words.descriptions[path];
    if (description === undefined) throw new Error(`Cannot describe the key "${path}": it has no description`);
    const inner = typeof value === 'object' ? describeKeys(value, `${path}.`, words) : {};
    return [key, { description, ...inner, ...exampleOf(key, words.examples[path]) }];
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

/** The value in a line that an editor can paste; nothing for one that goes on in words. */
function exampleOf(key: string, line = ''): Pick<JsonSchema, 'examples'> {
  const document = parseDocument(line);
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS()?.[key];
  return value === undefined ? {} : { examples: [value as string] };
}
