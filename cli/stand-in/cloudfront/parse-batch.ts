import { ServiceError } from '../service-error.ts';
import { elementTexts } from '../xml.ts';

/** What an invalidation request asks for. */
export interface Batch {
  readonly callerReference: string;
  readonly paths: readonly string[];
}

const maxPathLength = 4_000;

/** Reads the XML of a CreateInvalidation request; throws a `ServiceError` for what CloudFront does not accept. */
export function parseBatch(xml: string): Batch {
  const [callerReference] = elementTexts(xml, 'CallerReference');
  const [quantity] = elementTexts(xml, 'Quantity');
  const paths = elementTexts(xml, 'Path');
  if (!callerReference || quantity === undefined)
    throw new ServiceError(400, 'MalformedXML', 'The XML you provided was not well-formed');
  if (Number(quantity) !== paths.length) {
    throw new ServiceError(400, 'InconsistentQuantities', 'The value of Quantity and the size of Items do not match');
  }
  const wrong = paths.find((path) => !isInvalidationPath(path));
  if (wrong !== undefined || paths.length === 0) {
    throw new ServiceError(
      400,
      'InvalidArgument',
      `Your request contains one or more invalid invalidation paths: "${wrong ?? ''}"`,
    );
  }
  return { callerReference, paths };
}

function isInvalidationPath(path: string): boolean {
  return path.startsWith('/') && path.length <= maxPathLength && !path.slice(0, -1).includes('*') && !/\s/.test(path);
}
