import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Edge } from '../../../lambda/shared/edge/edge.ts';
import type { Answer } from '../answer.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html, limited to what a site may use */
const compressibleTypes = new Set([
  ...['application/javascript', 'application/json', 'application/pdf', 'application/rss+xml', 'application/xhtml+xml'],
  ...[
    'application/xml',
    'image/svg+xml',
    'text/css',
    'text/csv',
    'text/html',
    'text/javascript',
    'text/plain',
    'text/xml',
  ],
]);
const compressibleStatuses = [200, 403, 404];
const brotliQuality = 5;

/** Compresses an answer by brotli, or else gzip, if the viewer, the size and the type allow it. Its ETag becomes weak. */
export function compress(answer: Answer, acceptEncoding: string | undefined, bounds: Edge['compression']): Answer {
  if (!isCompressible(answer, bounds)) return answer;
  const headers = { ...answer.headers, vary: [answer.headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ') };
  const encoding = chooseEncoding(acceptEncoding ?? '');
  if (encoding === undefined) return { ...answer, headers };
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  const body = encoding === 'br' ? brotliCompressSync(answer.body, { params }) : gzipSync(answer.body);
  return { ...answer, body, headers: { ...headers, 'content-encoding': encoding, ...weakEtag(headers) } };
}

function isCompressible({ status, headers, body }: Answer, { minBytes, maxBytes }: Edge['compression']): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isRightSize = body.byteLength >= minBytes && body.byteLength <= maxBytes;
  return compressibleStatuses.includes(status) && isRightSize && compressibleTypes.has(type);
}

function chooseEncoding(acceptEncoding: string): 'br' | 'gzip' | undefined {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((part) => part.replaceAll(/\s/g, ''));
  const accepts = (name: string) =>
    accepted.some(
      (part) => part === name || (part.startsWith(`${name};q=`) && Number(part.slice(name.length + 3)) > 0),
    );
  return (['br', 'gzip'] as const).find(accepts);
}

function weakEtag({ etag }: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return etag === undefined ? {} : { etag: etag.startsWith('W/') ? etag : `W/${etag}` };
}
