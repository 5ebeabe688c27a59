import type { IncomingMessage, Server } from 'node:http';
import { type Answer, sendAnswer } from './answer.ts';
import { createLoopbackServer } from './create-loopback-server.ts';
import type { Call, Endpoint } from './endpoint.ts';
import type { Faults, MetFault } from './faults.ts';
import type { LoggedRequest } from './operation.ts';
import { ServiceError } from './service-error.ts';

interface EndpointServerOptions {
  readonly s3: Endpoint;
  readonly cloudFront: Endpoint;
  readonly kms: Endpoint;
  /** The one access key that is known; undefined lets everyone in. */
  readonly accessKeyId: string | undefined;
  readonly faults: Faults;
  /** The clock of both services, in the Date header of each answer. */
  readonly now: () => number;
  /** Called once for each request, when its answer goes out or its connection is cut. */
  readonly log: (request: LoggedRequest) => void;
}

const cloudFrontApi = '/2020-05-31/';
const kmsTarget = 'TrentService.';

/** One server for all services, distinguished by path and header, so that one `AWS_ENDPOINT_URL` is enough. It does not listen yet. */
export function createEndpointServer(options: EndpointServerOptions): Server {
  const { accessKeyId, faults, now, log } = options;
  return createLoopbackServer(async (request, response) => {
    const endpoint = endpointOf(request, options);
    const body = await readRequestBody(request);
    if (body === undefined) return response.destroy();
    const call = recognize(endpoint, request, { body, accessKeyId });
    const fault = faults.meet(call.target);
    const answer = await answerWith(endpoint, call, fault);
    log({ ...call.target, status: answer?.status ?? 'cut' });
    response.setHeader('date', new Date(now()).toUTCString());
    if (answer === undefined) response.destroy();
    else sendAnswer(response, answer, request.method);
  });
}

function endpointOf({ url, headers }: IncomingMessage, { s3, cloudFront, kms }: EndpointServerOptions): Endpoint {
  if (headers['x-amz-target']?.toString().startsWith(kmsTarget)) return kms;
  return url?.startsWith(cloudFrontApi) ? cloudFront : s3;
}

/** All bytes of a request's body; undefined when its connection is cut before the end. */
async function readRequestBody(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await request.toArray());
  } catch {
    return undefined;
  }
}

/** The access key of a signature, in the header or, under a lease, in the query. */
function accessKeysOf({ headers, url = '/' }: IncomingMessage): (string | undefined)[] {
  const inHeader = / Credential=([^/,]+)\//.exec(headers.authorization ?? '')?.[1];
  const inQuery = new URL(url, 'http://localhost').searchParams.get('X-Amz-Credential')?.split('/')[0];
  return [inHeader, inQuery];
}

function recognize(
  endpoint: Endpoint,
  request: IncomingMessage,
  { body, accessKeyId }: { body: Buffer; accessKeyId: string | undefined },
): Call {
  try {
    if (accessKeyId !== undefined && !accessKeysOf(request).includes(accessKeyId))
      throw new ServiceError(403, endpoint.codes.unknownKey, 'The access key of the request is not known here');
    return endpoint.recognize(request, body);
  } catch (error) {
    const perform = () => {
      throw error;
    };
    return { target: { operation: 'Unknown' }, perform };
  }
}

async function answerWith(endpoint: Endpoint, call: Call, fault: MetFault | undefined): Promise<Answer | undefined> {
  if (fault?.kind === 'reset') return undefined;
  if (fault?.kind === 'status') {
    const { status = 503, code = endpoint.codes.slowDown } = fault;
    return endpoint.fail(new ServiceError(status, code, 'An injected fault'));
  }
  const answer = perform(endpoint, call);
  if (fault?.kind === 'slow') await fault.released;
  return fault?.kind === 'lostAnswer' ? undefined : answer;
}

function perform(endpoint: Endpoint, call: Call): Answer {
  try {
    return call.perform();
  } catch (error) {
    if (error instanceof ServiceError) return endpoint.fail(error);
    return endpoint.fail(new ServiceError(500, 'InternalError', String(error)));
  }
}
