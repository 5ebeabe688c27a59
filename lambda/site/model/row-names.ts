import { type Content, everyLocale, type Version } from '../../content/content.ts';
import { groupKey, messageKeys } from '../../content/message-keys.ts';
import type { Terms } from '../site.ts';

const prefix = 'messages/';

/**
 * The words of the company's own with which public versions name what is held, services and purposes, as terms of their own:
 * `messages/holds.accounts`, with its words for each locale, or null. All versions and policies that use a name say the same with it.
 */
export function rowNamesOf({ messages, settings }: Content, versions: readonly Disclosing[]): Terms {
  const keys = new Set(versions.flatMap(keysOf).filter((key) => !Object.hasOwn(messageKeys, key)));
  const named = everyLocale(settings).filter((locale) => messages.has(locale));
  const wordsOf = (key: string) =>
    Object.fromEntries(named.map((locale) => [locale, messages.get(locale)?.[key] ?? null]));
  return Object.fromEntries([...keys].map((key) => [`${prefix}${key}`, wordsOf(key)]));
}

/** The message whose words these terms are; undefined for terms of a version or a text. */
export function rowNameOf(id: string): string | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}

type Disclosing = Pick<Version, 'storage' | 'recipients'>;

function keysOf({ storage, recipients = [] }: Disclosing): string[] {
  const held = [...storage, ...recipients].flatMap(({ holds }) => holds.map((name) => groupKey('holds', name)));
  const ofRecipients = recipients.flatMap(({ service, purpose }) => [
    groupKey('service', service),
    groupKey('purpose', purpose),
  ]);
  return [...held, ...ofRecipients];
}
