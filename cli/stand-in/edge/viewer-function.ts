import vm from 'node:vm';

/** A viewer's request. */
export interface ViewerRequest {
  readonly method: string;
  /** The path as it was sent, still encoded, without the query. */
  readonly uri: string;
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The function's result: an answer of its own, or the path to continue with. */
export type FunctionResult =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: undefined; readonly uri: string };

/** Globals of Node that CloudFront's runtime lacks. */
const absent = [
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Intl',
  'Proxy',
  'Reflect',
  'console',
  'eval',
  'Function',
  'WebAssembly',
];
/** What a viewer-response function may change of an answer. */
export interface AnswerHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Loads a viewer-request function's bytes. */
export function loadViewerFunction(code: string): (request: ViewerRequest) => FunctionResult {
  const call = loadHandler(code);
  return (request) => {
    const { statusCode, headers, uri } = call(eventOf('viewer-request', request));
    return statusCode === undefined
      ? { status: undefined, uri }
      : { status: statusCode, headers: valuesOf(headers ?? {}) };
  };
}

/** Loads a viewer-response function's bytes. */
export function loadResponseFunction(code: string): (request: ViewerRequest, answer: AnswerHead) => AnswerHead {
  const call = loadHandler(code);
  return (request, { status, headers }) => {
    const response = { statusCode: status, headers: wrapValues(Object.entries(headers)), cookies: {} };
    const result = call({ ...eventOf('viewer-response', request), response });
    return { status: result.statusCode, headers: valuesOf(result.headers) };
  };
}

/** Loads a function into a context of its own; only text passes between it and this program. */
function loadHandler(code: string) {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`for (const name of ${JSON.stringify(absent)}) delete this[name];`, context);
  vm.runInContext(code, context);
  // Without a time-out, for which Node would start a thread at each call.
  const call = vm.runInContext('(event) => JSON.stringify(handler(JSON.parse(event)))', context);
  return (event: object) => JSON.parse(call(JSON.stringify(event)));
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
function eventOf(eventType: 'viewer-request' | 'viewer-response', { method, uri, query, headers }: ViewerRequest) {
  const querystring = wrapValues([...new URLSearchParams(query)]);
  const request = { method, uri, querystring, headers: wrapValues(Object.entries(headers)), cookies: {} };
  const context = {
    eventType,
    requestId: 'stand-in',
    distributionId: 'stand-in',
    distributionDomainName: 'stand-in',
  };
  return { version: '1.0', context, viewer: { ip: '127.0.0.1' }, request };
}

function wrapValues(fields: readonly (readonly [string, string])[]): Record<string, { value: string }> {
  return Object.fromEntries(fields.map(([name, value]) => [name, { value }]));
}

function valuesOf(headers: Readonly<Record<string, { readonly value: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
}
