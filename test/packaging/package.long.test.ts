import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readKeptCode, writeKeptCode } from '../../cli/start/kept-code.ts';
import { readContent } from '../../lambda/shared/read-content.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { childEnvironment } from '../child-environment.ts';
import { copyOfContent } from '../cli/promulgate.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { findNodes, installPacked, packPackage } from './packed.ts';

const runFile = promisify(execFile);
const packed = await packPackage();
const nodes = [...(await findNodes())];

afterAll(() => rm(path.dirname(packed.file), { recursive: true, force: true }));

describe('the package', () => {
  test('contains what was built for it, and nothing else', () => {
    const kinds = packed.names.map((name) =>
      name.replace(/^dist\/(command|cjs|draft|types)\/.*\/?[^/]*\.(\w+)$/, 'dist/$1/*.$2'),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'README.md',
      'cli/promulgate.mjs',
      'dist/THIRD-PARTY-LICENCES.txt',
      'dist/cjs/*.js',
      'dist/cjs/*.json',
      'dist/cjs/*.ts',
      'dist/command/*.cjs',
      'dist/command/*.js',
      'dist/command/*.json',
      'dist/command/*.mjs',
      'dist/constructs.js',
      'dist/draft/*.json',
      'dist/draft/*.md',
      'dist/guard.js',
      'dist/types/*.ts',
      'package.json',
      'schemas/policy.json',
      'schemas/site.json',
      'schemas/version.json',
    ]);
  });

  test('stays small', () => {
    expect(packed.packedBytes).toBeLessThan(1_550_000);
    expect(packed.unpackedBytes).toBeLessThan(4_800_000);
  });

  test('installs nothing else: every import is of its own files, of Node, or of what an app that uses constructs has', async () => {
    const { directory } = await install();
    const root = path.join(directory, 'node_modules/promulgate');
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    );
    expect(dependencies).toBeUndefined();
    expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies));
    // What `init` writes imports the package itself.
    const allowed = new Set([...builtinModules, ...Object.keys(peerDependencies), 'promulgate']);
    const programs = packed.names.filter((name) => /\.(m?js|d\.ts)$/.test(name));
    const texts = await Promise.all(programs.map((name) => readFile(path.join(root, name), 'utf8')));
    const names = texts.flatMap((text) =>
      [...text.matchAll(/(?:^|[;}\s])(?:import|export)[^'"`;()]*?from ?["']([^"'.][^"']*)["']/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(0);
    const packages = names.filter((name) => !name.startsWith('node:')).map((name) => name.split('/')[0] ?? '');
    expect([...new Set(packages)].filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('names the licence of everything that is bundled', async () => {
    const { directory } = await install();
    const text = await readFile(path.join(directory, 'node_modules/promulgate/dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of ['@aws-sdk/client-s3', 'marked', 'yaml', 'temporal-polyfill', 'i18next', 'commander'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    expect(text).toContain('Permission is hereby granted');
  });

  test('a check of what has not changed loads nothing of Node that it does not use', async () => {
    const { promulgate } = await install(process.execPath, [], { nodeOptions: ['--import', reportModules] });
    const checked = await promulgate('check', '--content', fixtureDirectory);
    expect(checked).toMatchObject({ code: 0 });
    const again = await promulgate('check', '--content', fixtureDirectory);
    expect(again.stdout).toBe(checked.stdout);
    const unused = /child_process|dgram|readline|worker_threads|fs\/promises|webcrypto|parse_args/;
    expect(again.stderr.split('\n').filter((name) => unused.test(name))).toEqual([]);
  });

  test('takes what V8 compiled in earlier runs of a command, and does without what V8 refuses', async () => {
    const kept = await temporaryDirectory();
    const { promulgate } = await install(process.execPath, [], { environment: { NODE_COMPILE_CACHE: kept } });
    const check = () => promulgate('check', '--content', fixtureDirectory, '--stage', 'trial');
    const runsIn = (file: string) => new Set([...readKeptCode(file).values()].map(({ runs }) => runs));
    const first = await check();
    const [name = ''] = (await readdir(kept, { recursive: true })).filter((file) => file.endsWith('code-check'));
    const file = path.join(kept, name);
    expect(runsIn(file)).toEqual(new Set([1]));
    for (const runs of [2, 3, 3]) {
      expect(await check()).toEqual(first);
      expect(runsIn(file)).toEqual(new Set([runs]));
    }
    const refused = [...readKeptCode(file)].map(([one, own]) => [one, { ...own, code: Buffer.alloc(8) }] as const);
    writeKeptCode(file, new Map(refused));
    expect(await check()).toEqual(first);
    expect(runsIn(file)).toEqual(new Set([1]));
  });
});

describe.each(nodes)('on Node %s', (_, node) => {
  test('the command lists its commands, checks a text and says what is wrong', async () => {
    const { directory, promulgate } = await install(node);
    const help = await promulgate('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('Usage: promulgate');
    const content = await copyOfContent();
    expect(await promulgate('check', '--content', `${content}/content`)).toMatchObject({ code: 0 });
    const wrong = path.join(content, 'content/privacy/2026-11-15/de.md');
    await writeFile(wrong, (await readFile(wrong, 'utf8')).replace('{{company}}', '{{compny}}'));
    const refused = await promulgate('check', '--content', `${content}/content`);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('Cannot use fact "compny"');
    expect(await readdir(directory)).toEqual(['node_modules']);
  });

  test('the command builds the same pages as every other Node', async () => {
    const { directory, promulgate } = await install(node);
    const at = ['--at', '2026-12-01', '--origin', 'https://policy.example.com'];
    expect(await promulgate('build', '--content', fixtureDirectory, '--out', 'site', ...at)).toMatchObject({ code: 0 });
    const here = await install(process.execPath);
    await here.promulgate('build', '--content', fixtureDirectory, '--out', 'site', ...at);
    const pages = await readContent(path.join(directory, 'site'));
    expect(pages.size).toBeGreaterThan(20);
    expect(pages).toEqual(await readContent(path.join(here.directory, 'site')));
  });

  test.each([
    ['an ES module', 'app.mjs', "import { holdToPolicy, holdsNoPersonalData } from 'promulgate/guard';"],
    ['CommonJS', 'app.cjs', "const { holdToPolicy, holdsNoPersonalData } = require('promulgate/guard');"],
  ])('%s gets the guard', async (_, name, line) => {
    const { directory } = await install(node, ['aws-cdk-lib', 'constructs']);
    const file = path.join(directory, name);
    await writeFile(file, `${line}\nconsole.log(typeof holdToPolicy, typeof holdsNoPersonalData);\n`);
    const { stdout } = await runFile(node, [file], { cwd: directory, env: childEnvironment() });
    expect(stdout).toBe('function function\n');
  });
});

/** Prints the modules of Node that were loaded. */
const reportModules = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))",
)}`;

interface RunOptions {
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A new project with the package, and its command. */
async function install(
  node = process.execPath,
  others: readonly string[] = [],
  { nodeOptions = [], environment = {} }: RunOptions = {},
) {
  const directory = await temporaryDirectory();
  await installPacked(packed, directory, others);
  const promulgate = async (...args: string[]) => {
    const command = path.join(directory, 'node_modules/promulgate/cli/promulgate.mjs');
    const options = { cwd: directory, env: childEnvironment(environment) };
    return runFile(node, [...nodeOptions, command, ...args], options).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  };
  return { directory, promulgate };
}
