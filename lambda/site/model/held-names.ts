import { type Content, everyLocale, type Version } from '../../content/content.ts';
import { holdsKey } from '../../content/message-keys.ts';
import type { Terms } from '../site.ts';

const prefix = 'messages/';

/**
 * The names that public versions give to what is held, as terms of their own: `messages/holds.accounts`, with a name for each locale, or
 * null. All versions and policies that use a name say the same with it.
 */
export function heldNamesOf({ messages, settings }: Content, versions: readonly Pick<Version, 'storage'>[]): Terms {
  const keys = new Set(versions.flatMap(({ storage }) => storage.flatMap(({ holds }) => holds.map(holdsKey))));
  const named = everyLocale(settings).filter((locale) => messages.has(locale));
  const namesOf = (key: string) => named.map((locale) => [locale, messages.get(locale)?.[key] ?? null]);
  return Object.fromEntries([...keys].map((key) => [`${prefix}${key}`, Object.fromEntries(namesOf(key))]));
}

/** The message that these terms hold; undefined for terms of a version or a text. */
export function heldNameOf(id: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
