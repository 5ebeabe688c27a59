import { type DisclosablePlace, type Disclosure, discloses } from '../../../lambda/guard/disclosure/disclosure.ts';
import type { AppPlaces, NamedHost } from '../../../lambda/shared/storage-places.ts';
import { proposeRows } from './propose-rows.ts';
import { type RegionReport, reportRegions } from './report-regions.ts';

/** What a published policy must say about the regions in which an app keeps data. */
export interface Comparison {
  readonly regions: readonly RegionReport[];
  /** Hosts outside AWS, and regions of other clouds, each with what names it. */
  readonly hosts: readonly NamedHost[];
  readonly policy: string;
  /** The version that takes effect last. */
  readonly newest: string;
  /** Regions, zones and hosts that it does not disclose. */
  readonly missing: readonly string[];
  /** YAML: the entries of `storage:` and `recipients:` to add, with `…` in place of what only an editor knows. */
  readonly rows: string;
}

/** Compares the places in which an app keeps data, and the hosts that it names, with the newest version that a policy has published. */
export function compareWithDisclosure(app: AppPlaces, { policy, versions }: Disclosure): Comparison {
  const newest = versions.at(-1);
  const known = newest?.section == null ? [] : newest.places;
  const isDisclosed = (where: DisclosablePlace) => newest !== undefined && discloses(newest, where);
  const { missing, storage, recipients } = proposeRows(app, known, isDisclosed);
  return {
    regions: reportRegions(app.places),
    hosts: app.hosts,
    policy,
    newest: newest?.version ?? 'without a version',
    missing,
    rows: [...list('storage:', storage), ...list('recipients:', recipients)].join('\n'),
  };
}

function list(key: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [key, ...entries];
}
