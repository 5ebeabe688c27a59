import { type BoundedAnswer, FetchFailure, fetchBounded } from '../../shared/fetch-bounded.ts';
import { GuardProblem } from './guard-problem.ts';

const sizeLimit = 1_000_000;
const redirectLimit = 5;
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Fetches the body at an address, within a megabyte and a time limit in milliseconds. Throws a `GuardProblem` when a request would
 * not use HTTPS, except to this machine.
 */
export async function fetchDisclosure(address: string, timeLimit = 10_000): Promise<string> {
  const signal = AbortSignal.timeout(timeLimit);
  let url = new URL(address);
  for (let redirects = 0; redirects <= redirectLimit; redirects++) {
    requireHttps(url, address);
    const { status, headers, body } = await get(url, address, signal);
    const location = headers.get('location');
    if (status === 200) return new TextDecoder().decode(body);
    if (status < 300 || status > 399 || location === null)
      throw new GuardProblem(`Cannot read ${address}: ${url} answered ${status} instead of 200`, openInBrowser);
    url = new URL(location, url);
  }
  throw new GuardProblem(`Cannot read ${address}: it redirects more than ${redirectLimit} times`, openInBrowser);
}

const openInBrowser = 'Open the address in a browser: it must show everyone the policy’s storage.json';

/** True for an address at which nobody on the way can change the answer. */
export function isTrustedAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

function requireHttps(url: URL, address: string): void {
  if (isTrustedAddress(url)) return;
  const via = url.href === address ? 'it' : `it redirects to ${url.href}, which`;
  throw new GuardProblem(
    `Cannot trust ${address}: ${via} does not use https, so anyone on the network can change it`,
    'Use an address that begins with https://',
  );
}

async function get(url: URL, address: string, signal: AbortSignal): Promise<BoundedAnswer> {
  try {
    return await fetchBounded(url, { bytes: sizeLimit, signal });
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    if (error.isTooLarge) throw new GuardProblem(`Cannot read ${address}: ${error.message}`, openInBrowser);
    throw new GuardProblem(
      `Cannot reach ${address}: ${error.message}`,
      'Try again later, or keep a copy of the file in the project and pass its path',
      { cause: error.cause },
    );
  }
}
