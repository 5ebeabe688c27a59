import { paths } from '../../site/addresses.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import { ownPath, type SiteVisit, type VisitedPolicy } from '../site-visit.ts';

/** Checks that each page of a version leads to the same page in every language to which any does. */
export function checkMenus(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) =>
    addressesOf(policy).flatMap((pathIn) =>
      policy.locales.flatMap((locale) => checkMenu(visit, policy, { locale, pathIn })),
    ),
  );
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
  const facts = visit.visited.get(path)?.facts;
  if (facts === undefined) return [];
  const linked = new Set(
    facts.links.filter(({ element }) => element === 'a').map(({ href }) => ownPath(visit, href, path)),
  );
  const missing = locales.filter((other) => other !== locale && !linked.has(pathIn(other)));
  return faultsAt(
    'language',
    path,
    missing.map((other) => `Does not lead to ${pathIn(other)}, the same page in ${other}`),
  );
}
