import type { IncomingMessage } from 'node:http';
import type { Operation } from '../operation.ts';

/** Which CloudFront call a request is, and on what. */
export interface CloudFrontRoute {
  readonly operation: Operation;
  readonly distribution: string;
  readonly invalidation: string | undefined;
}

const shape = /^\/2020-05-31\/distribution\/([^/?]+)(\/invalidation)?(?:\/([^/?]+))?(?:\?.*)?$/;

/** Understands a request by method and path alone; `Unknown` when the stand-in does not speak that call. */
export function parseRoute({ method, url = '' }: IncomingMessage): CloudFrontRoute {
  const [whole, distribution = '', list, invalidation] = shape.exec(url) ?? [];
  const hasList = list !== undefined;
  const hasItem = invalidation !== undefined;
  const unknown = { operation: 'Unknown', distribution, invalidation } as const;
  if (whole === undefined) return unknown;
  if (method === 'POST' && hasList && !hasItem) return { ...unknown, operation: 'CreateInvalidation' };
  if (method === 'GET' && hasList && hasItem) return { ...unknown, operation: 'GetInvalidation' };
  return method === 'GET' && !hasList && !hasItem ? { ...unknown, operation: 'GetDistribution' } : unknown;
}
