import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a ledger is read from: a site, or a directory to which one was saved. */
export interface LedgerSource {
  /** As it was given. */
  readonly name: string;
  /** Whether it serves the pages of today, too. */
  readonly isLive: boolean;
  /** The bytes of a viewer path; undefined when there are none. */
  read(viewerPath: string): Promise<Uint8Array | undefined>;
}

/** The page in a directory that `promulgate proof --out` wrote. */
export const provenPage = 'page.html';

const timeoutMilliseconds = 30_000;

/** Opens a site by its address, of which scheme and host count, or a directory. */
export function openLedger(from: string): LedgerSource {
  if (!/^https?:\/\//i.test(from)) {
    if (!existsSync(from))
      throw new Error(
        `Cannot find "${from}": it is neither an address nor a directory\n    Write https:// and a host name, or the directory that "proof --out" wrote`,
      );
    return { name: from, isLive: false, read: (viewerPath) => readSaved(from, viewerPath) };
  }
  const { origin } = new URL(from);
  return { name: origin, isLive: true, read: (viewerPath) => fetchPage(origin + viewerPath) };
}

async function fetchPage(address: string): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMilliseconds) }).catch(
    (cause: unknown) => {
      throw new Error(`Cannot reach ${address}\n    Check the address and the network`, { cause });
    },
  );
  if (response.status === 404) return undefined;
  if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
  throw new Error(`Cannot read ${address}: it answered ${response.status}\n    Try again later, or check the address`);
}

async function readSaved(directory: string, viewerPath: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path.join(directory, viewerPath.slice(1)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
