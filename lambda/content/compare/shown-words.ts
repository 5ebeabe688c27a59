import { childrenOf } from '../markdown/lex-markdown.ts';
import type { Token } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import { oneSpace } from '../words/one-space.ts';

/** The words of inline tokens as readers read them; a fact stands as `{{name}}`. */
export function shownWords(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

/** The same without program code, which is in no language; a space stands in its place. */
export function spokenWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan') return ' ';
      const children = token.type === 'fact' || token.type === 'list_item' ? [] : childrenOf(token);
      return children.length > 0 ? spokenWords(children) : wordsOf(token);
    })
    .join('');
}

/** A letter that no text has elsewhere. */
export const codeLetter = '\ua7f8';

/** The same with that letter in the place of program code, and each list apart, on one line: what stands beside them is seen. */
export function withoutCode(tokens: readonly Token[]): string {
  const hasCode = (each: readonly Token[]): boolean =>
    each.some((token) => token.type === 'codespan' || token.type === 'list' || hasCode(childrenOf(token)));
  return hasCode(tokens) ? oneSpace(wordsWithoutCode(tokens)) : wordsOnLine(tokens).shown;
}

function wordsWithoutCode(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan') return codeLetter;
      if (token.type === 'list') return `\n${shownWords([token])}`;
      const children = token.type === 'fact' || token.type === 'list_item' ? [] : childrenOf(token);
      return children.length > 0 ? wordsWithoutCode(children) : wordsOf(token);
    })
    .join('');
}

/** Both on one line; a piece of a source is compared with each of its translations. */
export const wordsOnLine = rememberOf((tokens: readonly Token[]) => ({
  shown: oneSpace(shownWords(tokens)),
  spoken: oneSpace(spokenWords(tokens)),
}));

function wordsOf(token: Token): string {
  if (token.type === 'fact') return `{{${token.name}}}`;
  if (token.type === 'br') return '\n';
  if (token.type === 'list_item') return `${shownWords(token.tokens)}\n`;
  const children = childrenOf(token);
  if (children.length > 0) return shownWords(children);
  return 'text' in token ? (token.text ?? '') : '';
}
