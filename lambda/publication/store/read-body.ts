/** The body of an answer ended before its time, took too long or was too long. */
export class BodyInterrupted extends Error {
  override readonly name = 'BodyInterrupted';
}

/** Reads a body as UTF-8 text, bounded in bytes and in milliseconds; throws `BodyInterrupted` where it is cut or goes on for ever. */
export async function readBody(
  body: AsyncIterable<Uint8Array> & { destroy?: (error?: Error) => unknown },
  { maxBytes, milliseconds }: { maxBytes: number; milliseconds: number },
): Promise<string> {
  const timer = setTimeout(() => body.destroy?.(new Error(`No end within ${milliseconds} ms`)), milliseconds);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > maxBytes) throw new RangeError(`It has more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new BodyInterrupted('Cannot read an answer to its end', { cause });
  } finally {
    clearTimeout(timer);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}
