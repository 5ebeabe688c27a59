import type { Locale } from '../../content/content.ts';
import { type Html, html, styleElement } from '../text/html.ts';
import { localeToDirection } from '../text/language.ts';
import { scriptClass } from '../text/script-class.ts';

/** How a document looks. */
export interface DocumentLook {
  /** The style sheet of this kind of page. */
  readonly style: string;
  /** The link to the icon that browsers show for it. */
  readonly icon: Html;
}

/** What distinguishes HTML documents. */
export interface DocumentParts {
  readonly locale: Locale;
  readonly title: string;
  readonly look: DocumentLook;
  /** What each page of a trial says first; undefined in production. */
  readonly trial: Html | undefined;
  /** Absolute address of the page that this one counts as; undefined for the page that answers missing addresses. */
  readonly canonical: string | undefined;
  /** Absolute address of the same page by language tag; `x-default` is the address that negotiates the language. */
  readonly alternates: readonly (readonly [hreflang: string, href: string])[];
  /** The link to the policy's feed, for feed readers; undefined for a page without a policy. */
  readonly feed: Html | undefined;
  /** What search engines learn of a page. */
  readonly metadata?: Html | undefined;
  readonly body: Html;
}

/** Renders a whole HTML document, which needs no other request, runs no script, and declares its language and direction. */
export function renderDocument(parts: DocumentParts): string {
  const { locale, title, look, trial, canonical, alternates, feed, metadata, body } = parts;
  const script = scriptClass(locale);
  const links = [
    canonical === undefined || trial !== undefined
      ? html`<meta name="robots" content="noindex">\n`
      : html`<link rel="canonical" href="${canonical}">\n`,
    ...alternates.map(([hreflang, href]) => html`<link rel="alternate" hreflang="${hreflang}" href="${href}">\n`),
  ];
  return html`<!DOCTYPE html>
<html lang="${locale}" dir="${localeToDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${metadata}${links}${feed}${look.icon}
${styleElement(look.style)}
</head>
<body${script && html` class="${script}"`}>
${trial}${body}</body>
</html>
`.html;
}
