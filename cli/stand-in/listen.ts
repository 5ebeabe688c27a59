import type { Server } from 'node:http';

const loopback = '127.0.0.1';

/** Listens on the loopback address only, on the given port or any free one (0); returns the port. */
export async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, loopback, resolve);
  try {
    await promise;
  } catch (cause) {
    throw explain(cause, port);
  }
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Cannot tell the port of a server: it does not listen');
  return address.port;
}

/** Closes a server and all its connections, busy ones too. */
export function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}

function explain(cause: unknown, port: number): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const reasons: Record<string, string> = { EADDRINUSE: 'another program is using it', EACCES: 'permission denied' };
  const reason = reasons[String(code)];
  if (reason === undefined) return new Error(`Cannot listen on port ${port} of ${loopback}`, { cause });
  return new Error(
    `Cannot listen on port ${port}: ${reason}; choose a different one, such as --port ${port < 1024 ? 8080 : port + 1}`,
    { cause },
  );
}
