import { everyLocale, type Locale, type Settings } from '../../content/content.ts';
import { fontScripts, genericFonts, type ScriptName } from '../../content/font-scripts.ts';
import { scriptClass } from '../text/script-class.ts';

type FontSettings = Pick<Settings, 'theme' | 'locales' | 'dropped'>;

/** The rules of a style sheet for the company's fonts: each for the languages of the site that are written in its script. */
export function fontRules(settings: FontSettings): string {
  const fonts = Object.entries(settings.theme?.fonts ?? {}) as [ScriptName, readonly string[]][];
  return fonts.map(([script, names]) => ruleOf(localesIn(settings, script), names)).join('');
}

function localesIn(settings: FontSettings, script: ScriptName): Locale[] {
  const codes: readonly string[] = fontScripts[script];
  return everyLocale(settings).filter((locale) => codes.includes(new Intl.Locale(locale).maximize().script ?? ''));
}

function ruleOf([first, ...others]: readonly Locale[], names: readonly string[]): string {
  if (first === undefined) return '';
  const languages = `:is(${[first, ...others].map((locale) => `[lang=${locale}]`).join()})`;
  return `html${languages} body,body ${languages}{font-family:${stackOf(names, first)}}`;
}

/** The names, and after them what pages have by themselves, unless one of the names stands for any font. */
function stackOf(names: readonly string[], locale: Locale): string {
  const own = names.map((name) => (genericFonts.includes(name) ? name : `"${name}"`));
  if (names.some((name) => genericFonts.includes(name))) return own.join();
  const isEast = scriptClass(locale)?.startsWith('east') ?? false;
  return [...own, ...(isEast ? [] : ['system-ui']), 'sans-serif'].join();
}
