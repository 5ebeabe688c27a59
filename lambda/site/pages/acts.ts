import type { Locale, LocalTime, Reason, Version } from '../../content/content.ts';
import { nearestReason } from '../model/nearest-text.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { localTimeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';

/** A date or a time of a version in the words of a locale. */
export function renderTime({ timeZone }: Version, time: LocalTime, locale: Locale): Html {
  return localTimeElement(time, locale, timeZone);
}

/** Renders why something was done, in the nearest language in which editors say so. */
export function renderReason(view: PolicyView, because: Reason, readerLocale: Locale): Html {
  return view
    .messagesIn(readerLocale)
    .html('correction.because', { reason: renderReasonText(view, because, readerLocale) });
}

/** Renders the words of a reason alone, marked with their language. */
export function renderReasonText({ content }: PolicyView, because: Reason, readerLocale: Locale): Html {
  const { text, locale } = nearestReason(because, content.settings, readerLocale);
  return html`<span${languageAttributes(locale, readerLocale)}>${text}</span>`;
}

/** One act of the company on a version, as readers see it. */
export interface ShownAct {
  readonly kind: 'urgent' | 'postponed' | 'withdrawn';
  readonly words: Html;
}

/** What the company did with a version that takes effect: short notice, and postponements. */
export function renderActs(
  view: PolicyView,
  { version, postponed }: Pick<DatedVersion, 'version' | 'postponed'>,
  locale: Locale,
): ShownAct[] {
  const messages = view.messagesIn(locale);
  const { urgent, effective } = version;
  const moves = postponed.map(({ date, to, because }, index): ShownAct => {
    const names = {
      date: renderTime(version, date, locale),
      from: renderTime(version, postponed[index - 1]?.to ?? effective, locale),
      to: renderTime(version, to, locale),
    };
    const words = html`${messages.html('version.postponed', names)} ${renderReason(view, because, locale)}`;
    return { kind: 'postponed', words };
  });
  if (urgent === undefined) return moves;
  const words = html`${messages.text('version.urgent')} ${renderReason(view, urgent, locale)}`;
  return [{ kind: 'urgent', words }, ...moves];
}

/** Renders that a version was withdrawn, and why; undefined unless it was. */
export function renderWithdrawal(view: PolicyView, dated: DatedVersion, locale: Locale): ShownAct | undefined {
  const { withdrawn } = dated.version;
  if (dated.status !== 'withdrawn' || withdrawn === undefined) return undefined;
  const date = renderTime(dated.version, withdrawn.date, locale);
  const sentence = view.messagesIn(locale).html('version.withdrawn', { date });
  return { kind: 'withdrawn', words: html`${sentence} ${renderReason(view, withdrawn.because, locale)}` };
}
