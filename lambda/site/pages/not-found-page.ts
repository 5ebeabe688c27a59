import type { Locale } from '../../content/content.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { compareNames, languageAttributes } from '../text/language.ts';
import { renderDocument } from './document.ts';
import { policyLink } from './index-page.ts';
import { lookOf } from './theme.ts';
import { renderTrialNotice } from './trial-notice.ts';

type SiteParts = Pick<PolicyView, 'content' | 'messagesIn' | 'trial'>;

/**
 * Renders the page that answers every missing address: in the source language, and then a short line in each other one, because the
 * reader's is unknown.
 */
export function renderNotFoundPage(parts: SiteParts, views: readonly PolicyView[]): string {
  const { sourceLocale, locales } = parts.content.settings;
  const messages = parts.messagesIn(sourceLocale);
  const title = messages.text('notFound.title');
  const text = messages.text(views.length > 0 ? 'notFound.text' : 'notFound.nothingPublished');
  const others = locales.filter((locale) => locale !== sourceLocale).toSorted(compareNames);
  const lines = others.map((locale) => renderLine(parts, views, locale));
  const body = html`<main>
<h1>${title}</h1>
<p>${text}${views.map((view) => html` ${policyLink(view, sourceLocale)}`)}</p>
<div class="languages">
${lines}</div>
</main>
`;
  const look = lookOf(parts.content.settings, 'comparison');
  const trial = renderTrialNotice(parts, sourceLocale);
  const none = { canonical: undefined, alternates: [], feed: undefined };
  return renderDocument({ locale: sourceLocale, title: `404 · ${title}`, look, trial, ...none, body });
}

function renderLine({ content, messagesIn }: SiteParts, views: readonly PolicyView[], locale: Locale): Html {
  const attributes = languageAttributes(locale, content.settings.sourceLocale);
  const key = views.length > 0 ? 'notFound.title' : 'notFound.nothingPublished';
  return html`<p${attributes}>${messagesIn(locale).text(key)}${renderLinks(views, locale)}</p>\n`;
}

function renderLinks(views: readonly PolicyView[], locale: Locale): Html[] {
  return views.map((view) => html` · ${policyLink(view, locale)}`);
}
