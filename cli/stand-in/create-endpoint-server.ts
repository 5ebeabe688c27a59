import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Answer, sendAnswer } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import type { Faults, MetFault } from './faults.ts';
import type { LoggedRequest } from './operation.ts';
import { readBody } from './read-body.ts';
import { ServiceError } from './service-error.ts';

interface EndpointServerOptions {
  readonly s3: Endpoint;
  readonly cloudFront: Endpoint;
  readonly faults: Faults;
  /** Called once for each request, when its answer goes out or its connection is cut. */
  readonly log: (request: LoggedRequest) => void;
}

const cloudFrontApi = '/2020-05-31/';

/** One server for both services, told apart by path, so that one `AWS_ENDPOINT_URL` is enough. It does not listen yet. */
export function createEndpointServer({ s3, cloudFront, faults, log }: EndpointServerOptions): Server {
  return createServer(async (request, response) => {
    const endpoint = request.url?.startsWith(cloudFrontApi) ? cloudFront : s3;
    const body = await readBody(request).catch((error: unknown) => error);
    if (!(body instanceof Buffer || body instanceof ServiceError)) return response.destroy();
    const call = recognize(endpoint, request, body);
    const fault = faults.meet(call.target);
    const answer = await answerWith(endpoint, call, fault);
    log({ ...call.target, status: answer?.status ?? 'cut' });
    if (answer === undefined) response.destroy();
    else sendAnswer(response, answer, request.method);
  });
}

function recognize(endpoint: Endpoint, request: IncomingMessage, body: Buffer | ServiceError): Call {
  try {
    if (body instanceof ServiceError) throw body;
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
    const { status = 503, code = endpoint.slowDownCode } = fault;
    return endpoint.refuse(new ServiceError(status, code, 'A fault that was asked for'));
  }
  const answer = perform(endpoint, call);
  if (fault?.kind === 'slow') await fault.released;
  return fault?.kind === 'lostAnswer' ? undefined : answer;
}

function perform(endpoint: Endpoint, call: Call): Answer {
  try {
    return call.perform();
  } catch (error) {
    if (error instanceof ServiceError) return endpoint.refuse(error);
    return endpoint.refuse(new ServiceError(500, 'InternalError', String(error)));
  }
}
