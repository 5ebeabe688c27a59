import type { PolicyView } from '../policy-view.ts';
import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import { renderSectionWords } from './section-words.ts';
import type { ShownPage } from './status.ts';

const fewest = 3;

/** Renders links to all sections of a text, which fold on a small screen; undefined for a text with only a few. */
export function renderTableOfContents(view: PolicyView, { dated, text }: ShownPage): Html | undefined {
  const sections = text.sections.filter(({ section }) => section.id !== '');
  if (sections.length < fewest) return undefined;
  const title = view.messagesIn(text.locale).text('page.contents');
  const items = sections.map((shown) => {
    const words = renderSectionWords(view, dated, shown).linkText();
    const attributes = languageAttributes(shown.locale, text.locale);
    return html`<li><a href="#${shown.section.id}"${attributes}>${words}</a></li>\n`;
  });
  return html`<nav class="contents" aria-label="${title}">
<details>
<summary>${title}</summary>
<ul>
${items}</ul>
</details>
</nav>
`;
}
