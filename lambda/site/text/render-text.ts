import type { FactValue, Locale } from '../../content/content.ts';
import { anchorAtEnd } from '../../content/markdown/anchors.ts';
import { labelMark } from '../../content/markdown/clause-labels.ts';
import { fillAddress } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import { parsePolicyLink } from '../../content/markdown/policy-links.ts';
import { splitHeading } from '../../content/markdown/sections.ts';
import {
  type ByType,
  type ClauseToken,
  type DisclosureToken,
  pickByType,
  type TableCell,
  type Token,
  type TokenOf,
} from '../../content/markdown/tokens.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { formatFact, timeElement } from './formats.ts';
import { type Html, html } from './html.ts';
import { languageAttributes } from './language.ts';

/** Everything besides its tokens that is needed to render a section. */
export interface SectionContext {
  /** The language of the text, which decides how facts are formatted. */
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The id of a clause of the section, the same in every language; undefined for a clause in a quotation or a list. */
  readonly anchorOf: (clause: ClauseToken) => string | undefined;
  /** A table that `version.yaml` fills, in the text's language. */
  readonly tableOf: (name: DisclosureToken['type']) => Html;
  /** Path of the page that has the anchors of the text; `''` on that page itself. */
  readonly anchorPath: string;
  /** Another policy, as readers of this language find it at any time. */
  readonly policyPath: (policy: string) => string;
  /** False on a page that shows these words beside others with the same ids. */
  readonly hasIds?: boolean;
  /** True for words inside a link, where no other can be. */
  readonly isInLink?: boolean;
}

/** Renders tokens as HTML. Throws for an unknown type of token, because a text may not lose words. */
export function renderTokens(tokens: readonly Token[], context: SectionContext): Html[] {
  const anchor = anchorAtEnd(tokens);
  if (anchor !== undefined) {
    const words = renderTokens(tokens.slice(0, -1), context);
    if (context.hasIds === false) return words;
    return [
      hasList(tokens) ? html`<div id="${anchor.id}">${words}</div>` : html`<span id="${anchor.id}">${words}</span>`,
    ];
  }
  return tokens.map((token, index) => {
    const render = pickByType(renderers, token);
    if (render === undefined) throw new Error(`Cannot render a Markdown token of type "${token.type}"`);
    const shown = isSecondStop(token, tokens[index - 1], context) ? { ...token, text: token.text.slice(1) } : token;
    return render(shown, context);
  });
}

/**
 * True for words that begin with a full stop after a fact that ends with one: `{{company}}.` is `Example Inc.`, and not `Example Inc..`, as
 * in any sentence that ends with an abbreviation.
 */
function isSecondStop(
  token: Token,
  before: Token | undefined,
  context: SectionContext,
): token is TokenOf<'text'> & Token {
  if (token.type !== 'text' || before === undefined || !/^\.(?!\.)/.test(token.text)) return false;
  return endsInStop(before, context);
}

function endsInStop(token: Token, context: SectionContext): boolean {
  if (token.type === 'fact') return formatFact(findFact(token.name, context), context.locale).endsWith('.');
  const last = childrenOf(token).at(-1);
  return (
    last !== undefined && endsInStop(last, token.type === 'piece' ? { ...context, locale: token.locale } : context)
  );
}

/** In the cell of a table, words may hold a list. */
function hasList(tokens: readonly Token[]): boolean {
  return tokens.some(({ type }) => type === 'list');
}

const renderers: ByType<[context: SectionContext], Html> = {
  space: () => html``,
  def: () => html``,
  comment: () => html``,
  hr: () => html`<hr>\n`,
  paragraph: ({ tokens }, context) => html`<p>${renderTokens(tokens, context)}</p>\n`,
  blockquote: ({ tokens }, context) => html`<blockquote>${renderTokens(tokens, context)}</blockquote>\n`,
  code: ({ text }) => html`<pre dir="ltr" tabindex="0"><code>${text}</code></pre>\n`,
  heading: renderHeading,
  list: renderList,
  table: renderTable,
  clauses: renderClauses,
  definitions: renderDefinitions,
  storage: ({ type }, context) => context.tableOf(type),
  recipients: ({ type }, context) => context.tableOf(type),
  text: ({ text, tokens }, context) => (tokens === undefined ? html`${text}` : html`${renderTokens(tokens, context)}`),
  escape: ({ text }) => html`${text}`,
  strong: ({ tokens }, context) => html`<strong>${renderTokens(tokens, context)}</strong>`,
  em: ({ tokens }, context) => html`<em>${renderTokens(tokens, context)}</em>`,
  del: ({ tokens }, context) => html`<del>${renderTokens(tokens, context)}</del>`,
  codespan: ({ text }) => html`<code>${text}</code>`,
  br: () => html`<br>`,
  checkbox: ({ checked }) => html`${checked ? '☑' : '☐'} `,
  fact: renderFact,
  link: renderLink,
  piece: renderPiece,
};

function renderHeading(heading: TokenOf<'heading'>, context: SectionContext): Html {
  const { id, tokens } = splitHeading(heading);
  const attribute = id === undefined ? undefined : html` id="${id}"`;
  const level = Math.max(3, heading.depth);
  const words = id === undefined ? renderTokens(tokens, context) : renderAnchoredWords(tokens, id, context);
  if (level === 3) return html`<h3${attribute}>${words}</h3>\n`;
  if (level === 4) return html`<h4${attribute}>${words}</h4>\n`;
  return level === 5 ? html`<h5${attribute}>${words}</h5>\n` : html`<h6${attribute}>${words}</h6>\n`;
}

/** Renders the words of a heading as a link to its anchor, unless there is a link in them. */
export function renderAnchoredWords(tokens: readonly Token[], id: string, context: SectionContext): Html {
  const words = renderTokens(tokens, context);
  return hasLink(tokens) ? html`${words}` : html`<a href="#${id}">${words}</a>`;
}

function hasLink(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.type === 'link' || hasLink(childrenOf(token)));
}

function renderList(list: TokenOf<'list'>, context: SectionContext): Html {
  const items = list.items.map((item) => html`<li>${renderTokens(item.tokens, context)}</li>\n`);
  if (!list.ordered) return html`<ul>\n${items}</ul>\n`;
  const start = list.start === 1 || list.start === '' ? undefined : html` start="${list.start}"`;
  return html`<ol${start}>\n${items}</ol>\n`;
}

/**
 * A clause's label is text, not a list marker, so that it is read aloud, copied and found as it was typed; and the list has no numbers of
 * its own, which a reader mode would show before the labels.
 */
function renderClauses(run: TokenOf<'clauses'>, context: SectionContext): Html {
  const items = run.items.map((item) => {
    const anchor = context.anchorOf(item);
    const words = renderTokens(item.tokens, context);
    if (anchor === undefined) return html`<li><span class="label">${labelMark(item.label)}</span> ${words}</li>\n`;
    return html`<li id="${anchor}"><a class="label" href="#${anchor}">${labelMark(item.label)}</a> ${words}</li>\n`;
  });
  // Room for the widest label of the run.
  const isWide = run.items.some(({ label }) => labelMark(label).length > 4);
  return html`<ul class="clauses${isWide ? ' numbers' : ''}">\n${items}</ul>\n`;
}

function renderDefinitions({ items }: TokenOf<'definitions'>, context: SectionContext): Html {
  const parts = items.map(({ type, tokens }) => {
    const words = renderTokens(tokens, context);
    return type === 'term' ? html`<dt>${words}</dt>\n` : html`<dd>${words}</dd>\n`;
  });
  return html`<dl class="terms">\n${parts}</dl>\n`;
}

function renderTable({ header, rows }: TokenOf<'table'>, context: SectionContext): Html {
  const words = (cell: TableCell) => renderTokens(cell.tokens, context);
  const head = header.map((cell) => html`<th scope="col">${words(cell)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${words(cell)}</td>`)}</tr>\n`);
  return html`<div class="wide" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

/** A fact is isolated, so that a name in another script does not change the direction of the sentence around it. */
function renderFact({ name }: TokenOf<'fact'>, context: SectionContext): Html {
  const { locale } = context;
  const value = findFact(name, context);
  if (typeof value === 'string' && isIsoDate(value)) return timeElement(value, locale);
  return html`<bdi>${formatFact(value, locale)}</bdi>`;
}

/** In an address a fact is not formatted: it is the same in every language, as it was checked. */
function renderLink(link: TokenOf<'link'>, context: SectionContext): Html {
  if (context.isInLink) return html`${renderTokens(link.tokens, context)}`;
  const address = fillAddress(link.href, (name) => String(findFact(name, context)));
  const path = address.startsWith('#') ? context.anchorPath : '';
  const policy = parsePolicyLink(address);
  const target = policy === undefined ? path + address : pathToPolicy(policy, context);
  const title = link.title ? html` title="${link.title}"` : undefined;
  return html`<a href="${target}"${title}>${renderTokens(link.tokens, context)}</a>`;
}

function pathToPolicy({ policy, anchor }: { policy: string; anchor: string | undefined }, context: SectionContext) {
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  return `${context.policyPath(policy)}${fragment}`;
}

/** Words in another language keep their own direction and forms of facts. */
function renderPiece({ tokens, locale, isOutdated }: TokenOf<'piece'>, context: SectionContext): Html {
  const attributes = languageAttributes(locale, context.locale);
  const state = isOutdated ? html` class="outdated"` : undefined;
  const words = renderTokens(tokens, { ...context, locale });
  if (hasList(tokens)) return html`<div${attributes}${state}>${words}</div>`;
  return html`<bdi${attributes}${state}>${words}</bdi>`;
}

function findFact(name: string, { facts }: SectionContext): FactValue {
  const value = facts[name];
  if (value === undefined) throw new Error(`Cannot show fact "${name}": it is not defined`);
  return value;
}
