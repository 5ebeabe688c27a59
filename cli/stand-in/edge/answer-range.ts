import type { Answer } from '../answer.ts';
import { matchesEtag } from '../s3/conditions.ts';
import type { ViewerRequest } from './viewer-function.ts';

/**
 * Answers a request for one range of bytes as CloudFront does: 206 with the range, 416 for one that begins after the end, and the whole
 * object for several ranges, for anything that is no range, and where `If-Range` names another object.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RangeGETs.html
 */
export function answerRange(answer: Answer, request: ViewerRequest): Answer {
  const { status, headers, body } = answer;
  if (status !== 200 || headers.etag === undefined) return answer;
  const complete = { ...answer, headers: { ...headers, 'accept-ranges': 'bytes' } };
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return complete;
  if (!isSameObject(request.headers['if-range'], headers)) return complete;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return complete;
  const size = body.byteLength;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size || to < from) return unsatisfiable(complete, size);
  const range = { 'content-range': `bytes ${from}-${to}/${size}` };
  return { status: 206, headers: { ...complete.headers, ...range }, body: body.subarray(from, to + 1) };
}

/** Only a strong ETag or the exact date names the same bytes. */
function isSameObject(
  condition: string | undefined,
  { etag = '', 'last-modified': modified }: Answer['headers'],
): boolean {
  if (condition === undefined || condition === modified) return true;
  return !condition.startsWith('W/') && !etag.startsWith('W/') && /^"/.test(condition) && matchesEtag(condition, etag);
}

function unsatisfiable({ headers }: Answer, size: number): Answer {
  const { 'content-type': _, 'content-encoding': __, ...kept } = headers;
  return { status: 416, headers: { ...kept, 'content-range': `bytes */${size}` }, body: new Uint8Array() };
}
