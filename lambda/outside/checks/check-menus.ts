import { paths } from '../../site/addresses.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import { ownPath, type SiteVisit, type VisitedPolicy } from '../site-visit.ts';

/**
 * Checks that each page of a version leads to the same page in every language to which any does, and each latest page to its permanent
 * page and to all versions.
 */
export function checkMenus(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) => [
    ...addressesOf(policy).flatMap((pathIn) =>
      policy.locales.flatMap((locale) => checkMenu(visit, policy, { locale, pathIn })),
    ),
    ...policy.locales.flatMap((locale) => checkWays(visit, policy, locale)),
  ]);
}

function checkWays(visit: SiteVisit, { id, versions }: VisitedPolicy, locale: string): OutsideFault[] {
  const path = paths.latest(id, locale);
  const linked = linkedFrom(visit, path);
  if (linked === undefined) return [];
  const current = versions.find(({ status }) => status === 'inForce');
  const ways = [
    [paths.history(id, locale), 'all versions'] as const,
    ...(current === undefined ? [] : [[paths.version(id, current.id, locale), 'its permanent page'] as const]),
  ];
  const missing = ways.filter(([target]) => !linked.has(target));
  return faultsAt(
    'link',
    path,
    missing.map(([target, what]) => `Does not lead to ${target}, ${what}`),
  );
}

/** Where the links of a page of the site lead; undefined for a page that was not visited. */
function linkedFrom(visit: SiteVisit, path: string): ReadonlySet<string | undefined> | undefined {
  const facts = visit.visited.get(path)?.facts;
  const links = facts?.links.filter(({ element }) => element === 'a');
  return links && new Set(links.map(({ href }) => ownPath(visit, href, path)));
}

type PathIn = (locale: string) => string;

function addressesOf({ id, applications, versions }: VisitedPolicy): PathIn[] {
  const own = [id, ...Object.keys(applications).map((application) => paths.application(id, application))];
  return own.flatMap((address): PathIn[] => [
    (locale) => paths.latest(address, locale),
    ...versions.map(
      (version): PathIn =>
        (locale) =>
          paths.version(address, version.id, locale),
    ),
  ]);
}

function checkMenu(
  visit: SiteVisit,
  { locales }: VisitedPolicy,
  { locale, pathIn }: { readonly locale: string; readonly pathIn: PathIn },
): OutsideFault[] {
  const path = pathIn(locale);
  const linked = linkedFrom(visit, path);
  if (linked === undefined) return [];
  const missing = locales.filter((other) => other !== locale && !linked.has(pathIn(other)));
  return faultsAt(
    'language',
    path,
    missing.map((other) => `Does not lead to ${pathIn(other)}, the same page in ${other}`),
  );
}
