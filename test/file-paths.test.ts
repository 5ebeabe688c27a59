import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programFiles } from './read-program.ts';

const names = (await Promise.all(['cdk', 'cli', 'lambda', 'packaging'].map(programFiles))).flat();
const root = path.join(import.meta.dirname, '..');
const programs = await Promise.all(
  names.map(async (name) => ({ name, lines: (await readFile(path.join(root, name), 'utf8')).split('\n') })),
);

function linesWith(pattern: RegExp): string[] {
  return programs.flatMap(({ name, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('no program takes the path of an address for that of a file, which on Windows begins with /C:/', () => {
  expect(programs.length).toBeGreaterThan(300);
  expect(linesWith(/import\.meta\.url\)\.pathname/)).toEqual([]);
});

test('a relative path that is shown or compared has no backslashes on Windows', () => {
  const relative = linesWith(/\bpath\.relative\(/).filter((line) => !line.startsWith('packaging/'));
  expect(relative.length).toBeGreaterThan(3);
  // `|| '.'` marks a directory that is passed on to the file system.
  expect(relative.filter((line) => !/path\.sep\b|\|\| '\.'/.test(line))).toEqual([]);
});
