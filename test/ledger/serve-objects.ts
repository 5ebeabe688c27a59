import type { RequestListener } from 'node:http';
import { serve } from '../guard/serve.ts';
import { headers, type Objects } from './saved-ledger.ts';

/** Serves objects until the test ends; `answer` may answer a request instead and return true. */
export async function serveObjects(
  objects: Objects,
  answer: (...args: Parameters<RequestListener>) => boolean = () => false,
): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const [contentType = '', cacheControl = ''] = headers.split(' | ');
  const origin = await serve((request, response) => {
    asked.push(request.url ?? '');
    if (answer(request, response)) return;
    const body = objects.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': contentType, 'cache-control': cacheControl });
    response.end(body);
  });
  return { origin, asked };
}
