import type { Locale } from '../../content/content.ts';
import { feedLink } from '../feed/feed.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { renderDocument } from './document.ts';
import { policyLink } from './index-page.ts';
import { renderLanguageMenu } from './language-menu.ts';
import type { PageStyle } from './style.ts';
import { lookOf, renderHeaderLinks, renderName, renderThemeLinks } from './theme.ts';
import { renderTrialNotice } from './trial-notice.ts';

/** What distinguishes the pages of a policy. */
export interface PageParts {
  readonly locale: Locale;
  readonly style: PageStyle;
  /** Title of the document, without markup. */
  readonly title: string;
  /** Path of this page in each locale, for the language menu. */
  pathIn(locale: Locale): string;
  /** Path of the page that this one counts as. */
  readonly canonical: string;
  /** Path of the same page by language tag. */
  readonly alternates: readonly (readonly [hreflang: string, path: string])[];
  readonly metadata?: Html;
  /** The elements of the main part, in their order; `undefined` for one that this page does not have. */
  readonly main: readonly (Html | undefined)[];
  /** The links of the footer. */
  readonly footer: readonly Html[];
}

/** Renders a page of a policy: skip link, header with the language menu, main part and footer. */
export function renderPageShell(view: PolicyView, parts: PageParts): string {
  const { locale, title, pathIn, canonical, alternates, metadata, main, footer } = parts;
  const messages = view.messagesIn(locale);
  const label = messages.text('page.languages');
  const sisters = isDropped(view, locale) ? [] : view.sisters.map((sister) => policyLink(sister, locale));
  const links = [...footer, ...sisters, ...renderThemeLinks(view.content.settings, locale)].map(
    (link) => html`<li>${link}</li>\n`,
  );
  const body = html`<a class="skip" href="#text_">${messages.text('page.skip')}</a>
<header>
${renderName(view.content.settings)}${renderHeaderLinks(view.content.settings, locale)}${renderLanguageMenu(view.content.settings, { locale, label }, pathIn)}</header>
<main id="text_">
${main}</main>
<footer>
<ul>
${links}</ul>
</footer>
`;
  return renderDocument({
    locale,
    title,
    look: lookOf(view.content.settings, parts.style),
    trial: renderTrialNotice(view, locale),
    canonical: view.origin + canonical,
    alternates: alternates.map(([hreflang, path]) => [hreflang, view.origin + path] as const),
    feed: feedLink(view, locale),
    metadata,
    body,
  });
}
