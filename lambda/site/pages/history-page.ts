import type { Locale, LocalTime, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { feedType } from '../feed/feed.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html, joinHtml } from '../text/html.ts';
import { languageAttributes, languageLink, localeToName } from '../text/language.ts';
import { renderActs, renderTime, renderWithdrawal } from './acts.ts';
import { renderSummary } from './change-notice.ts';
import { type RenderChangedWords, renderCorrectionChanges, renderCorrectionList } from './corrections.ts';
import { renderPageShell } from './page-shell.ts';
import { renderTerm } from './render-term.ts';

/** Renders the list of a policy's public versions, the newest first, in one locale. */
export function renderHistoryPage(view: PolicyView, locale: Locale, renderChangedWords: RenderChangedWords): string {
  const messages = view.messagesIn(locale);
  const { id } = view.policy;
  const { locales } = view.content.settings;
  const pathIn = (other: Locale) => paths.history(id, other);
  const { main, head } = view.textOf(view.latest, locale);
  const title = messages.text('history.title');
  const policyTitle = html`<span${languageAttributes(main, locale)}>${head.title}</span>`;
  const items = view.versions.toReversed().map((dated) => renderItem(view, dated, { locale, renderChangedWords }));
  return renderPageShell(view, {
    locale,
    style: 'comparison',
    title: `${head.title}: ${title}`,
    pathIn,
    canonical: pathIn(locale),
    alternates: locales.map((other) => [other, pathIn(other)] as const),
    main: [html`<h1>${policyTitle}: ${title}</h1>\n`, html`<ul class="versions">\n${items}</ul>\n`],
    footer: [
      html`<a href="${paths.latest(id, locale)}">${messages.text('page.latest')}</a>`,
      html`<a href="${paths.feed(id, locale)}" type="${feedType}">${messages.text('history.feed')}</a>`,
      ...renderEveryLanguage(view, locale),
    ],
  });
}

function renderItem(
  view: PolicyView,
  dated: DatedVersion,
  { locale, renderChangedWords }: { readonly locale: Locale; readonly renderChangedWords: RenderChangedWords },
): Html {
  const { version, status, effective, replacedBy, replacedOn } = dated;
  const messages = view.messagesIn(locale);
  const renderLink = (linked: Version, time: LocalTime) =>
    html`<a href="${paths.version(view.policy.id, linked.id, locale)}">${renderTime(linked, time, locale)}</a>`;
  const replacement = replacedBy && html`${replacedOn && renderLink(replacedBy, replacedOn)}`;
  const withdrawal = renderWithdrawal(view, dated, locale);
  const acts = [...renderActs(view, dated, locale), ...(withdrawal === undefined ? [] : [withdrawal])];
  const imported = version.imported ? html` · ${messages.text('version.imported')}` : undefined;
  const rows = [
    renderTerm(messages.text('history.effective'), renderLink(version, effective)),
    renderTerm(messages.text('history.status'), html`${messages.text(`status.${status}`)}${imported}`),
    renderTerm(messages.text('history.replaced'), replacement),
    ...acts.map(({ kind, words }) => renderTerm(messages.text(`history.${kind}`), words)),
    renderTerm(messages.text('history.announced'), timeElement(dated.announcement.date, locale)),
    renderTerm(messages.text('history.change'), renderChangeKind(view, dated, locale)),
    renderTerm(messages.text('history.languages'), renderLanguages(view, dated, locale)),
    renderTerm(messages.text('history.summary'), renderSummary(view, version, locale)),
    renderTerm(
      messages.text('history.corrections'),
      renderCorrectionList(view, { version, corrections: version.corrections }, locale),
    ),
    renderTerm(
      messages.text('changes.title'),
      renderCorrectionChanges(view, dated, { readerLocale: locale, renderChangedWords }),
    ),
  ];
  return html`<li><dl>\n${rows}</dl>\n</li>\n`;
}

/** The kind of change, with a link to the changes page of each version that has one. */
function renderChangeKind(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const { version } = dated;
  const messages = view.messagesIn(locale);
  const kind = messages.text(`change.${version.change}`);
  if (previousVersion(view, dated) === undefined) return html`${kind}`;
  const path = paths.changes(view.policy.id, version.id, locale);
  return html`${kind} · <a href="${path}">${messages.text('changes.title')}</a>`;
}

/**
 * The languages in which a version really exists, by the kind of their translations. Only the history in the source language lists all of
 * them: each history would otherwise name each language of each version. The others name the source and what their own readers read.
 */
function renderLanguages(view: PolicyView, dated: DatedVersion, readerLocale: Locale): Html {
  const messages = view.messagesIn(readerLocale);
  const { sourceLocale } = view.content.settings;
  const read = [sourceLocale, view.textOf(dated, readerLocale).canonical];
  const isListed = (locale: Locale) => readerLocale === sourceLocale || read.includes(locale);
  const pathIn = (locale: Locale) => paths.version(view.policy.id, dated.version.id, locale);
  const byKind = Map.groupBy(
    ownLocales(view, dated).filter(isListed),
    (locale) => view.textOf(dated, locale).head.kind,
  );
  const lines = [...byKind].map(([kind, locales]) => {
    const links = locales.map((locale) => languageLink(locale, readerLocale, pathIn));
    return html`<div>${messages.text(`kind.${kind}`)}: ${joinHtml(links, ' · ')}</div>\n`;
  });
  return html`${lines}`;
}

/** Where each language of each version is listed: for readers in the history in the source language, and for programs. */
function renderEveryLanguage(view: PolicyView, locale: Locale): Html[] {
  const { sourceLocale } = view.content.settings;
  const file = paths.versionsJson(view.policy.id);
  const source = html`<span${languageAttributes(sourceLocale, locale)}>${localeToName(sourceLocale)}</span>`;
  const title = view.messagesIn(locale).text('history.title');
  return [
    ...(locale === sourceLocale
      ? []
      : [
          html`<a href="${paths.history(view.policy.id, sourceLocale)}" hreflang="${sourceLocale}">${title} (${source})</a>`,
        ]),
    html`<a href="${file}" type="application/json">${file.split('/').at(-1)}</a>`,
  ];
}
