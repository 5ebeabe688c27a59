import { expect, test } from 'vitest';
import { selectProblems } from '../../cli/commands/check/select-problems.ts';
import type { Problem } from '../../lambda/content/problem.ts';

const directory = 'content';

function problemIn(file: string): Problem {
  const place = { file: `${directory}/${file}`, line: 1, column: 1 };
  return { rule: 'numbers-differ', severity: 'warning', message: file, hint: '', ...place };
}

function listed(
  files: readonly string[],
  selection: { newest?: true; locale?: string },
  others: readonly string[] = [],
) {
  const all = new Map([...files, ...others].map((file) => [file, new Uint8Array()]));
  const problems = selectProblems(files.map(problemIn), { files: [], ...selection }, { directory, files: all });
  return problems.map(({ message }) => message);
}

test('a version of a day at a time is one like others: its problems come in their turn, and --newest leaves out older ones', () => {
  const files = ['a/2026-11-15/de.md', 'a/2026-11-15T1500/de.md', 'a/2027-01-01T0930/de.md', 'site.yaml'];
  expect(listed(files, {})).toEqual(['site.yaml', ...files.slice(0, 3).toReversed()]);
  expect(listed(files, { newest: true })).toEqual(['site.yaml', 'a/2027-01-01T0930/de.md']);
});

test('the newest version is the newest of the content, whether or not it has a problem', () => {
  const files = ['a/2026-11-15/de.md', 'b/2026-12-01/de.md'];
  expect(listed(files, { newest: true }, ['a/2027-01-01/version.yaml'])).toEqual(['b/2026-12-01/de.md']);
});

test('--locale lists lock files, messages and former words of a language, too', () => {
  const files = ['a/2026-11-15/de.md', 'a/2026-11-15/de.lock', 'a/2026-11-15/corrections/de.1.md', 'messages/de.json'];
  expect(listed([...files, 'a/2026-11-15/en.md'], { locale: 'de' })).toEqual([
    'messages/de.json',
    ...files.slice(0, 3),
  ]);
});
