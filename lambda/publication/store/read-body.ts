/** The body of an answer ended before its time, or took too long. */
export class BodyInterrupted extends Error {
  override readonly name = 'BodyInterrupted';
}

/** Reads a body, bounded in bytes and in milliseconds; throws `BodyInterrupted` where it is cut or goes on for ever. */
export async function readBody(
  body: AsyncIterable<Uint8Array> & { destroy?: (error?: Error) => unknown },
  { name, maxBytes, milliseconds }: { name: string; maxBytes: number; milliseconds: number },
): Promise<Uint8Array> {
  const timer = setTimeout(() => body.destroy?.(new Error(`No end within ${milliseconds} ms`)), milliseconds);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.byteLength;
      if (length > maxBytes) break;
    }
  } catch (cause) {
    throw new BodyInterrupted(`Cannot read ${name} to its end`, { cause });
  } finally {
    clearTimeout(timer);
  }
  if (length <= maxBytes) return Buffer.concat(chunks);
  throw new Error(
    `Cannot read ${name}: it has more than ${maxBytes} bytes\n    Restore it from the bucket's versions, or delete it if no publication wrote it`,
  );
}
