import { paths } from '../../site/addresses.ts';
import { faultsAt, inQuotes, type OutsideFault } from '../fault.ts';
import { type NoticeFile, readNotice } from '../read/read-files.ts';
import { readHtml } from '../read/read-html.ts';
import { ownPath, type SiteVisit, type VisitedPolicy } from '../site-visit.ts';

type Notice = NoticeFile['notices'][number];

/** Checks that each `notice.json` announces what `versions.json` and the latest page do, in HTML that is safe to paste. */
export function checkNotices(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) => policy.locales.flatMap((locale) => checkLocale(visit, policy, locale)));
}

function checkLocale(visit: SiteVisit, policy: VisitedPolicy, locale: string): OutsideFault[] {
  const path = paths.noticeJson(policy.id, locale);
  const found = visit.visited.get(path);
  if (found?.status !== 200) return faultsAt('programs', path, ['Is missing']);
  const file = readNotice(found.text);
  if (file === undefined || file.policy !== policy.id)
    return faultsAt('programs', path, ['Cannot be read as the notices of this policy']);
  const language =
    file.lang === locale ? [] : [`Says that it is in ${inQuotes(file.lang)}, and its address says ${locale}`];
  const announced = policy.versions.filter(({ status, change }) => status === 'announced' && change === 'major');
  const unsaid = announced.filter(({ id }) => !file.notices.some(({ version }) => version === id));
  return [
    ...faultsAt('language', path, language),
    ...faultsAt(
      'programs',
      path,
      unsaid.map(({ id }) => `Does not announce version ${id}, a major change that is to come`),
    ),
    ...file.notices.flatMap((notice) => checkNotice(visit, { policy, locale, path }, notice)),
  ];
}

function checkNotice(
  visit: SiteVisit,
  { policy, locale, path }: { policy: VisitedPolicy; locale: string; path: string },
  { version, effective, url, html }: Notice,
): OutsideFault[] {
  const known = policy.versions.find(({ id }) => id === version);
  const own = ownPath(visit, url);
  const facts = readHtml(html);
  const outside = facts.links.filter(({ href }) => !href.startsWith(`${visit.origin}/`));
  const latest = visit.visited.get(paths.latest(policy.id, locale))?.facts;
  const linked = latest?.links.map(({ href }) => ownPath(visit, href, paths.latest(policy.id, locale)) ?? '') ?? [];
  const isShown =
    latest === undefined || linked.some((target) => target.startsWith(`/${policy.id}/${version}/`) || target === own);
  return [
    ...faultsAt(
      'date',
      path,
      known !== undefined && known.effective !== effective
        ? [`Says that version ${version} is effective on ${effective}, and versions.json says ${known.effective}`]
        : [],
    ),
    ...faultsAt(
      'programs',
      path,
      known === undefined ? [`Announces version ${version}, which versions.json does not know`] : [],
    ),
    ...faultsAt(
      'link',
      path,
      own === undefined || visit.visited.get(own)?.status !== 200
        ? [`Links to ${inQuotes(url)}, which is no page of the site`]
        : [],
    ),
    ...faultsAt(
      'script',
      path,
      [...facts.taboos].map((taboo) => `Contains ${taboo} in the HTML to paste`),
    ),
    ...faultsAt(
      'foreign',
      path,
      facts.loads.map(({ address }) => `Makes browsers ask for ${inQuotes(address)} by the HTML to paste`),
    ),
    ...faultsAt(
      'link',
      path,
      outside.map(({ href }) => `Links to ${inQuotes(href)} in the HTML to paste, which is not the site`),
    ),
    ...faultsAt(
      'programs',
      paths.latest(policy.id, locale),
      isShown ? [] : [`Does not announce version ${version}, as notice.json does`],
    ),
  ];
}
