import { sha256 } from '../../../lambda/content/digest.ts';
import { type LedgerPage, ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';
import { hasPageBelow } from './pages-in-languages.ts';

/** What was public at an address at an instant, with everything that proves it. */
export interface Proof {
  readonly path: string;
  /** The entry with which it became public. */
  readonly proving: ChainedEntry;
  readonly page: LedgerPage;
  readonly body: Uint8Array;
  /** The entry with which a different page became public there; undefined while this one is. */
  readonly next: ChainedEntry | undefined;
}

/** That nothing was public at an address at an instant. */
export interface Absence {
  readonly path: string;
  readonly at: Instant;
  /** The entry with which something became public there later; undefined if nothing ever did. */
  readonly first: ChainedEntry | undefined;
  /** True for an address without a language: what became public are the pages below it. */
  readonly isAbove: boolean;
}

/** There is no page to prove; where it is certain, that itself can be proven. */
export class NothingPublic extends HintedError {
  override readonly name = 'NothingPublic';
  readonly absence: Absence | undefined;

  constructor([message, hint]: readonly [string, string], absence: Absence | undefined) {
    super(message, hint);
    this.absence = absence;
  }
}

/** Finds the page in the ledger, and its bytes; throws if nothing was public there then, or if the copy was changed. */
export async function findProof(
  source: LedgerSource,
  { entries }: Chain,
  { path, at }: { path: string; at: Instant },
): Promise<Proof> {
  checkForm(path, entries);
  const history = entries.filter(({ entry }) => Object.hasOwn(entry.pages, path));
  const proving = history.findLast(({ entry }) => Date.parse(entry.at) <= at);
  const page = proving?.entry.pages[path];
  if (proving === undefined || page === undefined) throw nothingPublic({ path, at, ...firstAt(path, entries) });
  const key = ledgerKeys.page(page.bytes);
  const body = (await source.read(`/${key}`, source.limits.pageBytes))?.bytes;
  if (body === undefined || sha256(body) !== page.bytes)
    throw new HintedError(
      `Cannot prove it: ${key} ${body === undefined ? 'is missing' : 'was changed'}`,
      `Run "promulgate verify --url ${source.name}"`,
    );
  return { path, proving, page, body, next: history[history.indexOf(proving) + 1] };
}

/** The instants between which the pages of an entry became public. */
export function changeOf({ entry }: ChainedEntry): { readonly earliest: string; readonly latest: string } {
  return { earliest: entry.begun ?? entry.at, latest: entry.at };
}

/** Other forms of an address lead to its one form, and have no page of their own. */
function checkForm(path: string, entries: readonly ChainedEntry[]): void {
  const plain = path.toLowerCase().replace(/\/+$/, '');
  const names = entries.flatMap(({ entry }) => Object.keys(entry.pages));
  const meant = names.includes(path) ? undefined : names.find((name) => name.toLowerCase() === plain);
  if (meant !== undefined)
    throw new HintedError(`Cannot find ${path} in the ledger: it only leads to ${meant}`, `Name ${meant} instead`);
}

function firstAt(path: string, entries: readonly ChainedEntry[]): Pick<Absence, 'first' | 'isAbove'> {
  const own = entries.find(({ entry }) => Object.hasOwn(entry.pages, path));
  const below = own === undefined ? entries.find((entry) => hasPageBelow(entry, path)) : undefined;
  return { first: own ?? below, isAbove: below !== undefined };
}

function nothingPublic(absence: Absence): NothingPublic {
  const { path, at, first } = absence;
  if (first === undefined)
    return new NothingPublic(
      [
        `Cannot find ${path} in the ledger: nothing was ever public there`,
        'Name the page in one language, such as /privacy/de',
      ],
      absence,
    );
  const { earliest, latest } = changeOf(first);
  if (Date.parse(earliest) > at)
    return new NothingPublic(
      [
        `Cannot find anything at ${path} at that instant: it became public later, at ${latest}`,
        'Name a later instant with --at',
      ],
      absence,
    );
  return new NothingPublic(
    [
      `Cannot tell whether anything was public at ${path} at that instant: it became public between ${earliest} and ${latest}`,
      'Name a later instant with --at',
    ],
    undefined,
  );
}
