import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSources } from '../../lambda/guard/check-sources.ts';
import { readSources } from '../../lambda/guard/sources/read-sources.ts';
import { buildLibrary } from '../../packaging/build-library.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { childEnvironment } from '../child-environment.ts';
import { createKey, lockOf, storageDisclosing } from './lock-files.ts';
import { policyDisclosing, versionDisclosing } from './policies.ts';
import { serve } from './serve.ts';

const project = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

let elsewhere: string;

/** Another project with the apps, and with the built guard as npm installs it. */
beforeAll(async () => {
  elsewhere = await mkdtemp(path.join(tmpdir(), 'promulgate-examples-'));
  const installed = path.join(elsewhere, 'node_modules', 'promulgate-guard');
  await buildLibrary(path.join(installed, 'dist'), { guard: 'cdk/guard/guard.ts' });
  const exports = { import: './dist/guard.js', require: './dist/cjs/guard.js' };
  await writeFile(path.join(installed, 'package.json'), JSON.stringify({ type: 'module', exports }));
  await cp(path.join(project, 'examples'), path.join(elsewhere, 'examples'), { recursive: true });
  const modules = path.join(project, 'node_modules');
  for (const peer of ['aws-cdk-lib', 'constructs'])
    await symlink(path.join(modules, peer), path.join(elsewhere, 'node_modules', peer));
});

afterAll(() => rm(elsewhere, { recursive: true, force: true }));

describe('an app of another project', () => {
  test('passes when it keeps personal data only where the policy says', async () => {
    expect(await runApp('guard-passes', await servePolicy(['eu-central-1']))).toEqual({ code: 0, stderr: '' });
  });

  test('is refused when it copies data to another region, until the policy discloses that too', async () => {
    const { code, stderr } = await runApp('guard-refused', await servePolicy(['eu-central-1']));
    expect(code).toBe(1);
    expect(stderr.match(/FATAL/g)).toHaveLength(1);
    expect(stderr).toContain(
      'FATAL Cannot deploy Partners/Sessions/Resource (AWS::SecretsManager::Secret, ReplicaRegions.0.Region) to us-east-1 (Northern Virginia, United States): section "storage" of privacy 2020-01-01, which is in force, does not disclose it',
    );
    const both = await servePolicy(['eu-central-1', 'us-east-1']);
    expect(await runApp('guard-refused', both)).toEqual({ code: 0, stderr: '' });
  });

  test('passes with a pipeline and a stage', async () => {
    expect(await runApp('guard-pipeline', await servePolicy(['eu-central-1']))).toEqual({ code: 0, stderr: '' });
  });

  test('that is a CommonJS module passes with a pinned policy and without await, and is refused elsewhere', async () => {
    const app = path.join(elsewhere, 'examples/guard-commonjs/app.ts');
    const compiled = path.join(elsewhere, 'examples/guard-commonjs/app.js');
    // As ts-node compiles it.
    await build({ entryPoints: [app], outfile: compiled, format: 'cjs', platform: 'node', logLevel: 'warning' });
    expect(await runPinned(compiled, ['eu-central-1'])).toEqual({ code: 0, stderr: '' });
    const { code, stderr } = await runPinned(compiled, ['eu-west-1']);
    expect(code).toBe(1);
    expect(stderr).toContain('FATAL Cannot deploy Shop/Orders/Resource (AWS::DynamoDB::Table) to eu-central-1');
    expect(stderr).not.toContain('aws-cdk-lib/core/lib');
  });

  test('that pins a key passes with the file that comes with it, and with no other', async () => {
    const cwd = path.join(elsewhere, 'examples/guard-pinned');
    const lock = path.join(cwd, 'promulgate.lock');
    const synth = async () => runFile(path.join(cwd, 'app.ts'), { cwd, env: await synthEnvironment() });
    const right = await readFile(lock, 'utf8');
    expect(await synth()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Problem') });
    await writeFile(lock, right.replace('eu-central-1', 'eu-central-2'));
    expect(await synth()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the policy in it has another digest than entry 2 of the ledger names'),
    });
    await writeFile(lock, lockOf(storageDisclosing(['eu-central-1']), createKey()));
    expect(await synth()).toMatchObject({ code: 1, stderr: expect.stringContaining('its checkpoint is signed by') });
    // The guide shows the same line.
    const guide = await readFile(path.join(project, 'docs/platform.md'), 'utf8');
    expect(guide).toContain(/key: '.*'/.exec(await readFile(path.join(cwd, 'app.ts'), 'utf8'))?.[0]);
  });

  test('that is a template of SAM passes without the CDK', () => {
    const file = path.join(project, 'examples/guard-sam/template.yaml');
    const policies = [policyDisclosing(['eu-central-1'])];
    const standard = { policies, acceptances: [], today: '2026-11-20', directory: elsewhere };
    expect(checkSources(readSources([file], 'eu-central-1'), standard).findings).toEqual([]);
    expect(checkSources(readSources([file], 'us-east-1'), standard).findings).toHaveLength(1);
  });

  test('is refused when the policy cannot be reached', async () => {
    const { code, stderr } = await runApp('guard-passes', 'http://127.0.0.1:1/privacy/storage.json');
    expect(code).toBe(1);
    expect(stderr).toContain('GuardProblem: Cannot reach http://127.0.0.1:1/privacy/storage.json: ');
  });
});

async function runPinned(file: string, regions: readonly string[]) {
  const cwd = path.dirname(file);
  await writeFile(path.join(cwd, 'promulgate.lock'), lockOf(storageDisclosing(regions)));
  return runFile(file, { cwd, env: await synthEnvironment() });
}

async function synthEnvironment(more: Readonly<Record<string, string>> = {}) {
  return childEnvironment({ CDK_OUTDIR: await temporaryDirectory(), CDK_VALIDATION: 'false', ...more });
}

async function servePolicy(regions: readonly string[]): Promise<string> {
  const versions = [versionDisclosing('2020-01-01', regions)];
  const origin = await serve((_, response) => response.end(JSON.stringify({ format: 1, policy: 'privacy', versions })));
  return `${origin}/privacy/storage.json`;
}

async function runApp(name: string, policy: string): Promise<{ code: number; stderr: string }> {
  const app = path.join(elsewhere, 'examples', name, 'app.ts');
  return runFile(app, { env: await synthEnvironment({ POLICY: policy }), cwd: elsewhere });
}

async function runFile(file: string, options: { cwd: string; env: NodeJS.ProcessEnv }) {
  try {
    const { stderr } = await run(process.execPath, [file], options);
    return { code: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, stderr };
  }
}
