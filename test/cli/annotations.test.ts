import path from 'node:path';
import { expect, test } from 'vitest';
import { formatAnnotation } from '../../cli/commands/check/annotations.ts';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const problem = {
  rule: 'unknown-fact',
  severity: 'error',
  file: 'content/privacy/2026-11-15/de.md',
  line: 83,
  column: 5,
  message: 'Cannot use fact "compny": it is not one of application, company',
  hint: 'Write "company"',
} as const;

test('formatAnnotation() names file, line and column, and shows message and hint as two lines', () => {
  expect(formatAnnotation(problem)).toBe(
    '::error file=content/privacy/2026-11-15/de.md,line=83,col=5,title=unknown-fact::' +
      'Cannot use fact "compny": it is not one of application, company%0AWrite "company"',
  );
});

test.each([
  [{ severity: 'warning' }, /^::warning file=/],
  [{ file: 'content/a,b:c%2C.md' }, /^::error file=content\/a%2Cb%3Ac%252C\.md,line=83,/],
  [{ message: 'Found "100%25"' }, /::Found "100%2525"%0A/],
  [{ message: 'Found "\r\n::add-mask::x"' }, /::Found "\\u000d\\u000a::add-mask::x"%0A/],
  [{ hint: 'Write \u202e"x"\u001b[0m' }, /%0AWrite \\u202e"x"\\u001b\[0m$/],
  [{ file: 'content/\n::error::x' }, /^::error file=content\/\\u000a%3A%3Aerror%3A%3Ax,/],
] as const)('formatAnnotation() of a problem with %j is one line that means only itself', (change, expected) => {
  const annotation = formatAnnotation({ ...problem, ...change });
  expect(annotation).toMatch(expected);
  expect(annotation).not.toMatch(/[\r\n]/);
});

test('promulgate check --annotations prints one for each problem, then the sum, and ends as it does without', async () => {
  const directory = await copyOfContent();
  await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), '{{company}}', '{{compny}}');
  await edit(path.join(directory, 'content/site.yaml'), 'noticeDays', 'noticeDay');
  const { status, stdout } = await promulgate(['check', '--annotations'], { cwd: directory });
  const lines = stdout.trim().split('\n');
  expect(status).toBe(1);
  expect(lines.slice(0, -2)).toContainEqual(
    expect.stringMatching(
      /^::error file=content\/site\.yaml,line=\d+,col=1,title=unknown-key::Cannot use key "noticeDay"/,
    ),
  );
  expect(lines.slice(0, -2).every((line) => /^::(error|warning) file=content\//.test(line))).toBe(true);
  expect(lines.at(-2)).toMatch(/^content: \d errors?; /);
});

test('promulgate check takes --annotations or --json, not both', async () => {
  const { status, stderr } = await promulgate(['check', '--annotations', '--json']);
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    "error: option '--annotations' cannot be used with option '--json'",
  ]);
});
