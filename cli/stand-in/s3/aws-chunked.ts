import { ServiceError } from '../service-error.ts';

/** A body without its framing, and the headers that followed it. */
export interface Unframed {
  readonly body: Buffer;
  /** Names in lower case. */
  readonly trailers: Readonly<Record<string, string>>;
}

/**
 * Takes `aws-chunked` framing off a body, as the SDK sends streams; signatures of chunks are not checked.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeAwsChunked(framed: Buffer): Unframed {
  const chunks: Buffer[] = [];
  let position = 0;
  for (;;) {
    const { line, next } = readLine(framed, position);
    const size = /^([0-9a-f]{1,8})(?:;|$)/i.exec(line)?.[1];
    if (size === undefined) throw incomplete();
    const length = Number.parseInt(size, 16);
    if (length === 0) return { body: Buffer.concat(chunks), trailers: readTrailers(framed, next) };
    const end = next + length;
    if (framed.toString('latin1', end, end + 2) !== '\r\n') throw incomplete();
    chunks.push(framed.subarray(next, end));
    position = end + 2;
  }
}

function readTrailers(framed: Buffer, start: number): Record<string, string> {
  const lines = framed.toString('latin1', start).split('\r\n');
  const fields = lines.filter((line) => line.includes(':'));
  return Object.fromEntries(
    fields.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

function readLine(framed: Buffer, start: number): { line: string; next: number } {
  const end = framed.indexOf('\r\n', start, 'latin1');
  if (end < 0) throw incomplete();
  return { line: framed.toString('latin1', start, end), next: end + 2 };
}

function incomplete(): ServiceError {
  return new ServiceError(400, 'IncompleteBody', 'The request body terminated unexpectedly');
}
