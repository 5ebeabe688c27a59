import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that a server got. */
export interface Received {
  readonly method: string | undefined;
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: string;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server on loopback that gives these replies, one for each request and the last one again, until the test ends. */
export async function serve(...replies: readonly [Reply, ...Reply[]]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url = '', headers } = request;
    const { status, headers: own, body } = replies[received.length] ?? replies[replies.length - 1] ?? replies[0];
    received.push({
      method,
      path: decodeURIComponent(url),
      contentType: headers['content-type'],
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(status, { connection: 'close', ...own }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}
