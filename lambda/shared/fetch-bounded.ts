/** Limits on what a server can make its client spend. */
export interface FetchBounds {
  /** Of the body, after decompression. */
  readonly bytes: number;
  /** Ends the request, its body included. */
  readonly signal: AbortSignal;
  /** Defaults to GET. */
  readonly request?: Pick<RequestInit, 'method' | 'headers' | 'body'>;
  /** The statuses whose body is read. Defaults to 200. */
  readonly statuses?: readonly number[];
}

/** An answer that was read completely. */
export interface BoundedAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Empty for a status whose body is not read. */
  readonly body: Uint8Array;
}

/** No answer, or one that is too large; the message says which, to follow a colon. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly isTooLarge: boolean;

  constructor(message: string, { isTooLarge = false, ...options }: ErrorOptions & { isTooLarge?: boolean } = {}) {
    super(message, options);
    this.isTooLarge = isTooLarge;
  }
}

/** Requests one address without following redirects; throws `FetchFailure` if a limit is exceeded. */
export async function fetchBounded(
  url: URL,
  { bytes, signal, request, statuses = [200] }: FetchBounds,
): Promise<BoundedAnswer> {
  try {
    const { status, headers, body } = await fetch(url, { ...request, redirect: 'manual', signal });
    if (statuses.includes(status)) return { status, headers, body: await readBounded(body, bytes) };
    await body?.cancel();
    return { status, headers, body: new Uint8Array() };
  } catch (cause) {
    throw cause instanceof FetchFailure ? cause : new FetchFailure(reasonOf(cause), { cause });
  }
}

async function readBounded(body: Response['body'], limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit)
      throw new FetchFailure(`it is larger than ${limit.toLocaleString('en')} bytes`, { isTooLarge: true });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(cause: unknown): string {
  const error = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return error instanceof Error ? error.message : String(error);
}
