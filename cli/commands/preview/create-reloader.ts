import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Transform } from '../../stand-in/edge/answer-viewer.ts';
import type { Intercept } from '../../stand-in/edge/create-edge-server.ts';
import { type ShownProblems, showProblems } from './show-problems.ts';

/** Reloads the pages that browsers have open, and shows problems in them. */
export interface Reloader {
  /** Adds the listener to a page that a browser opens; any other answer stays as readers will get it. */
  readonly transform: Transform;
  /** Serves the events that the listener waits for, and the problems, on the site's own origin. */
  readonly intercept: Intercept;
  /** Shows these problems from now on; `isNew` reloads the pages, too. */
  show(shown: ShownProblems, isNew: boolean): void;
}

/** No page of a site has a name that starts with a dot. */
const eventsPath = '/.reload';
const problemsPath = '/.problems';
/** It asks again once it is connected: a text may be saved between its first question and that. */
const script = `const show=${showProblems.toString()};const ask=()=>fetch('${problemsPath}').then((answer)=>answer.json()).then(show);ask();const events=new EventSource('${eventsPath}');events.onopen=ask;events.onmessage=({data})=>data==='reload'?location.reload():ask()`;
const scriptElement = Buffer.from(`<script>${script}</script>\n`);
const directive = `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Creates a source of server-sent events, with the script that listens to it. */
export function createReloader(): Reloader {
  const listeners = new Set<ServerResponse>();
  let current: ShownProblems = { problems: [], notes: [] };
  return {
    transform: addListener,
    intercept({ url }, response) {
      if (url === problemsPath) {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(current));
        return true;
      }
      if (url !== eventsPath) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return true;
    },
    show(shown, isNew) {
      current = shown;
      for (const response of listeners) response.write(`data: ${isNew ? 'reload' : 'problems'}\n\n`);
    },
  };
}

const addListener: Transform = (answer, request) => {
  const isPage = answer.headers['content-type']?.startsWith('text/html') && answer.body.byteLength > 0;
  if (!isPage || request.headers['sec-fetch-dest'] !== 'document') return answer;
  // Stored nowhere, and without an ETag, so that the browser asks for the page itself each time, also for a reload.
  const { etag: _, ...headers } = answer.headers;
  const policy = `${headers['content-security-policy']}; ${directive}`;
  return {
    ...answer,
    headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': policy },
    body: Buffer.concat([answer.body, scriptElement]),
  };
};
