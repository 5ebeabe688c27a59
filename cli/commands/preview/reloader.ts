import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { Transform } from '../../stand-in/edge/answer-viewer.ts';
import { closeServer, listen } from '../../stand-in/listen.ts';

/** Reloads the pages that browsers have open. */
export interface Reloader {
  /** Adds the listener to a page that a browser opens; every other answer stays as readers will get it. */
  readonly transform: Transform;
  reload(): void;
  close(): Promise<void>;
}

/** Starts a server of server-sent events beside the site. */
export async function startReloader(): Promise<Reloader> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
    });
    response.write('\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  const address = `http://localhost:${await listen(server, 0)}`;
  return {
    transform: addListener(address),
    reload() {
      for (const response of listeners) response.write('data: reload\n\n');
    },
    close: () => closeServer(server),
  };
}

function addListener(address: string): Transform {
  const script = `new EventSource(${JSON.stringify(address)}).onmessage=()=>location.reload()`;
  const digest = createHash('sha256').update(script).digest('base64');
  const element = Buffer.from(`<script>${script}</script>\n`);
  return (answer, request) => {
    const isPage = answer.headers['content-type']?.startsWith('text/html') && answer.body.byteLength > 0;
    if (!isPage || request.headers['sec-fetch-dest'] !== 'document') return answer;
    const policy = `${answer.headers['content-security-policy']}; script-src 'sha256-${digest}'; connect-src ${address}`;
    // Without an ETag the browser asks for the page itself each time, not whether it has changed.
    const { etag: _, ...headers } = answer.headers;
    return {
      ...answer,
      headers: { ...headers, 'content-security-policy': policy },
      body: Buffer.concat([answer.body, element]),
    };
  };
}
