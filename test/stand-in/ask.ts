import { request } from 'node:http';

/** An answer as it went over the wire: not decompressed, redirects not followed. */
export interface WireAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Asks a site for a path that is sent as it is, dots and all. */
export function ask(
  siteUrl: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<WireAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WireAnswer>();
  const { port } = new URL(siteUrl);
  const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    resolve({ status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() });
  });
  sent.on('error', reject).end();
  return promise;
}
