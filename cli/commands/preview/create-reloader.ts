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
  /** Shows these problems from now on; `isNew` says that there is a new site, too, for which pages reload. */
  show(shown: ShownProblems, isNew: boolean): void;
}

/** No page of a site has a name that starts with a dot. */
const eventsPath = '/.reload';
const problemsPath = '/.problems';
/**
 * A page asks whether there is a newer site and what its problems are, when it opens, once it is connected, since a text may be saved in
 * between, and after each event.
 */
const script = `const {site}=document.currentScript.dataset;const show=${showProblems.toString()};const ask=()=>fetch('${problemsPath}').then((answer)=>answer.json()).then((now)=>now.site===site?show(now):location.reload());ask();const events=new EventSource('${eventsPath}');events.onopen=events.onmessage=ask`;
const directive = `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Creates a source of server-sent events, with the script that listens to it. */
export function createReloader(): Reloader {
  const listeners = new Set<ServerResponse>();
  let current: ShownProblems = { problems: [], notes: [] };
  let sites = 0;
  return {
    transform: (answer, request) => listenAsOf(sites)(answer, request),
    intercept({ url }, response) {
      if (url === problemsPath) {
        response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify({ ...current, site: String(sites) }));
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
      if (isNew) sites += 1;
      for (const response of listeners) response.write('data: changed\n\n');
    },
  };
}

/** Adds the listener to a page of a site that is the nth one. */
const listenAsOf =
  (site: number): Transform =>
  (answer, request) => {
    const isPage = answer.headers['content-type']?.startsWith('text/html') && answer.body.byteLength > 0;
    if (!isPage || request.headers['sec-fetch-dest'] !== 'document') return answer;
    // Stored nowhere, and without an ETag, so that the browser asks for the page itself each time, also for a reload.
    const { etag: _, ...headers } = answer.headers;
    const policy = `${headers['content-security-policy']}; ${directive}`;
    return {
      ...answer,
      headers: { ...headers, 'cache-control': 'no-store', 'content-security-policy': policy },
      body: Buffer.concat([answer.body, Buffer.from(`<script data-site="${site}">${script}</script>\n`)]),
    };
  };
