import type { Content, Policy, StoragePlace, Version } from '../../../lambda/content/content.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { storageLine } from '../../../lambda/content/markdown/facts.ts';
import { proposeStorageEntry, regionInWords } from '../../../lambda/shared/propose-storage.ts';
import type { StoringResource } from '../../../lambda/shared/storage-places.ts';
import { fallbackChain } from '../../../lambda/site/model/fallback.ts';

/** What a synthesised app keeps where, and what each policy must say of it. */
export interface DisclosureReport {
  readonly regions: readonly {
    readonly region: string;
    /** City and country. */
    readonly where: string;
    readonly resources: readonly Pick<StoringResource, 'resource' | 'type'>[];
  }[];
  readonly policies: readonly {
    readonly policy: string;
    /** The version that takes effect last. */
    readonly newest: string;
    /** Regions that it does not disclose. */
    readonly missing: readonly string[];
    /** YAML: entries of `storage:` for all regions; `…` stands for what only an editor knows. */
    readonly storage: string;
    /** Where the table of places stands: in which file, shown to readers of which locales. */
    readonly shown: readonly { readonly file: string; readonly line: number; readonly locales: readonly string[] }[];
  }[];
}

interface Sources {
  readonly content: Content;
  readonly files: Files;
}

/** Holds what an app keeps against the newest version of each policy. */
export function describeDisclosure(places: readonly StoringResource[], sources: Sources): DisclosureReport {
  const byRegion = [...Map.groupBy(places, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1));
  const regions = byRegion.map(([region, those]) => ({
    region,
    where: regionInWords(region),
    resources: those.map(({ resource, type }) => ({ resource, type })),
  }));
  const names = regions.map(({ region }) => region);
  return { regions, policies: sources.content.policies.flatMap((policy) => describePolicy(policy, names, sources)) };
}

function describePolicy(policy: Policy, regions: readonly string[], sources: Sources): DisclosureReport['policies'] {
  const version = policy.versions.at(-1);
  if (version === undefined) return [];
  const missing = regions.filter((region) => !version.storage.some((place) => place.region === region));
  const storage = [
    'storage:',
    ...version.storage.map(formatPlace),
    ...missing.flatMap((region) => proposeStorageEntry(region, version.storage)),
  ];
  return [
    {
      policy: policy.id,
      newest: version.id,
      missing,
      storage: storage.join('\n'),
      shown: findTables(version, sources),
    },
  ];
}

function formatPlace({ region, holds, provider, safeguard, retentionDays }: StoragePlace): string {
  const lines = [
    `  - region: ${region}`,
    `    holds: [${holds.join(', ')}]`,
    `    provider: ${provider}`,
    `    safeguard: ${safeguard}`,
  ];
  return [...lines, ...(retentionDays === undefined ? [] : [`    retentionDays: ${retentionDays}`])].join('\n');
}

function findTables(
  version: Version,
  { content: { settings }, files }: Sources,
): DisclosureReport['policies'][number]['shown'] {
  const readers = Map.groupBy(settings.locales, (locale) =>
    fallbackChain(settings, locale)
      .map((other) => version.translations.get(other)?.file)
      .find((file) => file !== undefined),
  );
  return [...readers].flatMap(([file, locales]) => {
    const lines = new TextDecoder().decode(files.get(file ?? '')).split('\n');
    const index = lines.findIndex((line) => storageLine.test(line));
    return file === undefined || index < 0 ? [] : [{ file, line: index + 1, locales }];
  });
}
