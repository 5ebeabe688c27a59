import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { feedLink } from '../feed/feed.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderArticle } from './article.ts';
import { renderChangeNotice } from './change-notice.ts';
import { renderCorrections } from './corrections.ts';
import { renderDocument } from './document.ts';
import { renderLanguageMenu } from './language-menu.ts';
import { renderDates, renderNotices } from './version-notices.ts';

/** Which page of a version: the latest page, whose version changes, or the version's own, which stays. */
export type PageKind = 'latest' | 'version';

/** The page of one version in one locale. */
export function renderPolicyPage(
  view: PolicyView,
  dated: DatedVersion,
  page: { locale: Locale; kind: PageKind },
): string {
  const { locale, kind } = page;
  const messages = view.messagesIn(locale);
  const text = view.textOf(dated, locale);
  const pathIn = (other: Locale) => pathOf(view, dated, { locale: other, kind });
  const menu = view.content.settings.locales.map((other) => [other, pathIn(other)] as const);
  const isKept = !view.content.settings.dropped.includes(locale);
  const changes =
    kind === 'latest' && isKept ? view.notices.map((notice) => renderChangeNotice(view, notice, locale)) : [];
  const body = html`<a class="skip" href="#_text">${messages.text('page.skip')}</a>
<header>
${renderLanguageMenu(locale, messages.text('page.languages'), menu)}</header>
<main id="_text">
<h1${languageAttributes(text.main, locale)}>${text.head.title}</h1>
${renderDates(view, dated, locale)}${renderCorrections(view, dated.version, text)}${changes}${renderNotices(view, dated, { text, pathIn })}${renderArticle(view, dated, { text, pathIn })}</main>
<footer>
${renderFooter(view, dated, page)}</footer>
`;
  return renderDocument({
    locale,
    title: text.head.title,
    canonical: view.origin + pathIn(text.canonical),
    alternates: text.canonical === locale && isKept ? alternates(view, dated, kind) : [],
    feed: feedLink(view, locale),
    body,
  });
}

function pathOf(view: PolicyView, dated: DatedVersion, { locale, kind }: { locale: Locale; kind: PageKind }): string {
  const { id } = view.policy;
  return kind === 'latest' ? paths.latest(id, locale) : paths.version(id, dated.version.id, locale);
}

/** `hreflang` names real translations only; a page that shows another language's text counts as that one. */
function alternates(view: PolicyView, dated: DatedVersion, kind: PageKind): (readonly [string, string])[] {
  const negotiated = paths.negotiated(view.policy.id, kind === 'latest' ? undefined : dated.version.id);
  const translations = ownLocales(view, dated).map(
    (locale) => [locale, view.origin + pathOf(view, dated, { locale, kind })] as const,
  );
  return [...translations, ['x-default', view.origin + negotiated]];
}

function renderFooter(
  view: PolicyView,
  dated: DatedVersion,
  { locale, kind }: { locale: Locale; kind: PageKind },
): Html {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const other =
    kind === 'latest'
      ? html`<li><a href="${paths.version(id, dated.version.id, locale)}">${messages.text('page.permalink')}</a></li>\n`
      : html`<li><a href="${paths.latest(id, locale)}">${messages.text('page.latest')}</a></li>\n`;
  const changes =
    kind === 'version' &&
    previousVersion(view, dated) !== undefined &&
    html`<li><a href="${paths.changes(id, dated.version.id, locale)}">${messages.text('page.changes')}</a></li>\n`;
  return html`<ul>
${other}${changes}<li><a href="${paths.history(id, locale)}">${messages.text('page.history')}</a></li>
</ul>
`;
}
