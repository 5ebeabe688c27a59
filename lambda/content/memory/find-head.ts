import type { Locale, Policy, Translation, Version } from '../content.ts';

/** The text of a version in a locale, or that of the nearest earlier version: it has the title that readers see. */
export function findHead(version: Version, { versions }: Policy, locale: Locale): Translation | undefined {
  const earlier = versions.filter(({ id }) => id < version.id).toReversed();
  return [version, ...earlier].map(({ translations }) => translations.get(locale)).find((text) => text !== undefined);
}
