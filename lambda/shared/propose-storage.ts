import { safeguards } from '../content/content.ts';
import { awsRegions } from '../content/regions.ts';
import { countryToName } from '../site/text/language.ts';

/** A place that a version already discloses. */
interface KnownPlace {
  readonly holds: readonly string[];
  readonly provider: string;
}

/**
 * Proposes the `storage:` entry of a `version.yaml` for another region, as lines of YAML. `…` stands for what only an editor
 * knows, and `promulgate check` refuses it.
 */
export function proposeStorageEntry(region: string, known: readonly KnownPlace[]): string[] {
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  return [
    `  - region: ${region} # ${regionInWords(region)}`,
    `    holds: […]${held.length > 0 ? ` # of ${held.join(', ')}` : ''}`,
    `    provider: ${known[0]?.provider ?? '…'}`,
    `    safeguard: … # one of ${safeguards.join(', ')}`,
  ];
}

/** The city and country of an AWS region in English, such as `Frankfurt, Germany`. */
export function regionInWords(region: string): string {
  const location = Object.hasOwn(awsRegions, region) ? awsRegions[region] : undefined;
  if (location === undefined) return 'an unknown region';
  const country = countryToName(location.country, 'en');
  return location.city === country ? country : `${location.city}, ${country}`;
}
