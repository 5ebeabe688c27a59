import type { Correction, Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { historyPath, latestPath } from '../linked-paths.ts';
import { textAlone } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { renderReason } from './acts.ts';
import { renderSections } from './article.ts';
import { correctionDate } from './corrections.ts';
import { renderPageShell } from './page-shell.ts';
import { forceLines, renderDates, renderStatusStrip, translationLines } from './status.ts';

/**
 * Renders the permanent page of the words that a correction replaced: exactly the replaced text, without sections of any other. It
 * says when and why the words were replaced, and counts as the page of the version.
 */
export function renderReplacedWordsPage(
  view: PolicyView,
  dated: DatedVersion,
  { correction, changedWords }: { readonly correction: Correction; readonly changedWords: Html },
): string {
  const { locale, replaced } = correction;
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const pathIn = (other: Locale) => paths.version(id, dated.version.id, other);
  const page = { dated, text: textAlone(dated.version, correction.replaced), pathIn };
  const title = messages.text('correction.title');
  const notice = messages.html('correction.replaced', {
    date: timeElement(correctionDate(view, dated.version, correction), locale),
    link: html`<a href="${pathIn(locale)}">${messages.text('correction.readCorrected')}</a>`,
  });
  const reason = renderReason(view, correction.because, locale);
  const meaning = correction.meaning ? html` ${messages.text('correction.meaning')}` : undefined;
  return renderPageShell(view, {
    locale,
    style: 'comparison',
    title: `${replaced.title}: ${title}`,
    pathIn,
    canonical: pathIn(view.textOf(dated, locale).canonical),
    alternates: [],
    main: [
      html`<article>\n<h1>${replaced.title}</h1>\n`,
      renderStatusStrip([
        { kind: 'dates', words: renderDates(view, dated, locale) },
        { kind: 'change', words: html`<strong>${title}.</strong> ${notice}${meaning} ${reason}` },
        ...forceLines(view, dated, locale),
        ...translationLines(view, page),
      ]),
      html`<h2>${messages.text('changes.title')}</h2>\n`,
      changedWords,
      renderSections(view, page),
      html`</article>\n`,
    ],
    footer: [
      html`<a href="${latestPath(view, locale)}">${messages.text('page.latest')}</a>`,
      html`<a href="${historyPath(view, locale)}">${messages.text('page.history')}</a>`,
    ],
  });
}
