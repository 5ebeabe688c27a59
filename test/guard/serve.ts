import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { closeServer, listen } from '../../cli/stand-in/listen.ts';

/** Serves on loopback until the test ends. Returns the origin. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => closeServer(server));
  return `http://127.0.0.1:${await listen(server, 0)}`;
}
