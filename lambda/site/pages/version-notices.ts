import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import { isDropped, type PolicyView } from '../policy-view.ts';
import { timeElement } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { languageLink } from '../text/language.ts';

/** A version as one page shows it. */
export interface ShownPage {
  readonly dated: DatedVersion;
  readonly text: ShownText;
  /** Path of the page in each locale. */
  pathIn(locale: Locale): string;
}

/** Renders when the version was announced and when it is in force. */
export function renderDates(view: PolicyView, { version, status, replacedBy }: DatedVersion, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const date = timeElement(version.id, locale);
  const force =
    replacedBy === undefined
      ? messages.html(status === 'announced' ? 'version.takesEffect' : 'version.inForceSince', { date })
      : messages.html('version.wasInForce', { from: date, until: timeElement(replacedBy.id, locale) });
  const announcement = messages.html('version.announced', { date: timeElement(version.announced, locale) });
  return html`<p class="dates"><span>${force}</span> <span>${announcement}</span></p>\n`;
}

/** Renders what readers must know before they read: that the text is not in force, not translated, or translated by a machine. */
export function renderNotices(view: PolicyView, page: ShownPage): Html[] {
  return [...forceNotices(view, page), ...translationNotices(view, page)].map(
    (notice) => html`<p class="notice">${notice}</p>\n`,
  );
}

function forceNotices(view: PolicyView, { dated, text: { locale } }: ShownPage): Html[] {
  const messages = view.messagesIn(locale);
  const latestIn = (other: Locale) => paths.latest(view.policy.id, other);
  const notices: Html[] = [];
  if (isDropped(view, locale)) {
    const latest = languageLink(view.content.settings.sourceLocale, locale, latestIn);
    notices.push(html`${messages.text('translation.dropped')} ${latest}`);
  }
  if (dated.status === 'announced') notices.push(html`${messages.text('version.coming')}`);
  if (dated.status === 'replaced') {
    const latest = html`<a href="${latestIn(locale)}">${messages.text('version.replacedBy')}</a>`;
    notices.push(html`${messages.text('version.replaced')} ${isDropped(view, locale) ? undefined : latest}`);
  }
  return notices;
}

function translationNotices(view: PolicyView, { text, pathIn }: ShownPage): Html[] {
  const { locale, main, head } = text;
  const messages = view.messagesIn(locale);
  const linkTo = (other: Locale) => languageLink(other, locale, pathIn);
  const notices: Html[] = [];
  if (!isOwnLanguage(locale, main)) notices.push(html`${messages.text('translation.none')} ${linkTo(main)}`);
  if (head.kind === 'machine') {
    const source = linkTo(view.content.settings.sourceLocale);
    notices.push(html`${messages.text('translation.machine')} ${source}`);
  }
  return notices;
}
