import type { Locale, Settings } from '../../content/content.ts';
import { likelyTag } from '../../content/language/kinship.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import { fallbackChain } from '../model/fallback.ts';
import { type Html, html } from '../text/html.ts';
import { compareNames, localeToName } from '../text/language.ts';

interface MenuParts {
  /** The language of the page. */
  readonly locale: Locale;
  readonly label: string;
  /** False where the menu leads to other pages, and not to this one in other languages. */
  readonly isHere?: boolean;
}

/**
 * Renders the menu of languages, each under its own name; it opens without a script. First come the page's own language and those that its
 * readers probably read as well, and then all others by name.
 */
export function renderLanguageMenu(
  settings: Settings,
  { locale: current, label, isHere = true }: MenuParts,
  pathIn: (locale: Locale) => string,
): Html {
  const { locales, ownName, here, elsewhere } = menuOf(settings)(current);
  const { start, after } = isHere ? here : elsewhere;
  const items = [start, ...locales.flatMap((locale, index) => [pathIn(locale), after[index]])];
  return html`<nav aria-label="${label}">
<button type="button" popovertarget="menu_">${label}: ${ownName}</button>
<ul id="menu_" popover>
${items}</ul>
</nav>
`;
}

/** What the menu of a language says between the paths of its items: the same on every page of the language. */
const menuOf = rememberOf((settings: Settings) => {
  const nameOf = remember((locale) => html`${nameAmong(settings.locales, locale)}`);
  return remember((current) => {
    const locales = inOrder(settings, current);
    const partsOf = (isHere: boolean) => {
      const starts = locales.map((locale) => html`<li lang="${locale}"><a href="`);
      const ends = locales.map((locale) => {
        const mark = isHere && locale === current ? html` aria-current="page"` : undefined;
        return html`"${mark}>${nameOf(locale)}</a></li>\n`;
      });
      return { start: starts[0], after: ends.map((end, index) => html`${end}${starts[index + 1]}`) };
    };
    return { locales, ownName: nameOf(current), here: partsOf(true), elsewhere: partsOf(false) };
  });
});

/** A language's own name, without its usual region where no other locale of the site is in that language: `ta-IN` is `தமிழ்`. */
function nameAmong(locales: readonly Locale[], locale: Locale): string {
  const { language } = likelyTag(locale);
  const isAlone = locales.every((other) => other === locale || likelyTag(other).language !== language);
  const isUsual = likelyTag(language).region === likelyTag(locale).region;
  return localeToName(isAlone && isUsual ? (locale.split('-', 1)[0] ?? locale) : locale);
}

function inOrder(settings: Settings, current: Locale): Locale[] {
  const { locales } = settings;
  const { language } = likelyTag(current);
  const chain = fallbackChain(settings, current).filter((locale) => locales.includes(locale));
  const kin = locales.filter((locale) => likelyTag(locale).language === language);
  return [...new Set([...chain, ...kin, ...locales.toSorted(compareNames)])];
}
