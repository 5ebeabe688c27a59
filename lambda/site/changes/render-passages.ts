import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { PassageChange } from './compare-passages.ts';
import type { Cell } from './passages.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** Renders all passages of a section that is shown as a whole. */
export function renderPassages(changes: readonly PassageChange[], context: MarkContext): Html {
  return html`${groupBy(changes, isItem, isRow).map((group) => renderGroup(group, context))}`;
}

/** Renders the current passages of a reworded section, with removed ones where they used to be, and unchanged ones folded. */
export function renderChangedPassages(changes: readonly PassageChange[], context: MarkContext): Html {
  const groups = groupBy(changes, isUnchanged, (change) => !isUnchanged(change));
  return html`${groups.map((group) => (group.every(isUnchanged) ? renderFolded(group, context) : renderPassages(group, context)))}`;
}

function renderFolded(group: readonly PassageChange[], context: MarkContext): Html {
  const { messages, locale, readerLocale } = context;
  const labels = group.map(({ passage }) => passage.label).filter((label) => label !== '' && label !== '•');
  const [first, ...others] = labels;
  const last = others.at(-1);
  const named = first === undefined ? undefined : html`: <bdi>${first}${last && ` – ${last}`}</bdi>`;
  const title = html`<span${languageAttributes(readerLocale, locale)}>${messages.text('changes.unchanged')}${named}</span>`;
  return html`<details>\n<summary>${title}</summary>\n${renderPassages(group, context)}</details>\n`;
}

/** Joins neighbours for which one of the tests holds alike; any other is on its own. */
function groupBy(
  changes: readonly PassageChange[],
  ...tests: readonly ((change: PassageChange) => boolean)[]
): PassageChange[][] {
  const groups: PassageChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && tests.some((test) => test(change) && last.every(test))) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function isUnchanged({ kind, isMoved }: PassageChange): boolean {
  return kind === 'same' && !isMoved;
}

function isItem({ passage }: PassageChange): boolean {
  return passage.kind === 'item';
}

function isRow({ passage }: PassageChange): boolean {
  return passage.kind === 'row';
}

function renderGroup(group: readonly PassageChange[], context: MarkContext): Html {
  if (group.every(isItem)) {
    const items = group.map((change) => html`<li${classOf(change)}>${renderChange(change, context)}</li>\n`);
    return html`<ul class="clauses">\n${items}</ul>\n`;
  }
  if (group.every(isRow)) {
    const rows = group.map((change) => html`<tr${classOf(change)}>${renderCells(change, context)}</tr>\n`);
    return html`<table class="rows">\n<tbody>\n${rows}</tbody>\n</table>\n`;
  }
  const blocks = group.map((change) => {
    const attribute = classOf(change);
    const words = renderChange(change, context);
    return attribute === undefined ? words : html`<div${attribute}>${words}</div>\n`;
  });
  return html`${blocks}`;
}

function classOf({ kind, isMoved }: PassageChange): Html | undefined {
  if (kind !== 'same') return html` class="${kind}"`;
  return isMoved ? html` class="moved"` : undefined;
}

function renderChange(change: PassageChange, context: MarkContext): Html {
  return html`${renderKinds(change, context)}${renderPassageWords(change, context)}`;
}

/** A reworded passage marks its words and needs no note. */
function renderKinds({ kind, isMoved }: PassageChange, context: MarkContext): Html[] {
  const keys = [
    ...(isMoved ? ['changes.moved' as const] : []),
    ...(kind === 'added' || kind === 'removed' ? [`changes.${kind}` as const] : []),
  ];
  return keys.map((key) => renderNote('kind', context.messages.text(key), context));
}

function renderPassageWords(change: PassageChange, context: MarkContext): Html {
  const { kind, passage } = change;
  if (change.kind === 'reworded') {
    const label = change.label.length === 0 ? undefined : labelElement(renderRuns(change.label, context));
    return wrapWords(passage.kind, html`${label}${renderRuns(change.words, context)}`);
  }
  const label = passage.label === '' ? undefined : labelElement(html`${passage.label}`);
  const whole = passage.kind === 'heading' ? wrapWords('heading', passage.whole) : passage.whole;
  if (kind === 'added') return html`<ins>${label}${whole}</ins>`;
  return kind === 'removed' ? html`<del>${label}${whole}</del>` : html`${label}${whole}`;
}

/** Each cell says itself to which column it belongs, because most rows of the table are not beside it. */
function renderCells(change: PassageChange, context: MarkContext): Html {
  const { passage } = change;
  const kinds = renderKinds(change, context);
  if (change.kind === 'reworded' && change.cells.length === 0)
    return html`<td>${kinds}${renderRuns(change.words, context)}</td>`;
  const cells = passage.cells.map((cell, index) => {
    const heading = cell.heading === '' ? undefined : html`<div class="note">${cell.heading}</div>`;
    const words = html`${heading}${renderCellWords(change, cell, { index, context })}`;
    return index === 0 ? html`<th scope="row">${kinds}${words}</th>` : html`<td>${words}</td>`;
  });
  return html`${cells}`;
}

function renderCellWords(
  change: PassageChange,
  { whole }: Cell,
  { index, context }: { readonly index: number; readonly context: MarkContext },
): Html {
  if (change.kind === 'added') return html`<ins>${whole}</ins>`;
  if (change.kind === 'removed') return html`<del>${whole}</del>`;
  const runs = change.kind === 'reworded' ? change.cells[index] : undefined;
  return runs === undefined ? whole : renderRuns(runs, context);
}

function labelElement(label: Html): Html {
  return html`<span class="label">${label}</span> `;
}

function wrapWords(kind: PassageChange['passage']['kind'], words: Html): Html {
  if (kind === 'heading') return html`<h3>${words}</h3>\n`;
  return kind === 'text' ? html`<p>${words}</p>\n` : words;
}

/** A note in the reader's locale: the kind of a change, or more about it. */
export function renderNote(name: 'kind' | 'note', words: Html | string, { locale, readerLocale }: MarkContext): Html {
  return html`<p class="${name}"${languageAttributes(readerLocale, locale)}>${words}</p>\n`;
}
