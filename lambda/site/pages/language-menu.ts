import type { Locale } from '../../content/content.ts';
import { type Html, html } from '../text/html.ts';
import { localeToDirection, localeToName } from '../text/language.ts';

/** Renders the menu of languages, each under its own name; it opens without a script. */
export function renderLanguageMenu(
  current: Locale,
  label: string,
  links: readonly (readonly [locale: Locale, path: string])[],
): Html {
  const items = links.map(([locale, path]) => {
    const here = locale === current ? html` aria-current="page"` : undefined;
    const language = html` hreflang="${locale}" lang="${locale}" dir="${localeToDirection(locale)}"`;
    return html`<li><a href="${path}"${language}${here}>${localeToName(locale)}</a></li>\n`;
  });
  return html`<nav aria-label="${label}">
<details>
<summary>${label}: ${localeToName(current)}</summary>
<ul>
${items}</ul>
</details>
</nav>
`;
}
