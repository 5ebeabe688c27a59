import { createInstance } from 'i18next';
import type { Content, Locale } from '../content/content.ts';
import { holdsKey, type MessageKey } from '../content/message-keys.ts';
import { type Html, html, join } from './html.ts';

/** The page's own words in one language. */
export interface InterfaceMessages {
  text(key: MessageKey): string;
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
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: refuse,
    missingInterpolationHandler: (text: string) => refuse(text),
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

type Translate = (key: string, names?: Readonly<Record<string, string>>) => string;

function inLocale(translate: Translate): InterfaceMessages {
  return {
    text: (key) => translate(key),
    holds: (name) => translate(holdsKey(name)),
    html: (key, names) => fill(translate, key, names),
  };
}

/** i18next fills in marks of the private use area; HTML takes their places after the words are escaped. */
function fill(translate: Translate, key: MessageKey, names: Readonly<Record<string, Html>>): Html {
  const keys = Object.keys(names);
  const marks = Object.fromEntries(keys.map((name, index) => [name, String.fromCharCode(0xe000 + index)]));
  const parts = translate(key, marks).split(/([\uE000-\uE0FF])/);
  return join(parts.map((part) => names[keys[part.charCodeAt(0) - 0xe000] ?? ''] ?? html`${part}`));
}

function refuse(name: string): never {
  throw new Error(`Cannot show message "${name}": it is not defined`);
}
