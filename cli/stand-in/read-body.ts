import type { IncomingMessage } from 'node:http';
import { ServiceError } from './service-error.ts';

/** A page is at most some megabytes; this keeps a runaway client from filling the memory. */
const maxBytes = 64 * 1024 * 1024;

/** All bytes of a request's body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > maxBytes)
      throw new ServiceError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
