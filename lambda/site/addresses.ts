import type { Locale, VersionId } from '../content/content.ts';

/** The viewer paths of the site. */
export const paths = {
  latest: (policy: string, locale: Locale) => `/${policy}/${locale}`,
  version: (policy: string, version: VersionId, locale: Locale) => `/${policy}/${version}/${locale}`,
  changes: (policy: string, version: VersionId, locale: Locale) => `/${policy}/${version}/${locale}/changes`,
  /** The words that the nth correction of a text replaced. */
  replacedWords: (policy: string, version: VersionId, { locale, number }: { locale: Locale; number: number }) =>
    `/${policy}/${version}/${locale}/corrected/${number}`,
  history: (policy: string, locale: Locale) => `/${policy}/${locale}/history`,
  feed: (policy: string, locale: Locale) => `/${policy}/${locale}/feed.xml`,
  noticeJson: (policy: string, locale: Locale) => `/${policy}/${locale}/notice.json`,
  versionsJson: (policy: string) => `/${policy}/versions.json`,
  storageJson: (policy: string) => `/${policy}/storage.json`,
  /** Redirects to the reader's language. */
  negotiated: (policy: string, version?: VersionId) => (version === undefined ? `/${policy}` : `/${policy}/${version}`),
  /** Lists the policies of a site that has several. */
  index: (locale: Locale) => `/${locale}`,
  /** Redirects to the only policy, or to the list of them, in the reader's language. */
  root: '/',
  notFound: '/404',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
} as const;

/** True for a path that a page of a site can have: ASCII segments that are not empty and do not start with a dot. */
export function isViewerPath(text: string): boolean {
  return text.length <= 1_000 && /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(text);
}
