import { createInstance } from 'i18next';
import type { Content, Locale } from '../../content/content.ts';
import { holdsKey, type MessageKey } from '../../content/message-keys.ts';
import { type Html, html, join } from './html.ts';

/** The page's own words in one language. */
export interface InterfaceMessages {
  text(key: MessageKey): string;
  /** A message with words in the places of its names. */
  fill(key: MessageKey, names: Readonly<Record<string, string>>): string;
  /** A message with HTML in the places of its names, such as `{{date}}`. */
  html(key: MessageKey, names: Readonly<Record<string, Html>>): Html;
  /** What a kind of stored information is called. */
  holds(name: string): string;
}

/** Interface messages of every locale of the content; asking for one that does not exist throws. */
export function createInterfaceMessages(content: Content): (locale: Locale) => InterfaceMessages {
  const i18n = createInstance({
    initAsync: false,
    resources: Object.fromEntries([...content.messages].map(([locale, translation]) => [locale, { translation }])),
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    parseMissingKeyHandler: refuse,
    saveMissing: false,
  });
  i18n.init();
  const cache = new Map<Locale, InterfaceMessages>();
  return (locale) => {
    const known = cache.get(locale) ?? inLocale(i18n.getFixedT(locale) as unknown as Translate);
    cache.set(locale, known);
    return known;
  };
}

type Translate = (key: string, options: { skipInterpolation: true }) => string;

/** Names are filled in here, where a value can be HTML and no word of a message means anything to i18next. */
function inLocale(i18n: Translate): InterfaceMessages {
  const translate = (key: string) => i18n(key, { skipInterpolation: true });
  return {
    text: (key) => translate(key),
    holds: (name) => translate(holdsKey(name)),
    fill: (key, names) => fill(translate(key), names, String).join(''),
    html: (key, names) => join(fill(translate(key), names, (words) => html`${words}`)),
  };
}

/** Of the parts between the braces, every second is a name. */
function fill<Piece>(
  message: string,
  names: Readonly<Record<string, Piece>>,
  toPiece: (words: string) => Piece,
): Piece[] {
  const parts = message.split(/\{\{([^{}]*)\}\}/);
  return parts.map((part, index) => (index % 2 === 0 ? toPiece(part) : (names[part] ?? refuse(part))));
}

function refuse(name: string): never {
  throw new Error(`Cannot show message "${name}": it is not defined`);
}
