import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { renderActs, renderTime, renderWithdrawal } from './acts.ts';

/** A version as one page shows it. */
export interface ShownPage {
  readonly dated: DatedVersion;
  readonly text: ShownText;
  /** Path of the page in each locale. */
  pathIn(locale: Locale): string;
}

/** Renders when the version was announced and when it is in force. */
export function renderDates(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const { version, status, effective, replacedBy, replacedOn } = dated;
  const date = renderTime(version, effective, locale);
  const force =
    replacedBy === undefined || replacedOn === undefined
      ? messages.html(forceKeys[status], { date })
      : messages.html('version.wasInForce', { from: date, until: renderTime(replacedBy, replacedOn, locale) });
  const announcement = messages.html('version.announced', { date: timeElement(dated.announcement.date, locale) });
  const imported = version.imported ? html` <span>${messages.text('version.imported')}</span>` : undefined;
  const acts = renderActs(view, dated, locale).map(({ words }) => html` <span>${words}</span>`);
  return html`<p class="dates"><span>${force}</span> <span>${announcement}</span>${imported}${acts}</p>\n`;
}

const forceKeys = {
  announced: 'version.takesEffect',
  inForce: 'version.inForceSince',
  replaced: 'version.inForceSince',
  withdrawn: 'version.wasToTakeEffect',
} as const;

/** Renders what readers must know before they read: that the text is not in force, not translated, or translated by a machine. */
export function renderNotices(view: PolicyView, page: ShownPage): Html[] {
  return [...forceNotices(view, page), ...translationNotices(view, page)].map(
    (notice) => html`<p class="notice">${notice}</p>\n`,
  );
}

function forceNotices(view: PolicyView, { dated, text: { locale } }: ShownPage): Html[] {
  const messages = view.messagesIn(locale);
  const latestIn = (other: Locale) => paths.latest(view.policy.id, other);
  const withdrawal = renderWithdrawal(view, dated, locale)?.words;
  const notices: Html[] = [];
  if (isDropped(view, locale)) {
    const source = languageLink(view.content.settings.sourceLocale, locale, latestIn);
    notices.push(html`${messages.text('translation.dropped')} ${source}`);
  }
  if (dated.status === 'announced') notices.push(html`${messages.text('version.coming')}`);
  const latest = html`<a href="${latestIn(locale)}">${messages.text('version.replacedBy')}</a>`;
  const shownLatest = isDropped(view, locale) ? undefined : latest;
  if (dated.status === 'replaced') notices.push(html`${messages.text('version.replaced')} ${shownLatest}`);
  if (withdrawal !== undefined)
    notices.push(html`${withdrawal} ${view.latest.version === dated.version ? undefined : shownLatest}`);
  return notices;
}

function translationNotices(view: PolicyView, page: ShownPage): Html[] {
  const { text, pathIn } = page;
  const { locale, main, head } = text;
  const messages = view.messagesIn(locale);
  const linkTo = (other: Locale) => languageLink(other, locale, pathIn);
  const notices: Html[] = [];
  if (!isOwnLanguage(locale, main)) notices.push(html`${messages.text('translation.none')} ${linkTo(main)}`);
  if (head.kind === 'machine') {
    const source = linkTo(view.content.settings.sourceLocale);
    const note = noteOf(page);
    notices.push(html`${messages.text('translation.machine')} ${source}${note}`);
  }
  return notices;
}

/** What the translators say of the text, in the text's own language. */
function noteOf({ text: { head, locale } }: ShownPage): Html | undefined {
  if (head.note === undefined) return undefined;
  return html` <span${languageAttributes(head.locale, locale)}>${head.note}</span>`;
}
