/** Every lifetime in a cache that this system sets, in seconds or as the header that carries it. */

const oneDay = 86_400;
const oneWeek = 7 * oneDay;
const oneYear = 365 * oneDay;
const errorSeconds = 10;

/** The `Cache-Control` header of everything that is published or answered. */
export const cacheControl = {
  /**
   * A page of the site. Browsers ask each time whether it has changed. The edge keeps it until it is invalidated, but at most a day, so
   * that even a lost invalidation heals, and may serve it for a week while S3 answers with errors.
   */
  page: `public, max-age=0, s-maxage=${oneDay}, stale-if-error=${oneWeek}`,
  /**
   * The page for missing addresses. Caches beyond the edge get this header with the 404: whatever appears at an address must not be missing
   * there for a day.
   */
  notFound: `public, max-age=0, s-maxage=${errorSeconds}`,
  /** The same page of a trial. Both lifetimes are those of no other page: the edge knows the page by them, and answers 404 with it. */
  trialNotFound: 'no-store, max-age=0',
  /** A page of a trial: none of its words may be left anywhere when the site goes into production. */
  trial: 'no-store',
  /** An entry of the ledger or a copy of a page: they never change. */
  ledger: `public, max-age=${oneYear}, immutable`,
  /** The published record, which must be read as it is now. */
  record: 'no-store',
  /** The redirect to the reader's language, which differs from reader to reader. */
  negotiation: 'no-store',
  /** The redirect from an alias to the canonical path: only a day, because an alias may become a locale of its own. */
  alias: `public, max-age=${oneDay}`,
} as const;

/** How many seconds CloudFront keeps an answer that has no such header, and the bounds for those that have one. */
export const edgeSeconds = {
  /** Error answers, including the page for missing addresses. */
  error: errorSeconds,
  /** Objects without a `Cache-Control` of their own. */
  default: oneDay,
  /** The upper limit for any object. */
  max: oneDay,
} as const;
