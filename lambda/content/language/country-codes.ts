import { once, remember } from '../remember.ts';

/** True for a tag whose two letters are no language, or are not used for one any more: `jp`, `tw`. Of three letters, not all are known here. */
export function isNoLanguage(tag: string): boolean {
  const code = codeOf(tag);
  return code.length === 2 && (englishNameOf(code) === undefined || new Intl.Locale(code).language !== code);
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
