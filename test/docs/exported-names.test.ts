import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { Node } from 'acorn';
import { describe, expect, test } from 'vitest';
import { nodesOf, parseProgram, programFiles } from '../read-program.ts';

/** A name that a module defines at its top level. */
interface Definition {
  readonly name: string;
  readonly isExported: boolean;
}

type Fields = Node & Readonly<Record<string, unknown>>;

/** Every name that a TypeScript module defines at its top level; what it passes on from another module is not among them. */
function definitionsOf(text: string): Definition[] {
  const { body } = parseProgram(text) as Node & { readonly body: readonly Fields[] };
  const listed = new Set(body.flatMap(localExports));
  const values = body.flatMap((statement) => {
    const isExported = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    const declaration = isExported ? (statement.declaration as Fields | null) : statement;
    return namesIn(declaration).map((name) => ({ name, isExported: isExported || listed.has(name) }));
  });
  return [...values, ...typesIn(text)];
}

/** The names in an `export { a, b }` without a source. */
function localExports(statement: Fields): string[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return [];
  return (statement.specifiers as { readonly local: { readonly name: string } }[]).map(({ local }) => local.name);
}

function namesIn(declaration: Fields | null): string[] {
  if (declaration === null) return [];
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration')
    return identifiersOf(declaration.id as Node | null);
  if (declaration.type !== 'VariableDeclaration') return [];
  return (declaration.declarations as { readonly id: Node }[]).flatMap(({ id }) => identifiersOf(id));
}

/** One name, or those of a destructuring. */
function identifiersOf(pattern: Node | null): string[] {
  if (pattern === null) return [];
  const names = [...nodesOf(pattern)].filter(({ type }) => type === 'Identifier').map(({ name }) => String(name));
  return [...new Set(names)];
}

/** Types, which leave nothing in the syntax tree: what looks like a type and is blank once types are stripped. */
function typesIn(text: string): Definition[] {
  const script = stripTypeScriptTypes(text, { mode: 'strip' });
  return [...text.matchAll(/^(export )?(?:interface|type) (\w+)/gm)]
    .filter(({ 0: start, index }) => script.slice(index, index + start.length).trim() === '')
    .map(([, isExported, name]) => ({ name: String(name), isExported: isExported !== undefined }));
}

/** Exported names with more than one definition, whether the others are exported or not, each with its files. */
function findDuplicates(definitions: Iterable<readonly [file: string, Definition]>): [string, string[]][] {
  const byName = Map.groupBy(definitions, ([, { name }]) => name);
  return [...byName]
    .filter(([, those]) => those.some(([, { isExported }]) => isExported))
    .map(([name, those]): [string, string[]] => [name, [...new Set(those.map(([file]) => file))]])
    .filter(([, files]) => files.length > 1);
}

const root = path.join(import.meta.dirname, '../..');
const programs = (await Promise.all(['lambda', 'cdk', 'cli'].map(programFiles))).flat();
// The viewer-request function is a script: no module sees its names, and CloudFront gives one of them.
const files = programs.filter((file) => file.endsWith('.ts'));
const definitions = (
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8');
      return definitionsOf(text).map((definition) => [file, definition] as const);
    }),
  )
).flat();

describe('an exported name', () => {
  test('has one definition in all programs, so that it means one thing wherever it is read', () => {
    expect(definitions.length).toBeGreaterThan(500);
    expect(findDuplicates(definitions)).toEqual([]);
  });

  test('is not that of a type of the language or of a global object', () => {
    const taken = ['any', 'bigint', 'boolean', 'never', 'number', 'object', 'string', 'symbol', 'unknown', 'void'];
    const exported = definitions.filter(([, { isExported }]) => isExported);
    expect(exported.filter(([, { name }]) => taken.includes(name) || name in globalThis)).toEqual([]);
  });
});

test.each([
  ['export const a = 1, b = 2;', ['a', 'b'], []],
  ['export async function read() {}\nfunction write() {}', ['read'], ['write']],
  ['export class Bucket {}', ['Bucket'], []],
  ['const { a, b } = { a: 1, b: 2 };\nexport { a };', ['a'], ['b']],
  ['export interface Page {\n  readonly path: string;\n}\ntype Body = Uint8Array;', ['Page'], ['Body']],
  ['/**\nexport type Not = string;\n*/\nconst text = `\ntype Neither = string;\n`;', [], ['text']],
  ["export { x } from './x.ts';\nexport type { Y } from './y.ts';\nimport { z } from './z.ts';", [], []],
  ['export function outer() {\n  const inner = 1;\n  return inner;\n}', ['outer'], []],
])('definitionsOf(%j) finds %j exported and %j private', (text, exported, own) => {
  const found = definitionsOf(text);
  const names = (wanted: boolean) => found.filter(({ isExported }) => isExported === wanted).map(({ name }) => name);
  expect([names(true), names(false)]).toEqual([exported, own]);
});

test.each([[[['a.ts', 'Mode', true] as const, ['a.ts', 'Mode', true] as const], []]])(
  'findDuplicates(%j) finds %j',
  (given, expected) => {
    const listed = given.map(([file, name, isExported]) => [file, { name, isExported }] as const);
    expect(findDuplicates(listed)).toEqual(expected);
  },
);
