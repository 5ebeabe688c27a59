import type { FactValue } from '../../content/content.ts';
import { fillAddress } from '../../content/markdown/facts.ts';
import type { TokenOf } from '../../content/markdown/tokens.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { characterData, type Html, html } from './html.ts';
import { formatFact, timeElement } from './language.ts';
import { type Renderers, renderTokens, type TextContext } from './render-text.ts';

/** Renderers of what stands within a line. */
export const inlineRenderers: Renderers = {
  text: ({ text, tokens }, context) =>
    tokens === undefined ? characterData(text) : html`${renderTokens(tokens, context)}`,
  escape: ({ text }) => html`${text}`,
  strong: ({ tokens }, context) => html`<strong>${renderTokens(tokens, context)}</strong>`,
  em: ({ tokens }, context) => html`<em>${renderTokens(tokens, context)}</em>`,
  del: ({ tokens }, context) => html`<del>${renderTokens(tokens, context)}</del>`,
  codespan: ({ text }) => html`<code>${text}</code>`,
  br: () => html`<br>`,
  checkbox: ({ checked }) => html`${checked ? '☑' : '☐'} `,
  fact: ({ name }, context) => renderFact(name, context),
  link: renderLink,
};

/** A fact is isolated, so that a name in another script does not turn the sentence around it. */
function renderFact(name: string, context: TextContext): Html {
  const { locale } = context;
  const value = factValue(name, context);
  if (typeof value === 'string' && isIsoDate(value)) return timeElement(value, locale);
  return html`<bdi>${formatFact(value, locale)}</bdi>`;
}

function factValue(name: string, { facts }: TextContext): FactValue {
  const value = facts[name];
  if (value === undefined) throw new Error(`Cannot show fact "${name}": it is not defined`);
  return value;
}

/** An address takes a fact as it was written: the same in every language, and as the content was checked. */
function renderLink(link: TokenOf<'link'>, context: TextContext): Html {
  const address = fillAddress(link.href, (name) => String(factValue(name, context)));
  const path = address.startsWith('#') ? context.anchorPath : '';
  const title = link.title ? html` title="${characterData(link.title)}"` : undefined;
  return html`<a href="${path}${characterData(address)}"${title}>${renderTokens(link.tokens, context)}</a>`;
}
