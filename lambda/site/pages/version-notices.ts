import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import type { ShownText } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, localeToName, timeElement } from '../text/language.ts';

/** When the version was announced and from when to when it holds, in the reader's language. */
export function renderDates(view: PolicyView, dated: DatedVersion, locale: Locale): Html {
  const messages = view.messagesIn(locale);
  const { id, announced } = dated.version;
  const date = timeElement(id, locale);
  const force =
    dated.replacedBy !== undefined
      ? messages.html('version.wasInForce', { from: date, until: timeElement(dated.replacedBy.id, locale) })
      : messages.html(dated.status === 'announced' ? 'version.takesEffect' : 'version.inForceSince', { date });
  const announcement = messages.html('version.announced', { date: timeElement(announced, locale) });
  return html`<p class="dates"><span>${force}</span> <span>${announcement}</span></p>\n`;
}

/** What is shown of a text, and where its page is in other languages. */
export interface ShownPage {
  readonly text: ShownText;
  pathIn(locale: Locale): string;
}

/** What a reader must know before reading: not in force, not translated, translated by a machine. */
export function renderNotices(view: PolicyView, dated: DatedVersion, { text, pathIn }: ShownPage): Html {
  const { locale, main, head } = text;
  const messages = view.messagesIn(locale);
  const { sourceLocale, dropped } = view.content.settings;
  const isDropped = dropped.includes(locale);
  const latestIn = (other: Locale) => paths.latest(view.policy.id, other);
  const latest = html`<a href="${latestIn(locale)}">${messages.text('version.replacedBy')}</a>`;
  const notices = [
    isDropped && html`${messages.text('translation.dropped')} ${linkTo(sourceLocale, locale, latestIn)}`,
    dated.status === 'announced' && html`${messages.text('version.coming')}`,
    dated.status === 'replaced' && html`${messages.text('version.replaced')} ${!isDropped && latest}`,
    main !== locale && html`${messages.text('translation.none')} ${linkTo(main, locale, pathIn)}`,
    head.kind === 'machine' && html`${messages.text('translation.machine')} ${linkTo(sourceLocale, locale, pathIn)}`,
  ];
  return html`${notices.map((notice) => notice !== false && html`<p class="notice">${notice}</p>\n`)}`;
}

/** A link to the same page in another language, under that language's own name. */
export function linkTo(target: Locale, reader: Locale, pathIn: (locale: Locale) => string): Html {
  return html`<a href="${pathIn(target)}" hreflang="${target}"${languageAttributes(target, reader)}>${localeToName(target)}</a>`;
}
