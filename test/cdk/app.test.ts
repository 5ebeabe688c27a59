import { execFile } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadRightContent } from '../../lambda/shared/load-content.ts';
import { childEnvironment } from '../child-environment.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { withoutLanguageData } from '../no-language-data.ts';
import { fixtureContext, project } from './synthesise.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const cdk = path.join(project, 'node_modules/aws-cdk/bin/cdk');

describe('the app', () => {
  test('synthesises without credentials, account or region in the environment', async () => {
    const outdir = await temporaryDirectory();
    expect(await runApp(outdir, { ...(await fixtureContext()), stage: 'trial' })).toEqual({ code: 0, stderr: '' });
    const template = JSON.parse(await readFile(path.join(outdir, 'Promulgate.template.json'), 'utf8'));
    expect(Object.keys(template.Outputs)).toContain('PolicyUrl');
    const assets = (await readdir(outdir)).filter((name) => name.startsWith('asset.'));
    const files = await Promise.all(assets.map((name) => readdir(path.join(outdir, name))));
    expect(files).toContainEqual(expect.arrayContaining(['content', 'handler.mjs', 'inputs.json']));
  });

  test('fails on wrong content with the messages of `check`, and synthesises nothing', async () => {
    const contentDirectory = await brokenContent();
    const outdir = await temporaryDirectory();
    const { code, stderr } = await runApp(outdir, { ...(await fixtureContext()), contentDirectory });
    expect(code).toBe(1);
    expect(stderr).toBe(`${await messageOf(contentDirectory)}\n`);
    expect(stderr).toContain(`${contentDirectory}/privacy/2026-11-15/de.md:`);
    expect(stderr).toContain('Cannot use fact "compny"');
    expect(await readdir(outdir)).toEqual([]);
  });

  test('refuses to put samples into production', async () => {
    const outdir = await temporaryDirectory();
    const { code, stderr } = await runApp(outdir, { ...(await fixtureContext()), stage: 'production' });
    expect(code).toBe(1);
    expect(stderr).toContain('privacy/2026-11-15/version.yaml:6:12: Cannot go into production with "Example GmbH"');
    expect(await readdir(outdir)).toEqual([]);
  });

  test('fails on content that cannot be built, before anything is deployed', async () => {
    const outdir = await temporaryDirectory();
    const { code, stderr } = await runApp(outdir, await fixtureContext(), { NODE_OPTIONS: withoutLanguageData });
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot build the pages as of 2023-03-30: no language data [unbuildable]');
    expect(await readdir(outdir)).toEqual([]);
  });

  test('fails on wrong settings, with two lines for each', async () => {
    const { code, stderr } = await runApp(await temporaryDirectory(), {});
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'Cannot find setting "homeRegion": it is required',
      '    Write, for example: "homeRegion": "eu-central-1"',
      '',
    ]);
  });

  test('is what `cdk synth` runs, which fails with it', async () => {
    const contentDirectory = await brokenContent();
    const output = await temporaryDirectory();
    const args = [cdk, 'synth', '--quiet', '--output', output, '-c', `contentDirectory=${contentDirectory}`];
    const { code, stderr } = await run(args, { HOME: output, CDK_DISABLE_CLI_TELEMETRY: 'true' });
    expect(code).toBe(1);
    expect(stderr).toContain(await messageOf(contentDirectory));
  });
});

/** A copy of the content with one mistyped fact. */
async function brokenContent(): Promise<string> {
  const directory = path.join(await temporaryDirectory(), 'content');
  await cp(fixtureDirectory, directory, { recursive: true });
  const file = path.join(directory, 'privacy/2026-11-15/de.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('{{company}}', '{{compny}}'));
  return directory;
}

async function messageOf(contentDirectory: string): Promise<string> {
  return loadRightContent(contentDirectory).then(
    () => 'nothing is wrong',
    (error: Error) => error.message,
  );
}

/** Runs the app as the CDK's command line does, in an environment without credentials. */
function runApp(outdir: string, context: Readonly<Record<string, unknown>>, more: Record<string, string> = {}) {
  const env = { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context), ...more };
  return run([path.join(project, 'cdk/app.ts')], env);
}

async function run(args: string[], more: Record<string, string>): Promise<{ code: number; stderr: string }> {
  try {
    const env = childEnvironment(more);
    const { stderr } = await promisify(execFile)(process.execPath, args, { env, cwd: project });
    return { code: 0, stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, stderr };
  }
}
