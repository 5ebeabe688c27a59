import type { Locale, VersionId } from '../content/content.ts';

/** The viewer paths of the site. `policy` is the first part of a path: the policy, or one of the applications under it. */
export const paths = {
  /** Where the pages of an application are. No locale has four letters, and no date or file is called so. */
  application: (policy: string, application: string) => `${policy}/apps/${application}`,
  latest: (policy: string, locale: Locale) => `/${policy}/${locale}`,
  version: (policy: string, version: VersionId, locale: Locale) => `/${policy}/${version}/${locale}`,
  changes: (policy: string, version: VersionId, locale: Locale) => `/${policy}/${version}/${locale}/changes`,
  /** The words that the nth correction of a text replaced. */
  replacedWords: (policy: string, version: VersionId, { locale, number }: { locale: Locale; number: number }) =>
    `/${policy}/${version}/${locale}/corrected/${number}`,
  /** The words of a page as plain text, and as Markdown. */
  text: (page: string) => `${page}.txt`,
  markdown: (page: string) => `${page}.md`,
  history: (policy: string, locale: Locale) => `/${policy}/${locale}/history`,
  feed: (policy: string, locale: Locale) => `/${policy}/${locale}/feed.xml`,
  noticeJson: (policy: string, locale: Locale) => `/${policy}/${locale}/notice.json`,
  versionsJson: (policy: string) => `/${policy}/versions.json`,
  storageJson: (policy: string) => `/${policy}/storage.json`,
  /** The texts in force in every language, for showing them without a network. */
  bundleJson: (policy: string) => `/${policy}/bundle.json`,
  /** The JSON Schema of a file for programs. */
  schema: (policy: string, file: string) => `/${policy}/${file}.schema.json`,
  /** Redirects to the reader's language. */
  negotiated: (policy: string, version?: VersionId) => (version === undefined ? `/${policy}` : `/${policy}/${version}`),
  /** Lists the policies of a site that has several. */
  index: (locale: Locale) => `/${locale}`,
  /** Redirects to the only policy, or to the list of them, in the reader's language. */
  root: '/',
  /** In the source language; the edge also answers with it where nothing says which language is wanted. */
  notFound: '/404',
  notFoundIn: (locale: Locale) => `/404.${locale}`,
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** https://www.rfc-editor.org/rfc/rfc9116.html */
  security: '/.well-known/security.txt',
} as const;

/** True for the page that answers missing addresses, in any language. It answers 404 at its own address too. */
export function isNotFoundPath(path: string): boolean {
  return path === paths.notFound || path.startsWith(`${paths.notFound}.`);
}

/** True for a path that a page of a site can have: ASCII segments that are not empty and do not start with a dot, but for the well-known. */
export function isViewerPath(text: string): boolean {
  return text.length <= 1_000 && /^(?:\/\.well-known)?(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/.test(text);
}
