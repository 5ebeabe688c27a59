import type { Locale } from '../../content/content.ts';
import { versionPath } from '../linked-paths.ts';
import type { PolicyView, VersionPair } from '../policy-view.ts';
import { characterData, type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { compareTitles, compareVersions, type SectionChange } from './compare-versions.ts';
import type { DiffRun } from './diff-words.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';
import { anchorOf, type ChangesContext, kindsOf, renderSectionChange } from './render-section-change.ts';

/** Renders the comparison of two versions for readers of a locale: general notices, then the changes of the title and each section. */
export function renderComparison(view: PolicyView, versions: VersionPair, readerLocale: Locale): Html[] {
  const messages = view.messagesIn(readerLocale);
  const previous = view.textOf(versions.previous, readerLocale);
  const current = view.textOf(versions.current, readerLocale);
  const title = compareTitles(previous, current);
  const sections = compareVersions(view, versions, readerLocale);
  const isWholeInOtherLanguage = sections.length > 0 && sections.every(({ kind }) => kind === 'otherLanguage');
  const notices: Html[] = [];
  if (title === undefined && sections.every(isUnchanged)) notices.push(html`${messages.text('changes.none')}`);
  if (isWholeInOtherLanguage) {
    const previousIn = (locale: Locale) => versionPath(view, versions.previous.version, locale);
    const link = languageLink(previous.canonical, readerLocale, previousIn);
    notices.push(html`${messages.text('changes.otherText')} ${link}`);
  }
  const context: ChangesContext = { ...versions, view, readerLocale, isWholeInOtherLanguage };
  const changes = sections.map((change) => renderSectionChange(change, context));
  const titleChange = title && renderTitleChange(title, { locale: current.head.locale, readerLocale, messages });
  return [
    ...notices.map((notice) => html`<p class="notice">${notice}</p>\n`),
    renderOverview(sections, context),
    html`<div class="changes">\n${titleChange}${changes}</div>\n`,
  ];
}

/** Links to the sections that have changed, with the kind of each change, where there are several. */
function renderOverview(sections: readonly SectionChange[], context: ChangesContext): Html {
  const { view, readerLocale } = context;
  const messages = view.messagesIn(readerLocale);
  const changed = sections.filter((change) => !isUnchanged(change));
  if (changed.length < 2) return html``;
  const items = changed.map((change) => {
    const { shown, kind, heading } = change;
    const left = kind === 'removed' ? 'added' : 'removed';
    const words = heading.filter((run) => run.kind !== left).map(({ text }) => characterData(text));
    const link =
      heading.length === 0
        ? html`<a href="#${anchorOf(shown)}">${messages.text('changes.introduction')}</a>`
        : html`<a href="#${anchorOf(shown)}"${languageAttributes(shown.locale, readerLocale)}>${words}</a>`;
    const kinds = kindsOf(change).map((key) => html` · ${messages.text(key)}`);
    return html`<li>${link}${kinds}</li>\n`;
  });
  return html`<ul class="overview">\n${items}</ul>\n`;
}

function isUnchanged({ kind, isMoved }: SectionChange): boolean {
  return kind === 'same' && !isMoved;
}

function renderTitleChange(title: readonly DiffRun[], context: MarkContext): Html {
  return html`<section class="reworded">
<h2>${context.messages.text('changes.policyTitle')}</h2>
<p${languageAttributes(context.locale, context.readerLocale)}>${renderRuns(title, context)}</p>
</section>
`;
}
