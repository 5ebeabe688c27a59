import type { Locale, Version } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { feedLink, feedType } from '../feed/feed.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { ownLocales, type PolicyView, previousVersion } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToName, timeElement } from '../text/language.ts';
import { renderSummary } from './change-notice.ts';
import { renderCorrectionList } from './corrections.ts';
import { renderDocument } from './document.ts';
import { renderLanguageMenu } from './language-menu.ts';

/** Every public version of a policy, the newest first, in one locale. */
export function renderHistoryPage(view: PolicyView, locale: Locale): string {
  const messages = view.messagesIn(locale);
  const { locales } = view.content.settings;
  const pathIn = (other: Locale) => paths.history(view.policy.id, other);
  const menu = locales.map((other) => [other, pathIn(other)] as const);
  const { main, head } = view.textOf(view.latest, locale);
  const policyTitle = html`<span${languageAttributes(main, locale)}>${head.title}</span>`;
  const items = view.versions.toReversed().map((dated) => renderItem(view, dated, locale));
  const body = html`<a class="skip" href="#_text">${messages.text('page.skip')}</a>
<header>
${renderLanguageMenu(locale, messages.text('page.languages'), menu)}</header>
<main id="_text">
<h1>${policyTitle}: ${messages.text('history.title')}</h1>
<ul class="versions" role="list">
${items}</ul>
</main>
<footer>
<ul>
<li><a href="${paths.latest(view.policy.id, locale)}">${messages.text('page.latest')}</a></li>
<li><a href="${paths.feed(view.policy.id, locale)}" type="${feedType}">${messages.text('history.feed')}</a></li>
</ul>
</footer>
`;
  const alternates = locales.map((other) => [other, view.origin + pathIn(other)] as const);
  const title = `${head.title}: ${messages.text('history.title')}`;
  return renderDocument({
    locale,
    title,
    canonical: view.origin + pathIn(locale),
    alternates,
    feed: feedLink(view, locale),
    body,
  });
}

function renderItem(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const { version, status, replacedBy } = dated;
  const messages = view.messagesIn(locale);
  const summary = renderSummary(view, version, locale);
  const corrections = renderCorrectionList(view, version, locale);
  const changes =
    previousVersion(view, dated) !== undefined &&
    html` · <a href="${paths.changes(view.policy.id, version.id, locale)}">${messages.text('changes.title')}</a>`;
  const rows = [
    row(messages.text('history.effective'), linkTo(view, version, locale)),
    row(messages.text('history.status'), html`${messages.text(`status.${status}`)}`),
    replacedBy && row(messages.text('history.replaced'), linkTo(view, replacedBy, locale)),
    row(messages.text('history.announced'), timeElement(version.announced, locale)),
    row(messages.text('history.change'), html`${messages.text(`change.${version.change}`)}${changes}`),
    row(messages.text('history.languages'), renderLanguages(view, dated, locale)),
    summary && row(messages.text('history.summary'), summary),
    corrections && row(messages.text('history.corrections'), corrections),
  ];
  return html`<li><dl>\n${rows}</dl>\n</li>\n`;
}

function linkTo(view: PolicyView, { id }: Version, locale: Locale): Html {
  return html`<a href="${paths.version(view.policy.id, id, locale)}">${timeElement(id, locale)}</a>`;
}

function row(term: string, description: Html): Html {
  return html`<dt>${term}</dt><dd>${description}</dd>\n`;
}

/** Each language in which the version really is, with how its translation was made. */
function renderLanguages(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const links = ownLocales(view, dated).map((other, index) => {
    const address = paths.version(view.policy.id, dated.version.id, other);
    const name = html`<a href="${address}" hreflang="${other}"${languageAttributes(other, locale)}>${localeToName(other)}</a>`;
    const { kind } = view.textOf(dated, other).head;
    return html`${index > 0 && ' · '}${name} (${messages.text(`kind.${kind}`)})`;
  });
  return html`${links}`;
}
