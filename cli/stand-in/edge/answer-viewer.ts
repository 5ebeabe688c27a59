import type { Edge } from '../../../lambda/shared/edge/edge.ts';
import { type Answer, textAnswer } from '../answer.ts';
import { matchesEtag } from '../s3/conditions.ts';
import { answerRange } from './answer-range.ts';
import { compress } from './compress.ts';
import type { AnswerHead, FunctionResult, ViewerRequest } from './viewer-function.ts';

/** Everything that a request passes through. */
export interface Stations {
  readonly edge: Edge;
  readonly run: (request: ViewerRequest) => FunctionResult;
  readonly runOnResponse: (request: ViewerRequest, answer: AnswerHead) => AnswerHead;
  readonly read: (path: string) => Promise<Answer>;
  readonly transform: Transform;
}

/** Changes an answer on its way to the viewer, after the headers policy and before compression. */
export type Transform = (answer: Answer, request: ViewerRequest) => Answer;

/** Answers a viewer from the function, the cache or the origin, and applies the headers policy to every answer. */
export async function answerViewer(request: ViewerRequest, stations: Stations): Promise<Answer> {
  const { edge, transform } = stations;
  const answer = await answerTo(request, stations);
  const complete = transform({ ...answer, headers: { ...answer.headers, ...edge.headers } }, request);
  const compressed = compress(complete, request.headers['accept-encoding'], edge.compression);
  if (isKnown(compressed, request)) return withoutBody(compressed);
  return answerRange(compressed, request);
}

/** An error of the edge itself. */
export function edgeError(status: number, mark: string, text: string): Answer {
  const answer = textAnswer(status, 'text/plain; charset=utf-8', `${text}\n`);
  return { ...answer, headers: { ...answer.headers, 'x-cache': `${mark} from cloudfront` } };
}

async function answerTo(request: ViewerRequest, { run, runOnResponse, read }: Stations): Promise<Answer> {
  const { method, uri } = request;
  if (!['GET', 'HEAD'].includes(method)) return edgeError(403, 'Error', 'This distribution allows GET and HEAD only');
  if (!uri.startsWith('/')) return edgeError(400, 'Error', 'Bad Request');
  let result: FunctionResult;
  try {
    result = run(request);
  } catch {
    return edgeError(503, 'FunctionExecutionError', 'The viewer-request function failed');
  }
  if (result.status === undefined) return respondTo(request, await read(result.uri), runOnResponse);
  const headers = { ...result.headers, 'x-cache': 'FunctionGeneratedResponse from cloudfront' };
  return { status: result.status, headers, body: new Uint8Array() };
}

/** CloudFront runs no viewer-response function on errors of the origin. */
function respondTo(request: ViewerRequest, answer: Answer, runOnResponse: Stations['runOnResponse']): Answer {
  if (answer.status >= 400) return answer;
  try {
    return { ...answer, ...runOnResponse(request, answer) };
  } catch {
    return edgeError(503, 'FunctionExecutionError', 'The viewer-response function failed');
  }
}

/** A date counts only where no ETag is named, and to the second: https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.3 */
function isKnown({ status, headers }: Answer, request: ViewerRequest): boolean {
  if (status !== 200) return false;
  const known = request.headers['if-none-match'];
  if (known !== undefined) return headers.etag !== undefined && matchesEtag(known, headers.etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Date.parse(headers['last-modified'] ?? '') <= since;
}

function withoutBody({ headers }: Answer): Answer {
  const { 'content-type': _, 'content-encoding': __, ...kept } = headers;
  return { status: 304, headers: kept, body: new Uint8Array() };
}
