import type { Locale } from '../../content/content.ts';
import { paths } from '../addresses.ts';
import { nearestReason, nearestSummary } from '../model/nearest-text.ts';
import { keptLocale, type PolicyView } from '../policy-view.ts';
import type { Instant } from '../site.ts';
import { formatFact, formatTime } from '../text/formats.ts';
import { type Html, html } from '../text/html.ts';
import { localeToDirection, localeToName } from '../text/language.ts';
import { permanentId } from './permanent-id.ts';
import { type PolicyEvent, policyEvents } from './policy-events.ts';

/** CloudFront does not compress this type, but feed readers rely on it, and a feed of ten versions has only about 10 KB. */
export const feedType = 'application/atom+xml';

/**
 * Renders the Atom feed (RFC 4287) of a policy in one locale: an entry for each announcement, effective date, postponement, withdrawal and
 * correction.
 */
export function renderFeed(view: PolicyView, locale: Locale): string {
  const { policy, origin } = view;
  const events = policyEvents(view);
  const updated = Math.max(...events.map(({ instant }) => instant));
  return replaceForbidden(html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${permanentId(policy.id, locale)}</id>
<title>${feedTitle(view, locale)}</title>
${renderStage(view, locale)}<updated>${timestamp(updated)}</updated>
<author><name>${authorOf(view, locale)}</name></author>
<link rel="self" type="${feedType}" href="${origin}${paths.feed(policy.id, locale)}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${origin}${paths.history(policy.id, locale)}"/>
${events.map((event) => renderEntry(view, event, locale))}</feed>
`);
}

/** A feed of a trial says that it is one. */
function renderStage({ trial, messagesIn }: PolicyView, locale: Locale): Html | undefined {
  return trial && html`<subtitle>${messagesIn(locale).optional('trial.notice').text}</subtitle>\n`;
}

/** The title of a feed, in the reader's locale. */
function feedTitle(view: PolicyView, locale: Locale): string {
  return `${titleIn(view, view.latest, locale)}: ${view.messagesIn(locale).text('history.title')}`;
}

/** Renders the link by which feed readers find the feed of a page. For a dropped language it is the feed of the source. */
export function feedLink(view: PolicyView, locale: Locale): Html {
  const kept = keptLocale(view, locale);
  const address = view.origin + paths.feed(view.policy.id, kept);
  return html`<link rel="alternate" type="${feedType}" title="${feedTitle(view, kept)}" href="${address}">\n`;
}

function renderEntry(view: PolicyView, event: PolicyEvent, locale: Locale): Html {
  const { policy, origin } = view;
  const { kind, names, dated, instant, effective, to, correction } = event;
  const { version } = dated;
  const { timeZone } = version;
  const title = view.messagesIn(locale).html(`feed.${kind}`, {
    title: html`${titleIn(view, dated, locale)}`,
    date: html`${formatTime(effective, locale, timeZone)}`,
    to: html`${to && formatTime(to, locale, timeZone)}`,
    language: html`${correction && localeToName(correction.locale)}`,
  });
  const address = origin + paths.version(policy.id, version.id, locale);
  return html`<entry>
<id>${permanentId(policy.id, version.id, locale, kind, ...names)}</id>
<title>${title}</title>
<updated>${timestamp(instant)}</updated>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${address}"/>
${renderEntrySummary(view, event, locale)}${renderImported(view, event, locale)}</entry>
`;
}

/** Why it happened, or else the summary of the version. */
function renderEntrySummary(view: PolicyView, { dated, because }: PolicyEvent, locale: Locale): Html | undefined {
  const { settings } = view.content;
  const summary = because ? nearestReason(because, settings, locale) : nearestSummary(dated.version, settings, locale);
  if (summary === undefined) return undefined;
  const language = summary.locale === locale ? undefined : html` xml:lang="${summary.locale}"`;
  return html`<summary${language}>${summary.text}</summary>\n`;
}

/** Says that a version is from before this site, which does not prove its dates. */
function renderImported(view: PolicyView, { dated }: PolicyEvent, locale: Locale): Html | undefined {
  if (!dated.version.imported) return undefined;
  return html`<content>${view.messagesIn(locale).text('version.imported')}</content>\n`;
}

/** A title with a different direction is isolated, so that it does not change the direction of the words around it. */
function titleIn(view: PolicyView, dated: PolicyEvent['dated'], locale: Locale): string {
  const { head } = view.textOf(dated, locale);
  return localeToDirection(head.locale) === localeToDirection(locale) ? head.title : `\u2068${head.title}\u2069`;
}

/** The publisher of the policy: the company or application that its facts name, otherwise the host. */
function authorOf({ latest, origin }: PolicyView, locale: Locale): string {
  const { company, application } = latest.version.facts;
  const name = company ?? application;
  return name === undefined ? new URL(origin).host : formatFact(name, locale);
}

function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Replaces the characters that XML 1.0 forbids, even as character references. */
function replaceForbidden({ html: xml }: Html): string {
  return xml.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
