import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { renderTokens } from '../text/render-text.ts';
import { sectionContext } from '../text/section-context.ts';
import type { ShownPage } from './version-notices.ts';

/** Renders the policy's own words, each piece marked with its language. */
export function renderArticle(view: PolicyView, page: ShownPage): Html {
  const sections = page.text.sections.map((shown) => renderSection(view, page, shown));
  const attributes = languageAttributes(page.text.main, page.text.locale);
  return html`<article${attributes}>\n${sections}</article>\n`;
}

function renderSection(view: PolicyView, page: ShownPage, shown: ShownSection): Html {
  const { section, locale } = shown;
  const context = sectionContext(shown, page.dated.version, view.messagesIn(locale));
  const blocks = renderTokens(section.blocks, context);
  const attributes = languageAttributes(locale, page.text.main);
  const isExpected = locale === page.text.main || isOwnLanguage(page.text.locale, locale);
  const notice = isExpected ? undefined : renderSectionNotice(view, page, locale);
  if (section.id === '') return html`${notice}<div${attributes}>\n${blocks}</div>\n`;
  return html`<section id="${section.id}"${attributes}>
<h2>${renderTokens(section.heading, context)}</h2>
${notice}${blocks}</section>
`;
}

/** Written in the reader's locale, although the text around it is not. */
function renderSectionNotice(view: PolicyView, { text, pathIn }: ShownPage, locale: Locale): Html {
  const message = view.messagesIn(text.locale).text('translation.section');
  const link = languageLink(locale, text.locale, pathIn);
  return html`<p class="notice"${languageAttributes(text.locale, locale)}>${message} ${link}</p>\n`;
}
