import { childrenOf } from './markdown/lex-markdown.ts';
import { splitHeading } from './markdown/sections.ts';
import type { Token } from './markdown/tokens.ts';
import type { Section } from './section.ts';

/** The ids of sections, of their clauses and of their pieces: what links lead to. */
export function anchorsIn(sections: readonly Section[]): string[] {
  return sections
    .flatMap(({ id, blocks, clauses }) => [id, ...blocks.flatMap(idsIn), ...clauses.map(({ anchor }) => anchor)])
    .filter((id) => id !== '');
}

function idsIn(token: Token): string[] {
  if (token.type === 'heading') return [splitHeading(token).id ?? ''];
  return token.type === 'anchor' ? [token.id] : childrenOf(token).flatMap(idsIn);
}
