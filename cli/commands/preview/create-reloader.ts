import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Transform } from '../../stand-in/edge/answer-viewer.ts';
import type { Intercept } from '../../stand-in/edge/create-edge-server.ts';

/** Reloads the pages that browsers have open. */
export interface Reloader {
  /** Adds the listener to a page that a browser opens; any other answer stays as readers will get it. */
  readonly transform: Transform;
  /** Serves the events that the listener waits for, on the site's own origin. */
  readonly intercept: Intercept;
  reload(): void;
}

/** No page of a site has a name that starts with a dot. */
const eventsPath = '/.reload';
const script = `new EventSource('${eventsPath}').onmessage=()=>location.reload()`;
const scriptElement = Buffer.from(`<script>${script}</script>\n`);
const directives = `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; connect-src 'self'`;

/** Creates a source of server-sent events, with the script that listens to it. */
export function createReloader(): Reloader {
  const listeners = new Set<ServerResponse>();
  return {
    transform: addListener,
    intercept({ url }, response) {
      if (url !== eventsPath) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return true;
    },
    reload() {
      for (const response of listeners) response.write('data: reload\n\n');
    },
  };
}

const addListener: Transform = (answer, request) => {
  const isPage = answer.headers['content-type']?.startsWith('text/html') && answer.body.byteLength > 0;
  if (!isPage || request.headers['sec-fetch-dest'] !== 'document') return answer;
  // Without an ETag the browser asks for the page itself each time, not whether it has changed.
  const { etag: _, ...headers } = answer.headers;
  const policy = `${headers['content-security-policy']}; ${directives}`;
  return {
    ...answer,
    headers: { ...headers, 'content-security-policy': policy },
    body: Buffer.concat([answer.body, scriptElement]),
  };
};
