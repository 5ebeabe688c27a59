import type { Disclosure } from '../../../lambda/guard/disclosure/disclosure.ts';
import { proposeStorageEntry } from '../../../lambda/shared/propose-storage.ts';
import type { StoringResource } from '../../../lambda/shared/storage-places.ts';
import { type RegionReport, reportRegions } from './report-disclosure.ts';

/** What a published policy must say about the regions in which an app keeps data. */
export interface Comparison {
  readonly regions: readonly RegionReport[];
  readonly policy: string;
  /** The version that takes effect last. */
  readonly newest: string;
  /** Regions that it does not disclose. */
  readonly missing: readonly string[];
  /** YAML: the entries of `storage:` to add, with `…` in place of what only an editor knows. */
  readonly rows: string;
}

/** Compares the places in which an app keeps data with the newest version that a policy has published. */
export function compareWithDisclosure(
  places: readonly StoringResource[],
  { policy, versions }: Disclosure,
): Comparison {
  const regions = reportRegions(places);
  const newest = versions.at(-1);
  const known = newest?.section == null ? [] : newest.places;
  const missing = regions
    .map(({ region }) => region)
    .filter((name) => !known.some(({ region, zone }) => region === name && zone === undefined));
  const rows = ['storage:', ...missing.flatMap((region) => proposeStorageEntry({ region }, known))].join('\n');
  return {
    regions,
    policy,
    newest: newest?.version ?? 'without a version',
    missing,
    rows: missing.length === 0 ? '' : rows,
  };
}
