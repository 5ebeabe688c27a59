import type { Locale } from '../../content/content.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';
import { policyLink } from './index-page.ts';
import { styleOf } from './theme.ts';
import { renderTrialNotice } from './trial-notice.ts';

type SiteParts = Pick<PolicyView, 'content' | 'messagesIn' | 'trial'>;

/** Renders the page that answers every missing address, in all languages, because the reader's is unknown. */
export function renderNotFoundPage(parts: SiteParts, views: readonly PolicyView[]): string {
  const { sourceLocale, locales } = parts.content.settings;
  const ordered = [sourceLocale, ...locales.filter((locale) => locale !== sourceLocale)];
  const title = parts.messagesIn(sourceLocale).text('notFound.title');
  const sections = ordered.map((locale) => renderLanguageSection(parts, views, locale));
  const body = html`<main>\n<h1>404</h1>\n${sections}</main>\n`;
  const trial = renderTrialNotice(parts, sourceLocale);
  const none = { canonical: undefined, alternates: [], feed: undefined };
  return renderDocument({
    locale: sourceLocale,
    title,
    style: styleOf(parts.content.settings, 'comparison'),
    trial,
    ...none,
    body,
  });
}

function renderLanguageSection({ content, messagesIn }: SiteParts, views: readonly PolicyView[], locale: Locale): Html {
  const messages = messagesIn(locale);
  const links = views.map((view) => html` ${policyLink(view, locale)}`);
  const text = messages.text(views.length > 0 ? 'notFound.text' : 'notFound.nothingPublished');
  return html`<section${languageAttributes(locale, content.settings.sourceLocale)}>
<h2>${messages.text('notFound.title')}</h2>
<p>${text}${links}</p>
</section>
`;
}
