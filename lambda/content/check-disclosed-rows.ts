import { checkPlace, type OffsetOf } from './check-place.ts';
import { checkRecipient } from './check-recipient.ts';
import { type CheckedHolder, checkCountryNamed, checkSafeguards } from './check-safeguards.ts';
import type { IsoDate, Settings } from './content.ts';
import { keyOfPlace, locatePlace } from './place-location.ts';
import { resolveRecipient } from './processors.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** A row, and what it is called, by which one that says the same again is found. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly holds: readonly string[];
  readonly offsetOf: OffsetOf;
}

/** Checks where and with whom information is, as a `version.yaml` says, against itself and the law of the company's country. */
export function checkDisclosedRows(
  { value, offsetOf }: Yaml<VersionYaml>,
  settings: Settings,
  on: IsoDate,
): UnlocatedProblem[] {
  const { storage, recipients, announced, country = settings.country } = value;
  const places = storage.map((place, index) => {
    const own: OffsetOf = (...path) => offsetOf(['storage', index, ...path]);
    return { place, own, problems: checkPlace(place, own) };
  });
  const others = recipients.map((row, index) => {
    const own: OffsetOf = (...path) => offsetOf(['recipients', index, ...path]);
    return { own, recipient: resolveRecipient(row, announced), problems: checkRecipient(row, own) };
  });
  const holders: CheckedHolder[] = [
    ...places.filter(isRight).flatMap(({ place, own }) => {
      const country = locatePlace(place)?.country;
      return country === undefined ? [] : [{ ...place, name: place.provider, country, offsetOf: own }];
    }),
    ...others
      .filter(isRight)
      .flatMap(({ own, recipient }) => (recipient === undefined ? [] : [{ ...recipient, offsetOf: own }])),
  ];
  const rows: Row[] = [
    ...places.map(({ place, own }) => {
      const key = keyOfPlace(place);
      return { key: `${key}\n${place.provider}`, name: key, holds: place.holds, offsetOf: own };
    }),
    ...others.flatMap(({ own, recipient }) => {
      if (recipient === undefined) return [];
      const { name, purpose, country: there, holds } = recipient;
      return [{ key: `${name}\n${purpose}\n${there}`, name, holds, offsetOf: own }];
    }),
  ];
  return [
    ...[...places, ...others].flatMap(({ problems }) => problems),
    ...checkRepeatedRows(rows),
    ...checkSafeguards(holders, { country, on }),
    ...checkCountryNamed(holders, { country, offset: offsetOf([storage.length > 0 ? 'storage' : 'recipients']) }),
  ];
}

/** What is wrong about a place is one mistake: its safeguard is checked once the place is right. */
function isRight({ problems }: { readonly problems: readonly UnlocatedProblem[] }): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

/** Two rows of the same place or recipient must not both say what becomes of the same information. */
function checkRepeatedRows(rows: readonly Row[]): UnlocatedProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ key, name, holds, offsetOf }) =>
    holds.flatMap((kind, position) => {
      const own = `${key}\n${kind}`;
      const isRepeated = seen.has(own);
      seen.add(own);
      return isRepeated ? [problemOf('repeated-row', { name, kind, offset: offsetOf('holds', position) })] : [];
    }),
  );
}
