import { describe, expect, test } from 'vitest';
import type { Problem } from '../../lambda/content/problem.ts';
import { contentRules } from '../../lambda/content/rules.ts';
import { acts } from './cases/acts.ts';
import { applicationCases } from './cases/applications.ts';
import { comparison } from './cases/comparison.ts';
import { corrections } from './cases/corrections.ts';
import { disclosure } from './cases/disclosure.ts';
import { facts } from './cases/facts.ts';
import { files } from './cases/files.ts';
import { frontMatter } from './cases/front-matter.ts';
import { headings } from './cases/headings.ts';
import { links } from './cases/links.ts';
import { marks } from './cases/marks.ts';
import { memory } from './cases/memory.ts';
import { messages } from './cases/messages.ts';
import { policySettings } from './cases/policy-settings.ts';
import { readiness } from './cases/readiness.ts';
import { settings } from './cases/settings.ts';
import { shown } from './cases/shown.ts';
import { succession } from './cases/succession.ts';
import { translations } from './cases/translations.ts';
import { versions } from './cases/versions.ts';
import { wholeText } from './cases/whole-text.ts';
import { problemsOfText, problemsWith, unreadyWith, version } from './small-content.ts';

const texts = { headings, facts, links, marks, shown };
const changes = {
  files,
  settings,
  policySettings,
  applicationCases,
  versions,
  corrections,
  succession,
  disclosure,
  acts,
  frontMatter,
  translations,
  comparison,
  wholeText,
  memory,
  messages,
};

test('parseContent() finds no problem in the small content that the cases change', () => {
  expect(problemsWith({})).toEqual([]);
});

describe.each(Object.entries(texts))('parseContent() says what is wrong, where, and what to type: %s', (_, cases) => {
  test.each(cases.map(([text, ...lines]) => [JSON.stringify(text), text, lines] as const))(
    '%s',
    (_name, text, lines) => {
      expect(linesOf(problemsOfText(text))).toEqual(lines);
    },
  );
});

describe.each(Object.entries(changes))('parseContent() says what is wrong, where, and what to type: %s', (_, cases) => {
  test.each(cases.map(([name, change, ...lines]) => [name, change, lines] as const))('%s', (_name, change, lines) => {
    expect(linesOf(problemsWith(change))).toEqual(lines);
  });
});

describe('findUnready() says what keeps content out of production', () => {
  test.each(readiness.map(([name, change, ...lines]) => [name, change, lines] as const))(
    '%s',
    (_name, change, lines) => {
      expect(linesOf(unreadyWith(change))).toEqual(lines);
    },
  );
});

/** Every line of the cases that names a rule, with that rule and its severity. */
const provoked = [...Object.values(texts).flat(), ...Object.values(changes).flat(), ...readiness]
  .flat()
  .flatMap((line) => (typeof line === 'string' ? ruleAtEnd(line) : []));

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

function ruleAtEnd(line: string): { rule: string; severity: Problem['severity'] }[] {
  const [, label, rule] = /^\S*:\d+:\d+: (warning: )?.* \[([a-z0-9-]+)\]$/.exec(line) ?? [];
  return rule === undefined ? [] : [{ rule, severity: label === undefined ? 'error' : 'warning' }];
}
