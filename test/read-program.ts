import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { type Node, parse } from 'acorn';

const root = path.join(import.meta.dirname, '..');

/** The names of all program files of a directory, relative to the repository. */
export async function programFiles(directory: string): Promise<string[]> {
  const entries = await readdir(path.join(root, directory), { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      // Peers of the benchmarks are installed beside them.
      .filter((file) => !file.split(path.sep).includes('node_modules'))
  );
}

/** The syntax tree of a program file of the repository. */
export async function readProgram(file: string): Promise<Node> {
  return parseProgram(await readFile(path.join(root, file), 'utf8'));
}

/** The syntax tree of a TypeScript text, in which imports of types are imports. */
export function parseProgram(text: string): Node {
  const withTypeImports = text.replace(/^(import|export) type (?=[{*\w])(?!\w+(?:<| =))/gm, '$1 ');
  const script = stripTypeScriptTypes(withTypeImports, { mode: 'strip' });
  return parse(script, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
}

/** All nodes of a tree, outer before inner. */
export function* nodesOf(node: Node): Generator<Node & Readonly<Record<string, unknown>>> {
  yield node as Node & Record<string, unknown>;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** What a program imports, statically or at run time, as it is written there. */
export function importsOf(program: Node): string[] {
  const kinds = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'];
  const sources = [...nodesOf(program)].filter(({ type }) => kinds.includes(type)).map(({ source }) => source);
  return sources
    .filter((source) => source !== null && source !== undefined)
    .map((source) => {
      const { value } = source as { value?: unknown };
      return typeof value === 'string' ? value : 'a computed name';
    });
}
