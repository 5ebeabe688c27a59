import type { Law, Store } from './askers.ts';
import type { MadeFrom } from './memory/made-from.ts';
import type { Section } from './section.ts';
import type { Theme, WrittenTheme } from './theme.ts';
import type { TopicPlaces } from './topics.ts';

/** A canonical BCP 47 tag: directory entry, URL segment, `lang` and `hreflang`, all the same string. */
export type Locale = string;

/** A calendar date, ISO 8601 (`2026-11-15`); it begins at midnight in the policy's time zone. */
export type IsoDate = string;

/** The name of a version's directory: its effective date, or a time on it without the colon. */
export type VersionId = string;

/**
 * A date, or a date with a time of day: `2026-02-01`, `2026-02-01T15:00`. Both are read off the clocks of the policy's time zone, and
 * a date begins at its midnight. Only `instantOf()` compares two of them rightly.
 */
export type LocalTime = string;

/** Why a company acted: text in the source locale, or texts by locale, with the source locale among them. */
export type Reason = string | Readonly<Record<Locale, string>>;

/** What a fact may be: text, a list of texts, or an ISO date; formatted for the language in which it is shown. */
export type FactValue = string | readonly string[];

/** Facts by their names. */
export type Facts = Readonly<Record<string, FactValue>>;

/** What every row of a disclosure says, whoever has the information. */
interface Holding {
  /** What is held there: names of messages `holds.<name>`. */
  readonly holds: readonly string[];
  readonly safeguard: Safeguard;
  /** For how many days it is kept there; undefined where the text itself says it. */
  readonly retentionDays?: number | undefined;
  /** How readers reach whoever holds it: an address, or a number. */
  readonly contact?: string | undefined;
  /** Hosts by which programs reach it, such as `api.example.com`; `*.example.com` stands for all below a name. */
  readonly hosts?: readonly string[] | undefined;
}

/** One place where information is stored, as `version.yaml` discloses it: in AWS, or elsewhere with its country and city. */
export interface StoragePlace extends Holding {
  /** AWS region id, such as `eu-central-1`; undefined for a place outside AWS. */
  readonly region?: string | undefined;
  /** A zone of the region that has a place of its own, such as `eu-central-1-ham-1a`. */
  readonly zone?: string | undefined;
  readonly provider: string;
  /** ISO 3166-1 code; undefined for a place in AWS, whose country is known. */
  readonly country?: string | undefined;
  readonly city?: string | undefined;
  /** What the provider is to the company; undefined for one that acts on its behalf. */
  readonly role?: Role | undefined;
}

/** Somebody else who receives information, as `version.yaml` discloses it. */
export interface Recipient extends Holding {
  readonly name: string;
  /** What it does: the name of a message `service.<name>`. */
  readonly service: string;
  /** Why it receives the information: the name of a message `purpose.<name>`. */
  readonly purpose: string;
  readonly role: RecipientRole;
  /** ISO 3166-1 code. */
  readonly country: string;
}

/** What a recipient is to the company, from the closest to the most independent. */
export const recipientRoles = ['processor', 'jointController', 'controller'] as const;
type RecipientRole = (typeof recipientRoles)[number];

/** The same for whoever runs a place: it may be the company itself. */
export const roles = ['company', ...recipientRoles] as const;
type Role = (typeof roles)[number];

/** From the strongest to the weakest. */
export const safeguards = [
  'notNeeded',
  'adequacy',
  'securityAssessment',
  'certification',
  'bindingRules',
  'standardClauses',
  'equivalentMeasures',
  'contract',
  'consent',
] as const;
export type Safeguard = (typeof safeguards)[number];

/** One version in one locale. */
export interface Translation {
  readonly locale: Locale;
  /** Where it was read from, relative to the content directory. */
  readonly file: string;
  /** SHA-256 (hex) of the whole file, as text. */
  readonly fileDigest: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** How it was made; the source itself is `source`. */
  readonly kind: 'source' | 'machine' | 'reviewed' | 'certified';
  /** What readers should know of a translation, in its own language. */
  readonly note?: string | undefined;
  /** Which sections or clauses say what stores and laws ask for; the source says it for every language. */
  readonly topics?: TopicPlaces | undefined;
  /** The words of the source that its pieces were made from, as far as that is recorded in its lock file. */
  readonly madeFrom?: MadeFrom | undefined;
  /** True where `TODO:` is in it, so that a piece may be left to translate; known without its words. */
  readonly hasToDo?: true | undefined;
  /** In the order of the file; the first has the id `''` where there is text before the first heading. */
  readonly sections: readonly Section[];
}

/** A recorded change of announced words. */
export interface Correction {
  readonly locale: Locale;
  /** Counts the corrections of a text, from 1. */
  readonly number: number;
  readonly date: IsoDate;
  readonly because: Reason;
  /** True if editors state that it changes what the text means, and not only how it says so. */
  readonly meaning: boolean;
  /** The text as it was before. */
  readonly replaced: Translation;
}

/** A version that was announced and will not take effect. */
interface Withdrawal {
  readonly date: LocalTime;
  readonly because: Reason;
}

/** A later time for a version that has not taken effect. */
export interface Postponement {
  readonly date: LocalTime;
  /** When the version takes effect instead. */
  readonly to: LocalTime;
  readonly because: Reason;
}

/** The text that is in force from its effective date on. */
export interface Version {
  /** The name of its directory, and a part of its addresses: `2026-11-15`, or `2026-02-01T1500` for a time of that day. */
  readonly id: VersionId;
  /** When it takes effect, as its directory says; `postponed` may say later. */
  readonly effective: LocalTime;
  readonly announced: IsoDate;
  readonly change: 'major' | 'minor';
  /** True for a version that was public before this site: its dates are what the company states, and no publication proves them. */
  readonly imported: boolean;
  /** IANA name of the zone in which its dates begin at midnight: its own, or that of `site.yaml`. */
  readonly timeZone: string;
  /** How long before its effective date it is announced if it is major, and how long its notice stays: its own, or that of `site.yaml`. */
  readonly noticeDays: number;
  /** ISO 3166-1 code of the company's country: its own, or that of `site.yaml`; undefined where neither says it. */
  readonly country?: string | undefined;
  /** Why a major change is announced later than promised; undefined for one that is not. */
  readonly urgent?: Reason | undefined;
  /** In the order in which they were made. */
  readonly postponed: readonly Postponement[];
  readonly withdrawn?: Withdrawal | undefined;
  /** Its own, before those of `site.yaml`. */
  readonly facts: Facts;
  /** What applications say otherwise in this version, by their ids. */
  readonly applications?: Readonly<Record<string, Facts>> | undefined;
  readonly storage: readonly StoragePlace[];
  /** Everybody else who receives information; undefined for none. */
  readonly recipients?: readonly Recipient[] | undefined;
  readonly translations: ReadonlyMap<Locale, Translation>;
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[];
}

/** One document, such as `privacy`, with its versions in the order in which they take effect, as far as all acts say. */
export interface Policy {
  readonly id: string;
  /** What its `policy.yaml` says; undefined where it has none. */
  readonly settings?: PolicySettings | undefined;
  readonly versions: readonly Version[];
}

/** One of the applications that share texts and versions, and that each have an address of their own. */
interface Application {
  /** What it says otherwise than the policy; `application` is its name. */
  readonly facts: Facts;
  /** True for one that is no longer offered. Its pages stay, and say so. */
  readonly discontinued: boolean;
}

/** The earlier translation with a notice, the words of the source, or nothing: then it cannot be published. */
export const outdatedModes = ['fallback', 'notice', 'block'] as const;

/** What `site.yaml` says. */
export interface Settings {
  /** Scheme and host of canonical links, such as `https://policy.example.com`; a deployment may override it. */
  readonly origin?: string | undefined;
  readonly sourceLocale: Locale;
  readonly locales: readonly Locale[];
  /** Languages that were public and are no longer maintained: their last pages stay, and say so. */
  readonly dropped: readonly Locale[];
  readonly fallback: Readonly<Record<Locale, readonly Locale[]>>;
  /** IANA name of the zone in which a date begins at midnight, where a version does not name its own. */
  readonly timeZone: string;
  /** Notice days of each version that does not name its own. */
  readonly noticeDays: number;
  /** What readers get of a piece whose source has changed since it was translated; defaults to `fallback`. */
  readonly outdated?: (typeof outdatedModes)[number] | undefined;
  /** Stores whose requirements stop a publication that does not meet them. */
  readonly stores?: readonly Store[] | undefined;
  /** Laws whose requirements do. */
  readonly laws?: readonly Law[] | undefined;
  /** ISO 3166-1 code of the company's country, where a version does not name another. */
  readonly country?: string | undefined;
  /** Where researchers report a weakness of the site: a mail address, or an address that starts with `https://`. */
  readonly securityContact?: string | undefined;
  /** Facts of each version that does not give them a value of its own. */
  readonly facts?: Facts | undefined;
  /** Applications that share the texts, by their ids. */
  readonly applications?: Readonly<Record<string, Application>> | undefined;
  /** A look of the company's own. */
  readonly theme?: Theme | undefined;
}

/** What a policy has of its own in the place of the site's settings. */
export type PolicySettings = Partial<
  Pick<
    Settings,
    'sourceLocale' | 'locales' | 'dropped' | 'fallback' | 'timeZone' | 'noticeDays' | 'outdated' | 'country' | 'facts'
  >
>;

/** The settings that hold for a policy. */
export function settingsOf(policy: Pick<Policy, 'settings'> | undefined, site: Settings): Settings {
  return policy?.settings === undefined ? site : { ...site, ...policy.settings };
}

/** A content with the settings that hold for one of its policies. */
export function contentFor<Part extends Pick<Content, 'settings'>>(content: Part, policy: Policy | undefined): Part {
  return policy?.settings === undefined ? content : { ...content, settings: settingsOf(policy, content.settings) };
}

/** The same as it is written, with the names of files. */
export type WrittenSettings = Omit<Settings, 'theme'> & { readonly theme?: WrittenTheme | undefined };

/** Interface messages (i18next JSON v4, flat) by their keys. */
export type Messages = Readonly<Record<string, string>>;

/** Everything that editors wrote, checked. */
export interface Content {
  readonly settings: Settings;
  /** The interface messages of each locale: the built-in ones, with those of the content in their place. */
  readonly messages: ReadonlyMap<Locale, Messages>;
  readonly policies: readonly Policy[];
}

/** Every locale in which something is or was public: those that are maintained, then the dropped ones. */
export function everyLocale({ locales, dropped }: Pick<Settings, 'locales' | 'dropped'>): Locale[] {
  return [...locales, ...dropped];
}
