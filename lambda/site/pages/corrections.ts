import type { Correction, Locale, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToName, timeElement } from '../text/language.ts';

/** Tells readers of a page which of the words that they see were corrected, when and why, and where the replaced ones are. */
export function renderCorrections(view: PolicyView, version: Version, text: ShownText): Html {
  const messages = view.messagesIn(text.locale);
  const shown = new Set(text.sections.map(({ locale }) => locale));
  const lines = version.corrections
    .filter(({ locale }) => shown.has(locale))
    .map((correction) => {
      const date = timeElement(correction.date, text.locale);
      const words = messages.text('correction.readFormer');
      const link = html`<a href="${replacedWordsPath(view, version, correction)}" hreflang="${correction.locale}">${words}</a>`;
      const made = messages.html('correction.made', { date, link });
      return html`<p class="dates">${made} ${renderReason(view, correction, text.locale)}</p>\n`;
    });
  return html`${lines}`;
}

/** Every correction of a version for its entry in the history: date and language, with a link to the replaced words, and reason. */
export function renderCorrectionList(view: PolicyView, version: Version, locale: Locale): Html | undefined {
  if (version.corrections.length === 0) return undefined;
  const items = version.corrections.map((correction) => {
    const { locale: own, date, because } = correction;
    const name = html`<span${languageAttributes(own, locale)}>${localeToName(own)}</span>`;
    const link = html`<a href="${replacedWordsPath(view, version, correction)}" hreflang="${own}">${timeElement(date, locale)} · ${name}</a>`;
    return html`<li>${link} · <span${reasonLanguage(view, locale)}>${because}</span></li>\n`;
  });
  return html`<ul>\n${items}</ul>`;
}

/** Why words were corrected, marked with the language in which editors write it down. */
export function renderReason(view: PolicyView, { because }: Correction, reader: Locale): Html {
  const reason = html`<span${reasonLanguage(view, reader)}>${because}</span>`;
  return view.messagesIn(reader).html('correction.because', { reason });
}

function reasonLanguage({ content }: PolicyView, reader: Locale): Html | undefined {
  return languageAttributes(content.settings.sourceLocale, reader);
}

function replacedWordsPath(view: PolicyView, version: Version, { locale, number }: Correction): string {
  return paths.replacedWords(view.policy.id, version.id, { locale, number });
}
