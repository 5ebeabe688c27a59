import type { Locale, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ChangeNotice } from '../model/change-notices.ts';
import { nearestSummary } from '../model/nearest-text.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html, joinHtml } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderActs, renderTime } from './acts.ts';
import type { StatusLine } from './status.ts';

/** The lines of a latest page's status strip about major changes: those that are coming, and then those that have taken effect. */
export function changeLines(view: PolicyView, locale: Locale): StatusLine[] {
  const coming = view.notices.filter(({ isComing }) => isComing);
  const past = view.notices.filter(({ isComing }) => !isComing);
  return [...coming, ...past].map((notice) => {
    const sentence = renderNoticeSentence(view, notice, {
      locale,
      href: noticePath(view, notice, locale),
      rel: notice.isComing ? 'successor-version' : 'predecessor-version',
    });
    const changes = renderChangesLink(view, notice.version, locale);
    const acts = renderActs(view, notice, locale).map(({ words }) => words);
    return { kind: 'change', words: joinHtml([html`${sentence} · ${changes}`, ...acts], '<br>') };
  });
}

/** A link to what changed in a version. */
export function renderChangesLink({ policy, messagesIn }: PolicyView, version: Version, locale: Locale): Html {
  const path = paths.changes(policy.id, version.id, locale);
  return html`<a href="${path}">${messagesIn(locale).text('changes.title')}</a>`;
}

/** The messages of a notice. */
export function noticeKeys({ isComing }: ChangeNotice) {
  return isComing
    ? ({ text: 'notice.coming', link: 'notice.readNew' } as const)
    : ({ text: 'notice.changed', link: 'notice.readPrevious' } as const);
}

/** The page that a notice links to: the new version before it takes effect, and the previous one afterwards. */
export function noticePath({ address }: PolicyView, notice: ChangeNotice, locale: Locale): string {
  return paths.version(address, (notice.isComing ? notice.version : notice.previous).id, locale);
}

/** Renders the sentence of a notice, with its link. */
export function renderNoticeSentence(
  view: PolicyView,
  notice: ChangeNotice,
  { locale, href, rel }: { locale: Locale; href: string; rel?: string },
): Html {
  const messages = view.messagesIn(locale);
  const keys = noticeKeys(notice);
  const link = html`<a${rel && html` rel="${rel}"`} href="${href}">${messages.text(keys.link)}</a>`;
  return messages.html(keys.text, { date: renderTime(notice.version, notice.effective, locale), link });
}

/** Renders the summary of a version in the nearest language that has one. */
export function renderSummary(view: PolicyView, version: Version, locale: Locale): Html | undefined {
  const summary = nearestSummary(version, view.content.settings, locale);
  return summary && html`<span${languageAttributes(summary.locale, locale)}>${summary.text}</span>`;
}
