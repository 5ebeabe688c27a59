import type { Policy, Safeguard, Settings, Version, VersionId } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { awsRegions } from '../../content/regions.ts';
import type { Section } from '../../content/section.ts';
import type { DatedVersion } from './public-versions.ts';

/** The content of `/privacy/storage.json`: where information is stored, as each public version of a policy discloses it. */
export interface StorageDisclosure {
  /** Number of this format; a program that reads a different one must not guess. */
  readonly format: 1;
  readonly policy: string;
  /** By ascending effective date. */
  readonly versions: readonly DisclosedVersion[];
}

/** The disclosure of one version. */
export interface DisclosedVersion {
  readonly version: VersionId;
  /** ISO 8601 instant from which it is in force, until the next one is. A version that was withdrawn is not listed. */
  readonly from: string;
  /** Id of the section that shows the places; null when none does. */
  readonly section: string | null;
  /** Locales of its own texts, all of which show the places. */
  readonly locales: readonly string[];
  readonly places: readonly DisclosedPlace[];
}

/** One place where information is stored. */
export interface DisclosedPlace {
  /** AWS region id. */
  readonly region: string;
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly city: string;
  readonly holds: readonly string[];
  readonly provider: string;
  readonly safeguard: Safeguard;
  /** Number of days; null where the text itself states the period. */
  readonly retentionDays: number | null;
  /** The first of the versions that have disclosed the region without a break. */
  readonly since: VersionId;
}

/** Collects the disclosures of public versions. A place counts only where the text shows it to readers. */
export function discloseStorage(
  policy: Policy,
  { sourceLocale }: Settings,
  publicVersions: readonly DatedVersion[],
): StorageDisclosure {
  const versions: DisclosedVersion[] = [];
  for (const { version, status, effective } of publicVersions) {
    if (status === 'withdrawn') continue;
    const section = sectionWithStorage(version, sourceLocale);
    const previous = versions.at(-1)?.places ?? [];
    versions.push({
      version: version.id,
      from: new Date(instantOf(effective, version.timeZone)).toISOString(),
      section: section?.id ?? null,
      locales: [...version.translations.keys()],
      places: section === undefined ? [] : disclosePlaces(version, previous),
    });
  }
  return { format: 1, policy: policy.id, versions };
}

function sectionWithStorage(version: Version, sourceLocale: string): Section | undefined {
  return version.translations.get(sourceLocale)?.sections.find(({ blocks }) => blocks.some(showsStorage));
}

function showsStorage(token: Token): boolean {
  return token.type === 'storage' || childrenOf(token).some(showsStorage);
}

function disclosePlaces({ id, storage }: Version, previous: readonly DisclosedPlace[]): DisclosedPlace[] {
  return storage.map(({ region, holds, provider, safeguard, retentionDays = null }) => {
    const place = awsRegions[region];
    if (place === undefined) throw new Error(`Cannot disclose region "${region}": its country is not known`);
    const since = previous.find((other) => other.region === region)?.since ?? id;
    return { region, country: place.country, city: place.city, holds, provider, safeguard, retentionDays, since };
  });
}
