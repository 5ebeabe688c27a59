import type { IsoDate, Locale, Reason, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ChangeNotice } from '../model/change-notices.ts';
import { nearestReason, nearestSummary } from '../model/nearest-text.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { formatTime } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToDirection } from '../text/language.ts';
import { renderActs } from './acts.ts';
import { noticeKeys, noticePath, renderNoticeSentence, renderSummary } from './change-notice.ts';
import { stageOf } from './trial-notice.ts';

/**
 * Renders the change notices on the latest page of a locale for the company's own website: as words, and as HTML to paste. The file
 * of a dropped language is kept and lists none, so that a website does not show its last notice permanently.
 */
export function renderNoticeJson(view: PolicyView, locale: Locale): string {
  const shown = isDropped(view, locale) ? [] : view.notices;
  const notices = shown.map((notice) => describeNotice(view, notice, locale));
  const withdrawn = isDropped(view, locale)
    ? []
    : view.withdrawn.map((dated) => describeWithdrawn(view, dated, locale));
  const lists = { notices, ...(withdrawn.length > 0 && { withdrawn }) };
  const file = { format: 1, policy: view.policy.id, ...stageOf(view), ...languageOf(locale), ...lists };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function describeNotice(view: PolicyView, notice: ChangeNotice, locale: Locale) {
  const messages = view.messagesIn(locale);
  const { version, effective, postponed, isComing, until } = notice;
  const { settings } = view.content;
  const moves = postponed.map(({ date, to, because }, index) => ({
    date,
    from: postponed[index - 1]?.to ?? version.effective,
    to,
    because: describeReason(view, because, locale),
  }));
  const { head } = view.textOf(view.latest, locale);
  const keys = noticeKeys(notice);
  const summary = nearestSummary(version, settings, locale);
  const names = { date: formatTime(effective, locale, version.timeZone), link: messages.text(keys.link) };
  return {
    version: version.id,
    kind: isComing ? 'coming' : 'changed',
    announced: announcementDate(view, version),
    effective,
    ...(version.urgent !== undefined && { urgent: describeReason(view, version.urgent, locale) }),
    ...(moves.length > 0 && { postponed: moves }),
    until: new Date(until).toISOString(),
    ...languageOf(locale),
    title: { text: head.title, ...languageOf(head.locale) },
    text: messages.fill(keys.text, names),
    summary: summary === undefined ? null : { text: summary.text, ...languageOf(summary.locale) },
    url: view.origin + noticePath(view, notice, locale),
    html: renderSnippet(view, notice, locale).html,
  };
}

function announcementDate({ versions }: PolicyView, version: Version): IsoDate {
  return versions.find((dated) => dated.version === version)?.announcement.date ?? version.announced;
}

/** A version that was to change the policy and will not. */
function describeWithdrawn(view: PolicyView, { version, effective }: DatedVersion, locale: Locale) {
  const { withdrawn, id } = version;
  return {
    version: id,
    announced: version.announced,
    effective,
    date: withdrawn?.date ?? null,
    because: withdrawn === undefined ? null : describeReason(view, withdrawn.because, locale),
    url: view.origin + paths.version(view.policy.id, id, locale),
  };
}

function describeReason({ content }: PolicyView, because: Reason, locale: Locale) {
  const { text, locale: own } = nearestReason(because, content.settings, locale);
  return { text, ...languageOf(own) };
}

/** Works wherever it is pasted: no script, class or style, absolute addresses, its own language and direction. */
function renderSnippet(view: PolicyView, notice: ChangeNotice, locale: Locale): Html {
  const { head } = view.textOf(view.latest, locale);
  const title = html`<strong${languageAttributes(head.locale, locale)}>${head.title}</strong>`;
  const href = view.origin + noticePath(view, notice, locale);
  const sentence = renderNoticeSentence(view, notice, { locale, href });
  const summary = renderSummary(view, notice.version, locale);
  const acts = renderActs(view, notice, locale).map(({ words }) => words);
  const paragraphs = [html`${title}: ${sentence}`, ...acts, ...(summary === undefined ? [] : [summary])];
  return html`<div lang="${locale}" dir="${localeToDirection(locale)}">
${paragraphs.map((words) => html`<p>${words}</p>\n`)}</div>
`;
}

function languageOf(locale: Locale) {
  return { lang: locale, dir: localeToDirection(locale) };
}
