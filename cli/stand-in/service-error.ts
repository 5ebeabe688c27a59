/** An error with which an AWS endpoint answers a request; each endpoint has its own XML for it. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** AWS's own code, such as `NoSuchKey`. */
  readonly code: string;
  /** Further elements of the error, such as `{ Key: 'privacy/de' }`. */
  readonly details: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The error for everything that the publisher does not need. */
export function notImplemented(what: string): ServiceError {
  return new ServiceError(501, 'NotImplemented', `The stand-in does not implement ${what}`);
}
