import type { Locale, Messages } from './content.ts';
import ar from './interface-messages/ar.json' with { type: 'json' };
import de from './interface-messages/de.json' with { type: 'json' };
import en from './interface-messages/en.json' with { type: 'json' };
import ja from './interface-messages/ja.json' with { type: 'json' };
import zhHans from './interface-messages/zh-Hans.json' with { type: 'json' };
import zhHant from './interface-messages/zh-Hant.json' with { type: 'json' };
import { understoodBy } from './language/cldr-distances.ts';
import { kinshipOf, likelyTag } from './language/kinship.ts';

/** The interface messages that come with the program, by locale: every key of `messageKeys`. */
export const builtInMessages: Readonly<Record<Locale, Messages>> = {
  ar,
  de,
  en,
  ja,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

const kin = kinshipOf(Object.keys(builtInMessages));

/** The built-in messages that readers of a locale understand best, in its own language and script; undefined if there are none. */
export function nearestBuiltInMessages(locale: Locale): Messages | undefined {
  const { language } = likelyTag(locale);
  const related = Object.keys(builtInMessages).find((candidate) => understoodBy[candidate]?.has(language));
  const nearest = kin(locale)[0] ?? related;
  return nearest === undefined ? undefined : builtInMessages[nearest];
}
