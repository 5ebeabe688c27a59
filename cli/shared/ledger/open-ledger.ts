import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FetchFailure, fetchBounded } from '../../../lambda/shared/fetch-bounded.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { isNotFoundPath, isViewerPath } from '../../../lambda/site/addresses.ts';
import { defaultLimits, type LedgerLimits } from './limits.ts';

/** An object of a site. */
export interface ReadObject {
  readonly bytes: Uint8Array;
  /** Content type and cache header in the form of the published record; undefined in a directory, which has none. */
  readonly headers: string | undefined;
}

/** Where a ledger is read from: a site, which is not trusted, or a directory to which one was saved. */
export interface LedgerSource {
  /** As it was given. */
  readonly name: string;
  /** True for a site, which also serves the pages of today. */
  readonly isLive: boolean;
  readonly limits: LedgerLimits;
  /** Reads the object at a viewer path; undefined if there is none. Throws if it is larger than the limit. */
  read(viewerPath: string, maxBytes: number): Promise<ReadObject | undefined>;
}

/** The page in a directory that `promulgate proof --out` wrote. */
export const provenPage = 'page.html';

/** In place of the page, where such a directory proves that there was none: what it proves instead. */
export const absentPage = 'proof.json';

interface OpenOptions {
  /** Ends all requests. */
  readonly deadline?: AbortSignal;
  readonly limits?: LedgerLimits;
}

/** Opens a directory, or a site by its address; only the scheme and host of an address count. */
export function openLedger(from: string, { deadline, limits = defaultLimits }: OpenOptions = {}): LedgerSource {
  if (!/^https?:\/\//i.test(from)) {
    if (!existsSync(from))
      throw new HintedError(
        `Cannot find "${from}": it is neither an address nor a directory`,
        'Write https:// and a host name, or the directory that "proof --out" wrote',
      );
    return { name: from, isLive: false, limits, read: (viewerPath, bytes) => readSaved(from, viewerPath, bytes) };
  }
  const { origin } = new URL(from);
  return {
    name: origin,
    isLive: true,
    limits,
    async read(viewerPath, bytes) {
      deadline?.throwIfAborted();
      const timeout = AbortSignal.timeout(limits.requestMilliseconds);
      const signal = deadline === undefined ? timeout : AbortSignal.any([deadline, timeout]);
      return fetchObject(addressOf(origin, viewerPath), { bytes, signal });
    },
  };
}

/** Paths come from the ledger, so from the server: one that is no path of a page could lead to a different host. */
function addressOf(origin: string, viewerPath: string): URL {
  if (!isViewerPath(viewerPath)) throw new Error(`Cannot ask ${origin} for "${viewerPath}": no page has such a path`);
  return new URL(origin + viewerPath);
}

async function fetchObject(
  address: URL,
  bounds: { readonly bytes: number; readonly signal: AbortSignal },
): Promise<ReadObject | undefined> {
  // The page for missing addresses answers 404 everywhere.
  const statuses = isNotFoundPath(address.pathname) ? [200, 404] : [200];
  const { status, headers, body } = await fetchBounded(address, { ...bounds, statuses }).catch((error: unknown) => {
    if (!(error instanceof FetchFailure)) throw error;
    const verb = error.isTooLarge ? 'read' : 'reach';
    throw new HintedError(`Cannot ${verb} ${address}: ${error.message}`, 'Check the address and the network');
  });
  if (statuses.includes(status))
    return { bytes: body, headers: `${headers.get('content-type')} | ${headers.get('cache-control')}` };
  if (status === 404) return undefined;
  throw new HintedError(
    `Cannot read ${address}: it answered ${status} instead of 200`,
    'Try again later, or check the address',
  );
}

async function readSaved(directory: string, viewerPath: string, maxBytes: number): Promise<ReadObject | undefined> {
  const file = path.join(directory, viewerPath.slice(1));
  try {
    const found = await stat(file);
    // A device or a pipe would never end.
    if (!found.isFile()) return undefined;
    if (found.size > maxBytes)
      throw new HintedError(
        `Cannot read ${file}: it is larger than ${maxBytes.toLocaleString('en')} bytes`,
        'Check that this is a directory that "proof --out" wrote',
      );
    return { bytes: await readFile(file), headers: undefined };
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
