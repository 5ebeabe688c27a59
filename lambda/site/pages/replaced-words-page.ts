import type { Correction, Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { feedLink } from '../feed/feed.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { html } from '../text/html.ts';
import { timeElement } from '../text/language.ts';
import { renderArticle } from './article.ts';
import { renderReason } from './corrections.ts';
import { renderDocument } from './document.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { renderDates, renderNotices } from './version-notices.ts';

/**
 * The permanent page of words that a correction replaced: exactly those of the replaced text, none from another. It says when and why
 * they were replaced, and counts as the page of the version.
 */
export function renderReplacedWordsPage(view: PolicyView, dated: DatedVersion, correction: Correction): string {
  const { locale, replaced, date } = correction;
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const pathIn = (other: Locale) => paths.version(id, dated.version.id, other);
  const menu = view.content.settings.locales.map((other) => [other, pathIn(other)] as const);
  const text = replacedText(dated, correction);
  const notice = messages.html('correction.replaced', {
    date: timeElement(date, locale),
    link: html`<a href="${pathIn(locale)}">${messages.text('correction.readCorrected')}</a>`,
  });
  const title = messages.text('correction.title');
  const body = html`<a class="skip" href="#_text">${messages.text('page.skip')}</a>
<header>
${renderLanguageMenu(locale, messages.text('page.languages'), menu)}</header>
<main id="_text">
<h1>${replaced.title}</h1>
${renderDates(view, dated, locale)}<p class="notice"><strong>${title}.</strong> ${notice} ${renderReason(view, correction, locale)}</p>
${renderNotices(view, dated, { text, pathIn })}${renderArticle(view, dated, { text, pathIn })}</main>
<footer>
<ul>
<li><a href="${paths.latest(id, locale)}">${messages.text('page.latest')}</a></li>
<li><a href="${paths.history(id, locale)}">${messages.text('page.history')}</a></li>
</ul>
</footer>
`;
  const canonical = view.origin + pathIn(view.textOf(dated, locale).canonical);
  const feed = feedLink(view, locale);
  return renderDocument({ locale, title: `${replaced.title}: ${title}`, canonical, alternates: [], feed, body });
}

function replacedText({ version }: DatedVersion, { locale, replaced }: Correction): ShownText {
  const sections = replaced.sections.map((section) => ({ section, locale, version }));
  return { locale, main: locale, canonical: locale, head: replaced, sections };
}
