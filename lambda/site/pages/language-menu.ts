import type { Locale } from '../../content/content.ts';
import { type Html, html } from '../text/html.ts';
import { localeToDirection, localeToName } from '../text/language.ts';

/** The menu of languages, each under its own name; it opens without a script. */
export function renderLanguageMenu(
  current: Locale,
  label: string,
  links: readonly (readonly [Locale, string])[],
): Html {
  const items = links.map(([locale, href]) => {
    const here = locale === current ? html` aria-current="page"` : undefined;
    return html`<li><a href="${href}" hreflang="${locale}" lang="${locale}" dir="${localeToDirection(locale)}"${here}>${localeToName(locale)}</a></li>\n`;
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
