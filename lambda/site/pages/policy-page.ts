import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderArticle } from './article.ts';
import { renderChangeNotice } from './change-notice.ts';
import { renderCorrections } from './corrections.ts';
import { renderPageShell } from './page-shell.ts';
import { renderDates, renderNotices } from './version-notices.ts';

/** `latest` is the latest page, whose version changes; `version` is the permanent page of a version. */
export type PageKind = 'latest' | 'version';

/** Renders the page of one version in one locale. */
export function renderPolicyPage(
  view: PolicyView,
  dated: DatedVersion,
  { locale, kind }: { locale: Locale; kind: PageKind },
): string {
  const text = view.textOf(dated, locale);
  const pathIn = (other: Locale) => pathOf(view, dated, { locale: other, kind });
  const page = { dated, text, pathIn };
  const isKept = !isDropped(view, locale);
  const notices = kind === 'latest' && isKept ? view.notices : [];
  return renderPageShell(view, {
    locale,
    title: text.head.title,
    pathIn,
    canonical: pathIn(text.canonical),
    alternates: text.canonical === locale && isKept ? alternates(view, dated, kind) : [],
    main: [
      html`<h1${languageAttributes(text.main, locale)}>${text.head.title}</h1>\n`,
      renderDates(view, dated, locale),
      ...renderCorrections(view, dated.version, text),
      ...notices.map((notice) => renderChangeNotice(view, notice, locale)),
      ...renderNotices(view, page),
      renderArticle(view, page),
    ],
    footer: footerLinks(view, dated, { locale, kind }),
  });
}

function pathOf(view: PolicyView, dated: DatedVersion, { locale, kind }: { locale: Locale; kind: PageKind }): string {
  const { id } = view.policy;
  return kind === 'latest' ? paths.latest(id, locale) : paths.version(id, dated.version.id, locale);
}

/** `hreflang` lists real translations only; a page that shows the text of a different language counts as that language's page. */
function alternates(view: PolicyView, dated: DatedVersion, kind: PageKind): (readonly [string, string])[] {
  const negotiated = paths.negotiated(view.policy.id, kind === 'latest' ? undefined : dated.version.id);
  const translations = ownLocales(view, dated).map(
    (locale) => [locale, pathOf(view, dated, { locale, kind })] as const,
  );
  return [...translations, ['x-default', negotiated]];
}

function footerLinks(
  view: PolicyView,
  dated: DatedVersion,
  { locale, kind }: { locale: Locale; kind: PageKind },
): Html[] {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const version = dated.version.id;
  const history = html`<a href="${paths.history(id, locale)}">${messages.text('page.history')}</a>`;
  const own =
    kind === 'latest'
      ? html`<a href="${paths.version(id, version, locale)}">${messages.text('page.permalink')}</a>`
      : html`<a href="${paths.latest(id, locale)}">${messages.text('page.latest')}</a>`;
  if (previousVersion(view, dated) === undefined) return [own, history];
  const changes = html`<a href="${paths.changes(id, version, locale)}">${messages.text('page.changes')}</a>`;
  return [own, changes, history];
}
