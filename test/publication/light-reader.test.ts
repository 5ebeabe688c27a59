import { describe, expect, test } from 'vitest';
import { glanceAtRecord } from '../../lambda/publication/record/read-record.ts';
import { createLightReader } from '../../lambda/publication/store/create-light-reader.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';
import { bucket } from '../stand-in/running.ts';
import { startPublisher } from './publisher.ts';

describe('createLightReader()', () => {
  const lambda = {
    AWS_LAMBDA_FUNCTION_NAME: 'publisher',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };

  test.each([
    [{}, true],
    [{ AWS_SESSION_TOKEN: 'token' }, true],
    [{ AWS_LAMBDA_FUNCTION_NAME: undefined }, false],
    [{ AWS_LAMBDA_FUNCTION_NAME: undefined, AWS_ENDPOINT_URL: 'http://localhost:9000' }, true],
    [{ AWS_ACCESS_KEY_ID: '' }, false],
    [{ AWS_REGION: undefined }, false],
    [{ AWS_REGION: 'cn-north-1' }, false],
    [{ AWS_REGION: 'us-gov-west-1' }, false],
    [{ AWS_PROFILE: 'work' }, false],
    [{ AWS_USE_FIPS_ENDPOINT: 'true' }, false],
    [{ AWS_ENDPOINT_URL_S3: 'http://localhost:9000' }, false],
  ])('in an environment with %j: %j', (more, isThere) => {
    expect(createLightReader('policies', { ...lambda, ...more }) !== undefined).toBe(isThere);
  });

  test('reads what the SDK reads', async () => {
    const { endpointUrl, publish } = await startPublisher();
    const reader = createLightReader(bucket, { ...lambda, AWS_ENDPOINT_URL: endpointUrl });
    if (reader === undefined) throw new Error('There is no reader');
    const { store } = createPublishing({ bucket, replicas: [], distribution: 'D' });
    expect(await reader.read('published.json', 1_024)).toEqual(await store.read('published.json', 1_024));
    await publish();
    for (const first of [10, 1_024, 1_000_000])
      expect(await reader.read('published.json', first)).toEqual(await store.read('published.json', first));
    expect((await glanceAtRecord(reader)).record?.origin).toMatch(/^http/);
  });

  test.each([
    ['an error', { kind: 'status', status: 503, code: 'SlowDown' }],
    ['a refusal', { kind: 'status', status: 403, code: 'RequestTimeTooSkewed' }],
    ['no answer', { kind: 'reset' }],
  ] as const)('leaves it to the SDK after %s, and the run ends as it should', async (_, fault) => {
    const publisher = await startPublisher();
    await publisher.publish();
    publisher.asked();
    publisher.faults.inject({ operation: 'GetObject', ...fault });
    expect(await publisher.publish()).toMatchObject({ status: 'unchanged' });
    expect(publisher.asked()).toEqual(['GetObject published.json', 'GetObject published.json']);
  });

  test('sends nothing to a server that it cannot know', () => {
    expect(createLightReader('policies.example.com', lambda)).toBe(undefined);
  });
});
