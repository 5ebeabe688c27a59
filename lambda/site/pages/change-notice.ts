import type { Locale, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ChangeNotice } from '../model/change-notices.ts';
import { nearestSummary } from '../model/nearest-summary.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, timeElement } from '../text/language.ts';

/** Tells readers of a latest page that the policy will change, or has changed, in a major way. */
export function renderChangeNotice(view: PolicyView, notice: ChangeNotice, locale: Locale): Html {
  const summary = renderSummary(view, notice.version, locale);
  const text = renderSentence(view, notice, { locale, href: noticePath(view, notice, locale) });
  return html`<div class="notice change"><p>${text}</p>${summary && html`<p>${summary}</p>`}</div>\n`;
}

/** The messages that a notice is made of. */
export function noticeKeys({ isComing }: ChangeNotice) {
  return isComing
    ? ({ text: 'notice.coming', link: 'notice.readNew' } as const)
    : ({ text: 'notice.changed', link: 'notice.readFormer' } as const);
}

/** The page that a notice leads to: before a change the new text, and after it the previous one, which is no longer shown. */
export function noticePath({ policy }: PolicyView, notice: ChangeNotice, locale: Locale): string {
  return paths.version(policy.id, (notice.isComing ? notice.version : notice.previous).id, locale);
}

/** What a notice says, with a link. */
export function renderSentence(
  view: PolicyView,
  notice: ChangeNotice,
  { locale, href }: { locale: Locale; href: string },
): Html {
  const messages = view.messagesIn(locale);
  const keys = noticeKeys(notice);
  const link = html`<a href="${href}">${messages.text(keys.link)}</a>`;
  return messages.html(keys.text, { date: timeElement(notice.version.id, locale), link });
}

/** What the editor says of a version, in the nearest language that has it. */
export function renderSummary(view: PolicyView, version: Version, locale: Locale): Html | undefined {
  const summary = nearestSummary(view, version, locale);
  return summary && html`<span${languageAttributes(summary.locale, locale)}>${summary.text}</span>`;
}
