import { Marked, type Token, type Tokens } from 'marked';
import { clauses } from './clauses.ts';
import { facts, storage } from './facts.ts';

const markdown = new Marked({ gfm: true, extensions: [clauses, facts, storage] });

/** Tokens of a text in GitHub-flavoured Markdown with clauses, facts and the storage table; raws add up to the text. */
export function lexMarkdown(text: string): Token[] {
  return [...markdown.lexer(text)];
}

/** The tokens directly inside a token, in the order in which they are read. */
export function childrenOf(token: Token): readonly Token[] {
  const generic = token as Tokens.Generic;
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  return generic.items ?? generic.tokens ?? [];
}

/** A token with the place where it starts. */
export interface Placed {
  readonly token: Token;
  readonly offset: number;
  readonly parent: Token | undefined;
}

/** All tokens, outer before inner, each with its offset in `text` (marked itself keeps no positions). */
export function* walkTokens(tokens: readonly Token[], text: string, range: Range, parent?: Token): Generator<Placed> {
  let cursor = range.start;
  for (const token of tokens) {
    // A list strips the indentation of what it holds: such a raw is not found, and its parent's place stands for it.
    const found = text.slice(cursor, range.end).indexOf(token.raw);
    const offset = found < 0 ? cursor : cursor + found;
    const end = found < 0 ? range.end : offset + token.raw.length;
    yield { token, offset, parent };
    yield* walkTokens(childrenOf(token), text, { start: offset, end }, token);
    cursor = found < 0 ? cursor : end;
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}
