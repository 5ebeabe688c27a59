import type { Locale, Version } from '../content/content.ts';
import { paths } from './addresses.ts';
import { servedLocale } from './model/fallback.ts';
import type { DatedVersion } from './model/public-versions.ts';
import { isDropped, keptLocale, type PolicyView } from './policy-view.ts';

// A dropped language has the pages of its own translations only, whether it was ever published here or not. Where it has none, its pages
// link to that of the source, so that no page links to one that does not exist.

/** Path of the latest page to which pages of a locale link. */
export function latestPath(view: PolicyView, locale: Locale): string {
  if (isDropped(view, locale))
    return paths.latest(view.address, lastTranslated(view, locale) === undefined ? sourceOf(view) : locale);
  // Another policy may have fewer languages.
  return paths.latest(view.address, servedLocale(view.content.settings, locale));
}

/** Path of the page of a version to which pages of a locale link. */
export function versionPath(view: PolicyView, version: Version, locale: Locale): string {
  const exists = !isDropped(view, locale) || version.translations.has(locale);
  return paths.version(view.address, version.id, exists ? locale : sourceOf(view));
}

/** Path of the history to which pages of a locale link. That of a dropped language, if it has one, is no longer updated. */
export function historyPath(view: PolicyView, locale: Locale): string {
  return paths.history(view.policy.id, keptLocale(view, locale));
}

/** The version that the latest page of a dropped language shows: the last that took effect and has a translation; undefined if none. */
export function lastTranslated({ versions }: PolicyView, locale: Locale): DatedVersion | undefined {
  return versions.findLast(
    ({ version, status }) => version.translations.has(locale) && (status === 'inForce' || status === 'replaced'),
  );
}

function sourceOf({ content }: PolicyView): Locale {
  return content.settings.sourceLocale;
}
