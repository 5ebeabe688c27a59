import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Edge } from '../../../lambda/shared/edge/edge.ts';
import { sendAnswer } from '../answer.ts';
import { answerViewer, edgeError, type Transform } from './answer-viewer.ts';
import { createEdgeCache } from './edge-cache.ts';
import { type FetchOrigin, readThrough } from './read-through.ts';
import { loadViewerFunction, type ViewerRequest } from './viewer-function.ts';

interface EdgeServerOptions {
  readonly edge: Edge;
  readonly fetchOrigin: FetchOrigin;
  readonly now: () => number;
  readonly transform?: Transform | undefined;
}

/** The distribution's behaviour towards viewers. */
export interface EdgeServer {
  /** Does not listen yet. */
  readonly server: Server;
  invalidate(paths: readonly string[]): void;
  /** From the next request on, another definition; what is cached stays. */
  setEdge(edge: Edge): void;
}

/** Makes a server that answers as the distribution of this definition would, from its cache and the origin. */
export function createEdgeServer({
  edge,
  fetchOrigin,
  now,
  transform = (answer) => answer,
}: EdgeServerOptions): EdgeServer {
  const cache = createEdgeCache();
  let current = { edge, run: loadViewerFunction(edge.functionCode) };
  const server = createServer(async (message, response) => {
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
      current = { edge: next, run: loadViewerFunction(next.functionCode) };
    },
  };
}

function viewerRequest({ method = '', url = '/', headers }: IncomingMessage): ViewerRequest {
  const [uri = '/', ...query] = url.split('?');
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { method, uri, query: query.join('?'), headers: Object.fromEntries(fields) };
}
