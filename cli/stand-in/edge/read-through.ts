import type { Edge } from '../../../lambda/shared/edge/edge.ts';
import { type Answer, textAnswer } from '../answer.ts';
import type { BucketObject } from '../bucket.ts';
import { ServiceError } from '../service-error.ts';
import type { EdgeCache, HeldAnswer } from './edge-cache.ts';
import { lifetimeOf } from './lifetime.ts';

/** Fetches an object from the origin: undefined if there is none. Rejects while the origin is in error. */
export type FetchOrigin = (key: string) => Promise<BucketObject | undefined>;

/** Where the edge gets its answers from. */
export interface Source {
  readonly edge: Pick<Edge, 'notFoundPath' | 'errorSeconds' | 'defaultSeconds' | 'maxSeconds'>;
  readonly cache: EdgeCache;
  readonly fetchOrigin: FetchOrigin;
  readonly now: () => number;
}

/** Answers for a path, from the cache while it is fresh, with CloudFront's `x-cache` and `age`. */
export async function readThrough(source: Source, path: string): Promise<Answer> {
  const held = source.cache.get(path);
  const age = held === undefined ? 0 : (source.now() - held.since) / 1_000;
  if (held !== undefined && age < held.freshSeconds) return fromCache(held, age);
  const { generation } = source.cache;
  try {
    const object = await source.fetchOrigin(pathToObjectKey(path));
    const answer = object === undefined ? await notFound(source, path) : objectAnswer(object);
    keep(source, path, answer, generation);
    return marked(answer, markOf(answer, held));
  } catch (error) {
    if (held?.answer.status === 200 && age < held.freshSeconds + held.staleIfErrorSeconds) return fromCache(held, age);
    const answer = failure(error);
    keep(source, path, answer, generation);
    return marked(answer, 'Error');
  }
}

/** An S3 key is a viewer path without its slash, decoded once. */
function pathToObjectKey(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    throw new ServiceError(400, 'InvalidURI', 'Bad Request');
  }
}

async function notFound(source: Source, path: string): Promise<Answer> {
  const { notFoundPath } = source.edge;
  const page = path === notFoundPath ? undefined : await readThrough(source, notFoundPath);
  if (page?.status !== 200) return textAnswer(404, 'text/plain; charset=utf-8', 'Not Found\n');
  // The error answer is not the page itself, so a browser must not revalidate it.
  const { etag: _, 'last-modified': __, age: ___, ...headers } = page.headers;
  return { ...page, status: 404, headers };
}

function objectAnswer({ headers, etag, lastModified, body }: BucketObject): Answer {
  return { status: 200, headers: { ...headers, etag, 'last-modified': new Date(lastModified).toUTCString() }, body };
}

function failure(error: unknown): Answer {
  const status = error instanceof ServiceError ? error.status : 502;
  return textAnswer(status, 'text/plain; charset=utf-8', status === 400 ? 'Bad Request\n' : 'The origin is in error\n');
}

function keep({ cache, edge, now }: Source, path: string, answer: Answer, generation: number): void {
  const isError = answer.status >= 400;
  const lifetime = isError
    ? { freshSeconds: edge.errorSeconds, staleIfErrorSeconds: 0 }
    : lifetimeOf(answer.headers['cache-control'], edge);
  if (lifetime.freshSeconds + lifetime.staleIfErrorSeconds > 0)
    cache.keep(path, { ...lifetime, answer, since: now() }, generation);
}

function fromCache(held: HeldAnswer, age: number): Answer {
  const answer = { ...held.answer, headers: { ...held.answer.headers, age: String(Math.floor(age)) } };
  return marked(answer, answer.status >= 400 ? 'Error' : 'Hit');
}

function markOf(answer: Answer, held: HeldAnswer | undefined): string {
  if (answer.status >= 400) return 'Error';
  return held !== undefined && held.answer.headers.etag === answer.headers.etag ? 'RefreshHit' : 'Miss';
}

function marked(answer: Answer, mark: string): Answer {
  return { ...answer, headers: { ...answer.headers, 'x-cache': `${mark} from cloudfront` } };
}
