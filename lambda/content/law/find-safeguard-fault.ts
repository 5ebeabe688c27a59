import type { IsoDate, Safeguard } from '../content.ts';
import { countryInEnglish, europeanEconomicArea } from '../countries.ts';
import type { Adequacy } from './adequacy.ts';
import { isWithinArea, type TransferLaw, transferLawOf } from './transfer-laws.ts';

/** What happens to data: they go from the company's country to another one, under a safeguard. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly safeguard: Safeguard;
  /** The day on which the version that says so takes effect. */
  readonly on: IsoDate;
}

/** Why a safeguard cannot be true, and those that can. */
export interface SafeguardFault {
  readonly reason: string;
  /** The usual one first. */
  readonly right: readonly Safeguard[];
}

/** Finds why a safeguard does not fit the law of the company's country; undefined where it does, or where that law is not known here. */
export function findSafeguardFault(transfer: Transfer): SafeguardFault | undefined {
  const { from, to, safeguard } = transfer;
  const law = transferLawOf(from);
  if (law === undefined) return undefined;
  if (isWithinArea(from, to)) {
    // Readers elsewhere may be asked for more, such as their consent; no authority decides on its own area.
    if (safeguard !== 'adequacy') return undefined;
    const where = from === to ? 'it is the country of the company' : `it is in ${law.area}, as the company is`;
    return { reason: `${where}, so no authority decided on it`, right: ['notNeeded'] };
  }
  const adequacy = adequacyOn(law, transfer);
  const right = law.safeguards.filter((one) => one !== 'adequacy' || adequacy !== undefined);
  const usual = adequacy !== undefined && adequacy.onlyFor === undefined ? ['adequacy' as const] : [];
  const sorted = [...usual, ...right.filter((one) => !usual.some((other) => other === one))];
  if (right.includes(safeguard)) return undefined;
  return { reason: faultOf(law, transfer), right: sorted };
}

/** What a decision covers where it does not cover every recipient; undefined where it does, or where there is none. */
export function findAdequacyLimit(transfer: Transfer): string | undefined {
  const law = transferLawOf(transfer.from);
  return law === undefined || transfer.safeguard !== 'adequacy' ? undefined : adequacyOn(law, transfer)?.onlyFor;
}

function faultOf(law: TransferLaw, { from, to, safeguard, on }: Transfer): string {
  const there = countryInEnglish(to);
  const known = law.instead?.[safeguard];
  if (known !== undefined) return known;
  if (safeguard === 'notNeeded') return `it is outside ${law.area}, where the company is (${law.statute})`;
  if (safeguard === 'adequacy') {
    const lapsed = law.adequacy.find(
      ({ countries, until }) => covers(countries, to) && until !== undefined && until < on,
    );
    if (lapsed !== undefined) return `the decision on ${there} ended on ${lapsed.until} (${lapsed.source})`;
    return `no decision for companies in ${countryInEnglish(from)} covers ${there} on ${on}`;
  }
  return `${law.statute} does not know it`;
}

function adequacyOn({ adequacy }: TransferLaw, { to, on }: Transfer): Adequacy | undefined {
  return adequacy.find(
    ({ countries, from, until }) => covers(countries, to) && from <= on && (until === undefined || on <= until),
  );
}

function covers(countries: string, country: string): boolean {
  const listed = countries.split(' ');
  return listed.includes(country) || (listed.includes('EEA') && europeanEconomicArea.has(country));
}
