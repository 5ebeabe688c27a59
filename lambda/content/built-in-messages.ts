import type { Locale, Messages } from './content.ts';
import ar from './interface-messages/ar.json' with { type: 'json' };
import bn from './interface-messages/bn.json' with { type: 'json' };
import ca from './interface-messages/ca.json' with { type: 'json' };
import cs from './interface-messages/cs.json' with { type: 'json' };
import da from './interface-messages/da.json' with { type: 'json' };
import de from './interface-messages/de.json' with { type: 'json' };
import el from './interface-messages/el.json' with { type: 'json' };
import en from './interface-messages/en.json' with { type: 'json' };
import es from './interface-messages/es.json' with { type: 'json' };
import fi from './interface-messages/fi.json' with { type: 'json' };
import fr from './interface-messages/fr.json' with { type: 'json' };
import gu from './interface-messages/gu.json' with { type: 'json' };
import he from './interface-messages/he.json' with { type: 'json' };
import hi from './interface-messages/hi.json' with { type: 'json' };
import hr from './interface-messages/hr.json' with { type: 'json' };
import hu from './interface-messages/hu.json' with { type: 'json' };
import id from './interface-messages/id.json' with { type: 'json' };
import it from './interface-messages/it.json' with { type: 'json' };
import ja from './interface-messages/ja.json' with { type: 'json' };
import kn from './interface-messages/kn.json' with { type: 'json' };
import ko from './interface-messages/ko.json' with { type: 'json' };
import ml from './interface-messages/ml.json' with { type: 'json' };
import mr from './interface-messages/mr.json' with { type: 'json' };
import ms from './interface-messages/ms.json' with { type: 'json' };
import nl from './interface-messages/nl.json' with { type: 'json' };
import no from './interface-messages/no.json' with { type: 'json' };
import or from './interface-messages/or.json' with { type: 'json' };
import pa from './interface-messages/pa.json' with { type: 'json' };
import pl from './interface-messages/pl.json' with { type: 'json' };
import ptBR from './interface-messages/pt-BR.json' with { type: 'json' };
import ptPT from './interface-messages/pt-PT.json' with { type: 'json' };
import ro from './interface-messages/ro.json' with { type: 'json' };
import ru from './interface-messages/ru.json' with { type: 'json' };
import sk from './interface-messages/sk.json' with { type: 'json' };
import sl from './interface-messages/sl.json' with { type: 'json' };
import sv from './interface-messages/sv.json' with { type: 'json' };
import ta from './interface-messages/ta.json' with { type: 'json' };
import te from './interface-messages/te.json' with { type: 'json' };
import th from './interface-messages/th.json' with { type: 'json' };
import tr from './interface-messages/tr.json' with { type: 'json' };
import uk from './interface-messages/uk.json' with { type: 'json' };
import ur from './interface-messages/ur.json' with { type: 'json' };
import vi from './interface-messages/vi.json' with { type: 'json' };
import zhHans from './interface-messages/zh-Hans.json' with { type: 'json' };
import zhHant from './interface-messages/zh-Hant.json' with { type: 'json' };
import { understoodBy } from './language/cldr-distances.ts';
import { kinshipOf, likelyTag } from './language/kinship.ts';
import { once } from './remember.ts';

/** The interface messages that come with the program, by locale: every key of `messageKeys`. */
export const builtInMessages: Readonly<Record<Locale, Messages>> = {
  ar,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  fi,
  fr,
  gu,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  kn,
  ko,
  ml,
  mr,
  ms,
  nl,
  no,
  or,
  pa,
  pl,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  ro,
  ru,
  sk,
  sl,
  sv,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** To know the likely script and region of each takes as long as to load them, and most contents ask for none but these. */
const kin = once(() => kinshipOf(Object.keys(builtInMessages)));

/** The built-in messages that readers of a locale understand best, in its own language and script; undefined if there are none. */
export function nearestBuiltInMessages(locale: Locale): Messages | undefined {
  if (Object.hasOwn(builtInMessages, locale)) return builtInMessages[locale];
  const { language } = likelyTag(locale);
  const related = Object.keys(builtInMessages).find((candidate) => understoodBy[candidate]?.has(language));
  const nearest = kin()(locale)[0] ?? related;
  return nearest === undefined ? undefined : builtInMessages[nearest];
}
