import type { Section } from './section.ts';

/** A canonical BCP 47 tag: directory entry, URL segment, `lang` and `hreflang`, all the same string. */
export type Locale = string;

/** A calendar date, ISO 8601 (`2026-11-15`); it begins at midnight in the policy's time zone. */
export type IsoDate = string;

/** What a fact may be: text, a list of texts, or an ISO date; formatted for the language in which it is shown. */
export type FactValue = string | readonly string[];

/** One place where information is stored, as `version.yaml` discloses it. */
export interface StoragePlace {
  /** AWS region id, such as `eu-central-1`. */
  readonly region: string;
  /** What is held there: names of messages `holds.<name>`. */
  readonly holds: readonly string[];
  readonly provider: string;
  readonly safeguard: Safeguard;
  /** For how many days it is kept there; undefined where the text itself says it. */
  readonly retentionDays?: number | undefined;
}

export const safeguards = ['notNeeded', 'adequacy', 'standardClauses', 'consent'] as const;
export type Safeguard = (typeof safeguards)[number];

/** One version in one locale. */
export interface Translation {
  readonly locale: Locale;
  /** Where it was read from, relative to the content directory. */
  readonly file: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** How it was made; the source itself is `source`. */
  readonly kind: 'source' | 'machine' | 'reviewed' | 'certified';
  /** In the order of the file; the first has the id `''` where there is text before the first heading. */
  readonly sections: readonly Section[];
}

/** A recorded change of announced words. */
export interface Correction {
  readonly locale: Locale;
  /** Counts the corrections of a text, from 1. */
  readonly number: number;
  readonly date: IsoDate;
  /** Why, in the source locale. */
  readonly because: string;
  /** The text as it was before. */
  readonly replaced: Translation;
}

/** The text that is in force from its effective date, which is its id. */
export interface Version {
  readonly id: IsoDate;
  readonly announced: IsoDate;
  readonly change: 'major' | 'minor';
  /** True for a version that was public before this site: its dates are what the company states, and no publication proves them. */
  readonly imported: boolean;
  /** IANA name of the zone in which its dates begin at midnight: its own, or that of `site.yaml`. */
  readonly timeZone: string;
  /** How long before its effective date it is announced if it is major, and how long its notice stays: its own, or that of `site.yaml`. */
  readonly noticeDays: number;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly storage: readonly StoragePlace[];
  readonly translations: ReadonlyMap<Locale, Translation>;
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[];
}

/** One document, such as `privacy`, with its versions by ascending effective date. */
export interface Policy {
  readonly id: string;
  readonly versions: readonly Version[];
}

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
}

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
export function everyLocale({ locales, dropped }: Settings): Locale[] {
  return [...locales, ...dropped];
}
