import path from 'node:path';
import type { Node } from 'acorn';
import { describe, expect, test } from 'vitest';
import { importsOf, nodesOf, parseProgram, programFiles, readProgram } from './read-program.ts';

/** What a room may import: other rooms or single files, and packages. */
interface Wall {
  readonly rooms: readonly string[];
  readonly packages: RegExp;
}

const purePackages = /^(marked|yaml|valibot|leven|temporal-polyfill|i18next|diff|entities\/decode)$/;
const walls: Readonly<Record<string, Wall>> = {
  'lambda/content': { rooms: ['lambda/content'], packages: purePackages },
  'lambda/site': { rooms: ['lambda/content', 'lambda/site'], packages: purePackages },
  lambda: { rooms: ['lambda'], packages: /^(?!aws-cdk|constructs|cdk-nag|commander|esbuild)/ },
  // The version that `--version` prints is in package.json, and what a new project starts with there and in cdk.json. The package runs what was built from the sources.
  cli: {
    rooms: ['cli', 'lambda', 'package.json', 'cdk.json', 'dist/command/start.cjs'],
    packages: /^(?!aws-cdk|constructs|cdk-nag|esbuild)/,
  },
  cdk: { rooms: ['cdk', 'lambda'], packages: /^(?!commander)/ },
};

/** The imports of a file that its room forbids. */
function throughTheWall(file: string, program: Node, { rooms, packages }: Wall): string[] {
  return importsOf(program).filter((name) => {
    // Digests are pure, although Node keeps them beside what is not.
    if (name === 'node:crypto' && file === 'lambda/content/digest.ts') return false;
    if (!name.startsWith('.')) return !packages.test(name);
    const target = path.posix.join(path.posix.dirname(file), name);
    return !rooms.some((room) => target === room || target.startsWith(`${room}/`));
  });
}

const forbiddenNames = [
  'process',
  'performance',
  'globalThis',
  'global',
  'fetch',
  'crypto',
  'setTimeout',
  'setInterval',
  'require',
  'Buffer',
  'console',
];
const forbiddenMembers = ['Date.now', 'Math.random', 'Temporal.Now', 'import.meta'];
/** Calls that default to the machine's language, by the number of arguments with which they do not. */
const needsLocale: Readonly<Record<string, number>> = {
  localeCompare: 2,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  toLocaleUpperCase: 1,
  toLocaleLowerCase: 1,
};

/** Everything in a program that may give another result on another machine or at another time. */
function impurities(program: Node): string[] {
  const names = new Set(
    [...nodesOf(program)].flatMap((node) =>
      'property' in node && node.computed === false
        ? [node.property]
        : 'key' in node && node.computed === false
          ? [node.key]
          : [],
    ),
  );
  return [...nodesOf(program)].flatMap((node) => {
    if (node.type === 'Identifier' && !names.has(node) && forbiddenNames.includes(String(node.name)))
      return [String(node.name)];
    const found = nameOf(node);
    if (forbiddenMembers.includes(found)) return [found];
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return [];
    const callee = nameOf(node.callee as Node);
    const count = (node.arguments as unknown[]).length;
    const needed =
      callee === 'Date' || callee.startsWith('Intl.') ? 1 : (needsLocale[callee.split('.').at(-1) ?? ''] ?? 0);
    const isPlainCall = callee === 'Date' && node.type === 'CallExpression';
    return count < needed || isPlainCall ? [`${callee} without an argument`] : [];
  });
}

/** `Date.now` for that expression, `.now` where it is a property of something else. */
function nameOf(node: Node): string {
  const { type, name, object, property, meta } = node as Node & Record<string, { name?: string } & Node>;
  if (type === 'Identifier') return String(name);
  if (type === 'MetaProperty') return `${meta?.name}.${property?.name}`;
  return type === 'MemberExpression' ? `${object?.type === 'Identifier' ? object.name : ''}.${property?.name}` : '';
}

describe.each(Object.entries(walls))('%s', (room, wall) => {
  test('imports nothing that is not its own or below it', async () => {
    const files = await programFiles(room);
    expect(files.length).toBeGreaterThan(5);
    const findings = files.map(async (file) => [file, throughTheWall(file, await readProgram(file), wall)] as const);
    expect((await Promise.all(findings)).filter(([, names]) => names.length > 0)).toEqual([]);
  });
});

describe.each(['lambda/content', 'lambda/site'])('%s', (room) => {
  test('knows no clock, no environment, no chance and no language of the machine', async () => {
    const findings = (await programFiles(room)).map(
      async (file) => [file, impurities(await readProgram(file))] as const,
    );
    expect((await Promise.all(findings)).filter(([, names]) => names.length > 0)).toEqual([]);
  });
});

test.each([
  ["import { Stack } from 'aws-cdk-lib';", 'lambda', ['aws-cdk-lib']],
  ["import type { Construct } from 'constructs';", 'lambda', ['constructs']],
  ["import { type Stack, App } from 'aws-cdk-lib/core';", 'cli', ['aws-cdk-lib/core']],
  ["export { x } from '../../cli/x.ts';", 'lambda', ['../../cli/x.ts']],
  ["export type { X } from '../../test/x.ts';", 'cdk', ['../../test/x.ts']],
  ["const sdk = await import('@aws-sdk/client-s3');", 'lambda/site', ['@aws-sdk/client-s3']],
  ['await import(name);', 'lambda/site', ['a computed name']],
  ["import { readFile } from 'node:fs/promises';", 'lambda/content', ['node:fs/promises']],
  ["import { createHash } from 'node:crypto';", 'lambda/site', ['node:crypto']],
  ["import { x } from '../publication/x.ts';", 'lambda/site', ['../publication/x.ts']],
  ["import { marked } from 'marked';\nimport { x } from '../content/x.ts';", 'lambda/site', []],
])('throughTheWall() finds in %j of %s: %j', (text, room, expected) => {
  expect(
    throughTheWall(`${room}/some-file.ts`, parseProgram(text), walls[room] ?? { rooms: [], packages: /^/ }),
  ).toEqual(expected);
});

test.each([
  ['const now: number = Date.now();', ['Date.now']],
  ['new Date();', ['Date without an argument']],
  ['Date();', ['Date without an argument']],
  ['new Date(at);', []],
  ['performance.now();', ['performance']],
  ['const zone = process.env.TZ;', ['process']],
  ['const { env } = globalThis;', ['globalThis']],
  ['Math.random();', ['Math.random']],
  ['Temporal.Now.instant();', ['Temporal.Now']],
  ['import.meta.dirname;', ['import.meta']],
  ['new Intl.DateTimeFormat();', ['Intl.DateTimeFormat without an argument']],
  ['[].sort((a, b) => a.localeCompare(b));', ['a.localeCompare without an argument']],
  ["a.localeCompare(b, 'en'); (1).toLocaleString('en');", []],
  ['page.process = { console: 1 }.console;', []],
])('impurities() finds in %j: %j', (text, expected) => {
  expect(impurities(parseProgram(text))).toEqual(expected);
});
