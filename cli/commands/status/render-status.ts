import { countWork, isOpen, type SectionWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';
import { type Html, html } from '../../../lambda/site/text/html.ts';
import { localeToName } from '../../../lambda/site/text/language.ts';
import { plural } from '../../shared/format-problems.ts';
import { renderReportPage } from '../../shared/report-page.ts';
import { byVersion, percentOf, sectionStates, stateOf } from './section-state.ts';

const css = `body{max-width:75rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.25rem .5rem;border:1px solid #767676;text-align:start;vertical-align:top}td{position:relative;text-align:center}td.number{text-align:end;white-space:nowrap}
tbody th{position:sticky;inset-inline-start:0;z-index:1;background:light-dark(#fff,#16181c);font-weight:400}ul.states{display:flex;flex-wrap:wrap;gap:.25rem .5rem;padding:0;list-style:none}ul.states li{padding:0 .5rem}
.translated{background:light-dark(#d9f2dd,#14502a)}.outdated{background:light-dark(#fff0b3,#4d4000)}.partly{background:light-dark(#ffdcb3,#5c3a0a)}.untranslated{background:light-dark(#f5d0d0,#6b1f1f)}
.words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
details{margin:.5rem 0}dt{font-weight:700;margin-top:.5rem}dd{margin:0 0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
@media print{.wide{overflow:visible}tr{break-inside:avoid}*{print-color-adjust:exact}}`;

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
  const source = first?.sourceLocale ?? '';
  const heads = (first?.sections ?? []).map(({ heading, source: { id } }) =>
    heading === ''
      ? html`<th scope="col">${id || 'Introduction'}</th>`
      : html`<th scope="col" lang="${source}" dir="auto">${heading}</th>`,
  );
  return html`<h2>${first?.policy}/${first?.version.id}</h2>
<p>Translated from ${localeToName(source)} (${source}). ${summaryOf(texts)}</p>
<ul class="states">
${Object.entries(sectionStates).map(([state, [sign, name]]) => html`<li class="${state}">${sign} ${name}</li>\n`)}</ul>
<div class="wide" role="region" aria-label="${first?.policy}: languages and sections" tabindex="0"><table>
<thead><tr><th scope="col">Language</th><th scope="col">Done</th><th scope="col">Words left</th>${heads}</tr></thead>
<tbody>
${texts.map(renderRow)}</tbody></table></div>
${texts.map(renderRest)}`;
}

/** How much is left, and what to do next. */
function summaryOf(texts: readonly TextWork[]): string {
  const left = texts.map((text) => wordsLeftIn(text)).filter((words) => words > 0);
  if (left.length === 0) return 'Nothing is left to translate.';
  const words = left.reduce((sum, each) => sum + each, 0);
  return `${texts.length - left.length} of ${plural(texts.length, 'language')} complete; ${plural(words, 'word')} left to translate in the others. Below the table is what is left in each, and how to go on.`;
}

function wordsLeftIn({ sections }: TextWork): number {
  return countWork(sections.flatMap(({ pieces }) => pieces)).wordsLeft;
}

function renderRow(text: TextWork): Html {
  const { locale } = text;
  const cells = text.sections.map((section) => {
    const state = stateOf(section);
    const [sign, name] = sectionStates[state];
    return html`<td class="${state}"><span aria-hidden="true">${sign}</span><span class="words">${name}</span></td>`;
  });
  const words = wordsLeftIn(text).toLocaleString('en');
  return html`<tr><th scope="row">${nameIn(locale)} (${locale})</th><td class="number">${percentOf(text)} %</td><td class="number">${words}</td>${cells}</tr>\n`;
}

function nameIn(locale: string): Html {
  return html`<bdi lang="${locale}">${localeToName(locale)}</bdi>`;
}

function renderRest(text: TextWork): Html | undefined {
  const open = text.sections.filter(({ pieces }) => pieces.some(isOpen));
  if (open.length === 0) return undefined;
  const { locale, file } = text;
  return html`<details><summary>What is left in ${nameIn(locale)} (${locale}): ${plural(wordsLeftIn(text), 'word')}</summary>
<p>Run <code>npx promulgate todo ${locale}</code> for a text to complete in <code>${file}</code>, or <code>npx promulgate export ${locale} --out translate</code> for a program of translators.</p>
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
    return html`<dt><span lang="${sourceLocale}" dir="auto">${heading || 'Introduction'}</span>${mark}</dt>\n${previous}<dd lang="${sourceLocale}">${typedWords(source)}</dd>\n${translation}`;
  });
}
