import type { Locale } from '../../content/content.ts';
import type { ChangeNotice } from '../model/change-notices.ts';
import { nearestSummary } from '../model/nearest-summary.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { formatDate } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToDirection } from '../text/language.ts';
import { noticeKeys, noticePath, renderNoticeSentence, renderSummary } from './change-notice.ts';

/**
 * Renders the change notices on the latest page of a locale for the company's own website: as words, and as HTML to paste. The file
 * of a dropped language is kept and lists none, so that a website does not show its last notice permanently.
 */
export function renderNoticeJson(view: PolicyView, locale: Locale): string {
  const shown = isDropped(view, locale) ? [] : view.notices;
  const notices = shown.map((notice) => describeNotice(view, notice, locale));
  return `${JSON.stringify({ format: 1, policy: view.policy.id, ...languageOf(locale), notices }, null, 2)}\n`;
}

function describeNotice(view: PolicyView, notice: ChangeNotice, locale: Locale) {
  const messages = view.messagesIn(locale);
  const { version, isComing, until } = notice;
  const { head } = view.textOf(view.latest, locale);
  const keys = noticeKeys(notice);
  const summary = nearestSummary(version, view.content.settings, locale);
  const names = { date: formatDate(version.id, locale), link: messages.text(keys.link) };
  return {
    version: version.id,
    kind: isComing ? 'coming' : 'changed',
    announced: version.announced,
    effective: version.id,
    until: new Date(until).toISOString(),
    ...languageOf(locale),
    title: { text: head.title, ...languageOf(head.locale) },
    text: messages.fill(keys.text, names),
    summary: summary === undefined ? null : { text: summary.text, ...languageOf(summary.locale) },
    url: view.origin + noticePath(view, notice, locale),
    html: renderSnippet(view, notice, locale).html,
  };
}

/** Works wherever it is pasted: no script, class or style, absolute addresses, its own language and direction. */
function renderSnippet(view: PolicyView, notice: ChangeNotice, locale: Locale): Html {
  const { head } = view.textOf(view.latest, locale);
  const title = html`<strong${languageAttributes(head.locale, locale)}>${head.title}</strong>`;
  const href = view.origin + noticePath(view, notice, locale);
  const sentence = renderNoticeSentence(view, notice, { locale, href });
  const summary = renderSummary(view, notice.version, locale);
  const paragraphs = [html`${title}: ${sentence}`, ...(summary === undefined ? [] : [summary])];
  return html`<div lang="${locale}" dir="${localeToDirection(locale)}">
${paragraphs.map((words) => html`<p>${words}</p>\n`)}</div>
`;
}

function languageOf(locale: Locale) {
  return { lang: locale, dir: localeToDirection(locale) };
}
