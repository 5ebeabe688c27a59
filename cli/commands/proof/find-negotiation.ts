import * as v from 'valibot';
import { buildNegotiationTable } from '../../../lambda/shared/edge/negotiation-table.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import { findProof, type Proof } from './find-proof.ts';
import { hasPageBelow, isLanguageTag } from './pages-in-languages.ts';

/** Where an address without a language led at an instant. */
export interface Negotiation {
  readonly path: string;
  readonly at: Instant;
  /** The address for readers of any other language. */
  readonly otherwise: string;
  /** The address by language range of an `Accept-Language` header. */
  readonly byRange: Readonly<Record<string, string>>;
  /** The pages that name the languages. */
  readonly pages: readonly Proof[];
}

/** More than any site has; what a hostile one names costs no more. */
const maxLocales = 200;
const versionsForm = v.object({ sourceLocale: v.string() });

/**
 * Finds out where an address without a language led. The redirect itself is made at the edge, and is no page; what it goes by is: the
 * languages of the site in their order, and the source locale. Undefined for any other address.
 */
export async function findNegotiation(
  source: LedgerSource,
  chain: Chain,
  { path, at }: { path: string; at: Instant },
): Promise<Negotiation | undefined> {
  const [, policy = ''] =
    /^\/([a-z][a-z0-9-]*)(?:\/apps\/[a-z][a-z0-9-]*)?(?:\/\d{4}-\d\d-\d\d(?:T\d{4})?)?$/.exec(path) ?? [];
  const versionsPath = paths.versionsJson(policy);
  const leads = chain.entries.some((entry) => Date.parse(entry.entry.at) <= at && hasPageBelow(entry, path));
  if (policy === '' || !leads) return undefined;
  const sitemap = await findProof(source, chain, { path: paths.sitemap, at });
  const versions = await findProof(source, chain, { path: versionsPath, at });
  const locales = localesIn(new TextDecoder().decode(sitemap.body), policy);
  const { sourceLocale } = v.parse(versionsForm, JSON.parse(new TextDecoder().decode(versions.body)));
  const { ranges } = buildNegotiationTable(locales);
  const byRange = Object.entries(ranges).flatMap(([range, index]) => {
    const locale = locales[index];
    return locale === undefined ? [] : [[range, `${path}/${locale}`] as const];
  });
  const otherwise = `${path}/${locales.includes(sourceLocale) ? sourceLocale : locales[0]}`;
  return { path, at, otherwise, byRange: Object.fromEntries(byRange), pages: [sitemap, versions] };
}

/** The languages of a site, in its own order: each has a page of history. */
function localesIn(sitemap: string, policy: string): string[] {
  const ends = sitemap.matchAll(/<loc>https?:\/\/[^/<]{1,300}([^<]{1,300})<\/loc>/g);
  const locales = [...ends].flatMap(([, path = '']) => {
    const [, of, locale = ''] = /^\/([^/]+)\/([A-Za-z0-9-]{2,35})\/history$/.exec(path) ?? [];
    return of === policy && isLanguageTag(locale) ? [locale] : [];
  });
  return [...new Set(locales)].slice(0, maxLocales);
}
