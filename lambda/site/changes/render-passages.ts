import { type Html, html } from '../text/html.ts';
import { languageAttributes } from '../text/language.ts';
import type { PassageChange } from './compare-passages.ts';
import { type MarkContext, renderRuns } from './render-runs.ts';

/** Renders the current passages of a section, with removed ones where they used to be. */
export function renderPassages(changes: readonly PassageChange[], context: MarkContext): Html {
  return html`${groupItems(changes).map((group) => renderGroup(group, context))}`;
}

/** Consecutive items belong to one list; any other passage is on its own. */
function groupItems(changes: readonly PassageChange[]): PassageChange[][] {
  const groups: PassageChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last !== undefined && isItem(change) && last.every(isItem)) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function isItem({ passage }: PassageChange): boolean {
  return passage.kind === 'item';
}

function renderGroup(group: readonly PassageChange[], context: MarkContext): Html {
  if (group.every(isItem)) {
    const items = group.map((change) => html`<li${classOf(change)}>${renderChange(change, context)}</li>\n`);
    return html`<ul class="clauses">\n${items}</ul>\n`;
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
