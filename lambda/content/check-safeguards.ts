import type { OffsetOf } from './check-place.ts';
import type { IsoDate, Safeguard, Version } from './content.ts';
import { countryInEnglish, europeanEconomicArea, isCountry } from './countries.ts';
import { findAdequacyLimit, findSafeguardFault, type Transfer } from './law/find-safeguard-fault.ts';
import { isWithinArea, transferLawOf } from './law/transfer-laws.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';

/** Whoever has information, with the means to find a key of its row. */
export interface CheckedHolder {
  /** As an editor reads it. */
  readonly name: string;
  readonly country: string;
  readonly safeguard: Safeguard;
  readonly contact?: string | undefined;
  readonly offsetOf: OffsetOf;
}

/** Checks each safeguard against the law of the company's country, on the day on which the version takes effect. */
export function checkSafeguards(
  holders: readonly CheckedHolder[],
  { country, on }: { readonly country: Version['country']; readonly on: IsoDate },
): UnlocatedProblem[] {
  if (country === undefined || !isCountry(country)) return [];
  return holders.flatMap((holder) =>
    checkHolder(holder, { from: country, to: holder.country, safeguard: holder.safeguard, on }),
  );
}

function checkHolder({ name, contact, offsetOf }: CheckedHolder, transfer: Transfer): UnlocatedProblem[] {
  const { from, to, safeguard } = transfer;
  const there = countryInEnglish(to);
  const offset = offsetOf('safeguard');
  const fault = findSafeguardFault(transfer);
  if (fault !== undefined) return [problemOf('safeguard-country', { safeguard, there, ...fault, offset })];
  const law = transferLawOf(from);
  const limit = findAdequacyLimit(transfer);
  const lacksContact = law?.asksForContact === true && contact === undefined && !isWithinArea(from, to);
  return [
    ...(limit === undefined ? [] : [problemOf('adequacy-in-part', { there, limit, name, offset })]),
    ...(lacksContact ? [problemOf('contact-abroad', { name, there, statute: law.statute, offset: offsetOf() })] : []),
  ];
}

/**
 * Checks that the company's country is known where nothing true can be said without it: data within the European Economic
 * Area are there wherever the company is, but nothing else can be said of its transfers.
 */
export function checkCountryNamed(
  holders: readonly CheckedHolder[],
  { country, offset }: { readonly country: Version['country']; readonly offset: number },
): UnlocatedProblem[] {
  const isPlain = holders.every((holder) => europeanEconomicArea.has(holder.country));
  return country !== undefined || isPlain ? [] : [problemOf('country-unnamed', { offset })];
}
