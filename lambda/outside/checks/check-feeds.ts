import { paths } from '../../site/addresses.ts';
import { permanentId } from '../../site/feed/permanent-id.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { elementsIn, readXml, type XmlElement } from '../read/read-xml.ts';
import { ownPath, type SiteVisit, type VisitedPolicy, type VisitedVersion } from '../site-visit.ts';

/** Checks each feed as feed readers do, and its entries with `versions.json`. */
export function checkFeeds(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) =>
    policy.locales.flatMap((locale) => {
      const path = paths.feed(policy.id, locale);
      const found = visit.visited.get(path);
      if (found?.status !== 200) return faultsAt('feed', path, ['Is missing']);
      const feed = readXml(found.text);
      if (feed?.name !== 'feed') return faultsAt('feed', path, ['Is not a well-formed Atom feed']);
      return faultsAt('feed', path, [...judgeFeed(visit, feed, path), ...judgeEntries(visit, policy, { feed, path })]);
    }),
  );
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

function linkOf(element: XmlElement, rel: string): string {
  const links = element.children.filter(({ name }) => name === 'link');
  return links.find(({ attributes }) => (attributes.rel ?? 'alternate') === rel)?.attributes.href ?? '';
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

function judgeFeed(visit: SiteVisit, feed: XmlElement, path: string): string[] {
  const faults = ['id', 'title', 'updated']
    .filter((name) => !child(feed, name)?.text.trim())
    .map((name) => `Lacks <${name}>`);
  const self = linkOf(feed, 'self');
  if (self !== visit.origin + path) faults.push(`Says that its own address is ${inQuotes(self)}`);
  const language = feed.attributes['xml:lang'];
  const locale = path.split('/')[2];
  if (language !== locale)
    faults.push(`Declares the language ${inQuotes(language ?? '')}, and its address says ${locale}`);
  const ids = elementsIn(feed, 'id').map(({ text }) => text.trim());
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  faults.push(...twice.map((id) => `Has the id ${inQuotes(id)} twice, so that feed readers show one of them only`));
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const dates = entries.map((entry) => Date.parse(child(entry, 'updated')?.text ?? ''));
  const updated = Date.parse(child(feed, 'updated')?.text ?? '');
  if (entries.length > 0 && updated !== Math.max(...dates))
    faults.push('Says that it was updated at another time than its newest entry');
  return faults;
}

function judgeEntries(
  visit: SiteVisit,
  policy: VisitedPolicy,
  { feed, path }: { feed: XmlElement; path: string },
): string[] {
  const entries = feed.children.filter(({ name }) => name === 'entry');
  const named = new Set<string>();
  const faults = entries.flatMap((entry) => {
    const address = linkOf(entry, 'alternate');
    const own = ownPath(visit, address, path);
    const [, version] = /^\/[^/]+\/(\d{4}-\d{2}-\d{2}(?:T\d{4})?)\//.exec(own ?? '') ?? [];
    if (version !== undefined) named.add(version);
    return judgeEntry(visit, policy, { entry, address, own, version, locale: path.split('/')[2] ?? '' });
  });
  const missing = policy.versions.filter(({ id }) => !named.has(id));
  return [...faults, ...missing.map(({ id }) => `Has no entry of version ${id}`)];
}

interface EntryPlace {
  readonly entry: XmlElement;
  readonly address: string;
  readonly own: string | undefined;
  readonly version: string | undefined;
  readonly locale: string;
}

function judgeEntry(
  visit: SiteVisit,
  policy: VisitedPolicy,
  { entry, address, own, version, locale }: EntryPlace,
): string[] {
  const faults: string[] = [];
  const updated = child(entry, 'updated')?.text.trim() ?? '';
  const title = child(entry, 'title')?.text.trim() ?? '';
  if (!address.startsWith(`${visit.origin}/`) || visit.visited.get(own ?? '')?.status !== 200)
    faults.push(`Links to ${inQuotes(address)}, which is no page of the site`);
  if (!instantForm.test(updated)) faults.push(`Dates an entry ${inQuotes(updated)}, which is no instant`);
  if (title === '') faults.push(`Has an entry without a title, for ${inQuotes(address)}`);
  const known = policy.versions.find(({ id }) => id === version);
  if (version !== undefined && known === undefined)
    faults.push(`Has an entry of version ${version}, which versions.json does not know`);
  const wanted = known && instantOfEntry(policy, known, { locale, id: child(entry, 'id')?.text.trim() ?? '' });
  if (wanted !== undefined && secondOf(updated) !== secondOf(wanted))
    faults.push(`Dates version ${version} ${updated}, and versions.json says ${wanted}`);
  return faults;
}

function secondOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000);
}

/** When the event of an entry happened, as `versions.json` says; undefined for events of other kinds. */
function instantOfEntry(
  policy: VisitedPolicy,
  { id, announcedAt, effectiveAt }: VisitedVersion,
  entry: { readonly locale: string; readonly id: string },
): string | undefined {
  const idOf = (kind: string) => permanentId(policy.id, id, entry.locale, kind);
  if (entry.id === idOf('announced')) return announcedAt;
  if (entry.id !== idOf('inForce') || effectiveAt === null) return undefined;
  // What took effect on the day on which it became public did so later than at midnight.
  return Date.parse(announcedAt) > Date.parse(effectiveAt) ? announcedAt : effectiveAt;
}
