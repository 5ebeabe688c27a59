import type { StoragePlace } from '../../../lambda/content/content.ts';
import { processorOfHost, processors } from '../../../lambda/content/processors.ts';
import type { DisclosablePlace } from '../../../lambda/guard/disclosure/disclosure.ts';
import {
  proposeRecipientEntry,
  proposeSiteEntry,
  proposeStorageEntry,
} from '../../../lambda/shared/propose-storage.ts';
import type { AppPlaces } from '../../../lambda/shared/storage-places.ts';

/** What an app needs of a policy, and the policy does not say. */
export interface MissingRows {
  /** Regions, zones and hosts, each once. */
  readonly missing: readonly string[];
  /** Entries of `storage:`, as lines of YAML. */
  readonly storage: readonly string[];
  /** Entries of `recipients:`, as lines of YAML. */
  readonly recipients: readonly string[];
}

const regionOfCloud = /^the region .* of (Google Cloud|Azure)$/;
const processorOfCloud: Readonly<Record<string, string>> = { 'Google Cloud': 'googleCloud', Azure: 'azure' };

/** Proposes the rows that a version lacks, given the places that it discloses and what says whether it discloses one. */
export function proposeRows(
  { places, hosts }: AppPlaces,
  known: readonly Pick<StoragePlace, 'holds' | 'provider'>[],
  isDisclosed: (where: DisclosablePlace) => boolean,
): MissingRows {
  const inAws = unique(places, ({ region, zone }) => zone ?? region).filter(
    ({ region, zone }) => !isDisclosed(zone === undefined ? { region } : { zone }),
  );
  const outside = unique(hosts, ({ host }) => host).filter(({ host }) => !isDisclosed({ outside: host }));
  const ofClouds = outside.filter(({ host }) => regionOfCloud.test(host));
  // One row for all hosts of a processor.
  const others = unique(
    outside.filter(({ host }) => !regionOfCloud.test(host)),
    ({ host }) => processorOfHost(asHost(host)) ?? host,
  );
  return {
    missing: [...inAws.map(({ region, zone }) => zone ?? region), ...outside.map(({ host }) => host)],
    storage: [
      ...inAws.flatMap((place) => proposeStorageEntry(place, known)),
      ...ofClouds.flatMap(({ host }) => proposeSiteEntry(host, providerOf(host), known)),
    ],
    recipients: others.flatMap(({ host }) => proposeRecipientEntry(asHost(host), known)),
  };
}

/** A host whose first part is known only after the deployment. */
function asHost(name: string): string {
  return name.replace(/^a host of /, 'any.');
}

function providerOf(region: string): string | undefined {
  const processor = processorOfCloud[regionOfCloud.exec(region)?.[1] ?? ''];
  return processor === undefined ? undefined : processors[processor]?.at(-1)?.name;
}

function unique<T>(values: readonly T[], nameOf: (value: T) => string): T[] {
  const byName = new Map<string, T>();
  for (const value of values) if (!byName.has(nameOf(value))) byName.set(nameOf(value), value);
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
