import type { ServerResponse } from 'node:http';

/** What a server of the stand-in sends back. Header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An answer of text; its type is that of the text. */
export function textAnswer(status: number, contentType: string, text: string): Answer {
  return { status, headers: { 'content-type': contentType }, body: Buffer.from(text) };
}

/** Sends an answer; to HEAD and with 304 its headers alone, which still state the length that the body would have. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
  method: string | undefined,
): void {
  const length = status === 304 ? {} : { 'content-length': String(body.byteLength) };
  response.writeHead(status, { ...headers, ...length });
  response.end(method === 'HEAD' || status === 304 ? undefined : body);
}
