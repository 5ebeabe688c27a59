import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Node } from 'acorn';
import { expect, test } from 'vitest';
import { contentInUse } from './content-in-use.ts';
import { nodesOf, parseProgram, programFiles, readProgram } from './read-program.ts';

type Tree = Partial<Node> & Readonly<Record<string, unknown>>;

/** What this test needs to know about a program. */
interface Program {
  readonly file: string;
  readonly calls: readonly Tree[];
  /** What its constants are set to, by their names. */
  readonly constants: ReadonlyMap<string, Tree>;
  /** The modules from which it has its imports, by their local names. */
  readonly origins: ReadonlyMap<string, string>;
}

const root = path.join(import.meta.dirname, '..');
const files = [...(await programFiles('test')), ...(await programFiles('bench'))];
const programs = new Map(
  await Promise.all(files.map(async (file) => [file, toProgram(file, await readProgram(file))] as const)),
);

test('only one file names the content in use, and only these tests use it', () => {
  const named = [...programs.values()].filter((program) => readsOfContent(program).length > 0);
  // Measurements, which no test runs, need real texts.
  expect(named.map(({ file }) => file)).toEqual(['test/content-in-use.ts', 'bench/check.ts', 'bench/lighthouse.ts']);
  const users = [...programs.values()].filter(({ origins }) => origins.has('contentInUse'));
  expect(users.map(({ file }) => file).sort()).toEqual([
    'test/content-in-use.test.ts',
    'test/content-wall.test.ts',
    'test/first-edits.long.test.ts',
  ]);
});

test.each([
  ["readContent('content');", 1],
  ["fs.readFileSync('./content/site.yaml', 'utf8');", 1],
  ["start({ options: { directory: 'content' } });", 1],
  ["promulgate(['check', '--content', 'content']);", 1],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
  ['readFile(`content/privacy/${name}`);', 1],
  ["path.join(import.meta.dirname, '../../content');", 1],
  ["path.resolve('content', name);", 1],
  ["const up = '../..'; const top = path.join(import.meta.dirname, up); path.join(top, 'content', 'site.yaml');", 1],
  ["import { project } from '../cdk/synthesise.ts'; path.join(project, 'content');", 1],
  ["new URL('../../content/', import.meta.url);", 1],
  ["promulgate(['check'], { cwd: path.join(import.meta.dirname, '../..') });", 1],
  ["promulgate(['check'], { cwd: '.' });", 1],
  ["promulgate(['check'], { cwd: directory });", 0],
  ["path.join(import.meta.dirname, '../fixtures/content');", 0],
  ["path.join(directory, 'content');", 0],
  ["import { sha256 } from '../../lambda/content/digest.ts'; sha256('content');", 0],
  ["meta.getAttribute('content'); expect(file).toBe('content/site.yaml');", 0],
])('readsOfContent() finds in %j: %i', (text, count) => {
  const imports = `import path from 'node:path';\nimport { fs, promulgate, readContent, readFile, start } from './x.ts';\n`;
  expect(readsOfContent(toProgram('test/room/x.test.ts', parseProgram(imports + text)))).toHaveLength(count);
});

function toProgram(file: string, tree: Node): Program {
  const nodes: Tree[] = [...nodesOf(tree)];
  const imports = nodes.filter(({ type }) => type === 'ImportDeclaration');
  const declared = nodes.filter(({ type, init }) => type === 'VariableDeclarator' && init !== null);
  return {
    file,
    calls: nodes.filter(({ type }) => type === 'CallExpression' || type === 'NewExpression'),
    constants: new Map(declared.map(({ id, init }) => [String(nameOf(id)), init as Tree])),
    origins: new Map(
      imports.flatMap(({ source, specifiers }) =>
        (specifiers as Tree[]).map(({ local }) => [String(nameOf(local)), String((source as Tree).value)] as const),
      ),
    ),
  };
}

/** The calls by which a program would read the repository's content. */
function readsOfContent(program: Program): Tree[] {
  return program.calls.filter((call) => {
    const target = evaluate(call, program);
    if (target !== undefined) return isContent(target);
    const origin = program.origins.get(String(rootName(call.callee)));
    if (origin === undefined || readsNoFile(originOf(origin, program))) return false;
    return textsIn(call.arguments).some((text) => isContent(path.resolve(root, text))) || runsHere(call, program);
  });
}

/** A module of which no function reads what it is given; a path that begins with an unknown directory lies in that. */
function readsNoFile(origin: string): boolean {
  return ['vitest', 'node:path'].includes(origin) || /^lambda\/(content|site)\//.test(origin);
}

/** Where an import comes from, relative to the repository if it is a file. */
function originOf(origin: string, { file }: Program): string {
  return origin.startsWith('.') ? path.posix.join(path.posix.dirname(file), origin) : origin;
}

function isContent(target: string): boolean {
  return `${target}/`.startsWith(`${contentInUse}/`);
}

/** True for a command that runs in the repository, whose `content/` it would read. */
function runsHere(call: Tree, program: Program): boolean {
  if (nameOf(call.callee) !== 'promulgate') return false;
  const properties: Tree[] = [...nodesOf(call as Node)].filter(({ key }) => nameOf(key) === 'cwd');
  return properties.some(({ value }) => {
    const directory = evaluate(value as Tree, program);
    return directory !== undefined && path.resolve(root, directory) === root;
  });
}

/** A path as far as the syntax tells it: texts, constants, `import.meta`, and what `node:path` and `URL` make of them. */
function evaluate(node: Tree, program: Program): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'Identifier') return evaluateConstant(String(node.name), program);
  if (node.type === 'MemberExpression') return evaluateMeta(node, program);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const parts = (node.arguments as Tree[]).map((part) => evaluate(part, program));
  const unknown = parts.indexOf(undefined);
  // What comes after a known directory lies in it.
  const known = parts.slice(0, unknown < 0 ? parts.length : unknown).filter((part) => part !== undefined);
  const callee = nameOf(node.callee) ?? nameOf((node.callee as Tree).property);
  if (known.length > 0 && (callee === 'join' || callee === 'resolve')) return path.resolve(root, path.join(...known));
  const [relative = '', base = ''] = known;
  return callee === 'URL' && base.startsWith('file:') ? fileURLToPath(new URL(relative, base)) : undefined;
}

function evaluateMeta({ object, property }: Tree, { file }: Program): string | undefined {
  if ((object as Tree).type !== 'MetaProperty') return undefined;
  const here = path.join(root, file);
  return nameOf(property) === 'dirname' ? path.dirname(here) : pathToFileURL(here).href;
}

/** The value of a constant of a program, or of one that it imports from another. */
function evaluateConstant(name: string, program: Program): string | undefined {
  const declared = program.constants.get(name);
  // Constants of two functions may have one name, so that each seems to be made from the other.
  const others = new Map([...program.constants].filter(([other]) => other !== name));
  if (declared !== undefined) return evaluate(declared, { ...program, constants: others });
  const origin = program.origins.get(name);
  const other = origin && programs.get(originOf(origin, program));
  return other && evaluateConstant(name, other);
}

/** The texts that a call is given, in lists and options too. */
function textsIn(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap(textsIn);
  const { type, value, elements, properties, quasis } = (given ?? {}) as Tree;
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  if (type === 'TemplateLiteral')
    return (quasis as { value: { raw: string } }[]).slice(0, 1).map((quasi) => quasi.value.raw);
  if (type === 'ArrayExpression') return textsIn(elements);
  return type === 'ObjectExpression' ? (properties as Tree[]).flatMap((property) => textsIn(property.value)) : [];
}

function rootName(node: unknown): string | undefined {
  const { type, object } = (node ?? {}) as Tree;
  return type === 'MemberExpression' ? rootName(object) : nameOf(node);
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as Tree;
  return type === 'Identifier' ? String(name) : undefined;
}
