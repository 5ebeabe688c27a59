import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { element, xmlDocument } from '../../cli/stand-in/xml.ts';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';

// The stand-in as far away as a region of AWS: every request takes longer by the milliseconds of the first argument. What programs ask
// that copy directories, writes without a condition and the list of all that was written so, it answers itself. It prints its address, and
// after each line that it is sent, how many requests there were since the last one.

const [delay = '20'] = process.argv.slice(2);
const edge = createEdge({ policies: ['privacy'], locales: ['en'], sourceLocale: 'en', styles: [] });
const standIn = await startStandIn({ bucket: 'policies', distributionId: 'E2EXAMPLE', edge });
const { host, hostname, port } = new URL(standIn.endpointUrl);
/** What was written without a condition, by the path of its request. */
const objects = new Map<string, { etag: string; size: number; modified: string }>();
let requests = 0;

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/', headers } = incoming;
  const { pathname } = new URL(url, standIn.endpointUrl);
  const body = await buffer(incoming);
  requests += 1;
  await setTimeout(Number(delay));
  if (method === 'GET' && /^\/policies\/?$/.test(pathname)) {
    response.setHeader('content-type', 'application/xml').end(listing());
    return;
  }
  const isPublisher = method !== 'PUT' || 'if-match' in headers || 'if-none-match' in headers;
  if (!isPublisher) {
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    objects.set(pathname, { etag, size: body.byteLength, modified: new Date().toISOString() });
    response.setHeader('etag', etag).end();
    return;
  }
  const forwarded = request({ hostname, port, path: url, method, headers: { ...headers, host } }, (reply) => {
    response.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(response);
  });
  forwarded.on('error', (error) => response.destroy(error)).end(body);
}

function listing(): string {
  const keys = [...objects].map(([path, { etag, size, modified }]) => {
    const key = decodeURIComponent(path.slice('/policies/'.length));
    const fields = [element('Key', key), element('ETag', etag), element('Size', size)];
    return `<Contents>${fields.join('')}${element('LastModified', modified)}</Contents>`;
  });
  const fields = [element('Name', 'policies'), element('KeyCount', keys.length), element('IsTruncated', false)];
  return xmlDocument(
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${fields.join('')}${keys.join('')}</ListBucketResult>`,
  );
}

const server = createServer((incoming, response) => {
  answer(incoming, response).catch((error) => response.destroy(error));
});
server.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
process.stdin.on('data', () => {
  console.log(requests);
  requests = 0;
});
process.stdin.on('end', () => process.exit());
