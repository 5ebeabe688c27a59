import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from '../../packaging/build-library.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { childEnvironment } from '../child-environment.ts';
import { versionDisclosing } from './policies.ts';
import { serve } from './serve.ts';

const project = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

let elsewhere: string;

/** Another project with the apps, and with the built guard as npm installs it. */
beforeAll(async () => {
  elsewhere = await mkdtemp(path.join(tmpdir(), 'promulgate-examples-'));
  const installed = path.join(elsewhere, 'node_modules', 'promulgate');
  await buildLibrary(path.join(installed, 'dist'), { guard: 'cdk/guard/guard.ts' });
  await cp(path.join(project, 'package.json'), path.join(installed, 'package.json'));
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

  test('is refused when the policy cannot be reached', async () => {
    const { code, stderr } = await runApp('guard-passes', 'http://127.0.0.1:1/privacy/storage.json');
    expect(code).toBe(1);
    expect(stderr).toContain('GuardProblem: Cannot reach http://127.0.0.1:1/privacy/storage.json: ');
  });
});

async function servePolicy(regions: readonly string[]): Promise<string> {
  const versions = [versionDisclosing('2020-01-01', regions)];
  const origin = await serve((_, response) => response.end(JSON.stringify({ format: 1, policy: 'privacy', versions })));
  return `${origin}/privacy/storage.json`;
}

async function runApp(name: string, policy: string): Promise<{ code: number; stderr: string }> {
  const app = path.join(elsewhere, 'examples', name, 'app.ts');
  const outdir = await temporaryDirectory();
  const env = childEnvironment({ POLICY: policy, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' });
  try {
    const { stderr } = await run(process.execPath, [app], { env, cwd: elsewhere });
    return { code: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, stderr };
  }
}
