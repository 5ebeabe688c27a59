import type { Content, Locale, Policy } from '../content/content.ts';
import type { ChangeNotice } from './model/change-notices.ts';
import { applyFallback, type ShownText } from './model/fallback.ts';
import { type DatedVersion, latestVersion } from './model/public-versions.ts';
import type { InterfaceMessages } from './text/interface-messages.ts';

/** One policy at one instant, as its pages need it. */
export interface PolicyView {
  readonly content: Content;
  readonly policy: Policy;
  /** Scheme and host of absolute addresses. */
  readonly origin: string;
  /** Public versions by ascending effective date; at least one. */
  readonly versions: readonly DatedVersion[];
  readonly latest: DatedVersion;
  /** The major changes that every latest page announces. */
  readonly notices: readonly ChangeNotice[];
  messagesIn(locale: Locale): InterfaceMessages;
  /** The text of a version that is shown to readers of a locale. */
  textOf(dated: DatedVersion, locale: Locale): ShownText;
}

/** A version, and the one with the next earlier effective date. */
export interface VersionPair {
  readonly previous: DatedVersion;
  readonly current: DatedVersion;
}

/** Creates the view of a policy; undefined while the policy has no public version. */
export function createPolicyView(
  parts: Pick<PolicyView, 'content' | 'policy' | 'origin' | 'versions' | 'notices' | 'messagesIn'>,
): PolicyView | undefined {
  const latest = latestVersion(parts.versions);
  if (latest === undefined) return undefined;
  const { policy, content } = parts;
  const texts = new Map<string, ShownText>();
  const textOf = ({ version }: DatedVersion, locale: Locale): ShownText => {
    const key = `${version.id}/${locale}`;
    const text = texts.get(key) ?? applyFallback({ version, policy, settings: content.settings }, locale);
    texts.set(key, text);
    return text;
  };
  return { ...parts, latest, textOf };
}

/** The locales in which most of a version is shown in the locale's own language: its real translations. */
export function ownLocales(view: PolicyView, dated: DatedVersion): Locale[] {
  return view.content.settings.locales.filter((locale) => view.textOf(dated, locale).canonical === locale);
}

/** True for a language whose pages are no longer updated. */
export function isDropped({ content }: PolicyView, locale: Locale): boolean {
  return content.settings.dropped.includes(locale);
}

/** The public version with the next earlier effective date; undefined for the first. */
export function previousVersion(view: PolicyView, { version }: DatedVersion): DatedVersion | undefined {
  return view.versions.findLast((other) => other.version.id < version.id);
}
