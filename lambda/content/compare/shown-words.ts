import { childrenOf } from '../markdown/lex-markdown.ts';
import type { Token } from '../markdown/tokens.ts';

/** The words of inline tokens as readers read them; a fact stands as `{{name}}`. */
export function shownWords(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  if (token.type === 'fact') return `{{${token.name}}}`;
  if (token.type === 'br') return '\n';
  if (token.type === 'list_item') return `${shownWords(token.tokens)}\n`;
  const children = childrenOf(token);
  if (children.length > 0) return shownWords(children);
  return 'text' in token ? (token.text ?? '') : '';
}
