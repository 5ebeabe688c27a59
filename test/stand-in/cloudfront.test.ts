import { CreateInvalidationCommand, GetDistributionCommand } from '@aws-sdk/client-cloudfront';
import { describe, expect, test } from 'vitest';
import { distributionId, type Running, start } from './running.ts';

function invalidate({ cloudFront }: Running, reference: string, paths: readonly string[], quantity = paths.length) {
  const InvalidationBatch = { CallerReference: reference, Paths: { Quantity: quantity, Items: [...paths] } };
  return cloudFront.send(new CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch }));
}

const many = (count: number, name = 'page') => Array.from({ length: count }, (_, number) => `/${name}/${number}`);
const wildcards = (count: number, name = 'page') => many(count, name).map((path) => `${path}/*`);

describe('CreateInvalidation', () => {
  test('creates an invalidation that completes after a while', async () => {
    const running = await start();
    const { Invalidation, $metadata } = await invalidate(running, 'one', ['/privacy/de', '/privacy/a&b/*']);
    expect($metadata.httpStatusCode).toBe(201);
    const batch = { CallerReference: 'one', Paths: { Quantity: 2, Items: ['/privacy/de', '/privacy/a&b/*'] } };
    expect(Invalidation).toMatchObject({
      Status: 'InProgress',
      CreateTime: new Date('2026-11-15'),
      InvalidationBatch: batch,
    });
    running.pass(5);
    const again = await invalidate(running, 'one', ['/privacy/de', '/privacy/a&b/*']);
    expect(again.Invalidation).toEqual({ ...Invalidation, Status: 'Completed' });
  });

  test('returns the earlier invalidation for the same reference and paths, and refuses different paths', async () => {
    const running = await start();
    const first = await invalidate(running, 'one', ['/a', '/b']);
    const second = await invalidate(running, 'one', ['/b', '/a']);
    expect(second.Invalidation?.Id).toBe(first.Invalidation?.Id);
    const other = invalidate(running, 'one', ['/a']);
    await expect(other).rejects.toMatchObject({
      name: 'InvalidationBatchAlreadyExists',
      $metadata: { httpStatusCode: 409 },
    });
    expect(running.requests.map(({ status, paths }) => [status, paths])).toEqual([
      [201, ['/a', '/b']],
      [201, ['/b', '/a']],
      [409, ['/a']],
    ]);
  });

  test('has room for 3,000 paths and 15 wildcards in progress', async () => {
    const running = await start();
    const tooMany = { name: 'TooManyInvalidationsInProgress', $metadata: { httpStatusCode: 400 } };
    await invalidate(running, 'paths', many(3_000));
    await expect(invalidate(running, 'one more path', ['/a'])).rejects.toMatchObject(tooMany);
    await invalidate(running, 'wildcards', wildcards(15));
    await expect(invalidate(running, 'one more wildcard', ['/a*'])).rejects.toMatchObject(tooMany);
    await invalidate(running, 'paths', many(3_000));
    running.pass(5);
    await invalidate(running, 'later', ['/a', '/a*']);
  });

  test('refuses a batch that could never fit', async () => {
    const running = await start();
    await expect(invalidate(running, 'paths', many(3_001))).rejects.toMatchObject({ name: 'BatchTooLarge' });
    await expect(invalidate(running, 'wildcards', wildcards(16))).rejects.toMatchObject({
      name: 'TooManyInvalidationsInProgress',
    });
  });

  test.each(['privacy', '/a*b', '*', '/*/a', '/a b', ''])('refuses the path "%s"', async (path) => {
    const running = await start();
    const refused = { name: 'InvalidArgument', $metadata: { httpStatusCode: 400 } };
    await expect(invalidate(running, 'one', ['/good', path])).rejects.toMatchObject(refused);
  });

  test('refuses a quantity that is not that of the paths', async () => {
    await expect(invalidate(await start(), 'one', ['/a'], 2)).rejects.toMatchObject({ name: 'InconsistentQuantities' });
  });

  test('refuses a body that it cannot read', async () => {
    const { endpointUrl } = await start();
    const url = `${endpointUrl}/2020-05-31/distribution/${distributionId}/invalidation`;
    const response = await fetch(url, { method: 'POST', body: '<InvalidationBatch>' });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('<Code>MalformedXML</Code>'),
    ]);
  });
});

describe('the CloudFront endpoint', () => {
  test('describes its one distribution', async () => {
    const { cloudFront, siteUrl } = await start();
    const { Distribution } = await cloudFront.send(new GetDistributionCommand({ Id: distributionId }));
    expect(Distribution).toMatchObject({ Id: distributionId, Status: 'Deployed', DomainName: new URL(siteUrl).host });
    expect(Distribution?.DistributionConfig?.Aliases).toEqual({ Quantity: 0 });
  });

  test('knows no different distribution', async () => {
    const { cloudFront } = await start();
    const other = new GetDistributionCommand({ Id: 'EOTHER' });
    await expect(cloudFront.send(other)).rejects.toMatchObject({
      name: 'NoSuchDistribution',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test.each([
    ['DELETE', `distribution/${distributionId}`],
    ['GET', `distribution/${distributionId}/invalidation`],
    ['GET', `distribution/${distributionId}/invalidation/I1`],
    ['GET', `distribution/${distributionId}/config`],
    ['GET', 'distribution'],
  ])('refuses %s %s', async (method, path) => {
    const { endpointUrl } = await start();
    const response = await fetch(`${endpointUrl}/2020-05-31/${path}`, { method });
    expect([response.status, await response.text()]).toEqual([
      501,
      expect.stringContaining('<Code>NotImplemented</Code>'),
    ]);
  });
});
