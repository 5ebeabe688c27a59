import { createInstance, type TFunction } from 'i18next';
import type { Content, Locale } from '../../content/content.ts';
import { groupKey, type MessageGroup, type MessageKey, splitMessage } from '../../content/message-keys.ts';
import { type OptionalKey, type OptionalMessage, optionalMessage } from '../../content/optional-messages.ts';
import { remember } from '../../content/remember.ts';
import { fallbackChain } from '../model/fallback.ts';
import { type Html, html, joinHtml } from './html.ts';
import { languageAttributes } from './language.ts';

/** What pages call a kind of stored information, a service or a purpose, in the nearest language that has words for it. */
type NamedMessages = { readonly [Group in MessageGroup]: (name: string) => Html };

/** The page's own words in one language. */
export interface InterfaceMessages extends NamedMessages {
  text(key: MessageKey): string;
  /** A message with words in place of its names. */
  fill(key: MessageKey, names: Readonly<Record<string, string>>): string;
  /** A message with HTML in place of its names, such as `{{date}}`. */
  html(key: MessageKey, names: Readonly<Record<string, Html>>): Html;
  /** A message that a locale need not have in its own file, with the language that it is in. */
  optional(key: OptionalKey): OptionalMessage;
}

/** The interface messages of every locale of a content. Asking for a message that does not exist throws. */
export function createInterfaceMessages(content: Content): (locale: Locale) => InterfaceMessages {
  const i18n = createInstance({
    initAsync: false,
    resources: Object.fromEntries([...content.messages].map(([locale, translation]) => [locale, { translation }])),
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    parseMissingKeyHandler: refuseName,
    saveMissing: false,
  });
  i18n.init();
  const byLocale = new Map<Locale, InterfaceMessages>();
  return (locale) => {
    const messages = byLocale.get(locale) ?? {
      ...messagesOf(i18n.getFixedT(locale)),
      optional: optionalIn(content, locale),
      ...namedIn(content, locale),
    };
    byLocale.set(locale, messages);
    return messages;
  };
}

function optionalIn({ messages }: Content, locale: Locale): InterfaceMessages['optional'] {
  const own = messages.get(locale) ?? {};
  return (key) => (own[key] === undefined ? optionalMessage(key, locale) : { text: own[key], locale });
}

function namedIn({ settings, messages }: Content, locale: Locale): NamedMessages {
  const chain = fallbackChain(settings, locale);
  const inGroup = (group: MessageGroup) => (name: string) => {
    const key = groupKey(group, name);
    const nearest = chain.find((candidate) => messages.get(candidate)?.[key] !== undefined);
    if (nearest === undefined) return refuseName(key);
    const words = messages.get(nearest)?.[key];
    return nearest === locale ? html`${words}` : html`<span${languageAttributes(nearest, locale)}>${words}</span>`;
  };
  return { holds: inGroup('holds'), service: inGroup('service'), purpose: inGroup('purpose') };
}

/** Names are filled in here and not by i18next, so that a value can be HTML and is never taken for i18next's own syntax. */
function messagesOf(translate: TFunction): Omit<InterfaceMessages, MessageGroup | 'optional'> {
  // i18next looks a key up anew at each call, and a page has dozens of them.
  const text = remember((key) => translate(key, { skipInterpolation: true }));
  return {
    text,
    fill: (key, names) => fillNames(text(key), names, { toPiece: String, wordsOf: String }).join(''),
    html: (key, names) => joinHtml(fillNames(text(key), names, { toPiece: toHtml, wordsOf })),
  };
}

const toHtml = (words: string) => html`${words}`;

/** The words of a value without its markup. */
const wordsOf = ({ html: markup }: Html) => markup.replace(/<[^>]*>/g, '');

/**
 * Divides a message at its names, in double braces, and replaces each with its value. A value that ends in a full stop, such as a Russian or
 * Hungarian date, is followed by no second one.
 */
function fillNames<Piece>(
  message: string,
  names: Readonly<Record<string, Piece>>,
  { toPiece, wordsOf }: { toPiece(words: string): Piece; wordsOf(piece: Piece): string },
): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, part] of splitMessage(message).entries()) {
    const before = pieces.at(-1);
    const isName = index % 2 === 1;
    if (isName) pieces.push(names[part] ?? refuseName(part));
    else pieces.push(toPiece(before && wordsOf(before).endsWith('.') ? part.replace(/^\./, '') : part));
  }
  return pieces;
}

function refuseName(name: string): never {
  throw new Error(`Cannot show message "${name}": it is not defined`);
}
