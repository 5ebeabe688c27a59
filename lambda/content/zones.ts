import { awsRegions, type RegionLocation } from './regions.ts';

/** A part of a region that lies in a place of its own. */
export interface ZoneLocation {
  /** The region that it belongs to. */
  readonly region: string;
  /** Undefined for a zone that is not known. */
  readonly location: Pick<RegionLocation, 'country' | 'city'> | undefined;
}

/**
 * The cities of Local Zones and Wavelength Zones by the code in their names, with the country that AWS names for them
 * (https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html,
 * https://docs.aws.amazon.com/wavelength/latest/developerguide/available-wavelength-zones.html).
 */
const citiesByCountry: Readonly<Record<string, string>> = {
  AR: 'bue Buenos Aires',
  AU: 'per Perth',
  CA: 'yto Toronto',
  CL: 'scl Santiago',
  DE: 'ham Hamburg, ber Berlin, dtm Dortmund, muc Munich',
  DK: 'cph Copenhagen',
  FI: 'hel Helsinki',
  GB: 'lon London, man Manchester',
  GR: 'ath Athens',
  IN: 'ccu Kolkata, del Delhi',
  JP: 'nrt Tokyo, kix Osaka',
  KR: 'sel Seoul, cjj Daejeon',
  MA: 'cmn Casablanca',
  MX: 'qro Querétaro',
  NG: 'los Lagos',
  NZ: 'akl Auckland',
  OM: 'mct Muscat',
  PE: 'lim Lima',
  PH: 'mnl Manila',
  PL: 'waw Warsaw',
  SN: 'dkr Dakar',
  TH: 'bkk Bangkok',
  TW: 'tpe Taipei',
  US: `atl Atlanta, bna Nashville, bos Boston, chi Chicago, clt Charlotte, den Denver, dfw Dallas, dtw Detroit,
    hnl Honolulu, iah Houston, las Las Vegas, lax Los Angeles, mci Kansas City, mia Miami, msp Minneapolis,
    nyc New York City, pdx Portland, phl Philadelphia, phx Phoenix, sea Seattle, sfo San Francisco, slc Salt Lake City,
    tpa Tampa, was Washington DC`,
  VN: 'han Hanoi',
};

const cities: ReadonlyMap<string, Pick<RegionLocation, 'country' | 'city'>> = new Map(
  Object.entries(citiesByCountry).flatMap(([country, list]) =>
    list.split(',').map((entry) => {
      const [code = '', ...city] = entry.trim().split(/\s+/);
      return [code, { country, city: city.join(' ') }] as const;
    }),
  ),
);

const shortDirections: Readonly<Record<string, string>> = {
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};

/** Regions by the short names in the ids of their zones, such as `euc1` in `euc1-az1`. */
const regionsByShortName: ReadonlyMap<string, string> = new Map(
  Object.keys(awsRegions).map((region) => {
    const [first = '', ...rest] = region.split('-');
    const letters = rest.map((part) => shortDirections[part] ?? part.charAt(0));
    return [`${first}${letters.join('')}`, region] as const;
  }),
);

const named = /^([a-z]{2,4}(?:-[a-z]+)+-\d)(?:[a-z]$|(?:-wl\d)?-([a-z]{3})(?:-wlz)?-\d[a-z]?$)/;
const numbered = /^([a-z]{2,4}\d)-(?:(?:wl\d-)?([a-z]{3})\d?-(?:wlz|az)\d|az\d)$/;

/**
 * Locates a zone by its name or id: `us-east-1a` and `use1-az1` are in the place of their region, `us-east-1-lim-1a` and
 * `euc1-waw1-az1` in one of their own. Returns undefined for a text that names no zone of a known region.
 */
export function locateZone(zone: string): ZoneLocation | undefined {
  const [, name, city] = named.exec(zone) ?? [];
  const [, short, cityOfId] = numbered.exec(zone) ?? [];
  const region = name ?? regionsByShortName.get(short ?? '');
  if (region === undefined || !Object.hasOwn(awsRegions, region)) return undefined;
  const code = city ?? cityOfId;
  return { region, location: code === undefined ? awsRegions[region] : cities.get(code) };
}

/** True for two zones of a region in the same city, and for the name and the id of one. */
export function isSamePlace(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [locateZone(one), locateZone(other)];
  return a?.location !== undefined && a.location === b?.location && a.region === b.region;
}

/** True for a zone that lies in another place than its region. */
export function isOwnPlace(zone: string): boolean {
  const located = locateZone(zone);
  return located !== undefined && located.location !== awsRegions[located.region];
}
