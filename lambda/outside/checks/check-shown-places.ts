import { locatePlace } from '../../content/place-location.ts';
import { awsRegions } from '../../content/regions.ts';
import { paths } from '../../site/addresses.ts';
import { versionId } from '../../site/site.ts';
import { countryToName } from '../../site/text/language.ts';
import { faultsAt, type OutsideFault } from '../fault.ts';
import { readStorage, type StorageFile } from '../read/read-files.ts';
import type { PlaceWords } from '../read/read-html.ts';
import type { SiteVisit, VisitedPolicy } from '../site-visit.ts';

type Disclosed = StorageFile['versions'][number];
type ShownPlace = Disclosed['places'][number];

/** Checks that `storage.json`, the tables of the pages and the record name the same places. */
export function checkShownPlaces(visit: SiteVisit): OutsideFault[] {
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
        ...checkPageTables(visit, policy, disclosed),
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

function judgeVersion({ record }: SiteVisit, policy: VisitedPolicy, disclosed: Disclosed): string[] {
  const { version, from, places, sites, recipients } = disclosed;
  const known = policy.versions.find(({ id }) => id === version);
  if (known === undefined) return [`Lists version ${version}, which versions.json does not know`];
  const faults: string[] = [];
  if (Date.parse(from) !== Date.parse(known.effectiveAt ?? ''))
    faults.push(`Says that version ${version} is effective from ${from}, and versions.json says ${known.effectiveAt}`);
  const terms = record?.terms[versionId(policy.id, version)];
  const rows = parseRows(terms?.storage);
  const listed = [...places, ...sites];
  if (rows !== undefined && listed.length > 0 && summarise(rows) !== summarise(listed))
    faults.push(
      `Names other places for version ${version} than published.json: ${namesOf(listed)} instead of ${namesOf(rows)}`,
    );
  const others = parseRows(terms?.recipients);
  if (others !== undefined && recipients.length > 0 && summarise(others) !== summarise(recipients))
    faults.push(
      `Names other recipients for version ${version} than published.json: ${namesOf(recipients)} instead of ${namesOf(others)}`,
    );
  for (const { region, zone, country, city } of places) {
    const place = locateInAws(region, zone);
    if (place !== undefined && (place.country !== country || place.city !== city))
      faults.push(
        `Says that ${zone ?? region} is in ${city}, ${country}, and it is in ${place.city}, ${place.country}`,
      );
  }
  return faults;
}

function locateInAws(region: string, zone: string | undefined) {
  return locatePlace({ region, zone, holds: [], provider: '', safeguard: 'notNeeded' });
}

/** A row of the record, or of `storage.json`: a place in AWS, one elsewhere, or a recipient. */
interface Row {
  readonly region?: string | undefined;
  readonly zone?: string | undefined;
  readonly country?: string | undefined;
  readonly city?: string | undefined;
  readonly provider?: string | undefined;
  readonly name?: string | undefined;
  readonly service?: string | undefined;
  readonly purpose?: string | undefined;
  readonly role?: string | undefined;
  readonly holds: readonly string[];
  readonly safeguard: string;
  readonly retentionDays?: number | null | undefined;
}

function parseRows(text: string | null | undefined): readonly Row[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? (value as Row[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The rows in an order of their own: the file keeps places in AWS apart from others. What is known of a region is left out. */
function summarise(rows: readonly Row[]): string {
  const lines = rows.map(({ holds, safeguard, retentionDays = null, ...row }) => {
    const where = row.region === undefined ? [row.country, row.city, row.name] : [row.region, row.zone];
    const who = [row.provider, row.service, row.purpose, row.name === undefined ? undefined : row.role];
    return JSON.stringify([where, who, holds, safeguard, retentionDays]);
  });
  return lines.sort().join('\n');
}

function namesOf(rows: readonly Row[]): string {
  return rows.map(({ region, zone, city, name }) => zone ?? region ?? city ?? name).join(', ') || 'none';
}

function checkPageTables(visit: SiteVisit, policy: VisitedPolicy, disclosed: Disclosed): OutsideFault[] {
  const isCurrent = policy.versions.some(({ id, status }) => id === disclosed.version && status === 'inForce');
  const own = disclosed.locales.flatMap((locale) => [
    [locale, paths.version(policy.id, disclosed.version, locale)] as const,
    ...(isCurrent && policy.locales.includes(locale) ? [[locale, paths.latest(policy.id, locale)] as const] : []),
  ]);
  return own.flatMap(([locale, path]) => {
    const facts = visit.visited.get(path)?.facts;
    if (facts === undefined) return [];
    const faults = [
      ...judgeTable(facts.places, locale, disclosed.places),
      ...judgeOthers(facts.words, locale, disclosed),
    ];
    return faultsAt('disclosure', path, faults);
  });
}

function judgeTable(rows: readonly PlaceWords[], locale: string, places: Disclosed['places']): string[] {
  const shown = rows.map(({ name }) => /\(([a-z]{2,4}(?:-[a-z]+)+-\d+(?:-[a-z0-9-]+)?)\)/.exec(name)?.[1] ?? '');
  const listed = places.map(({ region, zone }) => zone ?? region);
  if (shown.join() !== listed.join())
    return [`Shows the places ${shown.join(', ') || 'none'}, and storage.json names ${listed.join(', ') || 'none'}`];
  return places.flatMap((place, index) => judgeRow(rows[index] ?? { name: '', about: '' }, locale, place));
}

/** Who is named besides the places in AWS: each with the name of the country, in the language of the page. */
function judgeOthers(words: string, locale: string, { sites, recipients }: Disclosed): string[] {
  const names = [
    ...sites.map(({ city, provider, country }) => ({ name: city, texts: [city, provider], country })),
    ...recipients.map(({ name, country }) => ({ name, texts: [name], country })),
  ];
  return names.flatMap(({ name, texts, country }) =>
    [...texts, countryToName(country, locale)]
      .filter((text) => !words.includes(text.replace(/\s+/g, ' ').trim()))
      .map((text) => `Does not show "${text}" for ${name}, as storage.json says`),
  );
}

const countries = [...new Set(Object.values(awsRegions).map(({ country }) => country))];

function judgeRow(
  row: PlaceWords,
  locale: string,
  { region, country, city, provider, retentionDays }: ShownPlace,
): string[] {
  const days = retentionDays == null ? [] : [String(retentionDays)];
  const words = row.about.replace(/(?<=\d)[.,\u00A0\u202F](?=\d{3})/g, '');
  const missing = [city, provider, ...days].filter((text) => !words.includes(text.replace(/\s+/g, ' ').trim()));
  // Names of countries differ between releases of Unicode's data, but none is that of another country.
  const own = countryToName(country, locale);
  const others = countries
    .map((code) => countryToName(code, locale))
    .filter((name) => name !== own && row.name.startsWith(name));
  return [
    ...missing.map((text) => `Does not show "${text}" for ${region}, as storage.json says`),
    ...(row.name.startsWith(own)
      ? []
      : others.map((name) => `Shows ${region} in ${name}, and storage.json says ${own}`)),
  ];
}
