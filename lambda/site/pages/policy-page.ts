import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import { paths } from '../addresses.ts';
import { historyPath, latestPath } from '../linked-paths.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, isSearchedFor, ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { type Html, html, joinHtml } from '../text/html.ts';
import { renderAboutVersion } from './about-version.ts';
import { renderSections } from './article.ts';
import { changeLines, renderChangesLink } from './change-notice.ts';
import { correctionLine } from './corrections.ts';
import { renderMetadata } from './metadata.ts';
import { nameOfPage, renderPageHeading } from './page-name.ts';
import { renderPageShell } from './page-shell.ts';
import { renderSectionWords } from './section-words.ts';
import { forceLines, renderForce, renderStatusStrip, type ShownPage, translationLines } from './status.ts';
import type { PageStyle } from './style.ts';
import { renderTableOfContents } from './table-of-contents.ts';

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
  const sections = renderSections(view, page);
  return renderPageShell(view, {
    locale,
    style: pageStyle(view, page),
    title: nameOfPage(view, page),
    pathIn,
    canonical: pathIn(text.canonical),
    alternates: text.canonical === locale && isKept ? alternates(view, dated, { kind, pathIn }) : [],
    metadata: renderMetadata(view, page),
    main: [
      html`<article>\n`,
      renderPageHeading(view, page),
      renderStatusStrip([
        { kind: 'dates', words: renderVersionLine(view, page) },
        ...forceLines(view, dated, locale),
        ...(kind === 'latest' && isKept ? changeLines(view, locale) : []),
        correctionLine(view, dated.version, text),
        ...translationLines(view, page),
      ]),
      renderTableOfContents(view, page),
      sections,
      html`</article>\n`,
      renderAboutVersion(view, page),
    ],
    footer: footerLinks(view, dated, { locale, kind }),
  });
}

/** The style sheet that has rules for all sections. */
function pageStyle(view: PolicyView, { dated, text }: ShownPage): PageStyle {
  const isRare = text.sections.some((shown) => renderSectionWords(view, dated, shown).style() === 'everyText');
  return isRare ? 'everyText' : 'text';
}

/** When the version is in force, of which kind its text is, and what it changed. */
function renderVersionLine(view: PolicyView, { dated, text }: ShownPage): Html {
  const { locale, main, head } = text;
  const messages = view.messagesIn(locale);
  const isOwnText = isOwnLanguage(locale, main) && head.kind !== 'machine';
  const hasNotice = view.notices.some(({ version, isComing }) => version === dated.version && !isComing);
  const parts = [
    renderForce(view, dated, locale),
    ...(isOwnText ? [html`${messages.text(`kind.${head.kind}`)}`] : []),
    ...(previousVersion(view, dated) === undefined || hasNotice
      ? []
      : [renderChangesLink(view, dated.version, locale)]),
  ];
  return joinHtml(parts, ' · ');
}

function pathOf(view: PolicyView, dated: DatedVersion, { locale, kind }: { locale: Locale; kind: PageKind }): string {
  const { address } = view;
  return kind === 'latest' ? paths.latest(address, locale) : paths.version(address, dated.version.id, locale);
}

/** `hreflang` lists real translations only; a page that shows the text of a different language counts as that language's page. */
function alternates(
  view: PolicyView,
  dated: DatedVersion,
  { kind, pathIn }: { readonly kind: PageKind; pathIn(locale: Locale): string },
): (readonly [string, string])[] {
  // Those of the policy's latest pages are in the sitemap, because readers open these pages most; those of all applications would make it
  // a list of many megabytes.
  if ((kind === 'latest' && view.application === undefined) || !isSearchedFor(dated)) return [];
  const translations = ownLocales(view, dated).map((locale) => [locale, pathIn(locale)] as const);
  const version = kind === 'latest' ? undefined : dated.version.id;
  return [...translations, ['x-default', paths.negotiated(view.address, version)]];
}

function footerLinks(
  view: PolicyView,
  dated: DatedVersion,
  { locale, kind }: { locale: Locale; kind: PageKind },
): Html[] {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const version = dated.version.id;
  const history = html`<a rel="version-history" href="${historyPath(view, locale)}">${messages.text('page.history')}</a>`;
  // The latest page has the permanent address at the end of its text.
  const latest = html`<a rel="latest-version" href="${latestPath(view, locale)}">${messages.text('page.latest')}</a>`;
  const own = kind === 'latest' ? [] : [latest];
  if (previousVersion(view, dated) === undefined) return [...own, history];
  const changes = html`<a href="${paths.changes(id, version, locale)}">${messages.text('page.changes')}</a>`;
  return [...own, changes, history];
}
