import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { historyPath, latestPath, versionPath } from '../linked-paths.ts';
import { isDropped, isSearchedFor, ownLocales, type PolicyView, type VersionPair } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderTime } from './acts.ts';
import { renderSummary } from './change-notice.ts';
import { nameOfPage } from './page-name.ts';
import { renderPageShell } from './page-shell.ts';
import { forceLines, renderDates, renderStatusStrip, translationLines } from './status.ts';

/** Renders the page that compares a version with the previous one, in one locale, around the comparison itself. */
export function renderChangesPage(
  view: PolicyView,
  versions: VersionPair & { readonly comparison: readonly Html[] },
  locale: Locale,
): string {
  const { current } = versions;
  const title = view.messagesIn(locale).text('changes.title');
  const text = view.textOf(current, locale);
  const pathIn = (other: Locale) => paths.changes(view.policy.id, current.version.id, other);
  const isTranslation = text.canonical === locale && !isDropped(view, locale);
  const summary = renderSummary(view, current.version, locale);
  const policyTitle = html`<span${languageAttributes(text.main, locale)}>${text.head.title}</span>`;
  return renderPageShell(view, {
    locale,
    style: 'comparison',
    title: `${nameOfPage(view, { dated: current, text })}: ${title}`,
    pathIn,
    canonical: pathIn(text.canonical),
    alternates:
      isTranslation && isSearchedFor(current)
        ? ownLocales(view, current).map((other) => [other, pathIn(other)] as const)
        : [],
    main: [
      html`<h1>${policyTitle}: ${title}</h1>\n`,
      renderStatusStrip([
        { kind: 'dates', words: renderDates(view, current, locale) },
        { kind: 'dates', words: renderCompared(view, versions, locale) },
        ...forceLines(view, current, locale),
        ...translationLines(view, { dated: current, text, pathIn }),
      ]),
      summary && html`<p class="summary">${summary}</p>\n`,
      ...versions.comparison,
    ],
    footer: footerLinks(view, versions, locale),
  });
}

/** The version with which this one is compared. */
function renderCompared(view: PolicyView, { previous }: VersionPair, locale: Locale): Html {
  const { version, effective } = previous;
  const path = versionPath(view, version, locale);
  const link = html`<a href="${path}">${renderTime(version, effective, locale)}</a>`;
  return view.messagesIn(locale).html('changes.compared', { link });
}

function footerLinks(view: PolicyView, { current, previous }: VersionPair, locale: Locale): Html[] {
  const messages = view.messagesIn(locale);
  const links = [
    [versionPath(view, current.version, locale), 'page.permalink'],
    [versionPath(view, previous.version, locale), 'notice.readPrevious'],
    [latestPath(view, locale), 'page.latest'],
    [historyPath(view, locale), 'page.history'],
  ] as const;
  return links.map(([path, key]) => html`<a href="${path}">${messages.text(key)}</a>`);
}
