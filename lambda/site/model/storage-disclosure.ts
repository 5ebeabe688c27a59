import type {
  Policy,
  Recipient,
  Safeguard,
  Settings,
  StoragePlace,
  Version,
  VersionId,
} from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { DisclosureToken, Token } from '../../content/markdown/tokens.ts';
import { locatePlace } from '../../content/place-location.ts';
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
  /** Places outside AWS; left out where there are none. */
  readonly sites?: readonly DisclosedSite[];
  /** Everybody else who receives information, as far as the text shows them; left out where there is nobody. */
  readonly recipients?: readonly DisclosedRecipient[];
}

/** What every row says, in the form in which programs read it. */
interface DisclosedHolding {
  readonly holds: readonly string[];
  readonly safeguard: Safeguard;
  /** Number of days; null where the text itself states the period. */
  readonly retentionDays: number | null;
  readonly contact?: string;
}

/** A place outside AWS. */
interface DisclosedSite extends DisclosedHolding {
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly city: string;
  readonly provider: string;
  readonly role: NonNullable<StoragePlace['role']>;
  /** Hosts by which programs reach it; `*.example.com` stands for all below a name. */
  readonly hosts: readonly string[];
}

/** Somebody else who receives information. */
interface DisclosedRecipient extends DisclosedHolding, Pick<Recipient, 'name' | 'service' | 'purpose' | 'role'> {
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly hosts: readonly string[];
}

/** One place in AWS where information is stored. */
export interface DisclosedPlace extends DisclosedHolding {
  /** AWS region id. */
  readonly region: string;
  /** A zone of the region that has a place of its own, where that is the place. */
  readonly zone?: string;
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly city: string;
  readonly provider: string;
  /** What the provider is to the company; left out for one that acts on its behalf. */
  readonly role?: NonNullable<StoragePlace['role']>;
  readonly hosts?: readonly string[];
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
    const section = sectionWith('storage', version, sourceLocale);
    const sites = section === undefined ? [] : discloseSites(version);
    const recipients =
      sectionWith('recipients', version, sourceLocale) === undefined ? [] : discloseRecipients(version);
    const previous = versions.at(-1)?.places ?? [];
    versions.push({
      version: version.id,
      from: new Date(instantOf(effective, version.timeZone)).toISOString(),
      section: section?.id ?? null,
      locales: [...version.translations.keys()],
      places: section === undefined ? [] : disclosePlaces(version, previous),
      ...(sites.length > 0 && { sites }),
      ...(recipients.length > 0 && { recipients }),
    });
  }
  return { format: 1, policy: policy.id, versions };
}

function sectionWith(name: DisclosureToken['type'], version: Version, sourceLocale: string): Section | undefined {
  return version.translations
    .get(sourceLocale)
    ?.sections.find(({ blocks }) => blocks.some((token) => shows(token, name)));
}

function shows(token: Token, name: DisclosureToken['type']): boolean {
  return token.type === name || childrenOf(token).some((child) => shows(child, name));
}

/** The places in AWS, in the form that every guard reads. */
function disclosePlaces({ id, storage }: Version, previous: readonly DisclosedPlace[]): DisclosedPlace[] {
  return storage.flatMap((row) => {
    const { region, zone, holds, provider, safeguard, retentionDays = null } = row;
    if (region === undefined) return [];
    const place = locatePlace(row);
    if (place === undefined) throw new Error(`Cannot disclose region "${region}": its country is not known`);
    const known = previous.find((other) => other.region === region && other.zone === zone);
    const where = { region, ...(zone !== undefined && { zone }), country: place.country, city: place.city };
    return [{ ...where, holds, provider, safeguard, retentionDays, ...beyond(row), since: known?.since ?? id }];
  });
}

function discloseSites({ storage }: Version): DisclosedSite[] {
  return storage.flatMap((row) => {
    const {
      region,
      country,
      city,
      holds,
      provider,
      role = 'processor',
      safeguard,
      retentionDays = null,
      hosts = [],
    } = row;
    if (region !== undefined || country === undefined || city === undefined) return [];
    const own = { country, city, holds, provider, role, safeguard, retentionDays, hosts };
    return [{ ...own, ...contactOf(row) }];
  });
}

function discloseRecipients({ recipients = [] }: Version): DisclosedRecipient[] {
  return recipients.map((row) => {
    const { name, service, purpose, role, country, holds, safeguard, retentionDays = null, hosts = [] } = row;
    return { name, service, purpose, role, country, holds, safeguard, retentionDays, ...contactOf(row), hosts };
  });
}

function beyond({ role, hosts, contact }: Version['storage'][number]) {
  return { ...(role !== undefined && { role }), ...contactOf({ contact }), ...(hosts !== undefined && { hosts }) };
}

function contactOf({ contact }: { readonly contact?: string | undefined }) {
  return contact === undefined ? {} : { contact };
}
