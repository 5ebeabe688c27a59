import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { importsOf, readProgram } from '../read-program.ts';
import { codeOf, type MarkdownDocument, parseDocument, readDocuments, root } from './read-documents.ts';

const shells = ['sh', 'bash', 'console', ''];

/** Every command of `promulgate`, by name, with its long options. */
async function readCommands(): Promise<ReadonlyMap<string, readonly string[]>> {
  const directory = path.join(root, 'cli/commands');
  const modules = await Promise.all(
    (await readdir(directory)).map((name) => import(path.join(directory, name, 'command.ts'))),
  );
  const commands = modules
    .flatMap((module: object): unknown[] => Object.values(module))
    .filter((value) => typeof value === 'function')
    .map((create): unknown => create())
    .filter((command) => command instanceof Command);
  return new Map(commands.map((command) => [command.name(), optionsOf(command)]));
}

/** As its help lists them, and that of the commands within it. */
function optionsOf(command: Command): string[] {
  const help = [command, ...command.commands].map((one) => one.helpInformation()).join('\n');
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => String(option));
}

/** What is wrong with the calls of `promulgate` and the options that a document names. */
function findWrongCalls(document: MarkdownDocument, commands: ReadonlyMap<string, readonly string[]>): string[] {
  const everyOption = ['--version', ...[...commands.values()].flat()];
  return codeOf(document, shells).flatMap((code) => {
    if (/^--[a-z-]+\b/.test(code)) return everyOption.includes(code.split(/[ =]/)[0] ?? '') ? [] : [code];
    const call = /(?:^|[ "])promulgate(?: +([^#"]*))?/.exec(withoutComment(code));
    if (call === null) return [];
    const [name = '', ...words] = (call[1] ?? '').trim().split(/\s+/);
    const options = commands.get(name) ?? (name === '' || name.startsWith('--') ? everyOption : undefined);
    if (options === undefined) return [`${code}: no command "${name}"`];
    const given = [name, ...words].filter((word) => word.startsWith('--')).map((word) => word.split('=')[0] ?? '');
    return given.filter((option) => !options.includes(option)).map((option) => `${code}: no option "${option}"`);
  });
}

function withoutComment(code: string): string {
  return code.replace(/\s#.*$/, '');
}

/** The scripts of package.json that a document names and that do not exist. */
function findWrongScripts(document: MarkdownDocument, scripts: readonly string[]): string[] {
  return codeOf(document, shells)
    .flatMap((code) => [...withoutComment(code).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)])
    .map(([, script, shortcut]) => script ?? shortcut ?? '')
    .filter((script) => !scripts.includes(script));
}

const documents = await readDocuments();
const commands = await readCommands();
const named = documents.map((document) => [document.file, document] as const);

test.each(named)('%s names commands and options that exist', (_, document) => {
  expect(findWrongCalls(document, commands)).toEqual([]);
});

test.each(named)('%s names npm scripts that exist', (_, document) => {
  expect(findWrongScripts(document, Object.keys(project.scripts))).toEqual([]);
});

test('every command is explained in a document', () => {
  const code = documents.flatMap((document) => codeOf(document, shells)).join('\n');
  expect(commands.size).toBeGreaterThan(5);
  expect([...commands.keys()].filter((name) => !new RegExp(`promulgate ${name}\\b`).test(code))).toEqual([]);
});

test('every command that was read here is one of the program', async () => {
  const imported = importsOf(await readProgram('cli/main.ts')).map((name) => /commands\/([\w-]+)\//.exec(name)?.[1]);
  expect(imported.filter((name) => name !== undefined).sort()).toEqual([...commands.keys()].sort());
});

describe('findWrongCalls()', () => {
  const known = new Map([['check', ['--content', '--json', '--help']]]);
  test.each([
    ['`promulgate check --json`', []],
    ['```sh\nnpx promulgate check --content DIR   # a comment with --nothing\n```', []],
    ['`promulgate chek`', ['promulgate chek: no command "chek"']],
    ['`promulgate check --jsn`', ['promulgate check --jsn: no option "--jsn"']],
    ['```sh\nnpx promulgate check --port=80\n```', ['npx promulgate check --port=80: no option "--port"']],
    ['`--content` and `--contents`', ['--contents']],
    ['`promulgate --help`, `promulgate`, `promulgate/guard`', []],
    ['```ts\npromulgate chek\n```', []],
  ])('finds in %j: %j', (text, expected) => {
    expect(findWrongCalls(parseDocument('OTHER.md', text), known)).toEqual(expected);
  });
});

test('findWrongScripts() finds scripts in code, and no other commands of npm', () => {
  const text = '`npm run deploy -- --all`, `npm ci && npm start`, `npm run deplyo`, `npm test`\n\nnpm run prose';
  expect(findWrongScripts(parseDocument('OTHER.md', text), ['deploy', 'start'])).toEqual(['deplyo', 'test']);
});
