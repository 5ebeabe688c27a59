import { countWork, isOpen, type SectionWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';
import { type Html, html } from '../../../lambda/site/text/html.ts';
import { localeToName } from '../../../lambda/site/text/language.ts';
import { renderReportPage } from '../../shared/report-page.ts';
import { byVersion, percentOf, type SectionState, stateOf } from './section-state.ts';

const names: Readonly<Record<SectionState, string>> = {
  translated: 'translated',
  outdated: 'outdated',
  partly: 'partly translated',
  untranslated: 'not translated',
};

const css = `body{max-width:75rem}
.wide{overflow-x:auto}table{border-collapse:collapse}th,td{padding:.375rem .5rem;border:1px solid #767676;text-align:start;vertical-align:top}
.translated{background:light-dark(#d9f2dd,#14502a)}.outdated{background:light-dark(#fff0b3,#4d4000)}.partly{background:light-dark(#ffdcb3,#5c3a0a)}.untranslated{background:light-dark(#f5d0d0,#6b1f1f)}
details{margin:.5rem 0}dt{font-weight:700;margin-top:.5rem}dd{margin:0 0 0 1rem;white-space:pre-wrap}`;

/** A page with the matrix of languages and sections, and what is left in each language; it needs no other file and runs no script. */
export function renderStatus(work: readonly TextWork[]): string {
  return renderReportPage({
    title: 'Translations',
    css,
    body: html`${byVersion(work).map((texts) => renderVersion(texts))}`,
  });
}

function renderVersion(texts: readonly TextWork[]): Html {
  const [first] = texts;
  const sections = first?.sections ?? [];
  const heads = sections.map(
    ({ heading, source }) =>
      html`<th scope="col" lang="${first?.sourceLocale}">${heading || source.id || 'Introduction'}</th>`,
  );
  return html`<h2>${first?.policy}/${first?.version.id}</h2>
<div class="wide" tabindex="0"><table>
<thead><tr><th scope="col">Language</th>${heads}<th scope="col">Done</th><th scope="col">Words left</th></tr></thead>
<tbody>
${texts.map(renderRow)}</tbody></table></div>
${texts.map(renderRest)}`;
}

function renderRow(text: TextWork): Html {
  const cells = text.sections.map((section) => {
    const state = stateOf(section);
    return html`<td class="${state}">${names[state]}</td>`;
  });
  const { wordsLeft } = countWork(text.sections.flatMap(({ pieces }) => pieces));
  return html`<tr><th scope="row">${localeToName(text.locale)} (${text.locale})</th>${cells}<td>${percentOf(text)} %</td><td>${wordsLeft}</td></tr>\n`;
}

function renderRest(text: TextWork): Html | undefined {
  const open = text.sections.filter(({ pieces }) => pieces.some(isOpen));
  if (open.length === 0) return undefined;
  return html`<details><summary>What is left in ${localeToName(text.locale)}</summary>
<dl>
${open.map((section) => renderPieces(section, text))}</dl></details>
`;
}

function renderPieces(
  { heading, pieces }: SectionWork,
  { sourceLocale, locale }: { sourceLocale: string; locale: string },
): Html[] {
  return pieces.filter(isOpen).map(({ source, before, own }) => {
    const mark = source.kind === 'clause' ? ` ${source.mark}` : `, ${source.kind}`;
    const previous = before && html`<dd lang="${sourceLocale}"><del>${typedWords(before)}</del></dd>\n`;
    const translation = own && html`<dd lang="${locale}" dir="auto">${typedWords(own)}</dd>\n`;
    return html`<dt>${heading}${mark}</dt>\n${previous}<dd lang="${sourceLocale}">${typedWords(source)}</dd>\n${translation}`;
  });
}
