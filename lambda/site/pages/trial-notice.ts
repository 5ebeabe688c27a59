import type { Locale } from '../../content/content.ts';
import type { PolicyView } from '../policy-view.ts';
import type { Stage } from '../stage.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';

/** Renders what every page of a trial says before anything else, with the date that it shows instead of today; undefined in production. */
export function renderTrialNotice(
  { trial, messagesIn }: Pick<PolicyView, 'trial' | 'messagesIn'>,
  locale: Locale,
): Html | undefined {
  if (trial === undefined) return undefined;
  const notice = messagesIn(locale).optional('trial.notice');
  const date = trial.date === undefined ? undefined : html` ${timeElement(trial.date, locale)}`;
  const words = html`<strong${languageAttributes(notice.locale, locale)}>${notice.text}</strong>`;
  return html`<aside class="notice">${words}${date}</aside>\n`;
}

/** What files for machines say of a trial. */
export function stageOf({ trial }: Pick<PolicyView, 'trial'>): { stage?: Stage } {
  return trial === undefined ? {} : { stage: 'trial' };
}
