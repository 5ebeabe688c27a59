import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Edge } from '../../../lambda/shared/edge/edge.ts';
import { sendAnswer } from '../answer.ts';
import { createLoopbackServer } from '../create-loopback-server.ts';
import { answerViewer, edgeError, type Transform } from './answer-viewer.ts';
import { createEdgeCache } from './edge-cache.ts';
import { type FetchOrigin, readThrough } from './read-through.ts';
import { loadResponseFunction, loadViewerFunction, type ViewerRequest } from './viewer-function.ts';

/** Answers a request in place of the edge and returns true, or returns false. */
export type Intercept = (message: IncomingMessage, response: ServerResponse) => boolean;

interface EdgeServerOptions {
  readonly edge: Edge;
  readonly fetchOrigin: FetchOrigin;
  readonly now: () => number;
  readonly transform: Transform | undefined;
  readonly intercept: Intercept | undefined;
}

/** The distribution's behaviour towards viewers. */
export interface EdgeServer {
  /** Does not listen yet. */
  readonly server: Server;
  invalidate(paths: readonly string[]): void;
  /** Replaces the definition from the next request on; the cache stays. */
  setEdge(edge: Edge): void;
}

/** Creates a server that answers as the distribution of this definition would, from its cache and the origin. */
export function createEdgeServer({
  edge,
  fetchOrigin,
  now,
  transform = (answer) => answer,
  intercept = () => false,
}: EdgeServerOptions): EdgeServer {
  const cache = createEdgeCache();
  let current = loadEdge(edge);
  const server = createLoopbackServer(async (message, response) => {
    if (intercept(message, response)) return;
    const stations = current;
    const request = viewerRequest(message);
    const read = (path: string) => readThrough({ edge: stations.edge, cache, fetchOrigin, now }, path);
    try {
      sendAnswer(response, await answerViewer(request, { ...stations, read, transform }), request.method);
    } catch (error) {
      sendAnswer(response, edgeError(500, 'Error', `Cannot answer: ${error}`), request.method);
    }
  });
  return {
    server,
    invalidate: (paths) => cache.invalidate(paths),
    setEdge(next) {
      current = loadEdge(next);
    },
  };
}

function loadEdge(edge: Edge) {
  const run = loadViewerFunction(edge.functionCode);
  return { edge, run, runOnResponse: loadResponseFunction(edge.responseFunctionCode) };
}

function viewerRequest({ method = '', url = '/', headers }: IncomingMessage): ViewerRequest {
  const [uri = '/', ...query] = url.split('?');
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { method, uri, query: query.join('?'), headers: Object.fromEntries(fields) };
}
