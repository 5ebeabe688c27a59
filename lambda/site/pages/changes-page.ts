import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { compareTitles, compareVersions, type SectionChange, type VersionPair } from '../changes/compare-versions.ts';
import type { DiffRun } from '../changes/diff-words.ts';
import { type MarkContext, renderRuns } from '../changes/render-runs.ts';
import { renderSectionChange } from '../changes/render-section-change.ts';
import { isDropped, ownLocales, type PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { renderSummary } from './change-notice.ts';
import { renderPageShell } from './page-shell.ts';
import { renderDates, renderNotices } from './version-notices.ts';

/** Renders the page that compares a version with the previous one, in one locale. */
export function renderChangesPage(view: PolicyView, versions: VersionPair, locale: Locale): string {
  const { current } = versions;
  const title = view.messagesIn(locale).text('changes.title');
  const text = view.textOf(current, locale);
  const pathIn = (other: Locale) => paths.changes(view.policy.id, current.version.id, other);
  const isTranslation = text.canonical === locale && !isDropped(view, locale);
  const summary = renderSummary(view, current.version, locale);
  const policyTitle = html`<span${languageAttributes(text.main, locale)}>${text.head.title}</span>`;
  return renderPageShell(view, {
    locale,
    title: `${text.head.title}: ${title}`,
    pathIn,
    canonical: pathIn(text.canonical),
    alternates: isTranslation ? ownLocales(view, current).map((other) => [other, pathIn(other)] as const) : [],
    main: [
      html`<h1>${policyTitle}: ${title}</h1>\n`,
      renderDates(view, current, locale),
      renderCompared(view, versions, locale),
      summary && html`<p class="notice summary">${summary}</p>\n`,
      ...renderNotices(view, { dated: current, text, pathIn }),
      ...renderComparison(view, versions, locale),
    ],
    footer: footerLinks(view, versions, locale),
  });
}

/** The version with which this one is compared. */
function renderCompared(view: PolicyView, { previous }: VersionPair, locale: Locale): Html {
  const { id } = previous.version;
  const link = html`<a href="${paths.version(view.policy.id, id, locale)}">${timeElement(id, locale)}</a>`;
  return html`<p class="dates">${view.messagesIn(locale).html('changes.compared', { link })}</p>\n`;
}

/** General notices, and then the changes of the title and of each section. */
function renderComparison(view: PolicyView, versions: VersionPair, readerLocale: Locale): Html[] {
  const messages = view.messagesIn(readerLocale);
  const previous = view.textOf(versions.previous, readerLocale);
  const current = view.textOf(versions.current, readerLocale);
  const title = compareTitles(previous, current);
  const sections = compareVersions(view, versions, readerLocale);
  const isWholeInOtherLanguage = sections.length > 0 && sections.every(({ kind }) => kind === 'otherLanguage');
  const notices: Html[] = [];
  if (title === undefined && sections.every(isUnchanged)) notices.push(html`${messages.text('changes.none')}`);
  if (isWholeInOtherLanguage) {
    const previousIn = (locale: Locale) => paths.version(view.policy.id, versions.previous.version.id, locale);
    const link = languageLink(previous.canonical, readerLocale, previousIn);
    notices.push(html`${messages.text('changes.otherText')} ${link}`);
  }
  const context = { ...versions, view, readerLocale, isWholeInOtherLanguage };
  const changes = sections.map((change) => renderSectionChange(change, context));
  const titleChange = title && renderTitleChange(title, { locale: current.head.locale, readerLocale, messages });
  return [
    ...notices.map((notice) => html`<p class="notice">${notice}</p>\n`),
    html`<div class="changes">\n${titleChange}${changes}</div>\n`,
  ];
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

function footerLinks(view: PolicyView, { current, previous }: VersionPair, locale: Locale): Html[] {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const links = [
    [paths.version(id, current.version.id, locale), 'page.permalink'],
    [paths.version(id, previous.version.id, locale), 'notice.readPrevious'],
    [paths.latest(id, locale), 'page.latest'],
    [paths.history(id, locale), 'page.history'],
  ] as const;
  return links.map(([path, key]) => html`<a href="${path}">${messages.text(key)}</a>`);
}
