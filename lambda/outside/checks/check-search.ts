import { isNotFoundPath, paths } from '../../site/addresses.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { elementsIn, readXml, type XmlElement } from '../read/read-xml.ts';
import { ownPath, type SiteVisit, type Visited } from '../site-visit.ts';

/** Addresses of one page by language tag, as the page and the list of pages name them. */
type Translations = ReadonlyMap<string, readonly (readonly [tag: string, path: string])[]>;

/** Checks what search engines rely on: canonical addresses, translations, and the list of pages agree. */
export function checkSearch(visit: SiteVisit): OutsideFault[] {
  const sitemap = readSitemap(visit);
  const canonicals = canonicalsOf(visit);
  return [
    ...checkOrigin(visit),
    ...sitemap.faults,
    ...checkCanonicals(visit, canonicals),
    ...checkSitemap(visit, sitemap.listed, canonicals),
    ...checkTranslations(visit, translationsOf(visit, sitemap), canonicals),
  ];
}

/** Whoever follows a canonical link must end where they were. */
function checkOrigin({ isLocal, origin, asked }: SiteVisit): OutsideFault[] {
  const isForeign = !isLocal && origin !== asked;
  return faultsAt('search', '/', isForeign ? [`Names ${origin} in its pages, and was asked at ${asked}`] : []);
}

interface Sitemap {
  /** Undefined for a trial, or if it cannot be read. */
  readonly listed: readonly string[] | undefined;
  readonly alternates: Translations;
  readonly faults: readonly OutsideFault[];
}

const dateForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function readSitemap(visit: SiteVisit): Sitemap {
  const path = paths.sitemap;
  const empty = { listed: undefined, alternates: new Map() };
  const found = visit.visited.get(path);
  if (found?.status !== 200)
    return { ...empty, faults: faultsAt('search', path, ['Is missing: the list of pages for search engines']) };
  const root = readXml(found.text);
  if (root?.name !== 'urlset')
    return { ...empty, faults: faultsAt('search', path, ['Is not a well-formed list of pages']) };
  const entries = root.children.filter(({ name }) => name === 'url');
  const places = entries.map((entry) => [entry, locationOf(visit, entry)] as const);
  const faults = places.flatMap(([entry, place]) => judgeEntry(visit, entry, place));
  const listed = places.map(([, place]) => place ?? '').filter(Boolean);
  const twice = [...new Set(listed.filter((place, index) => listed.indexOf(place) < index))];
  const alternates = places.map(([entry, place]) => [place ?? '', alternatesOf(visit, entry)] as const);
  const messages = [...faults, ...twice.map((place) => `Lists ${place} twice`)];
  return { listed, alternates: new Map(alternates), faults: faultsAt('search', path, messages) };
}

function textIn(entry: XmlElement, name: string): string {
  return elementsIn(entry, name)[0]?.text.trim() ?? '';
}

function locationOf(visit: SiteVisit, entry: XmlElement): string | undefined {
  const address = textIn(entry, 'loc');
  return address.startsWith(`${visit.origin}/`) ? ownPath(visit, address) : undefined;
}

function judgeEntry(visit: SiteVisit, entry: XmlElement, place: string | undefined): string[] {
  if (place === undefined)
    return [`Lists ${inQuotes(textIn(entry, 'loc'))}, which is not an address of ${visit.origin}`];
  const modified = textIn(entry, 'lastmod');
  const isDate = dateForm.test(modified) && !Number.isNaN(Date.parse(modified));
  const status = visit.visited.get(place)?.status ?? 'nothing';
  return [
    ...(status === 200 ? [] : [`Lists ${place}, which answers ${status} instead of 200`]),
    ...(isDate && Date.parse(modified) > latestDate(visit)
      ? [`Says that ${place} was changed at ${inQuotes(modified)}, which is not past`]
      : []),
    ...(modified === '' || isDate ? [] : [`Says that ${place} was changed at ${inQuotes(modified)}, which is no date`]),
  ];
}

/** A date without a time may be a day before the instant that it names in another time zone. */
function latestDate({ record }: SiteVisit): number {
  const at = Date.parse(record?.at ?? '');
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at + 86_400_000;
}

function alternatesOf(visit: SiteVisit, entry: XmlElement): [string, string][] {
  const links = elementsIn(entry, 'xhtml:link').filter(({ attributes }) => attributes.rel === 'alternate');
  return links.map(({ attributes: { hreflang = '', href = '' } }) => [hreflang, ownPath(visit, href) ?? href]);
}

type Canonicals = ReadonlyMap<string, readonly string[]>;

function canonicalsOf({ visited }: SiteVisit): Canonicals {
  const pages = [...visited.values()].filter(({ status, facts }) => status === 200 && facts !== undefined);
  return new Map(
    pages.map(({ path, facts }) => [
      path,
      (facts?.links ?? []).filter(({ rel }) => rel.includes('canonical')).map(({ href }) => href),
    ]),
  );
}

function checkCanonicals(visit: SiteVisit, canonicals: Canonicals): OutsideFault[] {
  return [...canonicals].flatMap(([path, addresses]) => {
    if (visit.isTrial || isNotFoundPath(path)) return [];
    const [address, ...others] = addresses;
    if (address === undefined || others.length > 0)
      return faultsAt('search', path, [`Names ${addresses.length} canonical addresses instead of one`]);
    const target = address.startsWith(`${visit.origin}/`) ? ownPath(visit, address) : undefined;
    if (target === undefined)
      return faultsAt('search', path, [
        `Names the canonical address ${inQuotes(address)}, which is not one of ${visit.origin}`,
      ]);
    if (target === path) return [];
    const own = canonicals.get(target)?.map((other) => ownPath(visit, other));
    const isCanonical =
      own?.length === 1 && own[0] === target && segmentsOf(target) === segmentsOf(path.replace(replacedWords, ''));
    return isCanonical
      ? []
      : faultsAt('search', path, [
          `Names the canonical address ${inQuotes(address)}, which is not the same page in another language`,
        ]);
  });
}

/** What the page of replaced words has after the address of the text that was corrected, as whose page it counts. */
const replacedWords = /\/corrected\/\d+$/;

/** The kind of a path: everything but its language. */
function segmentsOf(path: string): string {
  const tag =
    /^\/(?:[^/]+\/(?:apps\/[^/]+\/)?)?(?:\d{4}-\d{2}-\d{2}(?:T\d{4})?\/)?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)(?=\/|$)/.exec(
      path,
    )?.[1];
  return tag === undefined ? path : path.replace(`/${tag}`, '/*');
}

function checkSitemap(visit: SiteVisit, listed: readonly string[] | undefined, canonicals: Canonicals): OutsideFault[] {
  if (listed === undefined || visit.isTrial) return [];
  const known = new Set(listed);
  const kept = new Set(visit.policies.flatMap(({ locales }) => locales));
  return [...canonicals].flatMap(([path, [address = '']]) => {
    const isCanonical = ownPath(visit, address) === path;
    if (known.has(path) && !isCanonical)
      return faultsAt('search', paths.sitemap, [`Lists ${path}, although that names another canonical address`]);
    const isKept = path.split('/').some((segment) => kept.has(segment));
    return isCanonical && isKept && !known.has(path) && !replacedWords.test(path)
      ? faultsAt('search', paths.sitemap, [`Does not list ${path}`])
      : [];
  });
}

function translationsOf(visit: SiteVisit, { alternates }: Sitemap): Translations {
  const pages = [...visit.visited.values()].filter(({ status, facts }) => status === 200 && facts !== undefined);
  return new Map(pages.map((page) => [page.path, [...linkedIn(visit, page), ...(alternates.get(page.path) ?? [])]]));
}

function linkedIn(visit: SiteVisit, { path, facts }: Visited): [string, string][] {
  const links = (facts?.links ?? []).filter(
    ({ element, rel, hreflang }) => element === 'link' && rel.includes('alternate') && hreflang !== undefined,
  );
  return links.map(({ hreflang = '', href }) => [
    hreflang,
    href.startsWith(`${visit.origin}/`) ? (ownPath(visit, href, path) ?? href) : href,
  ]);
}

function checkTranslations(visit: SiteVisit, translations: Translations, canonicals: Canonicals): OutsideFault[] {
  const kept = new Set(visit.policies.flatMap(({ locales }) => locales));
  return [...translations].flatMap(([path, pairs]) => {
    // A language that was dropped keeps pages that are no longer updated, and no other page names them.
    if (!kept.has(visit.visited.get(path)?.facts?.lang ?? '')) return [];
    const messages = pairs.flatMap(([tag, target]) =>
      judgeTranslation(visit, { path, tag, target }, { translations, canonicals }),
    );
    const conflicting = [...Map.groupBy(pairs, ([tag]) => tag)].filter(
      ([, those]) => new Set(those.map(([, target]) => target)).size > 1,
    );
    const own =
      pairs.length > 0 && !pairs.some(([, target]) => target === path)
        ? ['Lists its translations, and itself is not among them']
        : [];
    const conflicts = conflicting.map(([tag]) => `Names different addresses for its translation in ${inQuotes(tag)}`);
    return faultsAt('search', path, [...new Set([...messages, ...conflicts, ...own])]);
  });
}

function judgeTranslation(
  visit: SiteVisit,
  { path, tag, target }: { readonly path: string; readonly tag: string; readonly target: string },
  { translations, canonicals }: { readonly translations: Translations; readonly canonicals: Canonicals },
): string[] {
  const found = visit.visited.get(target);
  const said = `Says that ${inQuotes(target)} is its translation in ${inQuotes(tag)}`;
  if (tag === 'x-default')
    return found !== undefined && [200, 302].includes(found.status) && path.startsWith(target)
      ? []
      : [`${said}, which does not lead readers to their language`];
  if (found?.status !== 200) return [`${said}, which answers ${found?.status ?? 'nothing'}`];
  if (found.facts?.lang !== tag) return [`${said}, which is in ${inQuotes(found.facts?.lang ?? '')}`];
  if (segmentsOf(target) !== segmentsOf(path)) return [`${said}, which is another page`];
  const canonical = canonicals.get(target)?.[0];
  if (canonical !== undefined && ownPath(visit, canonical) !== target)
    return [`${said}, which names another canonical address`];
  return translations.get(target)?.some(([, other]) => other === path)
    ? []
    : [`${said}, and that does not say the same of it`];
}
