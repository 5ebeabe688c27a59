import type { Token, Tokens } from 'marked';
import type { FactValue } from '../../content/content.ts';
import { type FactToken, fillAddress } from '../../content/markdown/facts.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { characterData, type Html, html } from './html.ts';
import { formatFact, timeElement } from './language.ts';
import { type Renderer, renderTokens, type TextContext } from './render-text.ts';

/** Renderers of what stands within a line. */
export const inlineRenderers: Readonly<Record<string, Renderer>> = {
  text: (token, context) => {
    const { text, tokens } = token as Tokens.Text;
    return tokens === undefined ? characterData(text) : html`${renderTokens(tokens, context)}`;
  },
  escape: (token) => html`${(token as Tokens.Escape).text}`,
  strong: (token, context) => html`<strong>${inner(token, context)}</strong>`,
  em: (token, context) => html`<em>${inner(token, context)}</em>`,
  del: (token, context) => html`<del>${inner(token, context)}</del>`,
  codespan: (token) => html`<code>${(token as Tokens.Codespan).text}</code>`,
  br: () => html`<br>`,
  checkbox: (token) => html`${(token as Tokens.Checkbox).checked ? '☑' : '☐'} `,
  fact: (token, context) => renderFact((token as FactToken).name, context),
  link: (token, context) => renderLink(token as Tokens.Link, context),
};

function inner(token: Token, context: TextContext): Html[] {
  return renderTokens((token as Tokens.Generic).tokens ?? [], context);
}

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
function renderLink(link: Tokens.Link, context: TextContext): Html {
  const address = fillAddress(link.href, (name) => String(factValue(name, context)));
  const path = address.startsWith('#') ? context.anchorPath : '';
  const title = link.title ? html` title="${characterData(link.title)}"` : undefined;
  return html`<a href="${path}${characterData(address)}"${title}>${inner(link, context)}</a>`;
}
