import vm from 'node:vm';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';

/** The function's answer: the request itself, or a redirect. */
export interface Result {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, { readonly value: string }>>;
}

/** A site with one policy in six locales. */
export const exampleSite = {
  policies: ['privacy'],
  locales: ['en', 'ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'],
  sourceLocale: 'en',
  styles: ['body{margin:0}'],
};

/** Globals that CloudFront's runtime does not have, or that a pure function does not need. */
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
  'globalThis',
];

/** Loads the shipped bytes in a context with nothing but the language, which a prelude can change. */
export function loadFunction(
  site: Parameters<typeof createEdge>[0] = exampleSite,
  prelude = '',
): (uri: string, acceptLanguage?: string) => Result {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`for (const name of ${JSON.stringify(absent)}) delete this[name];`, context);
  vm.runInContext(prelude, context);
  vm.runInContext(createEdge(site).functionCode, context);
  return (uri, acceptLanguage) => {
    context.input = JSON.stringify(eventOf(uri, acceptLanguage));
    return JSON.parse(vm.runInContext('JSON.stringify(handler(JSON.parse(input)))', context, { timeout: 60_000 }));
  };
}

/** An answer on one line: `pass`, or status and location. */
export function summarize(result: Result, uri: string): string {
  if (result.statusCode === undefined) return result.uri === uri ? 'pass' : `rewritten to ${result.uri}`;
  return `${result.statusCode} ${result.headers?.location?.value}`;
}

function eventOf(uri: string, acceptLanguage: string | undefined) {
  const headers = {
    host: { value: 'policy.example.com' },
    ...(acceptLanguage !== undefined && { 'accept-language': { value: acceptLanguage } }),
  };
  const request = { method: 'GET', uri, querystring: { from: { value: 'store' } }, headers, cookies: {} };
  const context = {
    eventType: 'viewer-request',
    requestId: 'r',
    distributionId: 'd',
    distributionDomainName: 'd.cloudfront.net',
  };
  return { version: '1.0', context, viewer: { ip: '192.0.2.1' }, request };
}
