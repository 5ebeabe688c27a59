import { GetDistributionCommand } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { ask } from './ask.ts';
import { putObject, textOf } from './objects.ts';
import { bucket, distributionId, edge, start } from './running.ts';

describe('startStandIn()', () => {
  test.each(['edgePort', 'endpointPort'])('says what to do when the port of %s is taken', async (name) => {
    const { siteUrl } = await start();
    const port = Number(new URL(siteUrl).port);
    const starting = startStandIn({ bucket, distributionId, edge, [name]: port });
    await expect(starting).rejects.toThrow(
      `Cannot listen on port ${port}: another program is using it; choose a different one, such as --port ${port + 1}`,
    );
  });

  test('frees its ports when it cannot start', async () => {
    const first = await start();
    const taken = Number(new URL(first.endpointUrl).port);
    const second = await start();
    const free = Number(new URL(second.siteUrl).port);
    await second.close();
    await expect(startStandIn({ bucket, distributionId, edge, edgePort: free, endpointPort: taken })).rejects.toThrow(
      `${taken}`,
    );
    expect((await start({ edgePort: free })).siteUrl).toBe(second.siteUrl);
  });

  test('listens on 127.0.0.1 only', async () => {
    const { siteUrl, endpointUrl } = await start();
    for (const { port } of [new URL(siteUrl), new URL(endpointUrl)]) {
      expect((await fetch(`http://127.0.0.1:${port}/404`)).status).toBeGreaterThan(0);
      await expect(fetch(`http://127.0.0.2:${port}/404`)).rejects.toThrow('fetch failed');
    }
  });

  test('closes while an answer is held back', async () => {
    const running = await start();
    const fault = running.faults.inject({ operation: 'OriginFetch', kind: 'slow' });
    const held = fetch(`${running.siteUrl}/a`).catch(() => 'cut');
    await fault.reached;
    await running.close();
    expect(await held).toBe('cut');
  });

  test.each([
    ['localhost', 404],
    ['LOCALHOST', 404],
    ['privacy.localhost', 404],
    ['127.0.0.1', 404],
    ['[::1]', 404],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['evillocalhost', 421],
  ])('answers a viewer of the host "%s" with %i', async (name, status) => {
    const { siteUrl, endpointUrl } = await start();
    for (const url of [siteUrl, endpointUrl]) {
      const { port } = new URL(url);
      expect((await ask(url, '/404', { headers: { host: `${name}:${port}` } })).status).toBe(status);
    }
    expect((await ask(siteUrl, '/404', { headers: { host: `${name}:1` } })).status).toBe(421);
    expect((await ask(siteUrl, '/404', { headers: { host: name } })).status).toBe(421);
  });

  test('accepts only requests that are signed with its access key, where it has one', async () => {
    const running = await start({ accessKeyId: 'PREVIEW1' });
    await expect(textOf(running, 'a')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    const asking = running.cloudFront.send(new GetDistributionCommand({ Id: distributionId }));
    await expect(asking).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    const unsigned = await fetch(`${running.endpointUrl}/${bucket}/a`, { method: 'PUT', body: 'text' });
    expect(unsigned.status).toBe(403);
    expect((await ask(running.siteUrl, '/a')).status).toBe(404);
    const endpoint = running.endpointUrl;
    const credentials = { accessKeyId: 'PREVIEW1', secretAccessKey: 'any' };
    const s3 = new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true });
    await putObject({ ...running, s3 }, { Key: 'bb', Body: 'text' });
    expect((await ask(running.siteUrl, '/bb')).text).toBe('text');
    s3.destroy();
  });

  test('leaves a request to the edge unless it is intercepted', async () => {
    const { siteUrl } = await start({
      intercept({ url }, response) {
        if (url === '/.own') response.end('intercepted');
        return url === '/.own';
      },
    });
    expect((await ask(siteUrl, '/.own')).text).toBe('intercepted');
    expect((await ask(siteUrl, '/404')).status).toBe(404);
  });
});
