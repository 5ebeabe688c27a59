import type { Locale, Settings } from '../../content/content.ts';
import type { Picture } from '../../content/svg/clean-svg.ts';
import { type Colours, colourNames, defaultColours, type Theme, type ThemeLink } from '../../content/theme.ts';
import { fallbackChain } from '../model/fallback.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { DocumentLook } from './document.ts';
import { fontRules } from './font-rules.ts';
import { type PageStyle, pageStyles } from './style.ts';

/** What the look of pages depends on. */
type LookSettings = Pick<Settings, 'theme' | 'locales' | 'dropped'>;

/** A style sheet of a site's pages: the default one, and after it the company's colours on screens. */
export function styleOf(settings: LookSettings, kind: PageStyle): string {
  const { theme } = settings;
  const light = declarations(theme?.colours?.light);
  const dark = [declarations(theme?.colours?.dark)].filter((text) => text !== '').map((text) => `:root{${text}}`);
  const screen = light && `@media screen and (prefers-color-scheme:light){:root{${light}}}`;
  const darkScreen = [...dark, ...plateOf(theme)].join('');
  const own = [
    ...(theme?.name === undefined ? [] : [`.name{margin:0 0 .5rem;font-weight:700}${logoStyle(theme)}`]),
    ...(theme?.headerLinks === undefined ? [] : [headerStyle]),
    fontRules(settings),
  ].join('');
  return `${pageStyles[kind]}${own}${screen}${darkScreen && `@media screen and (prefers-color-scheme:dark){${darkScreen}}`}`;
}

const headerStyle =
  'header{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem}.name{flex:1 0 auto}header nav{flex-basis:100%}.links{display:flex;flex-wrap:wrap;gap:0 1rem;margin:0 0 .5rem}.links a{display:inline-block;padding:.3rem 0;unicode-bidi:plaintext}@media print{.links{display:none}}';

function logoStyle({ logo }: Theme): string {
  return logo === undefined ? '' : '.name img{box-sizing:border-box;max-width:100%;height:auto;vertical-align:middle}';
}

/** On dark screens a logo for light ones has the light page behind it. */
function plateOf({ logo, logoDark, colours }: Theme = {}): string[] {
  if (logo === undefined || logoDark !== undefined) return [];
  return [
    `.name img{padding:.375rem;border-radius:.375rem;background:${colours?.light?.page ?? defaultColours.light.page}}`,
  ];
}

/** The look of a site's pages of a kind. */
export function lookOf(settings: LookSettings, kind: PageStyle): DocumentLook {
  return { style: styleOf(settings, kind), icon: renderIcon(settings) };
}

/** All style sheets of a site's pages, which the content security policy names. */
export function stylesOf(settings: LookSettings): string[] {
  return [styleOf(settings, 'text'), styleOf(settings, 'everyText'), styleOf(settings, 'comparison')];
}

function declarations(colours: Partial<Colours> = {}): string {
  return colourNames.flatMap((name) => (colours[name] === undefined ? [] : [`--${name}:${colours[name]}`])).join(';');
}

/** Renders the company's logo or name for the top of a page; undefined where it has none. */
export function renderName({ theme }: Pick<Settings, 'theme'>): Html | undefined {
  if (theme?.name === undefined) return undefined;
  return html`<p class="name">${theme.logo === undefined ? html`<bdi>${theme.name}</bdi>` : renderLogo(theme)}</p>\n`;
}

/** The size of a logo on the page: as high as two lines of text, or else as wide as a phone allows beside its margins. */
const logoSize = { height: 40, width: 280 };

function renderLogo({ name, logo, logoDark }: Theme): Html | undefined {
  if (logo === undefined) return undefined;
  const width = Math.min(logoSize.width, Math.round(logoSize.height * logo.ratio));
  const height = Math.max(1, Math.min(logoSize.height, Math.round(width / logo.ratio)));
  const picture = html`<img src="${pictureAddress(logo)}" alt="${name}" width="${Math.max(1, width)}" height="${height}">`;
  if (logoDark === undefined) return picture;
  const source = html`<source media="screen and (prefers-color-scheme:dark)" srcset="${pictureAddress(logoDark)}">`;
  return html`<picture>${source}${picture}</picture>`;
}

/** Renders the link to the site's icon: without an address, browsers ask for none. */
function renderIcon({ theme }: Pick<Settings, 'theme'>): Html {
  if (theme?.favicon === undefined) return html`<link rel="icon" href="data:,">`;
  return html`<link rel="icon" type="image/svg+xml" href="${pictureAddress(theme.favicon)}">`;
}

/** The picture itself as an address. It has no space, at which an address in `srcset` would end. */
function pictureAddress({ svg }: Picture): string {
  return `data:image/svg+xml,${svg.replace(/[ "#%<>]/g, encodeURIComponent)}`;
}

/** Renders the company's links for the foot of a page, each in the nearest language that has words for it. */
export function renderThemeLinks(settings: Settings, locale: Locale): Html[] {
  return renderLinks(settings, settings.theme?.links ?? [], locale);
}

/** Renders the company's links for the top of a page; undefined where it has none. */
export function renderHeaderLinks(settings: Settings, locale: Locale): Html | undefined {
  const links = renderLinks(settings, settings.theme?.headerLinks ?? [], locale);
  return links.length === 0 ? undefined : html`<ul class="links">${links.map((link) => html`<li>${link}</li>`)}</ul>\n`;
}

function renderLinks(settings: Settings, links: readonly ThemeLink[], locale: Locale): Html[] {
  return links.map(({ href, label }) => {
    const chain = fallbackChain(settings, locale);
    const nearest = chain.find((candidate) => label[candidate] !== undefined) ?? settings.sourceLocale;
    return html`<a href="${href}"${languageAttributes(nearest, locale)}>${label[nearest]}</a>`;
  });
}
