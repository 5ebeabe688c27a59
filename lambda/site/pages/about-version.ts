import { digestSharedWords } from '../../content/words/digest-shared-words.ts';
import { digestWords } from '../../content/words/digest-words.ts';
import { paths } from '../addresses.ts';
import type { PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { renderActs } from './acts.ts';
import { renderCorrectionList, shownCorrections } from './corrections.ts';
import { renderTerm } from './render-term.ts';
import type { ShownPage } from './status.ts';

/** Renders what else there is to know of a version, after its text; on paper it says where the text is, and which. */
export function renderAboutVersion(view: PolicyView, page: ShownPage): Html {
  const { dated, text } = page;
  const { version } = dated;
  const { locale } = text;
  const messages = view.messagesIn(locale);
  const imported = version.imported ? html` · ${messages.text('version.imported')}` : undefined;
  const path = paths.version(view.address, version.id, locale);
  const rows = [
    renderTerm(messages.text('history.announced'), html`${timeElement(dated.announcement.date, locale)}${imported}`),
    ...renderActs(view, dated, locale).map(({ kind, words }) => renderTerm(messages.text(`history.${kind}`), words)),
    renderTerm(
      messages.text('history.corrections'),
      renderCorrectionList(view, { version, corrections: shownCorrections(version, text) }, locale),
    ),
    renderTerm(messages.text('page.permalink'), html`<a href="${path}">${view.origin}${path}</a>`),
    renderTerm('SHA-256', renderDigest(view, page)),
  ];
  return html`<section class="about">\n<h2>${messages.text('page.about')}</h2>\n<dl>\n${rows}</dl>\n</section>\n`;
}

/** The digest of the words, as the list of versions or the ledger has it; undefined for a text that this version lacks. */
function renderDigest(
  { application, room }: PolicyView,
  { dated: { version }, text: { main } }: ShownPage,
): Html | undefined {
  const translation = version.translations.get(main);
  const digest = application === undefined ? digestWords : digestSharedWords;
  return translation && html`<code>${room.digestOf(() => digest(translation, version))}</code>`;
}
