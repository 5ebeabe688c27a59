import type { Locale, Settings } from '../../content/content.ts';
import { type Colours, colourNames } from '../../content/theme.ts';
import { fallbackChain } from '../model/fallback.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { type PageStyle, pageStyles } from './style.ts';

/** A style sheet of a site's pages: the default one, and after it the company's colours on screens. */
export function styleOf({ theme }: Pick<Settings, 'theme'>, kind: PageStyle): string {
  const light = declarations(theme?.colours?.light);
  const dark = declarations(theme?.colours?.dark);
  const name = theme?.name === undefined ? '' : '.name{margin:0 0 .5rem;font-weight:700}';
  const screen = light && `@media screen and (prefers-color-scheme:light){:root{${light}}}`;
  return `${pageStyles[kind]}${screen}${dark && `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`}${name}`;
}

/** All style sheets of a site's pages, which the content security policy names. */
export function stylesOf(settings: Pick<Settings, 'theme'>): string[] {
  return [styleOf(settings, 'text'), styleOf(settings, 'comparison')];
}

function declarations(colours: Partial<Colours> = {}): string {
  return colourNames.flatMap((name) => (colours[name] === undefined ? [] : [`--${name}:${colours[name]}`])).join(';');
}

/** Renders the company's name for the top of a page; undefined where it has none. */
export function renderName({ theme }: Pick<Settings, 'theme'>): Html | undefined {
  return theme?.name === undefined ? undefined : html`<p class="name"><bdi>${theme.name}</bdi></p>\n`;
}

/** Renders the company's links for the foot of a page, each in the nearest language that has words for it. */
export function renderThemeLinks(settings: Settings, locale: Locale): Html[] {
  return (settings.theme?.links ?? []).map(({ href, label }) => {
    const chain = fallbackChain(settings, locale);
    const nearest = chain.find((candidate) => label[candidate] !== undefined) ?? settings.sourceLocale;
    return html`<a href="${href}"${languageAttributes(nearest, locale)}>${label[nearest]}</a>`;
  });
}
