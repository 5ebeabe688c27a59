import path from 'node:path';
import type { Node } from 'acorn';
import { expect, test } from 'vitest';
import { importsOf, parseProgram, programFiles, readProgram } from './read-program.ts';

/** What each file or folder imports, at run time or for a type alone. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** The files of the repository that a program imports. */
function importedFiles(file: string, program: Node): string[] {
  const names = importsOf(program).filter((name) => name.startsWith('.'));
  return names.map((name) => path.posix.join(path.posix.dirname(file), name));
}

/** Every group of nodes that import each other, directly or through others of the group. */
function findCircles(graph: Graph): string[][] {
  const nodes = [...graph.keys()].sort();
  const reachable = new Map(nodes.map((node) => [node, reachableFrom(node, graph)]));
  const reaches = (from: string, to: string) => reachable.get(from)?.has(to) === true;
  const groups = nodes
    .filter((node) => reaches(node, node))
    .map((node) => nodes.filter((other) => reaches(node, other) && reaches(other, node)));
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

/** The nodes that one imports, directly or through others. */
function reachableFrom(start: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    const imported = graph.get(waiting.pop() ?? '') ?? [];
    const unseen = imported.filter((node) => !found.has(node));
    for (const node of unseen) found.add(node);
    waiting.push(...unseen);
  }
  return found;
}

/** The imports between the folders of a room; a file that lies in the room itself counts as a folder. */
function folderGraph(graph: Graph, room: string): Graph {
  const own = [...graph].filter(([file]) => file.startsWith(`${room}/`));
  const folderOf = (file: string) => `${room}/${path.posix.relative(room, file).split('/')[0]}`;
  const byFolder = Map.groupBy(own, ([file]) => folderOf(file));
  const edges = [...byFolder].map(([folder, files]) => {
    const imported = files.flatMap(([, names]) => names).filter((name) => name.startsWith(`${room}/`));
    return [folder, imported.map(folderOf).filter((other) => other !== folder)] as const;
  });
  return new Map(edges);
}

const files = (await Promise.all(['lambda', 'cdk', 'cli'].map(programFiles))).flat();
const programs = files.map(async (file) => [file, importedFiles(file, await readProgram(file))] as const);
const graph: Graph = new Map(await Promise.all(programs));

test('no file imports itself through other files, not even for a type', () => {
  expect(graph.size).toBeGreaterThan(200);
  expect(findCircles(graph)).toEqual([]);
});

test('the folders of lambda/site import each other in one direction only', () => {
  const folders = folderGraph(graph, 'lambda/site');
  expect([...folders.keys()]).toEqual(expect.arrayContaining(['lambda/site/changes', 'lambda/site/pages']));
  expect(findCircles(folders)).toEqual([]);
});

test.each([
  ['lambda/site/pages', 'lambda/site/changes'],
  ['lambda/site/changes', 'lambda/site/pages'],
])('%s does not import %s', (from, to) => {
  const imported = folderGraph(graph, 'lambda/site').get(from) ?? [];
  expect(imported).not.toContain(to);
  expect(imported).toContain('lambda/site/text');
});

test.each([
  ['a b, b c', []],
  ['a b, b a', [['a', 'b']]],
  ['a b, b c, c a, c d', [['a', 'b', 'c']]],
  [
    'a b, b a, c d, d c',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a a', [['a']]],
])('findCircles() of %s: %j', (edges, expected) => {
  const pairs = edges.split(', ').map((edge) => edge.split(' '));
  const nodes = Map.groupBy(pairs, ([from]) => from ?? '');
  expect(findCircles(new Map([...nodes].map(([from, those]) => [from, those.map(([, to]) => to ?? '')])))).toEqual(
    expected,
  );
});

test('importedFiles() finds imports for types, at run time, passed on and awaited, and no package', () => {
  const text = `import { a } from './a.ts';
import type { B } from '../b.ts';
import { type C } from './c.ts';
export { d } from './d.ts';
export type { E } from './deep/e.ts';
const f = await import('./f.ts');
import { marked } from 'marked';
`;
  expect(importedFiles('room/file.ts', parseProgram(text)).sort()).toEqual(
    ['b.ts', ...['a', 'c', 'd', 'deep/e', 'f'].map((name) => `room/${name}.ts`)].sort(),
  );
});

test('folderGraph() joins the files of a folder', () => {
  const made = new Map([
    ['room/a/one.ts', ['room/a/two.ts', 'room/b/one.ts', 'other/c.ts']],
    ['room/b/deep/two.ts', ['room/a/two.ts']],
    ['room/top.ts', ['room/b/one.ts']],
    ['other/c.ts', ['room/top.ts']],
  ]);
  expect([...folderGraph(made, 'room')]).toEqual([
    ['room/a', ['room/b']],
    ['room/b', ['room/a']],
    ['room/top.ts', ['room/b']],
  ]);
});
