import { splitHeading } from '../../content/markdown/sections.ts';
import type { TableCell, TokenOf } from '../../content/markdown/tokens.ts';
import { type Html, html } from './html.ts';
import { type Renderers, renderTokens, type TextContext } from './render-text.ts';

/** Renderers of paragraphs and what stands beside them. */
export const blockRenderers: Renderers = {
  space: () => html``,
  def: () => html``,
  hr: () => html`<hr>\n`,
  paragraph: ({ tokens }, context) => html`<p>${renderTokens(tokens, context)}</p>\n`,
  blockquote: ({ tokens }, context) => html`<blockquote>${renderTokens(tokens, context)}</blockquote>\n`,
  code: ({ text }) => html`<pre dir="ltr" tabindex="0"><code>${text}</code></pre>\n`,
  heading: renderHeading,
  list: renderList,
  table: renderTable,
  clauses: renderClauses,
  storage: (_, context) => context.storageTable,
};

function renderHeading(heading: TokenOf<'heading'>, context: TextContext): Html {
  const { id, tokens } = splitHeading(heading);
  const attribute = id === undefined ? undefined : html` id="${id}"`;
  const level = Math.max(3, heading.depth);
  const text = renderTokens(tokens, context);
  if (level === 3) return html`<h3${attribute}>${text}</h3>\n`;
  if (level === 4) return html`<h4${attribute}>${text}</h4>\n`;
  return level === 5 ? html`<h5${attribute}>${text}</h5>\n` : html`<h6${attribute}>${text}</h6>\n`;
}

function renderList(list: TokenOf<'list'>, context: TextContext): Html {
  const items = list.items.map((item) => html`<li>${renderTokens(item.tokens, context)}</li>\n`);
  if (!list.ordered) return html`<ul>\n${items}</ul>\n`;
  const start = list.start === 1 || list.start === '' ? undefined : html` start="${list.start}"`;
  return html`<ol${start}>\n${items}</ol>\n`;
}

/** A clause's label is text, not a list marker: it is read aloud, copied and found as it was typed. */
function renderClauses(run: TokenOf<'clauses'>, context: TextContext): Html {
  const items = run.items.map((item) => {
    const anchor = context.anchorOf(item);
    const words = renderTokens(item.tokens, context);
    if (anchor === undefined) return html`<li><span class="label">(${item.label})</span> ${words}</li>\n`;
    return html`<li id="${anchor}"><a class="label" href="#${anchor}">(${item.label})</a> ${words}</li>\n`;
  });
  return html`<ol class="clauses" role="list">\n${items}</ol>\n`;
}

function renderTable(table: TokenOf<'table'>, context: TextContext): Html {
  const cells = (row: readonly TableCell[]) => row.map((cell) => html`<td>${renderTokens(cell.tokens, context)}</td>`);
  const head = table.header.map((cell) => html`<th scope="col">${renderTokens(cell.tokens, context)}</th>`);
  const rows = table.rows.map((row) => html`<tr>${cells(row)}</tr>\n`);
  return html`<div class="wide" tabindex="0"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody></table></div>\n`;
}
