import { Document, Scalar } from 'yaml';
import { recipientRoles, type StoragePlace, safeguards } from '../content/content.ts';
import { processorOfHost } from '../content/processors.ts';
import { awsRegions } from '../content/regions.ts';
import { locateZone } from '../content/zones.ts';
import { countryToName } from '../site/text/language.ts';

/** Placeholder for what only an editor knows; `promulgate check` refuses it. */
const blank = '…';

/** A region of AWS, or a zone of it that has a place of its own. */
interface AwsPlace {
  readonly region: string;
  readonly zone?: string;
}

/** Proposes the `storage:` entry of a `version.yaml` for another place, as lines of YAML, given the places that it discloses. */
export function proposeStorageEntry(
  { region, zone }: AwsPlace,
  known: readonly Pick<StoragePlace, 'holds' | 'provider'>[],
): string[] {
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  return entryLines(
    { region, zone, holds: [blank], provider: known[0]?.provider ?? blank, safeguard: blank },
    {
      ...(zone === undefined ? { region: regionInWords(region) } : { zone: zoneInWords(zone) }),
      ...(held.length > 0 && { holds: `of ${held.join(', ')}` }),
      safeguard: `one of ${safeguards.join(', ')}`,
    },
  );
}

/** Proposes the `recipients:` entry for whoever programs reach by a host, as lines of YAML, given the places that a version discloses. */
export function proposeRecipientEntry(host: string, known: readonly Pick<StoragePlace, 'holds'>[]): string[] {
  const processor = processorOfHost(host);
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  const rest = { purpose: blank, holds: [blank], safeguard: blank };
  const comments = {
    purpose: 'a name, with its words as "purpose.…" in messages/<locale>.json',
    ...(held.length > 0 && { holds: `of ${held.join(', ')}` }),
    safeguard: `one of ${safeguards.join(', ')}`,
  };
  return processor === undefined
    ? entryLines(
        { name: blank, service: blank, role: blank, country: blank, ...rest, hosts: [host.replace(/^any\./, '*.')] },
        { ...comments, role: `one of ${recipientRoles.join(', ')}`, country: 'two letters, such as DE' },
      )
    : entryLines({ processor, ...rest }, comments);
}

/** Proposes the `storage:` entry for a region of another cloud, as lines of YAML, given the places that a version discloses. */
export function proposeSiteEntry(
  region: string,
  provider: string | undefined,
  known: readonly Pick<StoragePlace, 'holds'>[],
): string[] {
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  return entryLines(
    { country: blank, city: blank, holds: [blank], provider: provider ?? blank, safeguard: blank },
    {
      country: `of ${region}, as two letters, such as DE`,
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

/** The city and country of a zone in English. */
export function zoneInWords(zone: string): string {
  const location = locateZone(zone)?.location;
  return location === undefined ? 'an unknown place' : `${location.city}, ${countryToName(location.country, 'en')}`;
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
