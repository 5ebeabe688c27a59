import type { Page, Site, Terms } from '../site/site.ts';
import { foldPaths } from './fold-paths.ts';
import type { LedgerPage } from './ledger/ledger.ts';
import { mergeTerms, type PublishedPage } from './record/published.ts';
import { interruptedDigests, type Stock } from './take-stock.ts';

/** Why an object is written. */
export type UploadReason = 'new' | 'changed' | 'headers';

/** One object to write, and what it must replace. */
export interface Upload {
  readonly page: Page;
  readonly reason: UploadReason;
  /** ETag of the object that it replaces; undefined if there must be none. */
  readonly replaces: string | undefined;
}

/** The writes that make the published site equal to the pages that should exist. */
export interface Plan {
  /** Number of this publication. */
  readonly sequence: number;
  /** New pages first, so that no changed page links to one that does not exist yet. */
  readonly uploads: readonly Upload[];
  /** Viewer paths to invalidate, folded into wildcards where that costs less. */
  readonly invalidations: readonly string[];
  /** By viewer path: the pages that the ledger does not name yet, with the words that each one shows. */
  readonly entryPages: Readonly<Record<string, LedgerPage>>;
  /** The terms that the ledger does not name yet, by id. */
  readonly entryTerms: Terms;
  /** Viewer paths that were published, no longer belong to the site, and stay. */
  readonly kept: readonly string[];
}

/** Returns the headers of a page in the form of the record. */
export function headersOf(page: Page): string {
  return `${page.contentType} | ${page.cacheControl}`;
}

/**
 * Compares what should exist with what the bucket holds, and with what the ledger says. The two differ if a run was interrupted:
 * its paths are compared with the objects that were found there, and are all invalidated in any case.
 */
export function planPublication(
  { pages, wordDigests, terms }: Pick<Site, 'pages' | 'wordDigests' | 'terms'>,
  stock: Stock,
): Plan {
  const { record, touched, found } = stock;
  const interrupted = interruptedDigests(stock);
  const stored = (path: string) => (found.has(path) ? found.get(path) : record.pages[path]);
  const uploads = pages.flatMap((page) => planUpload(page, stored(page.path)));
  const order = { new: 0, changed: 1, headers: 2 };
  uploads.sort((a, b) => order[a.reason] - order[b.reason]);
  // A page that only an interrupted run has added to the ledger is added again: complete entries alone say what is shown.
  const isInLedger = ({ path, digest, texts = [] }: Page) =>
    record.pages[path]?.digest === digest &&
    (interrupted[path] ?? digest) === digest &&
    texts.every((text) => wordDigests[text] === undefined || wordDigests[text] === record.words[text]);
  const missing = pages.filter((page) => !isInLedger(page));
  const wanted = new Set(pages.map(({ path }) => path));
  const written = uploads.map(({ page }) => page.path);
  return {
    sequence: record.sequence + 1,
    uploads,
    invalidations: foldPaths(
      [...new Set([...written, ...touched, ...record.uninvalidated])],
      [...new Set([...wanted, ...Object.keys(record.pages)])],
    ),
    entryPages: Object.fromEntries(missing.map((page) => [page.path, ledgerPage(page, wordDigests)])),
    entryTerms: missingTerms(terms, record.terms),
    kept: Object.keys(record.pages).filter((path) => !wanted.has(path)),
  };
}

function missingTerms(terms: Terms, recorded: Terms): Terms {
  const all = mergeTerms(recorded, terms);
  if (all === recorded) return {};
  return Object.fromEntries(Object.entries(all).filter(([id, values]) => recorded[id] !== values));
}

function planUpload(page: Page, stored: PublishedPage | undefined): Upload[] {
  if (stored === undefined) return [{ page, reason: 'new', replaces: undefined }];
  if (stored.digest !== page.digest) return [{ page, reason: 'changed', replaces: stored.etag }];
  return stored.headers === headersOf(page) ? [] : [{ page, reason: 'headers', replaces: stored.etag }];
}

function ledgerPage({ digest, texts = [] }: Page, digests: Site['wordDigests']): LedgerPage {
  const words = texts.flatMap((text) => (digests[text] === undefined ? [] : [[text, digests[text]] as const]));
  return { bytes: digest, words: Object.fromEntries(words) };
}
