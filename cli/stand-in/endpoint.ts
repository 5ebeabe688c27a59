import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import type { RequestSubject } from './operation.ts';
import type { ServiceError } from './service-error.ts';

/** A request that an endpoint has understood, with its work still to do. */
export interface Call {
  readonly target: RequestSubject;
  /** Does the work in one step; throws a `ServiceError` where AWS would answer with an error. */
  readonly perform: () => Answer;
}

/** One AWS service as far as the stand-in speaks it. */
export interface Endpoint {
  /** Throws a `ServiceError` when the request cannot be read. */
  recognize(message: IncomingMessage, body: Buffer): Call;
  /** An error in the service's own XML. */
  fail(error: ServiceError): Answer;
  /** The service's own codes for errors that both services have. */
  readonly codes: { readonly slowDown: string; readonly unknownKey: string };
}
