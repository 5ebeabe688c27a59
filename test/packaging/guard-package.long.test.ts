import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { childEnvironment } from '../child-environment.ts';
import { versionDisclosing } from '../guard/policies.ts';
import { findNodes, installPacked, packGuard, packPackage } from './packed.ts';

const runFile = promisify(execFile);
const project = path.join(import.meta.dirname, '../..');
const whole = await packPackage();
const packed = await packGuard(whole);
const cdk = ['aws-cdk-lib', 'constructs'];

afterAll(() => rm(path.dirname(whole.file), { recursive: true, force: true }));

describe('the package of the guard alone', () => {
  test('is small', () => {
    expect(packed.unpackedBytes).toBeLessThan(1_400_000);
    expect(packed.packedBytes).toBeLessThan(400_000);
  });

  test('needs the CDK of the app and nothing else', async () => {
    const root = path.join(await install(), 'node_modules/promulgate-guard');
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    );
    expect({ dependencies, peerDependenciesMeta }).toEqual({});
    expect(Object.keys(peerDependencies)).toEqual(cdk);
    const programs = packed.names.filter((name) => name.endsWith('js'));
    const texts = await Promise.all(programs.map((name) => readFile(path.join(root, name), 'utf8')));
    const names = texts.flatMap((text) =>
      [...text.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name = '']) => name),
    );
    expect(names).toContain('aws-cdk-lib');
    // The AWS SDK looks for it only to sign for several regions at once, which nothing here does.
    const allowed = new Set([...builtinModules, ...cdk, '@aws-sdk/signature-v4-crt']);
    expect(names.filter((name) => !name.startsWith('node:') && !allowed.has(name))).toEqual([]);
  });
});

describe.each([...(await findNodes())])('on Node %s', (_, node) => {
  test.each(['esm', 'cjs'] as const)('holds the examples to a policy, as %s', async (format) => {
    const directory = await install();
    const passes = await compile('guard-passes', directory, format);
    const refused = await compile('guard-refused', directory, format);
    const policy = path.join(directory, 'storage.json');
    const versions = [versionDisclosing('2020-01-01', ['eu-central-1'])];
    await writeFile(policy, JSON.stringify({ format: 1, policy: 'privacy', versions }));
    const options = {
      cwd: directory,
      env: childEnvironment({ POLICY: policy, CDK_OUTDIR: path.join(directory, 'cdk.out'), CDK_VALIDATION: 'false' }),
    };
    await runFile(node, [passes], options);
    expect(await readdir(path.join(directory, 'cdk.out'))).toContain('manifest.json');
    await expect(runFile(node, [refused], options)).rejects.toThrow(/FATAL Cannot deploy Partners\/Sessions/);
  });
});

describe('an app in TypeScript', () => {
  test.each([
    ['node16', 'app.mts'],
    ['node16', 'app.cts'],
    ['nodenext', 'app.mts'],
    ['nodenext', 'app.cts'],
    ['preserve', 'app.ts'],
  ])('finds the types, with module %s in %s', async (module, name) => {
    const directory = await install();
    const line = "import { holdToPolicy } from 'promulgate-guard';\n";
    const wrong = 'holdToPolicy(1);\n';
    await writeFile(path.join(directory, name), line + wrong);
    const compiler = path.join(project, 'node_modules/typescript/bin/tsc');
    const args = [compiler, '--noEmit', '--skipLibCheck', '--types', '', '--module', module, name];
    const { stdout } = await runFile(process.execPath, args, { cwd: directory, env: childEnvironment() }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toContain('error TS');
    expect(stdout).not.toMatch(/TS(?:2307|7016|1479)/);
  });
});

/** A new project with the package, and with the CDK. */
async function install(): Promise<string> {
  const directory = await temporaryDirectory();
  await installPacked(packed, directory, cdk);
  return directory;
}

/** An example as a team that installs the guard alone writes it. Returns the file to run. */
async function compile(example: string, directory: string, format: 'esm' | 'cjs'): Promise<string> {
  const source = path.join(directory, `${example}.ts`);
  await cp(path.join(project, 'examples', example, 'app.ts'), source);
  const text = await readFile(source, 'utf8');
  // CommonJS awaits nothing at the top.
  const body = format === 'esm' ? text : wrapInFunction(text);
  const outfile = path.join(directory, `${example}.${format === 'esm' ? 'mjs' : 'cjs'}`);
  await writeFile(source, body);
  await build({ entryPoints: [source], outfile, format, platform: 'node', logLevel: 'warning' });
  return outfile;
}

function wrapInFunction(text: string): string {
  const imports = text.match(/^import .*$/gm) ?? [];
  return `${imports.join('\n')}\n(async () => {\n${text.replaceAll(/^import .*$/gm, '')}\n})().catch((error) => { console.error(error); process.exitCode = 1; });\n`;
}
