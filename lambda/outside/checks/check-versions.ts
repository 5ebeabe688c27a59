import { paths } from '../../site/addresses.ts';
import { replacedTextId, textId, versionId } from '../../site/site.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import { ownPath, type RecordFacts, type SiteVisit, type VisitedPolicy, type VisitedVersion } from '../site-visit.ts';
import { judgeOrder } from './judge-order.ts';

/** Checks that `versions.json` says what the pages, the record and the dates say. */
export function checkVersions(visit: SiteVisit): OutsideFault[] {
  const files = [...visit.visited.values()].filter(({ path }) => /^\/[^/]+\/versions\.json$/.test(path));
  const unread = files
    .filter(({ path, status }) => status === 200 && !visit.policies.some(({ id }) => path === paths.versionsJson(id)))
    .flatMap(({ path }) => faultsAt('programs', path, ['Cannot be read as the versions of this policy']));
  if (visit.policies.length === 0 && unread.length === 0)
    return faultsAt('programs', '/', ['Has no policy: there is no versions.json']);
  return [...unread, ...visit.policies.flatMap((policy) => checkPolicy(visit, policy))];
}

function checkPolicy(visit: SiteVisit, policy: VisitedPolicy): OutsideFault[] {
  const path = paths.versionsJson(policy.id);
  return [
    ...faultsAt('date', path, judgeOrder(policy, Date.parse(visit.record?.at ?? ''))),
    ...policy.versions.flatMap((version) => [
      ...faultsAt('digest', path, judgeDigests(visit, policy, version)),
      ...faultsAt('date', path, judgeTerms(visit.record, policy, version)),
      ...faultsAt('link', path, judgeAddresses(visit, policy, version)),
      ...faultsAt('programs', path, judgeLocales(version)),
    ]),
    ...faultsAt('programs', path, missingVersions(visit, policy)),
    ...faultsAt('link', path, judgeApplications(visit, policy)),
  ];
}

function judgeDigests({ visited, record }: SiteVisit, policy: VisitedPolicy, version: VisitedVersion): string[] {
  const pages = Object.entries(version.pages).flatMap(([path, { bytesSha256 }]) => {
    const found = visited.get(path);
    return found === undefined || found.status !== 200 || found.digest === bytesSha256
      ? []
      : [`Says that ${path} has the digest ${bytesSha256}, and it has ${found.digest}`];
  });
  const words = Object.entries(version.translations).flatMap(([locale, { wordsSha256 }]) => {
    const recorded = record?.words[textId(policy.id, version.id, locale)];
    return recorded === undefined || recorded === wordsSha256
      ? []
      : [
          `Says that the words of ${version.id} in ${locale} have the digest ${wordsSha256}, and published.json says ${recorded}`,
        ];
  });
  return [...pages, ...words];
}

function judgeTerms(record: RecordFacts | undefined, policy: VisitedPolicy, version: VisitedVersion): string[] {
  const own = versionId(policy.id, version.id);
  const terms = record?.terms[own];
  if (terms === undefined) return [];
  const pairs: readonly (readonly [what: string, said: string | null, term: string | null | undefined])[] = [
    ['change', version.change, terms.change],
    ['firstPublic', version.firstPublic, terms.firstPublic],
    ...(isFirstDate(record, own) ? [['effectiveAt', version.effectiveAt, terms.effectiveAt] as const] : []),
    ...(version.imported ? [['announced', version.announced, terms.announced] as const] : []),
    ...Object.entries(version.translations).flatMap(([locale, { kind, firstPublic }]) => {
      const text = record?.terms[textId(policy.id, version.id, locale)];
      return [
        [`translations.${locale}.kind`, kind, text?.kind] as const,
        [`translations.${locale}.firstPublic`, firstPublic, text?.firstPublic] as const,
      ];
    }),
    ...correctionPairs(record, policy, version),
  ];
  const faults = pairs.filter(([, said, term]) => term !== undefined && term !== null && !isSame(said, term));
  return faults.map(
    ([what, said, term]) => `Says ${what} ${said} of version ${version.id}, and published.json says ${term}`,
  );
}

/** A postponed or withdrawn version takes effect at another instant than it was to. */
function isFirstDate(record: RecordFacts | undefined, id: string): boolean {
  return !Object.keys(record?.terms ?? {}).some((other) => other.startsWith(`${id}/acts/`));
}

function correctionPairs(record: RecordFacts | undefined, policy: VisitedPolicy, version: VisitedVersion) {
  return version.corrections.map(({ locale, firstPublic, url }) => {
    const number = Number(/(\d+)$/.exec(url)?.[1] ?? 0);
    const terms = record?.terms[replacedTextId(textId(policy.id, version.id, locale), number)];
    return [`corrections of ${locale}.firstPublic`, firstPublic, terms?.firstPublic] as const;
  });
}

/** The same instant can be written with different offsets, and to the second or a fraction of it. */
function isSame(said: string | null, term: string): boolean {
  if (said === term) return true;
  const [a, b] = [Date.parse(said ?? ''), Date.parse(term)];
  return !Number.isNaN(a) && Math.floor(a / 1_000) === Math.floor(b / 1_000);
}

function judgeAddresses(visit: SiteVisit, policy: VisitedPolicy, version: VisitedVersion): string[] {
  const expected: (readonly [string, string])[] = [
    [version.url, paths.negotiated(policy.id, version.id)],
    ...Object.entries(version.translations).map(
      ([locale, { url }]) => [url, paths.version(policy.id, version.id, locale)] as const,
    ),
    ...Object.entries(version.pages).map(([path, { url }]) => [url, path] as const),
  ];
  const wrong = expected.filter(([url, path]) => url !== visit.origin + path);
  const corrections = version.corrections.filter(
    ({ url }) => visit.visited.get(ownPath(visit, url) ?? '')?.status !== 200,
  );
  const gone = Object.keys(version.pages).filter((path) => visit.visited.get(path)?.status !== 200);
  return [
    ...wrong.map(([url, path]) => `Names the address "${url}" instead of ${visit.origin}${path}`),
    ...corrections.map(({ url }) => `Names the replaced words at "${url}", which does not answer`),
    ...gone.map((path) => `Names ${path}, which does not answer`),
  ];
}

function judgeLocales({ id, locales, translations }: VisitedVersion): string[] {
  const own = Object.keys(translations);
  const isSameSet = locales.length === own.length && locales.every((locale) => own.includes(locale));
  return isSameSet ? [] : [`Lists the locales ${locales.join(', ')} of version ${id}, and texts in ${own.join(', ')}`];
}

/** Each application has an address of its own, and a latest page in every language of the policy. */
function judgeApplications({ visited, origin }: SiteVisit, { id, applications, locales }: VisitedPolicy): string[] {
  return Object.entries(applications).flatMap(([name, { url }]) => {
    const address = paths.application(id, name);
    const right = origin + paths.negotiated(address);
    const gone = locales
      .map((locale) => paths.latest(address, locale))
      .filter((path) => visited.get(path)?.status !== 200);
    return [
      ...(url === right ? [] : [`Names the address "${url}" of application ${name} instead of ${right}`]),
      ...gone.map((path) => `Names application ${name}, and ${path} does not answer`),
    ];
  });
}

/** Every announced version that the record knows is listed. */
function missingVersions({ record }: SiteVisit, policy: VisitedPolicy): string[] {
  const pattern = /^([^/]+)\/(\d{4}-\d{2}-\d{2}(?:T\d{4})?)$/;
  const recorded = Object.keys(record?.terms ?? {}).flatMap((id) => {
    const [, of, version] = pattern.exec(id) ?? [];
    return of === policy.id && version !== undefined ? [version] : [];
  });
  const missing = recorded.filter((id) => !policy.versions.some((version) => version.id === id));
  return missing.map((id) => `Does not list version ${id}, which was announced`);
}
