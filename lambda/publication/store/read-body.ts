/** The body of an answer ended too early or took too long. */
export class BodyInterrupted extends Error {
  override readonly name = 'BodyInterrupted';
}

/** Reads a body within limits of bytes and milliseconds; throws `BodyInterrupted` if it is cut off or does not end in time. */
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
