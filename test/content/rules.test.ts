import { describe, expect, test } from 'vitest';
import { contentRules } from '../../lambda/content/rules.ts';
import { fileCases, ruleAtEnd, textCases } from './cases/all-cases.ts';
import { readiness } from './cases/readiness.ts';
import { problemsOfText, problemsWith, unreadyWith, version } from './small-content.ts';

test('parseContent() finds no problem in the small content that the cases change', () => {
  expect(problemsWith({})).toEqual([]);
});

describe.each(Object.entries(textCases))(
  'parseContent() says what is wrong, where, and what to type: %s',
  (_, cases) => {
    test.each(cases.map(([text, ...lines]) => [JSON.stringify(text), text, lines] as const))(
      '%s',
      (_name, text, lines) => {
        expect(linesOf(problemsOfText(text))).toEqual(lines);
      },
    );
  },
);

describe.each(Object.entries(fileCases))(
  'parseContent() says what is wrong, where, and what to type: %s',
  (_, cases) => {
    test.each(cases.map(([name, change, ...lines]) => [name, change, lines] as const))('%s', (_name, change, lines) => {
      expect(linesOf(problemsWith(change))).toEqual(lines);
    });
  },
);

describe('findUnready() says what keeps content out of production', () => {
  test.each(readiness.map(([name, change, ...lines]) => [name, change, lines] as const))(
    '%s',
    (_name, change, lines) => {
      expect(linesOf(unreadyWith(change))).toEqual(lines);
    },
  );
});

/** Every line of the cases that names a rule, with that rule and its severity. */
const provoked = [...Object.values(textCases).flat(), ...Object.values(fileCases).flat(), ...readiness]
  .flat()
  .flatMap((line) => (typeof line === 'string' ? (ruleAtEnd(line) ?? []) : []));

/** The rules that have a case; the others depend on more than the content: checkBuilds(), checkAgainst(), checkPolicyLinks() and findUnmet() have tests of their own. */
const elsewhere = [
  'unbuildable',
  'requirement',
  'requirement-advice',
  'announced-words',
  'announced-terms',
  'announced-gone',
  'untrue-date',
  'link-policy',
  'link-policy-early',
  'link-policy-anchor',
  'id-taken',
  'piece-id',
];
const checkedRules = Object.fromEntries(Object.entries(contentRules).filter(([rule]) => !elsewhere.includes(rule)));

test('the cases above provoke every rule of the table, and no other', () => {
  expect([...new Set(provoked.map(({ rule }) => rule))].sort()).toEqual(Object.keys(checkedRules).sort());
});

test('the severity of a problem is that of its rule', () => {
  const severities = new Set(provoked.map(({ rule, severity }) => `${rule} ${severity}`));
  expect([...severities].sort()).toEqual(
    Object.entries(checkedRules)
      .map(([rule, { severity }]) => `${rule} ${severity}`)
      .sort(),
  );
});

/** Two lines for each problem; the directory of the one version is left out. */
function linesOf(problems: readonly string[]): string[] {
  return problems.flatMap((problem) =>
    (problem.startsWith(`${version}/`) ? problem.slice(version.length + 1) : problem).split('\n    '),
  );
}
