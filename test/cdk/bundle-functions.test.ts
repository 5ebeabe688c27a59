import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  bundleCanary,
  bundleDeploymentProvider,
  bundlePublisher,
  handlers,
} from '../../cdk/constructs/bundle-functions.ts';
import { assetNames } from '../../lambda/run/asset.ts';
import { digestInputs } from '../../lambda/shared/digest-inputs.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { faultsMetric, metricDimension, metricNamespace } from '../../lambda/shared/metrics.ts';
import { readContent } from '../../lambda/shared/read-content.ts';
import { publicationEvent } from '../deployment/event.ts';
import { serve } from '../deployment/serve.ts';
import { fixtureFiles as files } from '../fixture-content.ts';
import { publish, smallFiles } from '../outside/outside-site.ts';
import { at } from '../publication/publisher.ts';
import { bucket, distributionId, type Running, start } from '../stand-in/running.ts';
import { temporaryDirectory } from './temporary-directory.ts';

describe('bundlePublisher()', () => {
  test('writes the same bytes for the same input into any directory', async () => {
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

  test('removes the previous bundle', async () => {
    const directory = path.join(await temporaryDirectory(), 'bundle');
    await mkdir(directory);
    await writeFile(path.join(directory, 'old.mjs'), '');
    await bundlePublisher(files, directory);
    expect([...(await readContent(directory)).keys()]).not.toContain('old.mjs');
  });

  test('bundles a publisher that publishes without this project, and then finds nothing to do', async () => {
    const directory = await temporaryDirectory();
    await bundlePublisher(files, directory);
    const running = await start();
    expect(await runPublisher(directory, running)).toMatchObject({ status: 'published', sequence: 1 });
    running.clearRequests();
    expect(await runPublisher(directory, running)).toMatchObject({ status: 'unchanged' });
    expect(running.requests.map(({ operation }) => operation)).toEqual(['GetObject']);
    await expect(runPublisher(directory, running, { [environment.bucket]: 'elsewhere' })).rejects.toThrow(
      'NoSuchBucket',
    );
    const page = await fetch(`${running.siteUrl}/privacy/de`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="de"')]);
  });
});

test('bundleDeploymentProvider() bundles a provider that runs the publisher and answers CloudFormation', async () => {
  const directory = await temporaryDirectory();
  await bundleDeploymentProvider(directory);
  const lambda = await serve({ status: 200, body: '{"status":"published"}' });
  const cloudFormation = await serve({ status: 200 });
  const event = publicationEvent({ ResponseURL: cloudFormation.url });
  await runBundle(directory, { name: handlers.deploymentProvider, event }, { AWS_ENDPOINT_URL: lambda.url });
  expect(lambda.received).toHaveLength(1);
  expect(cloudFormation.received.map(({ body }) => JSON.parse(body).Status)).toEqual(['SUCCESS']);
});

test('bundleCanary() bundles a canary that logs what it finds, and holds no client of AWS', async () => {
  const directory = await temporaryDirectory();
  bundleCanary(directory);
  const files = await readContent(directory);
  expect([...files.values()].some((bytes) => new TextDecoder().decode(bytes).includes('aws-sdk'))).toBe(false);
  const { siteUrl } = await publish([[smallFiles, at]]);
  const event = { scope: 'latest' };
  const { stdout } = await runBundle(
    directory,
    { name: handlers.canary, event, context: '{ getRemainingTimeInMillis: () => 900_000 }' },
    { AWS_LAMBDA_FUNCTION_NAME: 'Canary-1', [environment.origin]: siteUrl },
  );
  expect(JSON.parse(stdout)).toMatchObject({ site: siteUrl, faults: [], [faultsMetric]: 0, Canary: 'Canary-1' });
});

/** What the publisher answers. It must log one line that CloudWatch can read, also when it fails. */
async function runPublisher(
  directory: string,
  { endpointUrl }: Running,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const env = {
    AWS_LAMBDA_FUNCTION_NAME: 'Publisher-1',
    AWS_ENDPOINT_URL: endpointUrl,
    [environment.bucket]: bucket,
    [environment.distribution]: distributionId,
    [environment.origin]: 'https://policy.example.com',
    ...more,
  };
  const { stdout, stderr } = await runBundle(directory, { name: handlers.publisher, event: {} }, env);
  const [line = '', ...others] = stdout.trimEnd().split('\n');
  expect(others).toEqual([]);
  const { status, error, _aws: metrics, [metricDimension]: publisher } = JSON.parse(line);
  expect(publisher).toBe('Publisher-1');
  expect(metrics.CloudWatchMetrics).toMatchObject([{ Namespace: metricNamespace }]);
  if (error !== undefined) throw new Error(`${status}: ${error}`);
  const { answer, webSockets } = JSON.parse(stderr);
  expect(answer).toMatchObject({ status });
  // Node's client for WebSockets takes as long to load as the AWS SDK.
  expect(webSockets).toEqual([]);
  return answer;
}

/** What a bundled handler prints for an event in a process of its own, as a cold start of the function does; its answer on stderr. */
async function runBundle(
  directory: string,
  { name, event, context = '{}' }: { name: string; event: object; context?: string },
  ownEnv: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  const [file, handler] = name.split('.');
  const module = JSON.stringify(pathToFileURL(path.join(directory, `${file}.mjs`)));
  const call = `(await import(${module})).${handler}(${JSON.stringify(event)}, ${context})`;
  // Lambda wraps each line of the console in a record of its own, in which CloudWatch finds no metrics.
  const wrap = 'console.log = (message) => console.info(JSON.stringify({ message }));';
  const loaded = 'process.moduleLoadList.filter((module) => module.includes("undici"))';
  const script = `${wrap} console.error(JSON.stringify({ answer: (await ${call}) ?? null, webSockets: ${loaded} }));`;
  const env = {
    PATH: '',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    ...ownEnv,
  };
  const options = { env, cwd: directory };
  return (
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], options)
      // The process ends with an error where the handler throws.
      .catch((error: { stdout: string; stderr: string }) => error)
  );
}
