import type { StoragePlace } from '../../../lambda/content/content.ts';
import { processorOfHost } from '../../../lambda/content/processors.ts';
import type { DisclosablePlace } from '../../../lambda/guard/disclosure/disclosure.ts';
import { hostInRow, isSite, type OutsidePlace, outsideInWords } from '../../../lambda/shared/outside-place.ts';
import { type ProposedRow, proposeOutsideEntry, proposeStorageEntry } from '../../../lambda/shared/propose-storage.ts';
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

/** Proposes the rows that a version lacks, given the places that it discloses and what says whether it discloses one. */
export function proposeRows(
  { places, hosts }: AppPlaces,
  known: readonly Pick<StoragePlace, 'holds' | 'provider'>[],
  isDisclosed: (where: DisclosablePlace) => boolean,
): MissingRows {
  const inAws = unique(places, ({ region, zone }) => zone ?? region).filter(
    ({ region, zone }) => !isDisclosed(zone === undefined ? { region } : { zone }),
  );
  const outside = unique(hosts, ({ place }) => outsideInWords(place)).filter(
    ({ place }) => !isDisclosed({ outside: place }),
  );
  const rows = unique(outside, ({ place }) => processorOf(place) ?? outsideInWords(place)).map(({ place }) =>
    proposeOutsideEntry(place, known),
  );
  const rowsOf = (list: ProposedRow['list']) => rows.flatMap((row) => (row.list === list ? row.lines : []));
  return {
    missing: [...inAws.map(({ region, zone }) => zone ?? region), ...outside.map(({ place }) => outsideInWords(place))],
    storage: [...inAws.flatMap((place) => proposeStorageEntry(place, known)), ...rowsOf('storage')],
    recipients: rowsOf('recipients'),
  };
}

/** The processor that gets one row for all of its hosts. */
function processorOf(outside: OutsidePlace): string | undefined {
  return isSite(outside) ? undefined : processorOfHost(hostInRow(outside));
}

function unique<T>(values: readonly T[], nameOf: (value: T) => string): T[] {
  const byName = new Map<string, T>();
  for (const value of values) if (!byName.has(nameOf(value))) byName.set(nameOf(value), value);
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
