import { sha256 } from '../../../lambda/content/digest.ts';
import { type LedgerPage, ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';

/** What was public at an address at an instant, with everything that proves it. */
export interface Proof {
  readonly path: string;
  /** The entry with which it became public. */
  readonly proving: ChainedEntry;
  readonly page: LedgerPage;
  readonly body: Uint8Array;
  /** ISO 8601 instant from which another page was public there; undefined while this one is. */
  readonly until: string | undefined;
}

/** Finds the page in the ledger and its bytes; throws when nothing was public there then, or when the copy is not what it was. */
export async function findProof(
  source: LedgerSource,
  { entries }: Chain,
  { path, at }: { path: string; at: Instant },
): Promise<Proof> {
  const history = entries.filter(({ entry }) => Object.hasOwn(entry.pages, path));
  const proving = history.findLast(({ entry }) => Date.parse(entry.at) <= at);
  const page = proving?.entry.pages[path];
  if (proving === undefined || page === undefined) throw new Error(nothingThere(path, history[0]));
  const key = ledgerKeys.page(page.bytes);
  const body = await source.read(`/${key}`);
  if (body === undefined || sha256(body) !== page.bytes)
    throw new Error(
      `Cannot prove it: ${key} ${body === undefined ? 'is not there' : 'was changed'}\n    Run "promulgate verify --url ${source.name}"`,
    );
  return { path, proving, page, body, until: history[history.indexOf(proving) + 1]?.entry.at };
}

function nothingThere(path: string, first: ChainedEntry | undefined): string {
  return first === undefined
    ? `Cannot find ${path} in the ledger: nothing was ever public there\n    Name the page of one language, such as /privacy/de; an address without a language only leads to one`
    : `Cannot find anything at ${path} then: it became public at ${first.entry.at}`;
}
