import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem, type Problem } from '../../lambda/content/problem.ts';
import { englishFront, smallContent, version } from './small-content.ts';

const problem: Problem = {
  rule: 'unknown-fact',
  severity: 'error',
  file: 'privacy/2026-11-15/en.md',
  line: 4,
  column: 1,
  message: 'Cannot use fact "x"',
  hint: 'Write "y"',
};

test('formatProblem() gives location, message and rule on one line, and the hint on the next', () => {
  expect(formatProblem(problem)).toBe(
    'privacy/2026-11-15/en.md:4:1: Cannot use fact "x" [unknown-fact]\n    Write "y"',
  );
  expect(formatProblem({ ...problem, severity: 'warning' })).toBe(
    'privacy/2026-11-15/en.md:4:1: warning: Cannot use fact "x" [unknown-fact]\n    Write "y"',
  );
});

test('formatProblem() keeps the joiners that Persian and emoji need', () => {
  const words = 'می\u200cخواهیم 👩\u200d💻';
  expect(formatProblem({ ...problem, hint: `Write "${words}"` })).toContain(`Write "${words}"`);
});

test.each([
  ['ends a line', '\n'],
  ['moves the cursor', '\u001b[2J'],
  ['is a line to some terminals', '\u0085'],
  ['is a line to others', '\u2028'],
  ['turns the words round', '\u202e'],
  ['embeds the other direction', '\u202a'],
  ['isolates the left-to-right direction', '\u2066'],
  ['isolates the right-to-left direction', '\u2067'],
  ['isolates the direction of its words', '\u2068'],
  ['ends an isolation', '\u2069'],
  ['marks a direction', '\u200f'],
  ['marks a direction in Arabic', '\u061c'],
  ['is not seen', '\u200b'],
  ['is not seen and has two code units', '\u{e0041}'],
])('formatProblem() writes out what %s, in each of its parts: %j', (_, sign) => {
  const hostile = { file: `a${sign}.md`, message: `Cannot use "${sign}"`, hint: `Write "${sign}"` };
  const text = formatProblem({ ...problem, ...hostile });
  const code = sign.codePointAt(0)?.toString(16).padStart(4, '0') ?? '';
  expect(text.replace('\n    ', '')).not.toContain(sign);
  expect(text.split(`\\u${code.length > 4 ? `{${code}}` : code}`)).toHaveLength(4);
});

test('parseContent() only counts problems with the words of a version that a newer one followed', () => {
  const older = 'privacy/2025-11-15';
  const source = `${englishFront}## Scope {#scope}\n\n1. one\n2. two\n4. four\n\n5. May\n`;
  const { content, problems, frozenProblems } = parseContent(
    smallContent({
      [`${older}/version.yaml`]: 'announced: 2025-10-01\nchange: minor\n',
      [`${older}/en.md`]: source,
      [`${version}/en.md`]: source,
      [`${version}/de.md`]: undefined,
      [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\n',
    }),
  );
  expect(content).toBeUndefined();
  expect(problems.map(({ file }) => file)).toEqual([`${version}/en.md`, `${version}/en.md`]);
  expect(frozenProblems.map(({ rule, file }) => `${file} ${rule}`)).toEqual(
    problems.map(({ rule }) => `${older}/en.md ${rule}`),
  );
});
