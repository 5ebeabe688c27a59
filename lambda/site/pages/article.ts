import type { Locale } from '../../content/content.ts';
import type { Section } from '../../content/section.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderTokens, type TextContext } from '../text/render-text.ts';
import { renderStorageTable } from '../text/storage-table.ts';
import { linkTo, type ShownPage } from './version-notices.ts';

/** The policy's own words, each piece marked with the language that it is in. */
export function renderArticle(view: PolicyView, dated: DatedVersion, page: ShownPage): Html {
  const sections = page.text.sections.map((shown) => renderSection(view, dated, { shown, page }));
  return html`<article${languageAttributes(page.text.main, page.text.locale)}>\n${sections}</article>\n`;
}

function renderSection(
  view: PolicyView,
  dated: DatedVersion,
  { shown, page }: { shown: ShownSection; page: ShownPage },
): Html {
  const { section, locale } = shown;
  const context = textContext(view, dated, shown);
  const blocks = renderTokens(section.blocks, context);
  const attributes = languageAttributes(locale, page.text.main);
  const notice = locale === page.text.main ? undefined : renderSectionNotice(view, locale, page);
  if (section.id === '') return html`${notice}<div${attributes}>\n${blocks}</div>\n`;
  const heading = html`<h2>${renderTokens(section.heading, context)}</h2>\n`;
  return html`<section id="${section.id}"${attributes}>\n${heading}${notice}${blocks}</section>\n`;
}

/** In the reader's language, although it stands within a text of another. */
function renderSectionNotice(view: PolicyView, locale: Locale, { text, pathIn }: ShownPage): Html {
  const message = view.messagesIn(text.locale).text('translation.section');
  return html`<p class="notice"${languageAttributes(text.locale, locale)}>${message} ${linkTo(locale, text.locale, pathIn)}</p>\n`;
}

/** What a section is rendered with on the page of its version. */
export function textContext(view: PolicyView, dated: DatedVersion, { section, locale }: ShownSection): TextContext {
  const { facts, storage } = dated.version;
  const storageTable = renderStorageTable(storage, locale, view.messagesIn(locale));
  return { locale, facts, storageTable, anchorOf: createAnchors(section), anchorPath: '' };
}

/** Anchors by position: two clauses of one label in one section are two. */
function createAnchors(section: Section): TextContext['anchorOf'] {
  const tokens = section.blocks.flatMap((block) => (block.type === 'clauses' ? block.items : []));
  const anchors = new Map(tokens.map((token, index) => [token, section.clauses[index]?.anchor]));
  return (clause) => anchors.get(clause);
}
