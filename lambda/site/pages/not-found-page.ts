import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { PolicyView } from '../policy-view.ts';
import { html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';

/** The page that every missing address is answered with, in all languages, since nobody knows the reader's. */
export function renderNotFoundPage(views: readonly PolicyView[]): string {
  const [first] = views;
  if (first === undefined) throw new Error('Cannot render the page for missing addresses: no policy is public');
  const { sourceLocale, locales } = first.content.settings;
  const ordered = [sourceLocale, ...locales.filter((locale) => locale !== sourceLocale)];
  const title = first.messagesIn(sourceLocale).text('notFound.title');
  const sections = ordered.map((locale) => renderInLocale(views, first, { locale, sourceLocale }));
  const body = html`<main>\n<h1>404</h1>\n${sections}</main>\n`;
  return renderDocument({ locale: sourceLocale, title, canonical: undefined, alternates: [], feed: undefined, body });
}

function renderInLocale(
  views: readonly PolicyView[],
  first: PolicyView,
  { locale, sourceLocale }: { locale: Locale; sourceLocale: Locale },
) {
  const messages = first.messagesIn(locale);
  const links = views.map((view) => {
    const { head, main } = view.textOf(view.latest, locale);
    return html` <a href="${paths.latest(view.policy.id, locale)}" hreflang="${locale}"${languageAttributes(main, locale)}>${head.title}</a>`;
  });
  return html`<section${languageAttributes(locale, sourceLocale)}>
<h2>${messages.text('notFound.title')}</h2>
<p>${messages.text('notFound.text')}${links}</p>
</section>
`;
}
