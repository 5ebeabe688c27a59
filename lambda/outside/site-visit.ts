import type { Reply } from './ask.ts';
import type { PageFacts } from './read/read-html.ts';

/** What a site answered at one path, as a browser would get it. */
export interface Visited {
  readonly path: string;
  readonly status: number;
  readonly headers: Reply['headers'];
  /** SHA-256 (hex) of the decoded body. */
  readonly digest: string;
  /** How many bytes the body has, and how many were sent for it. */
  readonly bytes: number;
  readonly sentBytes: number;
  /** Undefined for anything that is no HTML. */
  readonly facts: PageFacts | undefined;
  /** The words between header and footer of a page; empty for anything else. */
  readonly mainWords: string;
  /** Of files for programs; empty for HTML. */
  readonly text: string;
}

/** What a site says of itself in its published record, as far as it has the right form. */
export interface RecordFacts {
  readonly origin: string;
  readonly stage: string;
  readonly at: string;
  readonly until: string | null;
  readonly pages: Readonly<Record<string, { readonly digest: string; readonly headers: string }>>;
  readonly words: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Paths that a run is writing now. */
  readonly pending: ReadonlySet<string>;
}

/** How much of a site is visited: everything, or only what readers, stores and programs get today. */
export type VisitScope = 'latest' | 'whole';

/** A site, as it was found. */
export interface SiteVisit {
  /** Scheme and host that were asked. */
  readonly asked: string;
  /** Scheme and host that the pages name, which readers follow. */
  readonly origin: string;
  readonly scope: VisitScope;
  readonly isTrial: boolean;
  /** True for a site on the machine that asks, which has no certificate and whose clock may be set. */
  readonly isLocal: boolean;
  readonly record: RecordFacts | undefined;
  /** By path. */
  readonly visited: ReadonlyMap<string, Visited>;
  /** Paths that did not answer, with the reason. */
  readonly silent: ReadonlyMap<string, string>;
  readonly policies: readonly VisitedPolicy[];
}

/** A policy, as its `versions.json` describes it. */
export interface VisitedPolicy {
  readonly id: string;
  readonly sourceLocale: string;
  readonly timeZone: string;
  /** Applications that share the texts, by their ids. */
  readonly applications: Readonly<Record<string, { readonly url: string }>>;
  readonly versions: readonly VisitedVersion[];
  /** The locales to which readers are led. */
  readonly locales: readonly string[];
}

/** A version, as `versions.json` describes it. */
export interface VisitedVersion {
  readonly id: string;
  readonly status: string;
  readonly imported: boolean;
  readonly announced: string;
  readonly announcedAt: string;
  readonly firstPublic: string | null;
  readonly effective: string | null;
  readonly effectiveAt: string | null;
  readonly replaced: string | null;
  readonly replacedAt: string | null;
  readonly change: string;
  readonly url: string;
  readonly locales: readonly string[];
  readonly translations: Readonly<
    Record<string, { kind: string; url: string; wordsSha256: string; firstPublic: string | null }>
  >;
  readonly corrections: readonly { locale: string; date: string; url: string; firstPublic: string | null }[];
  readonly pages: Readonly<Record<string, { url: string; bytesSha256: string }>>;
}

/** The path of an address of the site itself; undefined for one that leads elsewhere, or that is no address. */
export function ownPath(visit: Pick<SiteVisit, 'asked' | 'origin'>, address: string, from = '/'): string | undefined {
  if (!URL.canParse(address, visit.origin + from)) return undefined;
  const url = new URL(address, visit.origin + from);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const hosts = [visit.asked, visit.origin].map((origin) => new URL(origin).host);
  return hosts.includes(url.host) && url.username === '' ? url.pathname + url.search : undefined;
}
