import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { bucket, distributionId, edge, start } from './running.ts';

describe('startStandIn()', () => {
  test.each(['edgePort', 'endpointPort'])('says what to do when the port of %s is taken', async (name) => {
    const { siteUrl, directory } = await start();
    const port = Number(new URL(siteUrl).port);
    const starting = startStandIn({ directory, bucket, distributionId, edge, [name]: port });
    await expect(starting).rejects.toThrow(
      `Cannot listen on port ${port}: another program uses it; choose another one, such as --port ${port + 1}`,
    );
  });

  test('leaves no port taken when it could not start', async () => {
    const first = await start();
    const taken = Number(new URL(first.endpointUrl).port);
    const second = await start();
    const free = Number(new URL(second.siteUrl).port);
    await second.close();
    await expect(
      startStandIn({ ...first, bucket, distributionId, edge, edgePort: free, endpointPort: taken }),
    ).rejects.toThrow(`${taken}`);
    expect((await start({ edgePort: free })).siteUrl).toBe(second.siteUrl);
  });

  test('listens on 127.0.0.1 and on no other address', async () => {
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

  test('keeps out of files that are not its own', async () => {
    const running = await start();
    const foreign = join(running.directory, 'notes.txt');
    await writeFile(foreign, 'mine');
    await running.s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'text' }));
    running.reset();
    expect((await running.s3.send(new ListObjectsV2Command({ Bucket: bucket }))).KeyCount).toBe(0);
    await writeFile(foreign, 'still mine', { flag: 'r+' });
  });

  test('names the file of a damaged object', async () => {
    const running = await start();
    const name = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
    await writeFile(join(running.directory, name), 'damage');
    const reading = running.s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'a' }));
    await expect(reading).rejects.toThrow(
      `Cannot read ${join(running.directory, name)}: it is not an object of the stand-in; remove it`,
    );
  });
});
