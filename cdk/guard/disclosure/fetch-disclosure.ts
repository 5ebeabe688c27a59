import { GuardProblem } from './disclosure.ts';

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
    const response = await get(url, address, signal);
    const location = response.headers.get('location');
    if (response.status === 200) return readBounded(response, address);
    await response.body?.cancel();
    if (response.status < 300 || response.status > 399 || location === null)
      throw new GuardProblem(
        `Cannot read ${address}: ${url} answered ${response.status} instead of 200`,
        openInBrowser,
      );
    url = new URL(location, url);
  }
  throw new GuardProblem(`Cannot read ${address}: it redirects more than ${redirectLimit} times`, openInBrowser);
}

const openInBrowser = 'Open the address in a browser: it must show everyone the policy’s storage.json';

function requireHttps({ protocol, hostname, href }: URL, address: string): void {
  if (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))) return;
  const via = href === address ? 'it' : `it redirects to ${href}, which`;
  throw new GuardProblem(
    `Cannot trust ${address}: ${via} does not use https, so anyone on the network can change it`,
    'Use an address that begins with https://',
  );
}

async function get(url: URL, address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { accept: 'application/json' } });
  } catch (cause) {
    throw unreachable(address, cause);
  }
}

async function readBounded({ body }: Response, address: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > sizeLimit) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw unreachable(address, cause);
  }
  if (size > sizeLimit)
    throw new GuardProblem(
      `Cannot read ${address}: it is larger than ${sizeLimit.toLocaleString('en')} bytes`,
      openInBrowser,
    );
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function unreachable(address: string, cause: unknown): GuardProblem {
  const error = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const detail = error instanceof Error ? error.message : String(error);
  return new GuardProblem(
    `Cannot reach ${address}: ${detail}`,
    'Try again later, or keep a copy of the file in the project and pass its path',
    { cause },
  );
}
