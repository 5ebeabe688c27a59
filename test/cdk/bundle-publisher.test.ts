import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bundlePublisher } from '../../cdk/constructs/bundle-publisher.ts';
import { assetNames } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { metricDimension, metricNamespace } from '../../lambda/shared/metrics.ts';
import { readContent } from '../../lambda/shared/read-content.ts';
import { fixtureFiles as files } from '../fixture-content.ts';
import { bucket, distributionId, type Running, start } from '../stand-in/running.ts';
import { temporaryDirectory } from './temporary-directory.ts';

describe('bundlePublisher()', () => {
  test('writes the same bytes for the same input, wherever', async () => {
    const directories = [await temporaryDirectory(), await temporaryDirectory()] as const;
    for (const directory of directories) await bundlePublisher(files, directory);
    const [first, second] = await Promise.all(directories.map(readContent));
    expect(first?.size).toBeGreaterThan(files.size);
    expect(second).toEqual(first);
  });

  test('writes the content as it is read, and the digests that say whether it changed', async () => {
    const directory = await temporaryDirectory();
    await bundlePublisher(files, directory);
    expect(await readContent(path.join(directory, assetNames.content))).toEqual(files);
    const inputs = JSON.parse(await readFile(path.join(directory, assetNames.inputs), 'utf8'));
    expect(inputs).toEqual(await digestInputs(files));
  });

  test('leaves nothing of an earlier bundle', async () => {
    const directory = path.join(await temporaryDirectory(), 'bundle');
    await mkdir(directory);
    await writeFile(path.join(directory, 'old.mjs'), '');
    await bundlePublisher(files, directory);
    expect([...(await readContent(directory)).keys()]).not.toContain('old.mjs');
  });

  test('makes a publisher that publishes without this project, and then finds nothing to do', async () => {
    const directory = await temporaryDirectory();
    await bundlePublisher(files, directory);
    const running = await start();
    expect(await runBundle(directory, running)).toMatchObject({ status: 'published', sequence: 1 });
    running.clearRequests();
    expect(await runBundle(directory, running)).toMatchObject({ status: 'unchanged' });
    expect(running.requests.map(({ operation }) => operation)).toEqual(['GetObject']);
    await expect(runBundle(directory, running, { [environment.bucket]: 'elsewhere' })).rejects.toThrow('NoSuchBucket');
    const page = await fetch(`${running.siteUrl}/privacy/de`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="de"')]);
  });
});

/**
 * What the bundled handler answers in a process of its own, as a cold start of the function does. It must log one line that
 * CloudWatch can read, also where it fails.
 */
async function runBundle(
  directory: string,
  { endpointUrl }: Running,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const handler = JSON.stringify(pathToFileURL(path.join(directory, 'handler.mjs')));
  const script = `const { handler } = await import(${handler}); console.error(JSON.stringify(await handler({}, {})));`;
  const env = {
    PATH: '',
    AWS_LAMBDA_FUNCTION_NAME: 'Publisher-1',
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    [environment.bucket]: bucket,
    [environment.distribution]: distributionId,
    [environment.origin]: 'https://policy.example.com',
    ...more,
  };
  const options = { env, cwd: directory };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options)
    // The process ends with an error where the handler throws.
    .catch((error: { stdout: string; stderr: string }) => error);
  const [line = '', ...others] = stdout.trimEnd().split('\n');
  expect(others).toEqual([]);
  const { status, error, _aws: metrics, [metricDimension]: publisher } = JSON.parse(line);
  expect(publisher).toBe('Publisher-1');
  expect(metrics.CloudWatchMetrics).toMatchObject([{ Namespace: metricNamespace }]);
  if (error !== undefined) throw new Error(`${status}: ${error}`);
  expect(JSON.parse(stderr)).toMatchObject({ status });
  return JSON.parse(stderr);
}
