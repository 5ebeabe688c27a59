import type { Content } from '../../lambda/content/content.ts';
import { findAll, type PageElement, parsePage, wordsOf } from './parse-page.ts';
import { type MadeVersion, makeContent, pageText, siteOf } from './site-content.ts';

/** The dates of the two versions that are compared. */
const previous = '2025-01-01';
const current = '2026-01-01';

/** A content of two versions: texts and `version.yaml` of the previous and of the current one. */
export function twoVersions(
  before: MadeVersion,
  now: MadeVersion,
  others: Readonly<Record<string, string>> = {},
): Content {
  return makeContent({ [previous]: before, [current]: now }, others);
}

/** The changes page of the current version. */
export function changesPage(content: Content, locale = 'en'): PageElement {
  return parsePage(pageText(siteOf(content), `/privacy/${current}/${locale}/changes`));
}

/** A page with its changes marked as `[-removed-]` and `{+added+}`. */
export function markedPage(page: string): PageElement {
  const marked = page
    .replace(/<del( [^>]*)?>/g, '$&[-')
    .replaceAll('</del>', '-]</del>')
    .replace(/<ins( [^>]*)?>/g, '$&{+')
    .replaceAll('</ins>', '+}</ins>')
    .replaceAll('<br>', ' / ')
    .replace(/<\/(?:t[dh]|div)>/g, ' $&')
    .replace(/<summary>[\s\S]*?<\/summary>/g, '');
  return parsePage(marked);
}

/** Each section of the changes page on a line: id, class, notes, and words with their marks. */
export function outlineOf(content: Content, locale = 'en'): string[] {
  const root = markedPage(pageText(siteOf(content), `/privacy/${current}/${locale}/changes`));
  return findAll(root, '.changes > section').map((section) =>
    wordsOf(`${section.id} ${section.getAttribute('class')} | ${section.textContent.replaceAll('\n', ' ')}`),
  );
}

/** The outline of two versions with a single English text each. */
export function outlineOfTexts(before: string, now: string): string[] {
  return outlineOf(twoVersions({ texts: { en: before } }, { texts: { en: now } }));
}
