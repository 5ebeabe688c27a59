import type { Locale, Policy, Translation, Version } from '../content.ts';

/** False for a text whose title a skeleton left to translate. */
export function hasTitle({ title }: Pick<Translation, 'title'>): boolean {
  return !title.startsWith('TODO:');
}

/** The text of a version in a locale, or that of the nearest earlier version: it has the title that readers see. */
export function findHead(version: Version, { versions }: Policy, locale: Locale): Translation | undefined {
  const earlier = versions.filter(({ id }) => id < version.id).toReversed();
  return [version, ...earlier]
    .map(({ translations }) => translations.get(locale))
    .find((text) => text !== undefined && hasTitle(text));
}
