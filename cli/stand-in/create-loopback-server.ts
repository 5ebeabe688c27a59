import { createServer, type RequestListener, type Server } from 'node:http';

/** This machine's names for itself; browsers resolve every name below `localhost` without asking a name server. */
const ownNames = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/i;
const defaultPort = 80;

/**
 * Creates a server that answers requests for this machine's own names alone. Any other name in the Host header is a page of
 * another site whose name resolves to this address (DNS rebinding), which must not read what is not public yet.
 */
export function createLoopbackServer(listener: RequestListener): Server {
  return createServer((request, response) => {
    if (isOwnHost(request.headers.host ?? '', request.socket.localPort)) return listener(request, response);
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Misdirected Request: this server answers for localhost only\n');
  });
}

function isOwnHost(host: string, localPort: number | undefined): boolean {
  const [, name = '', port = String(defaultPort)] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return ownNames.test(name) && Number(port) === localPort;
}
