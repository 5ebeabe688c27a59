import type { Locale, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ChangeNotice } from '../change-notices.ts';
import { type Html, html } from '../html.ts';
import { languageAttributes, timeElement } from '../language.ts';
import type { PolicyView } from '../policy-view.ts';
import { localeChain } from '../shown-text.ts';

/** Tells readers of a latest page that the policy will change, or has changed, in a major way. */
export function renderChangeNotice(view: PolicyView, notice: ChangeNotice, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const { version, former, isComing } = notice;
  const target = isComing ? version : former;
  const words = messages.text(isComing ? 'notice.readNew' : 'notice.readFormer');
  const link = html`<a href="${paths.version(view.policy.id, target.id, locale)}">${words}</a>`;
  const date = timeElement(version.id, locale);
  const text = messages.html(isComing ? 'notice.coming' : 'notice.changed', { date, link });
  const summary = renderSummary(view, version, locale);
  return html`<div class="notice change"><p>${text}</p>${summary && html`<p>${summary}</p>`}</div>\n`;
}

/** What the editor says of a version, in the nearest language that has it. */
export function renderSummary(view: PolicyView, { translations }: Version, locale: Locale): Html | undefined {
  const translation = localeChain(view.content.settings, locale)
    .map((other) => translations.get(other))
    .find((other) => other?.summary !== undefined);
  if (translation?.summary === undefined) return undefined;
  return html`<span${languageAttributes(translation.locale, locale)}>${translation.summary}</span>`;
}
