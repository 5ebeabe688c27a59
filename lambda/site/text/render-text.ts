import type { FactValue, Locale } from '../../content/content.ts';
import { type ByType, type ClauseToken, pickByType, type Token } from '../../content/markdown/tokens.ts';
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

/** How kinds of token are rendered. */
export type Renderers = ByType<[context: TextContext], Html>;

/** HTML of tokens; a kind that is not known throws, because content may not lose words. */
export function renderTokens(tokens: readonly Token[], context: TextContext): Html[] {
  return tokens.map((token) => {
    const render = pickByType(blockRenderers, token) ?? pickByType(inlineRenderers, token);
    if (render === undefined) throw new Error(`Cannot render a Markdown token of type "${token.type}"`);
    return render(token, context);
  });
}
