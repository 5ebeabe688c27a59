import { once, remember } from '../remember.ts';

/** The languages of two letters: to ask Intl for the name of one loads all of their names. */
const languages = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr
  fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
  ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg
  si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(
    /\s+/,
  ),
);

/** True for a tag whose two letters are no language, or are not used for one any more: `jp`, `tw`. Of three letters, not all are known here. */
export function isNoLanguage(tag: string): boolean {
  const code = codeOf(tag);
  return code.length === 2 && !languages.has(code);
}

/** The language of the country whose code a tag has where its language should be: `ja` for `jp`; undefined where it is the same. */
export const languageOfCountry = remember((tag): string | undefined => {
  const code = codeOf(tag);
  if (code.length !== 2) return undefined;
  const { language, script } = new Intl.Locale(`und-${code.toUpperCase()}`).maximize();
  if (language === code || !isCountryCode(code)) return undefined;
  return language === 'zh' ? `zh-${script}` : language;
});

function codeOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}

const englishNames = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));

/** What a language is called in English; undefined for none. */
export function englishNameOf(language: string): string | undefined {
  return englishNames().of(language);
}

/** Codes of no country are maximised to English, as the best guess. */
function isCountryCode(code: string): boolean {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code.toUpperCase()) !== undefined;
}
