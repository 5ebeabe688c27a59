import type { Problem } from '../../../lambda/content/problem.ts';
import type { LoadedContent } from '../../../lambda/shared/load-content.ts';
import { diffWords } from '../../../lambda/site/changes/diff-words.ts';
import { readPlainText } from '../../../lambda/site/changes/read-section.ts';
import { characterData, type Html, html } from '../../../lambda/site/text/html.ts';
import { localeToDirection, localeToName } from '../../../lambda/site/text/language.ts';
import { plural } from '../../shared/format-problems.ts';
import { renderReportPage } from '../../shared/report-page.ts';
import type { ChangedFile, ChangedLines } from './find-changed-files.ts';
import type { ChangedPiece, ChangedSection, ChangedText } from './find-changed-pieces.ts';
import { type PlacedProblems, placeProblems } from './place-problems.ts';

const css = `body{max-width:85rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{padding:.375rem .5rem;border:1px solid #767676;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
ins{background:light-dark(#d9f2dd,#14502a)}del{background:light-dark(#f5d0d0,#6b1f1f)}.problem{margin:.5rem 0;padding:.5rem;border-inline-start:.25rem solid light-dark(#b00020,#ff8a8a);background:light-dark(#fff5f5,#3a1c1c)}.warning{border-color:light-dark(#8a6d00,#e0b93a);background:light-dark(#fffbe6,#332b10)}
@media(max-width:40rem){table,tbody,tr,td{display:block}thead,td:empty{display:none}tr{margin-block:1rem}td::before{content:attr(data-name);display:block;font-weight:700;unicode-bidi:isolate}}`;

/** What a review is made from. */
export interface ReviewContext {
  readonly loaded: LoadedContent;
  /** The commit that the content is compared with. */
  readonly base: { readonly name: string; readonly state: BaseState };
  /** The files that changed besides the texts. */
  readonly others: readonly ChangedFile[];
}

/** What a commit has of the content. */
export type BaseState = 'readable' | 'unreadable' | 'empty';

/** A page with every changed piece beside what it was and beside its source, and the problems where they are; it runs no script. */
export function renderReview(texts: readonly ChangedText[], context: ReviewContext): string {
  const placed = texts.map((text) => ({ text, problems: placeProblems(text, context.loaded) }));
  const open = placed.filter(
    ({ text, problems }) => problems.size > 0 || text.sections.some(({ pieces }) => pieces.length > 0),
  );
  const shown = new Set(placed.flatMap(({ problems }) => [...problems.values()].flat()));
  const { base, others, loaded } = context;
  const unplaced = loaded.problems.filter((problem) => !shown.has(problem));
  return renderReportPage({
    title: 'Review',
    heading: 'What changes for readers',
    css,
    body: html`<p>Compared with ${base.name}. ${describeBase[base.state]}</p>
${describeWhole(open.length + others.length, loaded)}<ul>
${open.map(({ text, problems }) => html`<li><a href="#${idOfText(text)}">${titleOf(text)}</a>: ${describe(text, problems)}</li>\n`)}${others.length === 0 ? undefined : html`<li><a href="#files">Other files</a>: ${others.length}</li>\n`}</ul>
${unplaced.map(renderProblem)}${open.map(({ text, problems }) => renderText(text, problems))}${renderFiles(others, loaded.directory)}`,
  });
}

const describeBase: Readonly<Record<BaseState, string>> = {
  readable: '',
  unreadable: 'Its content has an error for which it cannot be read: every text is shown as new.',
  empty: 'It has nothing in this directory: every text is shown as new.',
};

/** A content with errors may have texts that cannot be compared, so that silence means nothing there. */
function describeWhole(changes: number, { content }: LoadedContent): Html | undefined {
  if (content === undefined)
    return html`<p>The content has errors: what they keep from being read is not compared. Mend them, and review again.</p>\n`;
  return changes === 0 ? html`<p>Nothing changes.</p>\n` : undefined;
}

function renderFiles(files: readonly ChangedFile[], directory: string): Html | undefined {
  if (files.length === 0) return undefined;
  return html`<h2 id="files">Other files</h2>
${files.map(({ file, change, lines }) => html`<h3>${directory}/${file}${describeChange[change]}</h3>\n${renderLines(lines)}`)}`;
}

const describeChange = { gone: ' is gone', new: ' is new', changed: '' } as const;

function renderLines(lines: readonly ChangedLines[]): Html | undefined {
  if (lines.length === 0) return undefined;
  const typed = { name: 'Now', locale: 'en', sourceLocale: 'en', isSource: true };
  return html`<table>
<thead><tr><th scope="col">Before</th><th scope="col">Now</th></tr></thead>
<tbody>
${lines.map((change) => renderRow({ ...change, source: undefined }, typed))}</tbody></table>
`;
}

function idOfText({ policy, version, locale }: ChangedText): string {
  return `${policy}-${version.id}-${locale}`;
}

function titleOf({ policy, version, locale }: ChangedText): string {
  return `${policy}/${version.id}: ${localeToName(locale)} (${locale})`;
}

/** What there is to look at: changed pieces, or problems alone. */
function describe(text: ChangedText, problems: PlacedProblems): string {
  const count = [...problems.values()].flat().length;
  const changed = countPieces(text);
  const parts = [changed > 0 ? plural(changed, 'piece') : '', count > 0 ? plural(count, 'problem') : ''];
  return parts.filter(Boolean).join(', ');
}

function countPieces({ sections }: ChangedText): number {
  return sections.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

function renderText(text: ChangedText, problems: PlacedProblems): Html {
  const { version, comparedWith, sections } = text;
  const open = sections.filter(({ id, pieces }) => pieces.length > 0 || problems.has(id));
  const previous =
    comparedWith === undefined || comparedWith === version.id
      ? undefined
      : html`<p>A new version, compared with ${comparedWith}.</p>\n`;
  return html`<h2 id="${idOfText(text)}">${titleOf(text)}</h2>
${previous}${open.map((section) => renderSection(section, problems.get(section.id) ?? [], text))}`;
}

function renderSection(section: ChangedSection, problems: readonly Problem[], { sourceLocale }: ChangedText): Html {
  const { heading, id, locale, pieces } = section;
  const isSource = locale === sourceLocale;
  const name = `Now (${locale})`;
  const source = isSource ? undefined : html`<th scope="col">Source (${sourceLocale})</th>`;
  const table = html`<table>
<thead><tr><th scope="col">Before</th><th scope="col">${name}</th>${source}</tr></thead>
<tbody>
${pieces.map((piece) => renderRow(piece, { name, locale, sourceLocale, isSource }))}</tbody></table>
`;
  return html`<h3 lang="${locale}" dir="${localeToDirection(locale)}">${heading || id || 'Introduction'}</h3>
${problems.map(renderProblem)}${pieces.length === 0 ? undefined : table}`;
}

interface RowContext {
  /** What the column of the present words is called. */
  readonly name: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly isSource: boolean;
}

function renderRow(
  { before, now, source }: Omit<ChangedPiece, 'mark'>,
  { name, locale, sourceLocale, isSource }: RowContext,
): Html {
  const runs = diffWords(readPlainText(before ?? '', locale), readPlainText(now ?? '', locale));
  const old = runs.map(({ kind, text }) =>
    kind === 'added' ? undefined : mark(text, kind === 'removed' ? 'del' : undefined),
  );
  const fresh = runs.map(({ kind, text }) =>
    kind === 'removed' ? undefined : mark(text, kind === 'added' ? 'ins' : undefined),
  );
  const own = html` lang="${locale}" dir="${localeToDirection(locale)}"`;
  const original = isSource
    ? undefined
    : html`<td data-name="Source (${sourceLocale})" lang="${sourceLocale}" dir="${localeToDirection(sourceLocale)}">${source}</td>`;
  return html`<tr><td data-name="Before"${own}>${old}</td><td data-name="${name}"${own}>${fresh}</td>${original}</tr>\n`;
}

function mark(text: string, element: 'ins' | 'del' | undefined): Html {
  const words = characterData(text);
  if (element === undefined) return words;
  return element === 'ins' ? html`<ins>${words}</ins>` : html`<del>${words}</del>`;
}

function renderProblem({ severity, file, line, message, hint, rule }: Problem): Html {
  return html`<p class="problem ${severity}"><strong>${severity}</strong> ${file}:${line}: ${message} [${rule}]<br>${hint}</p>\n`;
}
