import type { Locale } from '../../content/content.ts';
import { isOwnLanguage } from '../../content/language/kinship.ts';
import type { MessageKey } from '../../content/message-keys.ts';
import type { ShownSection } from '../model/fallback.ts';
import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes, languageLink } from '../text/language.ts';
import { renderSectionWords } from './section-words.ts';
import type { ShownPage } from './status.ts';

/** Renders the policy's own words, section by section, each marked with its language. */
export function renderSections(view: PolicyView, page: ShownPage): Html {
  return html`${page.text.sections.map((shown) => renderSection(view, page, shown))}`;
}

function renderSection(view: PolicyView, page: ShownPage, shown: ShownSection): Html {
  const { section, locale } = shown;
  const { text } = page;
  const { heading, blocks } = renderSectionWords(view, page.dated, shown);
  const attributes = languageAttributes(locale, text.locale);
  const notice = renderSectionNotices(view, page, shown);
  if (section.id === '') return html`${notice}<div${attributes}>\n${blocks}</div>\n`;
  return html`<section id="${section.id}"${attributes}>
<h2>${heading}</h2>
${notice}${blocks}</section>
`;
}

/** Written in the reader's locale, although the text around them is not. */
function renderSectionNotices(view: PolicyView, page: ShownPage, shown: ShownSection): Html[] {
  const { text, pathIn } = page;
  const { locale, others, isOutdated } = shown;
  const messages = view.messagesIn(text.locale);
  const isForeign = (other: Locale) => other !== text.locale && !isOwnLanguage(text.locale, other);
  const inOthers = [locale, ...others].filter(isForeign);
  const source = view.content.settings.sourceLocale;
  const notices: [key: MessageKey, linked: Locale][] = [
    ...(others.length === 0 && locale !== text.main && isForeign(locale)
      ? [['translation.section', locale] as [MessageKey, Locale]]
      : []),
    ...(others.length === 0 ? [] : inOthers.map((other): [MessageKey, Locale] => ['translation.pieces', other])),
    ...(isOutdated ? [['translation.outdated', source] as [MessageKey, Locale]] : []),
  ];
  return notices.map(([key, linked]) => {
    const link = languageLink(linked, text.locale, pathIn);
    return html`<p class="notice"${languageAttributes(text.locale, locale)}>${messages.text(key)} ${link}</p>\n`;
  });
}
