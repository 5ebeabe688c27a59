import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { childEnvironment } from '../child-environment.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { bucket, distributionId, start } from '../stand-in/running.ts';
import { firstProject, readFirstProject, writeFirstProject } from './first-project.ts';
import { findNodes, installPacked, packPackage } from './packed.ts';

const runFile = promisify(execFile);
const packed = await packPackage();
const cdk = ['aws-cdk-lib', 'constructs'];

afterAll(() => rm(path.dirname(packed.file), { recursive: true, force: true }));

describe.each([...(await findNodes())])('on Node %s', (_, node) => {
  test('a new company goes from an empty directory to its first page and to an app by one command', async () => {
    const directory = await project(cdk);
    const command = path.join(directory, 'node_modules/promulgate/cli/promulgate.mjs');
    const init = ['init', '--yes', '--company', 'Firm', '--contact', 'privacy@firm.org', '--languages', 'de,en'];
    const stdout = (await runFile(node, [command, ...init], { cwd: directory, env: childEnvironment() })).stdout;
    const [, effective = ''] = /preview --stage trial --at (\S+)/.exec(stdout) ?? [];
    const page = await firstPage(
      node,
      [command, 'preview', '--stage', 'trial', '--at', effective, '--port', '0'],
      directory,
    );
    expect(page).toContain('<html lang="de"');
    expect(page).toContain('Firm');
    const { app } = JSON.parse(await readFile(path.join(directory, 'cdk.json'), 'utf8'));
    expect(app).toBe('node app.mjs');
    expect(await synthesise(node, 'app.mjs', directory)).toEqual(['Policies.template.json']);
  });

  test('an app in CommonJS takes two lines', async () => {
    const directory = await project(cdk);
    await cp(fixtureDirectory, path.join(directory, 'policies'), { recursive: true });
    await writeFile(
      path.join(directory, 'app.js'),
      `const { App, Stack } = require('aws-cdk-lib');
const { PolicySite } = require('promulgate');
const stack = new Stack(new App(), 'Legal', { env: { region: 'eu-central-1' } });
new PolicySite(stack, 'Policies', { content: 'policies' });
`,
    );
    expect(await synthesise(node, 'app.js', directory)).toEqual(['Legal.template.json']);
    await publishFrom(path.join(directory, 'cdk.out'), node);
  });

  test('an app of ES modules has two sites in two stages', async () => {
    const directory = await project(cdk);
    await cp(fixtureDirectory, path.join(directory, 'policies'), { recursive: true });
    await writeFile(
      path.join(directory, 'app.mjs'),
      `import { App, Stack, Stage } from 'aws-cdk-lib';
import { PolicySite } from 'promulgate';
const app = new App();
for (const name of ['Test', 'Prod'])
  new PolicySite(new Stack(new Stage(app, name, { env: { region: 'eu-central-1' } }), 'Legal'), 'Policies', { content: 'policies' });
`,
    );
    const templates = await synthesise(node, 'app.mjs', directory);
    expect(templates.map((name) => path.dirname(name))).toEqual(['assembly-Prod', 'assembly-Test']);
  });

  test('a project of the first release is synthesised as it is, with the same bucket, distribution and provider', async () => {
    const directory = await project(cdk);
    await writeFirstProject(directory);
    const templates = await synthesise(node, 'app.mjs', directory);
    const kept: Record<string, string> = {};
    for (const name of templates) {
      const { Resources } = JSON.parse(await readFile(path.join(directory, 'cdk.out', name), 'utf8'));
      for (const [id, { Type }] of Object.entries<{ Type: string }>(Resources))
        kept[`${name.replace('.template.json', '')}/${id}`] = Type;
    }
    expect(kept).toMatchObject(firstProject.kept);
    expect(await readFirstProject(directory)).toEqual(firstProject.files);
  });

  test('an app with wrong content fails with the message of the check', async () => {
    const directory = await project(cdk);
    await cp(fixtureDirectory, path.join(directory, 'policies'), { recursive: true });
    const file = path.join(directory, 'policies/privacy/2026-11-15/de.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('{{company}}', '{{compny}}'));
    await writeFile(
      path.join(directory, 'app.js'),
      `const { App, Stack } = require('aws-cdk-lib');
const { PolicySite } = require('promulgate');
const stack = new Stack(new App(), 'Legal', { env: { region: 'eu-central-1' } });
new PolicySite(stack, 'Policies', { content: 'policies' });
`,
    );
    await expect(synthesise(node, 'app.js', directory)).rejects.toThrow(
      /policies\/privacy\/2026-11-15\/de\.md:\d+:\d+: Cannot use fact "compny"/,
    );
  });
});

/** A new project with the package, and with what else it has. */
async function project(others: readonly string[]): Promise<string> {
  const directory = await temporaryDirectory();
  await installPacked(packed, directory, others);
  return directory;
}

/** What a preview serves first to someone who reads German. */
async function firstPage(node: string, args: readonly string[], cwd: string): Promise<string> {
  const preview = spawn(node, args, { cwd, env: childEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => preview.once('exit', resolve));
  try {
    let printed = '';
    for await (const chunk of preview.stdout) {
      printed += chunk;
      const [address] = /http:\/\/localhost:\d+\/privacy\b/.exec(printed) ?? [];
      if (address === undefined) continue;
      return await (await fetch(address, { headers: { 'accept-language': 'de' } })).text();
    }
    throw new Error(`Cannot find an address in what the preview printed:\n${printed}`);
  } finally {
    preview.kill('SIGTERM');
    await ended;
  }
}

/** The templates that an app makes. */
async function synthesise(node: string, app: string, cwd: string): Promise<string[]> {
  const env = childEnvironment({ CDK_OUTDIR: path.join(cwd, 'cdk.out'), CDK_VALIDATION: 'false' });
  await runFile(node, [app], { cwd, env });
  const files = await readdir(path.join(cwd, 'cdk.out'), { recursive: true });
  return files.filter((name) => name.endsWith('.template.json')).sort();
}

/** Runs the publisher that an app would deploy, without the package beside it. */
async function publishFrom(outdir: string, node: string): Promise<void> {
  const assets = (await readdir(outdir)).filter((name) => name.startsWith('asset.'));
  const files = await Promise.all(assets.map((name) => readdir(path.join(outdir, name))));
  const publisher = path.join(outdir, assets[files.findIndex((names) => names.includes('inputs.json'))] ?? '');
  const elsewhere = path.join(await temporaryDirectory(), 'function');
  await mkdir(elsewhere);
  await cp(publisher, elsewhere, { recursive: true });
  const running = await start();
  const call = `await (await import(${JSON.stringify(pathToFileURL(path.join(elsewhere, 'handler.mjs')))})).handler({}, {})`;
  const env = {
    PATH: '',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: running.endpointUrl,
    [environment.bucket]: bucket,
    [environment.distribution]: distributionId,
    [environment.origin]: 'https://policy.example.com',
  };
  await runFile(node, ['--input-type=module', '-e', call], { cwd: elsewhere, env });
  const page = await fetch(`${running.siteUrl}/privacy/de`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="de"')]);
}
