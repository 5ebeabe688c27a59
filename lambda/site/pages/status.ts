import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { renderTime, renderWithdrawal } from './acts.ts';

/** A version as one page shows it. */
export interface ShownPage {
  readonly dated: DatedVersion;
  readonly text: ShownText;
  /** Path of the page in each locale. */
  pathIn(locale: Locale): string;
}

/** One line of a status strip: the dates of a version, a change that is announced, or anything else. */
export interface StatusLine {
  readonly kind?: keyof typeof lineClasses;
  readonly words: Html;
}

/**
 * Renders the status strip of a page: all that readers must know before they read. Its lines are paragraphs beside the text, without an
 * element around them, because a reader mode would drop a block with so many links.
 */
export function renderStatusStrip(lines: readonly (StatusLine | undefined)[]): Html {
  return html`${lines.map((line) => line && renderLine(line))}`;
}

function renderLine({ kind = 'other', words }: StatusLine): Html {
  return html`<p class="${lineClasses[kind]}">${words}</p>\n`;
}

const lineClasses = { dates: 'dates', change: 'notice change', other: 'notice' } as const;

/** Says when a version is in force. */
export function renderForce(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const { version, status, effective, replacedBy, replacedOn } = dated;
  const date = renderTime(version, effective, locale);
  if (replacedBy === undefined || replacedOn === undefined) return messages.html(forceKeys[status], { date });
  return messages.html('version.wasInForce', { from: date, until: renderTime(replacedBy, replacedOn, locale) });
}

const forceKeys = {
  announced: 'version.takesEffect',
  inForce: 'version.inForceSince',
  replaced: 'version.inForceSince',
  withdrawn: 'version.wasToTakeEffect',
} as const;

/** Says when a version is in force and when it was announced. */
export function renderDates(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const date = timeElement(dated.announcement.date, locale);
  return html`${renderForce(view, dated, locale)} · ${view.messagesIn(locale).html('version.announced', { date })}`;
}

/** What readers must know of a version that is not in force, or of a language that is no longer updated. */
export function forceLines(view: PolicyView, dated: DatedVersion, locale: Locale): StatusLine[] {
  const messages = view.messagesIn(locale);
  const latestIn = (other: Locale) => paths.latest(view.address, other);
  const withdrawal = renderWithdrawal(view, dated, locale)?.words;
  const lines: Html[] = [];
  if (view.application?.isDiscontinued) lines.push(renderDiscontinued(view, locale));
  if (isDropped(view, locale)) {
    const source = languageLink(view.content.settings.sourceLocale, locale, latestIn);
    lines.push(html`${messages.text('translation.dropped')} ${source}`);
  }
  if (dated.status === 'announced') lines.push(html`${messages.text('version.coming')}`);
  const latest = html`<a rel="latest-version" href="${latestIn(locale)}">${messages.text('version.replacedBy')}</a>`;
  const shownLatest = isDropped(view, locale) ? undefined : latest;
  if (dated.status === 'replaced') lines.push(html`${messages.text('version.replaced')} ${shownLatest}`);
  if (withdrawal !== undefined)
    lines.push(html`${withdrawal} ${view.latest.version === dated.version ? undefined : shownLatest}`);
  return lines.map((words) => ({ words }));
}

/** The pages of an application stay when it does not. */
function renderDiscontinued({ messagesIn }: PolicyView, locale: Locale): Html {
  const words = messagesIn(locale).optional('application.discontinued');
  return html`<span${languageAttributes(words.locale, locale)}>${words.text}</span>`;
}

/** What readers must know of a text that is not translated, or translated by a machine. */
export function translationLines(view: PolicyView, { text, pathIn }: ShownPage): StatusLine[] {
  const { locale, main, head } = text;
  const messages = view.messagesIn(locale);
  const linkTo = (other: Locale) => languageLink(other, locale, pathIn);
  const lines: Html[] = [];
  if (!isOwnLanguage(locale, main)) lines.push(html`${messages.text('translation.none')} ${linkTo(main)}`);
  if (head.kind === 'machine') {
    const source = linkTo(view.content.settings.sourceLocale);
    // What the translators say of the text, in the text's own language.
    const note = head.note && html` <span${languageAttributes(head.locale, locale)}>${head.note}</span>`;
    lines.push(html`${messages.text('translation.machine')} ${source}${note}`);
  }
  return lines.map((words) => ({ words }));
}
