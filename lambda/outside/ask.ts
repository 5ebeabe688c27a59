import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** What is asked of a site; by default a GET as a browser sends it. */
export interface ViewerQuestion {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a site answered. `fetch` hides how a body was encoded, how many cookies there were and who signed the certificate. */
export interface Reply {
  readonly status: number;
  /** Names in lower case; several of one name are joined by a comma, but cookies by a line feed. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decoded. */
  readonly body: Uint8Array;
  /** How many bytes were sent for it. */
  readonly sentBytes: number;
  readonly connection: Connection | undefined;
}

/** How an answer was encrypted. */
export interface Connection {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** Until when the certificate is valid, as it says. */
  readonly validTo: string;
}

/** Asks a site for one path; throws `NoReply` if there is no complete answer within the limits. */
export type Ask = (path: string, question?: ViewerQuestion) => Promise<Reply>;

/** No answer; the message says why, to follow a colon. */
export class NoReply extends Error {
  override readonly name = 'NoReply';
}

interface AskOptions {
  /** Of a body, before and after it is decoded. */
  readonly bytes: number;
  /** For one answer. */
  readonly milliseconds: number;
  /** How many requests are sent at the same time. */
  readonly concurrency: number;
  readonly deadline?: AbortSignal | undefined;
}

/** What a browser accepts. */
const browserHeaders: Readonly<Record<string, string>> = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
};

/** Creates what asks one site and no other: redirects are answers. */
export function createAsk(origin: string, options: AskOptions): Ask & { close(): void } {
  const isSecure = origin.startsWith('https:');
  const settings = { keepAlive: true, maxSockets: options.concurrency };
  const agent = isSecure ? new HttpsAgent(settings) : new HttpAgent(settings);
  const send = isSecure ? requestHttps : requestHttp;
  const ask: Ask = (path, { method = 'GET', headers = {} } = {}) => {
    const timeout = AbortSignal.timeout(options.milliseconds);
    const signal = options.deadline === undefined ? timeout : AbortSignal.any([options.deadline, timeout]);
    options.deadline?.throwIfAborted();
    const address = new URL(origin);
    const { hostname, port } = address;
    const target = { hostname: hostname.replace(/^\[|\]$/g, ''), port, path, method, agent, signal };
    const request = send({ ...target, headers: { ...browserHeaders, ...headers } });
    return readReply(request, options.bytes).catch((cause: unknown) => {
      options.deadline?.throwIfAborted();
      const reason = timeout.aborted ? `it took more than ${options.milliseconds / 1_000} seconds` : reasonOf(cause);
      throw cause instanceof NoReply ? cause : new NoReply(reason, { cause });
    });
  };
  return Object.assign(ask, { close: () => agent.destroy() });
}

async function readReply(request: ClientRequest, limit: number): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.once('response', resolve).once('error', reject).end();
  const message = await promise;
  try {
    const { statusCode = 0, socket } = message;
    const headers = replyHeaders(message);
    const decoder = decoderOf(headers['content-encoding'], request.method);
    const { body, sentBytes } = await collectBody(message, decoder, limit);
    return { status: statusCode, headers, body, sentBytes, connection: connectionOf(socket) };
  } finally {
    // A body that was not read to its end would keep the connection.
    if (!message.complete) request.destroy();
  }
}

async function collectBody(
  message: IncomingMessage,
  decoder: Duplex | undefined,
  limit: number,
): Promise<Pick<Reply, 'body' | 'sentBytes'>> {
  let sentBytes = 0;
  message.on('data', (chunk: Uint8Array) => {
    sentBytes += chunk.byteLength;
  });
  const source = decoder === undefined ? message : message.pipe(decoder);
  message.once('error', (error) => source.destroy(error));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw new NoReply(`it is larger than ${limit.toLocaleString('en')} bytes`);
    chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks), sentBytes };
}

function decoderOf(encoding: string | undefined, method: string): Duplex | undefined {
  if (encoding === undefined || encoding === 'identity' || method === 'HEAD') return undefined;
  const decoders = { br: createBrotliDecompress, gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate };
  const create = Object.entries(decoders).find(([name]) => name === encoding.trim().toLowerCase())?.[1];
  if (create === undefined) throw new NoReply(`its Content-Encoding is ${encoding}, which was not asked for`);
  return create();
}

function replyHeaders({ headersDistinct }: IncomingMessage): Record<string, string | undefined> {
  const all = Object.entries(headersDistinct);
  return Object.fromEntries(all.map(([name, values = []]) => [name, values.join(name === 'set-cookie' ? '\n' : ', ')]));
}

function connectionOf(socket: unknown): Connection | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  return { protocol: socket.getProtocol() ?? 'unknown', validTo: socket.getPeerCertificate().valid_to ?? '' };
}

const reasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself, and by no authority',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'there is no such host',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that nobody trusts',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an authority that nobody trusts',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not send the certificates between its own and the authority',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_') || code.startsWith('ERR_BROTLI'))
    return 'its body cannot be decoded as its Content-Encoding says';
  if (/^(?:EPROTO|ERR_SSL_)/.test(code)) return 'it offers no encryption that is still safe';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
