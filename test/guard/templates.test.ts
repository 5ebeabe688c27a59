import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../lambda/guard/sources/parse-template.ts';
import { expandLoops } from '../../lambda/guard/template/expand-loops.ts';
import { recordOr } from '../../lambda/guard/template/template.ts';
import { specifiedTypes } from '../service-spec.ts';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const account = '111122223333';

interface Case {
  readonly title: string;
  readonly note: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The templates of a directory, each below a comment with its title and what is said of it. */
function readCases(name: string): readonly (readonly [title: string, Case])[] {
  const directory = path.join(import.meta.dirname, 'fixtures', name);
  return readdirSync(directory).flatMap((file) =>
    readFileSync(path.join(directory, file), 'utf8')
      .split(/^---\n/m)
      .map((text) => {
        const [, title = '', note = ''] = /^# (.*?)(?: => (.*))?\n/.exec(text) ?? [];
        return [title, { title, note, body: parseTemplate(text, file).body }] as const;
      }),
  );
}

function validate({ body: { Resources, ...rest } }: Case) {
  const shop = { region, account, resources: recordOr(Resources), rest };
  return validateTemplates({ Shop: shop }, [policyDisclosing([region])]);
}

const [escapes, told, sound, judged] = [
  readCases('escapes'),
  readCases('told'),
  readCases('sound'),
  readCases('judged'),
];

describe('templates as people write them', () => {
  test.each(escapes)('%s is found', (_, one) => {
    const violations = validate(one);
    expect(
      violations
        .map(({ description }) => description)
        .join('\n')
        .toLowerCase(),
    ).toContain(one.note.toLowerCase());
    for (const { fix } of violations) expect(fix).toBeTruthy();
  });

  test.each(told)('%s passes, and is told', (_, one) => {
    expect(validate(one)).toEqual([
      expect.objectContaining({
        severity: 'info',
        ruleName: 'may-lead-elsewhere',
        description: expect.stringContaining(one.note),
        fix: expect.stringMatching(/hosts: \[|there is nothing to do$/),
      }),
    ]);
  });

  test.each(sound)('%s passes', (_, one) => {
    expect(validate(one)).toEqual([]);
  });

  test.each(judged)('%s passes for a reason', (_, one) => {
    expect(one.note).not.toBe('');
    expect(validate(one)).toEqual([]);
  });

  test('have titles of their own, and types and properties that AWS specifies', () => {
    const all = [...escapes, ...told, ...sound, ...judged];
    expect(new Set(all.map(([title]) => title)).size).toBe(all.length);
    const unspecified = all.flatMap(([title, { body }]) =>
      Object.entries(recordOr(expandLoops(body).Resources)).flatMap(([id, resource]) => {
        if (id.startsWith('Fn::ForEach::')) return [];
        const { Type: type, Properties: properties } = recordOr(resource);
        const specified = specifiedTypes.get(String(type))?.properties;
        if (specified === undefined) return [`${title}: ${type}`];
        return Object.keys(recordOr(properties)).flatMap((key) =>
          Object.hasOwn(specified, key) ? [] : [`${title}: ${type} ${key}`],
        );
      }),
    );
    expect(unspecified).toEqual([]);
  });
});
