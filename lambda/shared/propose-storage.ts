import { Document, Scalar } from 'yaml';
import { recipientRoles, type StoragePlace, safeguards } from '../content/content.ts';
import { processorOfHost, processors } from '../content/processors.ts';
import { awsRegions } from '../content/regions.ts';
import { locateZone } from '../content/zones.ts';
import { countryToName } from '../site/text/language.ts';
import { isSite, nameInRow, type OtherCloud, type OutsidePlace, outsideInWords } from './outside-place.ts';

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
  return entryLines(
    { region, zone, holds: [blank], provider: known[0]?.provider ?? blank, safeguard: blank },
    {
      ...(zone === undefined ? { region: regionInWords(region) } : { zone: zoneInWords(zone) }),
      ...commentsOnHolding(known),
    },
  );
}

/** Rows that a version lacks, as lines of YAML, and the key of the list in which they belong. */
export interface ProposedRow {
  readonly list: 'storage' | 'recipients';
  readonly lines: readonly string[];
}

/** Proposes the row for a place outside AWS, given the places that a version discloses. */
export function proposeOutsideEntry(outside: OutsidePlace, known: readonly Pick<StoragePlace, 'holds'>[]): ProposedRow {
  return isSite(outside)
    ? { list: 'storage', lines: proposeSiteEntry(outside, known) }
    : { list: 'recipients', lines: proposeRecipientEntry(nameInRow(outside) ?? '', known) };
}

function proposeRecipientEntry(host: string, known: readonly Pick<StoragePlace, 'holds'>[]): string[] {
  const processor = processorOfHost(host.replace('*', 'any'));
  const rest = { purpose: blank, holds: [blank], safeguard: blank };
  const comments = {
    purpose: 'a name, with its words as "purpose.…" in messages/<locale>.json',
    ...commentsOnHolding(known),
  };
  return processor === undefined
    ? entryLines(
        { name: blank, service: blank, role: blank, country: blank, ...rest, hosts: [host] },
        { ...comments, role: `one of ${recipientRoles.join(', ')}`, country: 'two letters, such as DE' },
      )
    : entryLines({ processor, ...rest }, comments);
}

const processorOfCloud: Readonly<Record<OtherCloud, keyof typeof processors>> = {
  'Google Cloud': 'googleCloud',
  Azure: 'azure',
};

/** A region of another cloud is run by that cloud, and any other site by the company unless somebody says otherwise. */
function proposeSiteEntry(site: OutsidePlace, known: readonly Pick<StoragePlace, 'holds'>[]): string[] {
  const cloud = site.kind === 'cloudRegion' ? site.cloud : undefined;
  const provider = cloud === undefined ? undefined : processors[processorOfCloud[cloud]]?.at(-1)?.name;
  const name = nameInRow(site);
  return entryLines(
    {
      country: blank,
      city: blank,
      holds: [blank],
      provider: provider ?? blank,
      role: cloud === undefined ? 'company' : undefined,
      safeguard: blank,
      hosts: name === undefined ? undefined : [name],
    },
    {
      country: `of ${outsideInWords(site)}, as two letters, such as DE`,
      ...commentsOnHolding(known),
      ...(cloud === undefined && { role: 'or processor, if another company runs the site' }),
    },
  );
}

function commentsOnHolding(known: readonly Pick<StoragePlace, 'holds'>[]): Record<string, string> {
  const held = [...new Set(known.flatMap(({ holds }) => holds))];
  return { ...(held.length > 0 && { holds: `of ${held.join(', ')}` }), safeguard: `one of ${safeguards.join(', ')}` };
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
