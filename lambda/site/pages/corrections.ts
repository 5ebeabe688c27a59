import type { Correction, IsoDate, Locale, Version } from '../../content/content.ts';
import { dateAt } from '../../content/local-time.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { replacedTextId, stampOf, textId } from '../site.ts';
import { formatDate, timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToName } from '../text/language.ts';
import { renderReason, renderReasonText } from './acts.ts';

/** Renders when and why words on a page were corrected, with links to the replaced words. */
export function renderCorrections(view: PolicyView, version: Version, text: ShownText): Html[] {
  const messages = view.messagesIn(text.locale);
  const shownLocales = new Set(text.sections.map(({ locale }) => locale));
  const shown = version.corrections.filter(({ locale }) => shownLocales.has(locale));
  return shown.map((correction) => {
    const href = replacedWordsPath(view, version, correction);
    const words = messages.text('correction.readReplaced');
    const link = html`<a href="${href}" hreflang="${correction.locale}">${words}</a>`;
    const made = messages.html('correction.made', {
      date: timeElement(correctionDate(view, version, correction), text.locale),
      link,
    });
    const meaning = correction.meaning ? html` ${messages.text('correction.meaning')}` : undefined;
    return html`<p class="correction">${made}${meaning} ${renderReason(view, correction.because, text.locale)}</p>\n`;
  });
}

/** Renders every correction of a version for the history: date and language as a link to the replaced words, and the reason. */
export function renderCorrectionList(view: PolicyView, version: Version, readerLocale: Locale): Html | undefined {
  if (version.corrections.length === 0) return undefined;
  const items = version.corrections.map((correction) => {
    const { locale, because, meaning } = correction;
    const date = correctionDate(view, version, correction);
    const note = meaning ? html` · ${view.messagesIn(readerLocale).text('correction.meaning')}` : undefined;
    const href = replacedWordsPath(view, version, correction);
    const language = html`<span${languageAttributes(locale, readerLocale)}>${localeToName(locale)}</span>`;
    const link = html`<a href="${href}" hreflang="${locale}">${timeElement(date, readerLocale)} · ${language}</a>`;
    return html`<li>${link} · ${renderReasonText(view, because, readerLocale)}${note}</li>\n`;
  });
  return html`<ul>\n${items}</ul>`;
}

/** Renders the words that one correction changed. */
export type RenderChangedWords = (
  view: PolicyView,
  corrected: { readonly dated: DatedVersion; readonly correction: Correction },
  readerLocale: Locale,
) => Html;

interface CorrectionChangesOptions {
  readonly readerLocale: Locale;
  readonly renderChangedWords: RenderChangedWords;
}

/** Renders the words that each correction of a version changed, under its date and language. */
export function renderCorrectionChanges(
  view: PolicyView,
  dated: DatedVersion,
  { readerLocale, renderChangedWords }: CorrectionChangesOptions,
): Html | undefined {
  const { corrections } = dated.version;
  if (corrections.length === 0) return undefined;
  const blocks = corrections.map((correction) => {
    const { locale } = correction;
    const date = correctionDate(view, dated.version, correction);
    const language = html`<span${languageAttributes(locale, readerLocale)}>${localeToName(locale)}</span>`;
    const words = renderChangedWords(view, { dated, correction }, readerLocale);
    return html`<p class="note">${formatDate(date, readerLocale)} · ${language}</p>\n${words}`;
  });
  return html`${blocks}`;
}

/** The date on which a correction was published; without a publication to ask, the one that its editor wrote. */
export function correctionDate({ policy, stamps }: PolicyView, version: Version, correction: Correction): IsoDate {
  const text = textId(policy.id, version.id, correction.locale);
  const stamp = stampOf(stamps, replacedTextId(text, correction.number));
  return stamp === undefined || version.imported ? correction.date : dateAt(stamp, version.timeZone);
}

function replacedWordsPath(view: PolicyView, version: Version, { locale, number }: Correction): string {
  return paths.replacedWords(view.policy.id, version.id, { locale, number });
}
