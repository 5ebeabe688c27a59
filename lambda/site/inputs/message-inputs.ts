import type { Content, Locale } from '../../content/content.ts';
import { messageGroups } from '../../content/message-keys.ts';
import { remember } from '../../content/remember.ts';
import { fallbackChain } from '../model/fallback.ts';
import { digestValues } from './digest-values.ts';

/** Creates a function that digests all that the interface messages of a locale can say: its own, and the nearest names of rows. */
export function messageInputs({ settings, messages }: Content): (locale: Locale) => string {
  const namesIn = remember((locale) =>
    Object.entries(messages.get(locale) ?? {}).filter(([key]) =>
      messageGroups.some((group) => key.startsWith(`${group}.`)),
    ),
  );
  return remember((locale) => {
    const nearest = new Map<string, readonly [words: string, locale: Locale]>();
    for (const other of fallbackChain(settings, locale))
      for (const [key, words] of namesIn(other)) if (!nearest.has(key)) nearest.set(key, [words, other]);
    // As sort() would by itself, which writes both entries as text each time that it compares two.
    const written = [...nearest].map((entry) => ({ entry, text: String(entry) }));
    written.sort((a, b) => (a.text < b.text ? -1 : 1));
    return digestValues(
      messages.get(locale),
      written.map(({ entry }) => entry),
    );
  });
}
