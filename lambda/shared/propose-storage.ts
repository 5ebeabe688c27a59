import { Document, Scalar } from 'yaml';
import { type StoragePlace, safeguards } from '../content/content.ts';
import { awsRegions } from '../content/regions.ts';
import { countryToName } from '../site/text/language.ts';

/** Placeholder for what only an editor knows; `promulgate check` refuses it. */
const blank = '…';

/** Proposes the `storage:` entry of a `version.yaml` for another region, as lines of YAML, given the places that it discloses. */
export function proposeStorageEntry(
  region: string,
  known: readonly Pick<StoragePlace, 'holds' | 'provider'>[],
): string[] {
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  return entryLines(
    { region, holds: [blank], provider: known[0]?.provider ?? blank, safeguard: blank },
    {
      region: regionInWords(region),
      ...(held.length > 0 && { holds: `of ${held.join(', ')}` }),
      safeguard: `one of ${safeguards.join(', ')}`,
    },
  );
}

/** The `storage:` entry of a place, as lines of YAML. */
export function formatStorageEntry(place: StoragePlace): string[] {
  return entryLines(place, {});
}

/** The city and country of an AWS region in English, such as `Frankfurt, Germany`. */
export function regionInWords(region: string): string {
  const location = Object.hasOwn(awsRegions, region) ? awsRegions[region] : undefined;
  if (location === undefined) return 'an unknown region';
  const country = countryToName(location.country, 'en');
  return location.city === country ? country : `${location.city}, ${country}`;
}

function entryLines(values: object, comments: Readonly<Record<string, string>>): string[] {
  const document = new Document();
  const nodes = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const node = Array.isArray(value) ? document.createNode(value, { flow: true }) : new Scalar(value);
      if (comments[key] !== undefined) node.comment = ` ${comments[key]}`;
      return [key, node] as const;
    });
  document.contents = document.createNode([Object.fromEntries(nodes)]);
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}
