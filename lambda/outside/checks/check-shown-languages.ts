import { paths } from '../../site/addresses.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import type { SiteVisit, VisitedPolicy, VisitedVersion } from '../site-visit.ts';

/** Checks that pages of a version that are translations of each other do not show the same words. */
export function checkShownLanguages(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) =>
    policy.versions.flatMap((version) => checkVersionLanguages(visit, policy, version)),
  );
}

function checkVersionLanguages(
  { visited }: SiteVisit,
  { id, sourceLocale }: VisitedPolicy,
  { id: version, translations }: VisitedVersion,
): OutsideFault[] {
  const pathIn = (locale: string) => paths.version(id, version, locale);
  const wordsIn = (locale: string) => visited.get(pathIn(locale))?.mainWords ?? '';
  const locales = Object.keys(translations).sort((a, b) => Number(b === sourceLocale) - Number(a === sourceLocale));
  return locales.flatMap((locale, index) => {
    const words = wordsIn(locale);
    const other = locales.slice(0, index).find((one) => words !== '' && wordsIn(one) === words);
    const isSame = other !== undefined && languageOf(other) !== languageOf(locale);
    return faultsAt(
      'language',
      pathIn(locale),
      isSame ? [`Shows the words of ${pathIn(other)}, although it has a translation of its own`] : [],
    );
  });
}

function languageOf(locale: string): string | undefined {
  return locale.split('-')[0];
}
