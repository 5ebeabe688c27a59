import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { compareSections, compareTitles, type SectionChange, type VersionPair } from '../changes/compare-sections.ts';
import type { DiffRun } from '../changes/diff-words.ts';
import { type MarkContext, renderRuns } from '../changes/render-runs.ts';
import { renderSectionChange } from '../changes/render-section-change.ts';
import { feedLink } from '../feed/feed.ts';
import { ownLocales, type PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, timeElement } from '../text/language.ts';
import { renderSummary } from './change-notice.ts';
import { renderDocument } from './document.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { linkTo, renderDates, renderNotices } from './version-notices.ts';

/** What changed in a version against the one before, in one locale. */
export function renderChangesPage(view: PolicyView, versions: VersionPair, locale: Locale): string {
  const messages = view.messagesIn(locale);
  const { current, previous } = versions;
  const text = view.textOf(current, locale);
  const pathIn = (other: Locale) => paths.changes(view.policy.id, current.version.id, other);
  const menu = view.content.settings.locales.map((other) => [other, pathIn(other)] as const);
  const title = messages.text('changes.title');
  const previousPath = paths.version(view.policy.id, previous.version.id, locale);
  const compared = messages.html('changes.compared', {
    link: html`<a href="${previousPath}">${timeElement(previous.version.id, locale)}</a>`,
  });
  const summary = renderSummary(view, current.version, locale);
  const body = html`<a class="skip" href="#_text">${messages.text('page.skip')}</a>
<header>
${renderLanguageMenu(locale, messages.text('page.languages'), menu)}</header>
<main id="_text">
<h1><span${languageAttributes(text.main, locale)}>${text.head.title}</span>: ${title}</h1>
${renderDates(view, current, locale)}<p class="dates">${compared}</p>
${summary && html`<p class="notice summary">${summary}</p>\n`}${renderNotices(view, current, { text, pathIn })}${renderComparison(view, versions, locale)}</main>
<footer>
${renderFooter(view, versions, locale)}</footer>
`;
  return renderDocument({
    locale,
    title: `${text.head.title}: ${title}`,
    canonical: view.origin + pathIn(text.canonical),
    alternates:
      text.canonical === locale && !view.content.settings.dropped.includes(locale)
        ? ownLocales(view, current).map((other) => [other, view.origin + pathIn(other)] as const)
        : [],
    feed: feedLink(view, locale),
    body,
  });
}

function renderComparison(view: PolicyView, versions: VersionPair, reader: Locale): Html {
  const messages = view.messagesIn(reader);
  const [previous, current] = [view.textOf(versions.previous, reader), view.textOf(versions.current, reader)];
  const title = compareTitles(previous, current);
  const sections = compareSections(view, versions, reader);
  const isWholeInOtherLanguage = sections.length > 0 && sections.every(({ kind }) => kind === 'otherLanguage');
  const previousPath = (locale: Locale) => paths.version(view.policy.id, versions.previous.version.id, locale);
  const notices = [
    title === undefined && sections.every(isSame) && html`${messages.text('changes.none')}`,
    isWholeInOtherLanguage &&
      html`${messages.text('changes.otherText')} ${linkTo(previous.canonical, reader, previousPath)}`,
  ].map((notice) => notice !== false && html`<p class="notice">${notice}</p>\n`);
  const context = { ...versions, view, reader, isWholeInOtherLanguage };
  const changes = sections.map((change) => renderSectionChange(change, context));
  return html`${notices}<div class="changes">
${title && renderTitle(title, { locale: current.head.locale, readerLocale: reader, messages })}${changes}</div>
`;
}

function isSame({ kind, isMoved }: SectionChange): boolean {
  return kind === 'same' && !isMoved;
}

function renderTitle(title: readonly DiffRun[], context: MarkContext): Html {
  return html`<section class="reworded">
<h2>${context.messages.text('changes.policyTitle')}</h2>
<p${languageAttributes(context.locale, context.readerLocale)}>${renderRuns(title, context)}</p>
</section>
`;
}

function renderFooter(view: PolicyView, { current, previous }: VersionPair, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const links = [
    [paths.version(id, current.version.id, locale), 'page.permalink'],
    [paths.version(id, previous.version.id, locale), 'notice.readFormer'],
    [paths.latest(id, locale), 'page.latest'],
    [paths.history(id, locale), 'page.history'],
  ] as const;
  return html`<ul>
${links.map(([path, key]) => html`<li><a href="${path}">${messages.text(key)}</a></li>\n`)}</ul>
`;
}
