import { factsOfApplication } from '../content/applications.ts';
import type { Content, Facts, IsoDate, Locale, Policy, Version } from '../content/content.ts';
import { remember, rememberOf } from '../content/remember.ts';
import { paths } from './addresses.ts';
import type { Room } from './create-page.ts';
import type { ChangeNotice } from './model/change-notices.ts';
import { applyFallback, type ShownText } from './model/fallback.ts';
import { type DatedVersion, latestVersion } from './model/public-versions.ts';
import type { Stamps } from './site.ts';
import type { InterfaceMessages } from './text/interface-messages.ts';

/** One policy at one instant, as its pages need it. */
export interface PolicyView {
  readonly content: Content;
  readonly policy: Policy;
  /** The first part of the paths of its own pages: `privacy`, or `privacy/apps/shop`. */
  readonly address: string;
  /** The application whose pages these are; undefined for those of the policy itself. */
  readonly application?: ShownApplication;
  /** The other policies of the site. */
  readonly sisters: readonly PolicyView[];
  /** Scheme and host of absolute addresses. */
  readonly origin: string;
  /** Undefined in production. */
  readonly trial: Trial | undefined;
  /** What publications say of when something became public; undefined where there is none to ask. */
  readonly stamps: Stamps | undefined;
  /** Public versions in the order in which they take effect; at least one. */
  readonly versions: readonly DatedVersion[];
  readonly latest: DatedVersion;
  /** The major changes that every latest page announces. */
  readonly notices: readonly ChangeNotice[];
  /** Major changes that were announced and then withdrawn, until the day on which they would have taken effect. */
  readonly withdrawn: readonly DatedVersion[];
  /** For the bytes of pages. */
  readonly room: Room;
  messagesIn(locale: Locale): InterfaceMessages;
  /** What is filled into the texts of a version. */
  factsOf(version: Version): Facts;
  /** The text of a version that is shown to readers of a locale. */
  textOf(dated: DatedVersion, locale: Locale): ShownText;
}

/** An application, as its pages need it. */
interface ShownApplication {
  readonly id: string;
  readonly isDiscontinued: boolean;
}

/** What the pages of a trial say about it. */
interface Trial {
  /** The date that they show instead of today, if any. */
  readonly date: IsoDate | undefined;
}

/** A version, and the one that it is compared with. */
export interface VersionPair {
  readonly previous: DatedVersion;
  readonly current: DatedVersion;
}

/** Creates the view of a policy; undefined while the policy has no public version. */
export function createPolicyView(
  parts: Pick<
    PolicyView,
    'content' | 'policy' | 'origin' | 'trial' | 'stamps' | 'room' | 'versions' | 'notices' | 'withdrawn' | 'messagesIn'
  >,
): PolicyView | undefined {
  const latest = latestVersion(parts.versions);
  if (latest === undefined) return undefined;
  const { content } = parts;
  // A draft lends no translation to what is public.
  const policy = { ...parts.policy, versions: parts.versions.map(({ version }) => version) };
  const textsOf = rememberOf((version: Version) =>
    remember((locale) => applyFallback({ version, policy, settings: content.settings }, locale)),
  );
  const textOf = ({ version }: DatedVersion, locale: Locale): ShownText => textsOf(version)(locale);
  return { ...parts, address: policy.id, sisters: [], latest, factsOf: ({ facts }) => facts, textOf };
}

/** Creates the views of applications under each policy: the same texts, versions and dates, filled with their own facts. */
export function createApplicationViews<View extends PolicyView>(views: readonly View[], { settings }: Content): View[] {
  return Object.entries(settings.applications ?? {}).flatMap(([id, { discontinued }]) => {
    const own = views.map((view) => ({
      ...view,
      address: paths.application(view.policy.id, id),
      application: { id, isDiscontinued: discontinued },
      factsOf: rememberOf((version: Version) => factsOfApplication(id, version, settings)),
    }));
    return own.map((view) => ({ ...view, sisters: own.filter(({ policy }) => policy !== view.policy) }));
  });
}

/** The locales in which most of a version is shown in the locale's own language: its real translations. */
export function ownLocales(view: PolicyView, dated: DatedVersion): readonly Locale[] {
  return ownLocalesIn(view)(dated);
}

const ownLocalesIn = rememberOf((view: PolicyView) =>
  rememberOf((dated: DatedVersion) =>
    view.content.settings.locales.filter((locale) => view.textOf(dated, locale).canonical === locale),
  ),
);

/**
 * True for a version whose pages name their translations to search engines. Those of versions that no longer hold do not: each language
 * would name each other one in each version for ever, and their menus lead to the same pages.
 */
export function isSearchedFor({ status }: DatedVersion): boolean {
  return status === 'inForce' || status === 'announced';
}

/** True for a language whose pages are no longer updated. */
export function isDropped({ content }: PolicyView, locale: Locale): boolean {
  return content.settings.dropped.includes(locale);
}

/** The language whose history and feed go on for readers of a locale: the source for a dropped one. */
export function keptLocale(view: PolicyView, locale: Locale): Locale {
  return isDropped(view, locale) ? view.content.settings.sourceLocale : locale;
}

/**
 * The public version that a version is compared with: the one that takes effect before it, and that was not withdrawn; otherwise one that
 * was announced before it, because a comparison that was public stays public. Undefined for the first.
 */
export function previousVersion({ versions }: PolicyView, { version }: DatedVersion): DatedVersion | undefined {
  const position = versions.findIndex((other) => other.version === version);
  const earlier = versions.slice(0, position).findLast(({ status }) => status !== 'withdrawn');
  return earlier ?? versions.findLast((other) => isAnnouncedBefore(other.version, version));
}

function isAnnouncedBefore(a: Version, b: Version): boolean {
  return a.announced === b.announced ? a.id < b.id : a.announced < b.announced;
}
