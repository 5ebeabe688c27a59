import { nearest } from './nearest.ts';
import { once } from './remember.ts';

/** ISO 3166-1 alpha-2 codes of all countries and territories, as of 2026-01 (https://www.iso.org/obp/ui/#search/code/). */
const codes = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);

/** What people write in place of a code. */
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'united states of america': 'US',
  el: 'GR',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'south korea': 'KR',
  korea: 'KR',
  turkey: 'TR',
  deutschland: 'DE',
};

/** The members of the European Economic Area, and the parts of France and Finland that have codes of their own and belong to it. */
export const europeanEconomicArea: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK AX GF GP MF MQ RE YT'.split(
    ' ',
  ),
);

/** True for the code of a country. */
export function isCountry(code: string): boolean {
  return codes.has(code);
}

/** The code that somebody meant who wrote the name of a country in English, or a code in another form; undefined if none is near. */
export function nearestCountry(typed: string): string | undefined {
  const plain = typed.trim();
  const known = otherNames[plain.toLowerCase()];
  if (known !== undefined) return known;
  if (codes.has(plain.toUpperCase())) return plain.toUpperCase();
  const names = new Map([...codes].map((code) => [countryInEnglish(code), code]));
  return plain.length < 4 ? undefined : names.get(nearest(plain, [...names.keys()]) ?? '');
}

const englishNames = once(() => new Intl.DisplayNames(['en'], { type: 'region' }));

/** The name of a country in English, as editors read it. */
export function countryInEnglish(code: string): string {
  return englishNames().of(code) ?? code;
}
