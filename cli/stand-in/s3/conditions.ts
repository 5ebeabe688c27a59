import { ServiceError } from '../service-error.ts';

/** True when a header such as `If-Match` names an ETag, in quotes or without, or is `*`. */
export function matchesEtag(header: string, etag: string): boolean {
  const names = header.split(',').map((name) => name.trim());
  return names.some((name) => name === '*' || unquote(name) === unquote(etag));
}

/** A condition of the request did not hold. */
export function preconditionFailed(condition: string): ServiceError {
  const message = 'At least one of the pre-conditions you specified did not hold';
  return new ServiceError(412, 'PreconditionFailed', message, { Condition: condition });
}

/** No object has this key. */
export function noSuchKey(key: string): ServiceError {
  return new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
}

function unquote(etag: string): string {
  return etag.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}
