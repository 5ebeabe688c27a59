import type { Locale } from '../../content/content.ts';
import type { ChangeNotice } from '../model/change-notices.ts';
import { nearestSummary } from '../model/nearest-summary.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { formatDate, languageAttributes, localeToDirection } from '../text/language.ts';
import { noticeKeys, noticePath, renderSentence, renderSummary } from './change-notice.ts';

/**
 * The notices of change that the latest page of a locale shows now, for the company's own website: as words, and as HTML to
 * paste. A dropped language shows none, and its file is kept up, or the last notice would stand there for ever.
 */
export function renderNoticeJson(view: PolicyView, locale: Locale): string {
  const isKept = !view.content.settings.dropped.includes(locale);
  const notices = isKept ? view.notices.map((notice) => describeNotice(view, notice, locale)) : [];
  return `${JSON.stringify({ format: 1, policy: view.policy.id, ...languageOf(locale), notices }, null, 2)}\n`;
}

function describeNotice(view: PolicyView, notice: ChangeNotice, locale: Locale) {
  const messages = view.messagesIn(locale);
  const { version, isComing, until } = notice;
  const { head } = view.textOf(view.latest, locale);
  const keys = noticeKeys(notice);
  const summary = nearestSummary(view, version, locale);
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

/** It stands by itself wherever it is pasted: no script, no class, no style, whole addresses, its own language and direction. */
function renderSnippet(view: PolicyView, notice: ChangeNotice, locale: Locale): Html {
  const { head } = view.textOf(view.latest, locale);
  const title = html`<strong${languageAttributes(head.locale, locale)}>${head.title}</strong>`;
  const sentence = renderSentence(view, notice, { locale, href: view.origin + noticePath(view, notice, locale) });
  const summary = renderSummary(view, notice.version, locale);
  return html`<div lang="${locale}" dir="${localeToDirection(locale)}">
<p>${title}: ${sentence}</p>
${summary && html`<p>${summary}</p>\n`}</div>
`;
}

function languageOf(locale: Locale) {
  return { lang: locale, dir: localeToDirection(locale) };
}
