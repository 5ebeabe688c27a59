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
import { renderReasonText } from './acts.ts';
import type { StatusLine } from './status.ts';

/** The corrections of the texts that a page shows. */
export function shownCorrections(version: Version, text: ShownText): Correction[] {
  const locales = new Set(text.sections.map(({ locale }) => locale));
  return version.corrections.filter(({ locale }) => locales.has(locale));
}

/** The line of a status strip that says when the words on the page were last corrected, with a link to the replaced words. */
export function correctionLine(view: PolicyView, version: Version, text: ShownText): StatusLine | undefined {
  const messages = view.messagesIn(text.locale);
  const last = shownCorrections(version, text).at(-1);
  if (last === undefined) return undefined;
  const href = replacedWordsPath(view, version, last);
  const link = html`<a href="${href}" hreflang="${last.locale}">${messages.text('correction.readReplaced')}</a>`;
  const date = timeElement(correctionDate(view, version, last), text.locale);
  const meaning = last.meaning ? html` ${messages.text('correction.meaning')}` : undefined;
  return { words: html`${messages.html('correction.made', { date, link })}${meaning}` };
}

/** Renders corrections of a version: date and language as a link to the replaced words, and the reason. */
export function renderCorrectionList(
  view: PolicyView,
  { version, corrections }: Pick<DatedVersion, 'version'> & { readonly corrections: readonly Correction[] },
  readerLocale: Locale,
): Html | undefined {
  if (corrections.length === 0) return undefined;
  const items = corrections.map((correction) => {
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
