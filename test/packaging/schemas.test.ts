import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml, type YamlForm } from '../../lambda/content/yaml/parse-yaml.ts';
import { policyForm } from '../../lambda/content/yaml/policy-form.ts';
import { siteForm } from '../../lambda/content/yaml/site-form.ts';
import { versionForm } from '../../lambda/content/yaml/version-form.ts';
import { buildSchemas } from '../../packaging/schemas/build-schemas.ts';
import { policyKeys, siteKeys, versionKeys } from '../../packaging/schemas/key-descriptions.ts';

const directory = path.join(import.meta.dirname, '../../schemas');
const fixtures = path.join(import.meta.dirname, '../fixtures');
const guide = readFileSync(path.join(import.meta.dirname, '../../docs/editors.md'), 'utf8');
const ajv = new Ajv({ allErrors: true, strict: true });
const built = buildSchemas();

/** A kind of file, with what describes it, a right file, and keys that make it wrong. */
interface Kind {
  readonly form: YamlForm<unknown>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly right: string;
  /** How many of them are in the fixtures, at least. */
  readonly inFixtures: number;
  /** True for the sample of the guide that is such a file. */
  isSample(keys: Readonly<Record<string, unknown>>): boolean;
  readonly wrong: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  site: {
    form: siteForm,
    inFixtures: 2,
    isSample: (keys) => 'origin' in keys,
    descriptions: siteKeys,
    right: 'sourceLocale: en\nlocales: [en, de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
    wrong: [
      'notice: 30',
      'dropped: ja',
      'dropped: [english]',
      'dropped: [pt_BR]',
      'fallback: { zh-Hant: zh-Hans }',
      'outdated: never',
      'stores: [playstore]',
      'country: ""',
      'securityContact: "http://example.com"',
      'facts: { storage: x }',
      'applications: { Shop: { facts: { application: x } } }',
      'applications: { shop: { facts: { application: x }, icon: x } }',
      'applications: { shop: { discontinued: true } }',
      'theme: { colours: { light: { link: blue } } }',
      'theme: { colors: {} }',
      'theme: { logo: logo.png }',
      'theme: { fonts: { latn: [Georgia] } }',
      'theme: { fonts: { latin: [] } }',
      'theme: { headerLinks: [{ href: /imprint }] }',
      'theme: { links: [{ href: /imprint }] }',
    ],
  },
  policy: {
    form: policyForm,
    inFixtures: 0,
    isSample: (keys) => 'sourceLocale' in keys && !('origin' in keys),
    descriptions: policyKeys,
    right: 'timeZone: Europe/Berlin\n',
    wrong: ['theme: {}', 'locales: []', 'dropped: de', 'noticeDays: 1.5', 'outdated: never', 'country: ""'],
  },
  version: {
    form: versionForm,
    inFixtures: 2,
    isSample: (keys) => 'announced' in keys,
    descriptions: versionKeys,
    right: 'announced: 2026-10-15\nchange: major\n',
    wrong: [
      'effective: 2026-11-15',
      'noticeDays: 30.5',
      'noticeDays: 367',
      'imported: "yes"',
      'urgent: { English: A court asked }',
      'withdrawn: { date: 2026-11-24 }',
      'postponed: [{ date: 15.10.2026, to: 2026-12-01, because: Late }]',
      'facts: { storage: x }',
      'facts: { Company: x }',
      'facts: { company: 1 }',
      'applications: { shop: { company: 1 } }',
      'storage: [{ region: Frankfurt, holds: [a], provider: A, safeguard: notNeeded }]',
      'storage: [{ region: eu-central-1, holds: [], provider: A, safeguard: notNeeded }]',
      'storage: [{ region: eu-central-1, holds: [a], provider: A, safeguard: none }]',
      'recipients: [{ purpose: payments, holds: [a], safeguard: notNeeded, hosts: ["https://a.example"] }]',
      'accepted: [{ rule: unknown-fact, file: de.md, words: a, because: b }]',
    ],
  },
};

test('schemas/ holds what the forms say', () => {
  expect(readdirSync(directory).sort()).toEqual([...built.keys()].sort());
  for (const [name, text] of built)
    expect(readFileSync(path.join(directory, name), 'utf8'), 'Run "npm run build:schemas"').toBe(text);
});

describe.each(Object.entries(kinds))(
  'the schema of %s.yaml',
  (name, { form, descriptions, right, wrong, inFixtures, isSample }) => {
    const schema = JSON.parse(built.get(`${name}.json`) ?? '');
    const accepts = ajv.compile(schema);
    const errorsOf = (text: string) => (accepts(parse(text)) ? [] : accepts.errors);
    const problemsOf = (text: string) => parseYaml({ text, offset: 0 }, form).problems;

    test('accepts every file of the fixtures', () => {
      const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(
        (file) => path.basename(file) === `${name}.yaml`,
      );
      expect(files.length).toBeGreaterThanOrEqual(inFixtures);
      for (const file of files)
        expect([file, errorsOf(readFileSync(path.join(fixtures, file), 'utf8'))]).toEqual([file, []]);
    });

    test('accepts what the guide for editors shows', () => {
      const shown = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
      const files = shown.filter((text) => isSample(parse(text)));
      expect(files).toHaveLength(1);
      for (const text of files) expect(errorsOf(text)).toEqual([]);
      const rows = shown.filter((text) => /^(?:storage|recipients):/.test(text));
      expect(rows.length).toBeGreaterThan(2);
      if (name === 'version') for (const text of rows) expect(errorsOf(right + text)).toEqual([]);
    });

    test('accepts what the form accepts, among the examples that editors can paste', () => {
      const examples = Object.entries(form.examples).filter(([key]) => !key.includes('.'));
      const lines = examples.map(([key, line]) => {
        const others = right.split('\n').filter((one) => !one.startsWith(`${key}:`));
        return [...others, line].join('\n');
      });
      const accepted = lines.filter((text) => problemsOf(text).length === 0);
      expect(accepted.length).toBeGreaterThan(examples.length / 2);
      for (const text of accepted) expect([text, errorsOf(text)]).toEqual([text, []]);
    });

    test.each(wrong)('refuses, as check does: %s', (line) => {
      expect(errorsOf(right)).toEqual([]);
      expect(problemsOf(right)).toEqual([]);
      expect(errorsOf(right + line)).not.toEqual([]);
      expect(problemsOf(right + line)).not.toEqual([]);
    });

    test('describes every key, and no other one', () => {
      expect(keysOf(schema).sort()).toEqual(Object.keys(descriptions).sort());
    });
  },
);

interface SchemaParts {
  readonly items?: object;
  readonly properties?: Readonly<Record<string, object>>;
  readonly additionalProperties?: object | boolean;
}

function keysOf(schema: SchemaParts, prefix = ''): string[] {
  if (schema.items !== undefined) return keysOf(schema.items, prefix);
  if (typeof schema.additionalProperties === 'object') return keysOf(schema.additionalProperties, prefix);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    prefix + key,
    ...keysOf(value, `${prefix}${key}.`),
  ]);
}
