import { awsRegions } from '../../content/regions.ts';
import { paths } from '../../site/addresses.ts';
import { versionId } from '../../site/site.ts';
import { countryToName } from '../../site/text/language.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import { readStorage, type StorageFile } from '../read/read-files.ts';
import type { SiteVisit, VisitedPolicy } from '../site-visit.ts';

type Disclosed = StorageFile['versions'][number];
type ShownPlace = Disclosed['places'][number];

/** Checks that `storage.json`, the tables of the pages and the record name the same places. */
export function checkDisclosure(visit: SiteVisit): OutsideFault[] {
  return visit.policies.flatMap((policy) => {
    const path = paths.storageJson(policy.id);
    const found = visit.visited.get(path);
    if (found?.status !== 200) return checkWithout(visit, policy);
    const file = readStorage(found.text);
    if (file === undefined || file.policy !== policy.id)
      return faultsAt('programs', path, ['Cannot be read as the storage places of this policy']);
    const listed = file.versions.map(({ version }) => version);
    const missing = policy.versions.filter(({ id, status }) => status !== 'withdrawn' && !listed.includes(id));
    return [
      ...faultsAt(
        'disclosure',
        path,
        missing.map(({ id }) => `Does not list version ${id}`),
      ),
      ...file.versions.flatMap((disclosed) => [
        ...faultsAt('disclosure', path, judgeVersion(visit, policy, disclosed)),
        ...checkTables(visit, policy, disclosed),
      ]),
    ];
  });
}

/** A policy without the file shows no table. */
function checkWithout(visit: SiteVisit, { id }: VisitedPolicy): OutsideFault[] {
  const tables = [...visit.visited.values()].filter(
    ({ path, status, facts }) => status === 200 && path.startsWith(`/${id}/`) && (facts?.places.length ?? 0) > 0,
  );
  return tables
    .slice(0, 1)
    .flatMap(({ path }) =>
      faultsAt('disclosure', path, [`Names storage places, and there is no ${paths.storageJson(id)}`]),
    );
}

function judgeVersion({ record }: SiteVisit, policy: VisitedPolicy, { version, from, places }: Disclosed): string[] {
  const known = policy.versions.find(({ id }) => id === version);
  if (known === undefined) return [`Lists version ${version}, which versions.json does not know`];
  const faults: string[] = [];
  if (Date.parse(from) !== Date.parse(known.effectiveAt ?? ''))
    faults.push(`Says that version ${version} is effective from ${from}, and versions.json says ${known.effectiveAt}`);
  const term = parseStorage(record?.terms[versionId(policy.id, version)]?.storage);
  if (term !== undefined && places.length > 0 && summarise(term) !== summarise(places))
    faults.push(
      `Names other places for version ${version} than published.json: ${regionsOf(places)} instead of ${regionsOf(term)}`,
    );
  for (const { region, country, city } of places) {
    const place = awsRegions[region];
    if (place !== undefined && (place.country !== country || place.city !== city))
      faults.push(`Says that ${region} is in ${city}, ${country}, and it is in ${place.city}, ${place.country}`);
  }
  return faults;
}

type Place = {
  readonly region: string;
  readonly holds: readonly string[];
  readonly provider: string;
  readonly safeguard: string;
};

function parseStorage(text: string | null | undefined): readonly Place[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? (value as Place[]) : undefined;
  } catch {
    return undefined;
  }
}

function summarise(places: readonly (Place & { readonly retentionDays?: number | null | undefined })[]): string {
  return JSON.stringify(
    places.map(({ region, holds, provider, safeguard, retentionDays = null }) => [
      region,
      holds,
      provider,
      safeguard,
      retentionDays,
    ]),
  );
}

function regionsOf(places: readonly Place[]): string {
  return places.map(({ region }) => region).join(', ') || 'none';
}

function checkTables(visit: SiteVisit, policy: VisitedPolicy, disclosed: Disclosed): OutsideFault[] {
  const isCurrent = policy.versions.some(({ id, status }) => id === disclosed.version && status === 'inForce');
  const own = disclosed.locales.flatMap((locale) => [
    [locale, paths.version(policy.id, disclosed.version, locale)] as const,
    ...(isCurrent && policy.locales.includes(locale) ? [[locale, paths.latest(policy.id, locale)] as const] : []),
  ]);
  return own.flatMap(([locale, path]) => {
    const facts = visit.visited.get(path)?.facts;
    return facts === undefined ? [] : faultsAt('disclosure', path, judgeTable(facts.places, locale, disclosed.places));
  });
}

function judgeTable(rows: readonly string[], locale: string, places: Disclosed['places']): string[] {
  const shown = rows.map((row) => /\(([a-z]{2,4}(?:-[a-z]+)+-\d+)\)/.exec(row)?.[1] ?? '');
  const listed = places.map(({ region }) => region);
  if (shown.join() !== listed.join())
    return [`Shows the places ${shown.join(', ') || 'none'}, and storage.json names ${listed.join(', ') || 'none'}`];
  return places.flatMap((place, index) => judgeRow(rows[index] ?? '', locale, place));
}

const countries = [...new Set(Object.values(awsRegions).map(({ country }) => country))];

function judgeRow(
  row: string,
  locale: string,
  { region, country, city, provider, retentionDays }: ShownPlace,
): string[] {
  const days = retentionDays == null ? [] : [String(retentionDays)];
  const words = row.replace(/(?<=\d)[.,\u00A0\u202F](?=\d{3})/g, '');
  const missing = [city, provider, ...days].filter((text) => !words.includes(text.replace(/\s+/g, ' ').trim()));
  // Names of countries differ between releases of Unicode's data, but none is that of another country.
  const own = countryToName(country, locale);
  const others = countries
    .map((code) => countryToName(code, locale))
    .filter((name) => name !== own && row.startsWith(name));
  return [
    ...missing.map((text) => `Does not show "${text}" for ${region}, as storage.json says`),
    ...(row.startsWith(own) ? [] : others.map((name) => `Shows ${region} in ${name}, and storage.json says ${own}`)),
  ];
}
