import type { Token } from 'marked';
import type { FactValue, Locale } from '../../content/content.ts';
import type { ClauseToken } from '../../content/markdown/clauses.ts';
import type { Html } from './html.ts';
import { blockRenderers } from './render-blocks.ts';
import { inlineRenderers } from './render-inline.ts';

/** What a section's tokens are rendered with. */
export interface TextContext {
  /** The language that the text is in, in whose form facts are shown. */
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The id of a clause of the section, the same in every language; clauses within a quotation or a list have none. */
  readonly anchorOf: (clause: ClauseToken) => string | undefined;
  /** The table of the places where information is stored, in the text's language. */
  readonly storageTable: Html;
  /** Path of the page that has the anchors of the text: `''` on that page itself. */
  readonly anchorPath: string;
}

/** Renders one kind of token. */
export type Renderer = (token: Token, context: TextContext) => Html;

/** HTML of tokens; a kind that is not known throws, because content may not lose words. */
export function renderTokens(tokens: readonly Token[], context: TextContext): Html[] {
  return tokens.map((token) => {
    const render = blockRenderers[token.type] ?? inlineRenderers[token.type];
    if (render === undefined) throw new Error(`Cannot render a Markdown token of type "${token.type}"`);
    return render(token, context);
  });
}
