import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { nearestSummary } from '../model/nearest-summary.ts';
import type { PolicyView } from '../policy-view.ts';
import type { Instant } from '../site.ts';
import { type Html, html } from '../text/html.ts';
import { formatDate, formatFact, localeToDirection } from '../text/language.ts';
import { permanentId } from './permanent-id.ts';
import { type PolicyEvent, policyEvents } from './policy-events.ts';

/** CloudFront does not compress this type; a feed of ten versions has some 10 KB, and readers know it by its type. */
export const feedType = 'application/atom+xml';

/** The Atom feed (RFC 4287) of a policy in one locale: an entry for each announcement, and one for each day of effect. */
export function renderFeed(view: PolicyView, locale: Locale): string {
  const { policy, origin, content } = view;
  const events = policyEvents(view.versions, content.settings.timeZone);
  const updated = Math.max(...events.map(({ instant }) => instant));
  return readable(html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${permanentId(policy.id, locale)}</id>
<title>${feedTitle(view, locale)}</title>
<updated>${timestamp(updated)}</updated>
<author><name>${authorOf(view, locale)}</name></author>
<link rel="self" type="${feedType}" href="${origin}${paths.feed(policy.id, locale)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${origin}${paths.history(policy.id, locale)}"/>
${events.map((event) => renderEntry(view, event, locale))}</feed>
`);
}

/** What a feed is called, in the reader's language. */
function feedTitle(view: PolicyView, locale: Locale): string {
  return `${titleIn(view, view.latest, locale)}: ${view.messagesIn(locale).text('history.title')}`;
}

/** The link by which feed readers find the feed of a page; it loads nothing. A dropped language's followers get the source's. */
export function feedLink(view: PolicyView, locale: Locale): Html {
  const { dropped, sourceLocale } = view.content.settings;
  const own = dropped.includes(locale) ? sourceLocale : locale;
  const address = view.origin + paths.feed(view.policy.id, own);
  return html`<link rel="alternate" type="${feedType}" title="${feedTitle(view, own)}" href="${address}">\n`;
}

function renderEntry(view: PolicyView, { kind, dated, instant }: PolicyEvent, locale: Locale): Html {
  const { policy, origin } = view;
  const { version } = dated;
  const title = view.messagesIn(locale).html(`feed.${kind}`, {
    title: html`${titleIn(view, dated, locale)}`,
    date: html`${formatDate(version.id, locale)}`,
  });
  const address = origin + paths.version(policy.id, version.id, locale);
  return html`<entry>
<id>${permanentId(policy.id, version.id, locale, kind)}</id>
<title>${title}</title>
<updated>${timestamp(instant)}</updated>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${address}"/>
${renderSummary(view, dated, locale)}</entry>
`;
}

function renderSummary(view: PolicyView, { version }: PolicyEvent['dated'], locale: Locale): Html | undefined {
  const summary = nearestSummary(view, version, locale);
  if (summary === undefined) return undefined;
  const language = summary.locale === locale ? undefined : html` xml:lang="${summary.locale}"`;
  return html`<summary${language}>${summary.text}</summary>\n`;
}

/** Written in the other direction than the words around it, a title is set apart, so that it does not turn the line around. */
function titleIn(view: PolicyView, dated: PolicyEvent['dated'], locale: Locale): string {
  const { head } = view.textOf(dated, locale);
  return localeToDirection(head.locale) === localeToDirection(locale) ? head.title : `\u2068${head.title}\u2069`;
}

/** Who publishes the policy, as far as its facts name anybody. */
function authorOf({ latest, origin }: PolicyView, locale: Locale): string {
  const { company, application } = latest.version.facts;
  const name = company ?? application;
  return name === undefined ? new URL(origin).host : formatFact(name, locale);
}

function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** XML 1.0 cannot hold every character, not even by its number. */
function readable({ html: xml }: Html): string {
  return xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
