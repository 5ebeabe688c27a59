import type { Policy, Version } from '../../../lambda/content/content.ts';
import { isHostOf } from '../../../lambda/content/hosts.ts';
import { disclosureLine } from '../../../lambda/content/markdown/facts.ts';
import type { DisclosablePlace } from '../../../lambda/guard/disclosure/disclosure.ts';
import type { RightContent } from '../../../lambda/shared/load-content.ts';
import { hostInRow } from '../../../lambda/shared/outside-place.ts';
import { formatStorageEntry } from '../../../lambda/shared/propose-storage.ts';
import type { AppPlaces, NamedHost } from '../../../lambda/shared/storage-places.ts';
import { fallbackChain } from '../../../lambda/site/model/fallback.ts';
import { proposeRows } from './propose-rows.ts';
import { type RegionReport, reportRegions } from './report-regions.ts';

/** What a policy must say about these regions. */
export interface PolicyReport {
  readonly policy: string;
  /** The version that takes effect last. */
  readonly newest: string;
  /** Regions, zones and hosts that it does not disclose. */
  readonly missing: readonly string[];
  /** YAML: entries of `storage:` for all regions, with `…` in place of what only an editor knows. */
  readonly storage: string;
  /** YAML: entries of `recipients:` to add; empty if none is missing. */
  readonly recipients: string;
  /** The lines that show the table of places, each with the locales of its readers. */
  readonly shown: readonly { readonly file: string; readonly line: number; readonly locales: readonly string[] }[];
}

/** Compares the places in which an app keeps data with the newest version of each policy. */
export function reportDisclosure(
  app: AppPlaces,
  loaded: RightContent,
): {
  readonly regions: readonly RegionReport[];
  readonly hosts: readonly NamedHost[];
  readonly policies: readonly PolicyReport[];
} {
  const policies = loaded.content.policies.flatMap((policy) => reportPolicy(policy, app, loaded));
  return { regions: reportRegions(app.places), hosts: app.hosts, policies };
}

function reportPolicy({ id, versions }: Policy, app: AppPlaces, loaded: RightContent): PolicyReport[] {
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const { missing, ...rows } = proposeRows(app, newest.storage, (where) => names(newest, where));
  const storage = ['storage:', ...newest.storage.flatMap(formatStorageEntry), ...rows.storage].join('\n');
  const recipients = rows.recipients.length === 0 ? '' : ['recipients:', ...rows.recipients].join('\n');
  return [{ policy: id, newest: newest.id, missing, storage, recipients, shown: findTables(newest, loaded) }];
}

function names({ storage, recipients = [] }: Version, where: DisclosablePlace): boolean {
  if ('outside' in where)
    return [...storage, ...recipients].some(({ hosts = [] }) => isHostOf(hostInRow(where.outside), hosts));
  return storage.some((place) =>
    'zone' in where ? place.zone === where.zone : place.region === where.region && place.zone === undefined,
  );
}

function findTables(version: Version, { content: { settings }, files }: RightContent): PolicyReport['shown'] {
  const localesByFile = Map.groupBy(settings.locales, (locale) =>
    fallbackChain(settings, locale)
      .map((other) => version.translations.get(other)?.file)
      .find((file) => file !== undefined),
  );
  return [...localesByFile].flatMap(([file, locales]) => {
    const lines = new TextDecoder().decode(files.get(file ?? '')).split('\n');
    const index = lines.findIndex((line) => disclosureLine.test(line) && line.includes('storage'));
    return file === undefined || index < 0 ? [] : [{ file, line: index + 1, locales }];
  });
}
