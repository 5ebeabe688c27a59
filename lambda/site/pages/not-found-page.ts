import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';

/** Renders the page that answers every missing address, in all languages, because the reader's is unknown. */
export function renderNotFoundPage(views: readonly PolicyView[]): string {
  const [first] = views;
  if (first === undefined) throw new Error('Cannot render the page for missing addresses: no policy is public');
  const { sourceLocale, locales } = first.content.settings;
  const ordered = [sourceLocale, ...locales.filter((locale) => locale !== sourceLocale)];
  const title = first.messagesIn(sourceLocale).text('notFound.title');
  const sections = ordered.map((locale) => renderLanguageSection(views, first, locale));
  const body = html`<main>\n<h1>404</h1>\n${sections}</main>\n`;
  return renderDocument({ locale: sourceLocale, title, canonical: undefined, alternates: [], feed: undefined, body });
}

function renderLanguageSection(views: readonly PolicyView[], first: PolicyView, locale: Locale): Html {
  const messages = first.messagesIn(locale);
  const links = views.map((view) => html` ${policyLink(view, locale)}`);
  return html`<section${languageAttributes(locale, first.content.settings.sourceLocale)}>
<h2>${messages.text('notFound.title')}</h2>
<p>${messages.text('notFound.text')}${links}</p>
</section>
`;
}

function policyLink(view: PolicyView, locale: Locale): Html {
  const { head, main } = view.textOf(view.latest, locale);
  const attributes = languageAttributes(main, locale);
  return html`<a href="${paths.latest(view.policy.id, locale)}" hreflang="${locale}"${attributes}>${head.title}</a>`;
}
