import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { PassageChange } from './compare-passages.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** Passages as they are now, with those that are gone where they stood. */
export function renderPassages(changes: readonly PassageChange[], context: MarkContext): Html {
  const runs: PassageChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    const isListed = change.passage.kind === 'item' && last?.[0]?.passage.kind === 'item';
    if (isListed) last?.push(change);
    else runs.push([change]);
  }
  return html`${runs.map((run) => renderTogether(run, context))}`;
}

function renderTogether(run: readonly PassageChange[], context: MarkContext): Html {
  if (run[0]?.passage.kind === 'item') {
    const items = run.map((change) => html`<li${classOf(change)}>${renderChange(change, context)}</li>\n`);
    return html`<ol class="clauses" role="list">\n${items}</ol>\n`;
  }
  return html`${run.map((change) => {
    const attribute = classOf(change);
    const words = renderChange(change, context);
    return attribute === undefined ? words : html`<div${attribute}>${words}</div>\n`;
  })}`;
}

function classOf({ kind, isMoved }: PassageChange): Html | undefined {
  const name = kind === 'same' ? isMoved && 'moved' : kind;
  return name === false ? undefined : html` class="${name}"`;
}

function renderChange(change: PassageChange, context: MarkContext): Html {
  const { kind, passage, isMoved } = change;
  const kinds = [isMoved && 'moved', (kind === 'added' || kind === 'removed') && kind] as const;
  const notes = kinds.map(
    (name) => name !== false && renderNote('kind', context.messages.text(`changes.${name}`), context),
  );
  if (kind === 'reworded') {
    const label =
      change.label.length === 0 ? undefined : html`<span class="label">${renderRuns(change.label, context)}</span> `;
    return html`${notes}${renderAs(passage.kind, html`${label}${renderRuns(change.words, context)}`)}`;
  }
  const label = passage.label === '' ? undefined : html`<span class="label">${passage.label}</span> `;
  const words = passage.kind === 'heading' ? renderAs('heading', passage.whole) : passage.whole;
  if (kind === 'added') return html`${notes}<ins>${label}${words}</ins>`;
  return kind === 'removed' ? html`${notes}<del>${label}${words}</del>` : html`${notes}${label}${words}`;
}

function renderAs(kind: PassageChange['passage']['kind'], words: Html): Html {
  if (kind === 'heading') return html`<h3>${words}</h3>\n`;
  return kind === 'text' ? html`<p>${words}</p>\n` : words;
}

/** What became of something, or more about it, in the reader's language. */
export function renderNote(
  name: 'kind' | 'note',
  words: Html | string,
  { locale, readerLocale: reader }: MarkContext,
): Html {
  return html`<p class="${name}"${languageAttributes(reader, locale)}>${words}</p>\n`;
}
