import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoint.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { textsOf } from '../xml.ts';
import { distributionAnswer, errorAnswer, invalidationAnswer } from './cloudfront-answers.ts';
import { type CloudFrontRoute, parseRoute } from './cloudfront-route.ts';
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

/** The CloudFront calls that the publisher makes, on one distribution; every other call is refused as not implemented. */
export function createCloudFrontEndpoint(options: CloudFrontOptions): Endpoint {
  const invalidations = createInvalidations(options.now);
  return {
    recognize(message, body) {
      const route = parseRoute(message);
      const { operation } = route;
      const paths = operation === 'CreateInvalidation' ? { paths: textsOf(body.toString(), 'Path') } : {};
      return { target: { operation, ...paths }, perform: () => perform(options, invalidations, { ...route, body }) };
    },
    refuse: errorAnswer,
    slowDownCode: 'Throttling',
  };
}

function perform(
  options: CloudFrontOptions,
  invalidations: Invalidations,
  request: CloudFrontRoute & { body: Buffer },
): Answer {
  const { operation, distribution, invalidation, body } = request;
  if (operation === 'Unknown') throw notImplemented('this CloudFront call');
  if (distribution !== options.distributionId) {
    throw new ServiceError(404, 'NoSuchDistribution', 'The specified distribution does not exist.');
  }
  if (operation === 'GetDistribution') return distributionAnswer(distribution, options.domainName, options.now());
  if (operation === 'GetInvalidation') return describe(invalidations, invalidation ?? '');
  const { callerReference, paths } = parseBatch(body.toString());
  const { invalidation: created, isNew } = invalidations.create(callerReference, paths);
  if (isNew) options.invalidate(created.paths);
  return invalidationAnswer(201, created, invalidations.isInProgress(created));
}

function describe(invalidations: Invalidations, id: string): Answer {
  const found = invalidations.find(id);
  if (found === undefined)
    throw new ServiceError(404, 'NoSuchInvalidation', 'The specified invalidation does not exist.');
  return invalidationAnswer(200, found, invalidations.isInProgress(found));
}
