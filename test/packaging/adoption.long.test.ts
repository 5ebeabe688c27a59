import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { lockOf, storageDisclosing } from '../guard/lock-files.ts';
import { packGuard, packPackage } from './packed.ts';
import { type Ended, findNewest, npmEnvironment, runProgram } from './registry.ts';

const project = path.join(import.meta.dirname, '../..');
const { peerDependencies } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
const lowest: string = peerDependencies['aws-cdk-lib'].replace('^', '');
/** The first command line of the CDK that reads what that release writes. */
const oldCommand = '2.1020.0';

const env = await npmEnvironment();
const newest = await findNewest('aws-cdk-lib', env);
if (newest === undefined)
  console.warn('Not run: what installs the guard from its packed file, since npm cannot reach its registry here');

const whole = newest === undefined ? undefined : await packPackage();
const packed = whole === undefined ? undefined : await packGuard(whole);
const guardFile = packed?.file ?? '';

afterAll(() => whole && rm(path.dirname(whole.file), { recursive: true, force: true }));

const online = describe.skipIf(newest === undefined);

online.each([
  ['lowest', lowest, oldCommand],
  ['newest', newest ?? '', 'latest'],
])('in an empty directory with the %s CDK (%s) and the command line %s', (_, library, commandLine) => {
  const others = [`aws-cdk-lib@${library}`, `aws-cdk@${commandLine}`];

  test.each(['guard-passes', 'guard-commonjs', 'guard-pinned', 'guard-pipeline'])('%s passes', async (name) => {
    const directory = await install(name, others);
    const { code, printed } = await run(directory, 'npm', ['run', 'synth']);
    expect([code, printed]).toEqual([0, expect.not.stringMatching(/FATAL|Severity: fatal|Error/)]);
    expect(await readdir(path.join(directory, 'cdk.out'))).toContain('manifest.json');
  });

  test('guard-refused is refused, with what to do and without a stack trace', async () => {
    const directory = await install('guard-refused', others);
    expectRefusal(await run(directory, 'npm', ['run', 'synth']));
    // As for a team whose command line is newer than its library.
    await run(directory, 'npm', ['install', 'aws-cdk@latest']);
    expectRefusal(await run(directory, 'npm', ['run', 'synth']));
  });

  test('the guard adds one package of less than two megabytes, and no CDK of its own', async () => {
    const directory = await temporaryDirectory();
    await writeFile(path.join(directory, 'package.json'), '{ "private": true }');
    await run(directory, 'npm', ['install', `aws-cdk-lib@${library}`, 'constructs']);
    const before = await listInstalled(directory);
    await run(directory, 'npm', ['install', guardFile]);
    const added = (await listInstalled(directory)).filter((name) => !before.includes(name));
    expect(added).toEqual(['node_modules/promulgate-guard']);
    expect(await sizeOf(path.join(directory, 'node_modules/promulgate-guard'))).toBeLessThan(2_000_000);
  });

  test.each([
    ['hoisted', []],
    ['nested', ['--install-strategy=nested']],
  ])('a workspace has the guard in two apps, each with its own CDK, %s', async (_, flags) => {
    const directory = await temporaryDirectory();
    await writeJson(path.join(directory, 'package.json'), { private: true, workspaces: ['apps/*'] });
    for (const [name, release] of [
      ['shop', library],
      ['blog', newest],
    ]) {
      const app = path.join(directory, 'apps', `${name}`);
      await mkdir(app, { recursive: true });
      await writeJson(path.join(app, 'package.json'), {
        name,
        private: true,
        dependencies: { 'aws-cdk-lib': release, constructs: '^10.0.0', 'promulgate-guard': `file:${guardFile}` },
      });
      await writeLock(app);
      await writeFile(path.join(app, 'app.js'), plainApp);
    }
    const { code, printed } = await run(directory, 'npm', ['install', ...flags]);
    expect([code, printed]).toEqual([0, expect.anything()]);
    for (const name of ['shop', 'blog'])
      await expectBothOutcomes(path.join(directory, 'apps', name), ['node', 'app.js']);
  });
});

online('with the newest CDK', () => {
  test('guard-sam needs no CDK, passes in a disclosed region and is refused elsewhere', async () => {
    const directory = await install('guard-sam', ['--omit=peer']);
    expect(await listInstalled(directory)).toEqual(['node_modules/promulgate-guard']);
    const check = ['promulgate', 'guard', 'template.yaml', '--region'];
    expect(await run(directory, 'npx', [...check, 'eu-central-1'])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('No findings'),
    });
    expect(await run(directory, 'npx', [...check, 'us-east-1'])).toMatchObject({
      code: 1,
      printed: expect.stringContaining('to us-east-1 (Northern Virginia, United States)'),
    });
  });

  test('other shapes of apps pass and are refused as well, on the lowest Node too', async () => {
    const directory = await temporaryDirectory();
    await writeJson(path.join(directory, 'package.json'), { private: true });
    const programs = ['node@20.11.1', 'tsx', 'ts-node', 'typescript@5', '@types/node@20'];
    await run(directory, 'npm', ['install', guardFile, `aws-cdk-lib@${newest}`, 'constructs', ...programs]);
    await writeLock(directory);
    await writeFile(path.join(directory, 'app.js'), plainApp);
    await writeFile(path.join(directory, 'app.mjs'), moduleApp);
    await writeFile(path.join(directory, 'script.mts'), moduleApp);
    await writeFile(path.join(directory, 'script.ts'), typedApp);
    // As `cdk init` writes it.
    await writeJson(path.join(directory, 'tsconfig.json'), {
      compilerOptions: { module: 'commonjs', target: 'es2022' },
    });
    const lowestNode = path.join(directory, 'node_modules/node/bin/node');
    expect((await run(directory, lowestNode, ['--version'])).printed.trim()).toBe('v20.11.1');
    for (const command of [
      [lowestNode, 'app.js'],
      [lowestNode, 'app.mjs'],
      ['npx', 'tsx', 'script.mts'],
      ['npx', 'ts-node', 'script.ts'],
    ])
      await expectBothOutcomes(directory, command);
  });

  test.each(['5.6', '5'])('TypeScript %s finds the types in every way to look for them', async (compiler) => {
    const directory = await temporaryDirectory();
    await writeJson(path.join(directory, 'package.json'), { private: true });
    const programs = [`typescript@${compiler}`, '@types/node@20'];
    await run(directory, 'npm', ['install', guardFile, `aws-cdk-lib@${newest}`, 'constructs', ...programs]);
    const text = "import { holdToPolicy } from 'promulgate-guard';\nholdToPolicy(1);\n";
    for (const name of ['app.ts', 'app.mts', 'app.cts']) await writeFile(path.join(directory, name), text);
    for (const [module, resolution, name] of [
      ['commonjs', 'node10', 'app.ts'],
      ['node16', 'node16', 'app.mts'],
      ['node16', 'node16', 'app.cts'],
      ['nodenext', 'nodenext', 'app.mts'],
      ['nodenext', 'nodenext', 'app.cts'],
      ['esnext', 'bundler', 'app.ts'],
    ] as const) {
      const flags = [
        '--noEmit',
        '--target',
        'es2022',
        '--strict',
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ];
      const { printed } = await run(directory, 'npx', ['tsc', ...flags, name]);
      // The one mistake that is there, in the app, and nothing in the declarations of the guard.
      const errors = printed
        .split('\n')
        .filter((line) => line.includes('error TS') && !/aws-cdk-lib|constructs\//.test(line));
      expect([module, name, errors]).toEqual([module, name, [expect.stringContaining(`${name}(2,14): error TS2345`)]]);
    }
  });

  test('a CDK below the range is refused with a sentence', async () => {
    const directory = await temporaryDirectory();
    await writeJson(path.join(directory, 'package.json'), { private: true });
    await run(directory, 'npm', [
      'install',
      '--legacy-peer-deps',
      guardFile,
      'aws-cdk-lib@2.60.0',
      'constructs@10.0.0',
    ]);
    await writeLock(directory);
    await writeFile(path.join(directory, 'app.js'), plainApp);
    const { code, printed } = await run(directory, 'node', ['app.js'], { CDK_OUTDIR: path.join(directory, 'cdk.out') });
    expect([code, printed]).toEqual([1, expect.stringContaining('its aws-cdk-lib is older than 2.200.0')]);
  });
});

const stackIn = "'S', { env: { region: process.env.REGION } }";
/** Synthesis when the process ends. */
const plainApp = `const { App, Stack } = require('aws-cdk-lib');
const { Bucket } = require('aws-cdk-lib/aws-s3');
const { holdToPolicy } = require('promulgate-guard');
const app = new App();
holdToPolicy(app);
new Bucket(new Stack(app, ${stackIn}), 'B');
`;
const moduleApp = `import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { holdToPolicy } from 'promulgate-guard';
const app = new App({ autoSynth: false });
await holdToPolicy(app);
new Bucket(new Stack(app, ${stackIn}), 'B');
app.synth();
`;
const typedApp = `import * as cdk from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { holdToPolicy } from 'promulgate-guard';
async function main(): Promise<void> {
  const app = new cdk.App({ autoSynth: false });
  await holdToPolicy(app, 'storage.json');
  new Bucket(new cdk.Stack(app, ${stackIn}), 'B');
  app.synth();
}
main().catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

/** An example as someone who knows its README installs it. */
async function install(example: string, others: readonly string[]): Promise<string> {
  const directory = path.join(await temporaryDirectory(), example);
  await cp(path.join(project, 'examples', example), directory, { recursive: true });
  if (!(await readdir(directory)).includes('promulgate.lock')) await writeLock(directory);
  const { code, printed } = await run(directory, 'npm', ['install', guardFile, ...others]);
  expect([code, printed]).toEqual([0, expect.anything()]);
  return directory;
}

/** A policy that discloses Frankfurt alone, pinned and as a copy. */
async function writeLock(directory: string): Promise<void> {
  const storage = storageDisclosing(['eu-central-1']);
  await writeFile(path.join(directory, 'storage.json'), storage);
  await writeFile(path.join(directory, 'promulgate.lock'), lockOf(storage));
}

async function run(cwd: string, file: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return runProgram(file, args, { cwd, env: { ...env, POLICY: path.join(cwd, 'storage.json'), ...more } });
}

function expectRefusal({ code, printed }: Ended): void {
  expect(code).toBe(1);
  expect(printed).toContain('Cannot deploy Partners/Sessions/Resource (AWS::SecretsManager::Secret');
  expect(printed).toContain('- region: us-east-1 # Northern Virginia, United States');
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}

/** Runs an app that keeps data in the region of the environment, once where the policy says so and once where it does not. */
async function expectBothOutcomes(directory: string, [file = '', ...args]: readonly string[]): Promise<void> {
  // An app without the command line of the CDK synthesises when it ends only where that says into what.
  const outdir = { CDK_OUTDIR: path.join(directory, 'cdk.out') };
  const here = await run(directory, file, args, { ...outdir, REGION: 'eu-central-1' });
  expect([args, here.code, here.printed]).toEqual([args, 0, expect.not.stringMatching(/FATAL|fatal/)]);
  const elsewhere = await run(directory, file, args, { ...outdir, REGION: 'us-east-1' });
  expect([args, elsewhere.code]).toEqual([args, 1]);
  expect(elsewhere.printed).toContain('Cannot deploy S/B/Resource (AWS::S3::Bucket) to us-east-1');
}

/** Paths of the installed packages. */
async function listInstalled(directory: string): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(path.join(directory, 'node_modules/.package-lock.json'), 'utf8'));
  return Object.keys(packages).sort();
}

async function sizeOf(directory: string): Promise<number> {
  const names = await readdir(directory, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(directory, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function writeJson(file: string, value: object): Promise<void> {
  await writeFile(file, JSON.stringify(value));
}
