import type { IncomingMessage } from 'node:http';
import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Operation } from '../operation.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { elementTexts } from '../xml.ts';
import { distributionAnswer, errorAnswer, invalidationAnswer } from './cloudfront-answers.ts';
import { createInvalidations, type Invalidations } from './invalidations.ts';
import { parseBatch } from './parse-batch.ts';

interface CloudFrontOptions {
  readonly distributionId: string;
  /** Host and port that the distribution answers at. */
  readonly domainName: string;
  /** Makes the edge forget paths; called once for each invalidation, before it is answered. */
  readonly invalidate: (paths: readonly string[]) => void;
  readonly now: () => number;
}

interface CloudFrontRequest {
  readonly operation: Operation;
  readonly distribution: string;
  readonly body: string;
}

const route = /^\/2020-05-31\/distribution\/([^/?]+)(\/invalidation)?(?:\?.*)?$/;

/** CreateInvalidation and GetDistribution, on one distribution; every other call is refused as not implemented. */
export function createCloudFrontEndpoint(options: CloudFrontOptions): Endpoint {
  const invalidations = createInvalidations(options.now);
  return {
    recognize(message, body) {
      const request = parseRequest(message, body.toString());
      const { operation } = request;
      const paths = operation === 'CreateInvalidation' ? { paths: elementTexts(request.body, 'Path') } : {};
      return { target: { operation, ...paths }, perform: () => perform(options, invalidations, request) };
    },
    fail: errorAnswer,
    codes: { slowDown: 'Throttling', unknownKey: 'InvalidClientTokenId' },
  };
}

function parseRequest({ method, url = '' }: IncomingMessage, body: string): CloudFrontRequest {
  const [whole, distribution = '', list] = route.exec(url) ?? [];
  const calls: Record<string, Operation> =
    list === undefined ? { GET: 'GetDistribution' } : { POST: 'CreateInvalidation' };
  const operation = (whole === undefined ? undefined : calls[method ?? '']) ?? 'Unknown';
  return { operation, distribution, body };
}

function perform(
  options: CloudFrontOptions,
  invalidations: Invalidations,
  { operation, distribution, body }: CloudFrontRequest,
): Answer {
  if (operation === 'Unknown') throw notImplemented('this CloudFront call');
  if (distribution !== options.distributionId) {
    throw new ServiceError(404, 'NoSuchDistribution', 'The specified distribution does not exist.');
  }
  if (operation === 'GetDistribution') return distributionAnswer(distribution, options.domainName, options.now());
  const { callerReference, paths } = parseBatch(body);
  const { invalidation, isNew } = invalidations.create(callerReference, paths);
  if (isNew) options.invalidate(invalidation.paths);
  return invalidationAnswer(201, invalidation, invalidations.isInProgress(invalidation));
}
