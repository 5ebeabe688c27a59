import { sha256 } from '../digest.ts';
import type { Clause, Section } from '../section.ts';
import { decodeReferences } from './references.ts';
import type { Token, TokenOf } from './tokens.ts';

const idMark = /\s*\{#([^{}\s]*)\}\s*$/;

/** Takes `{#id}` off a heading's tokens: the id, and the tokens that are shown. */
export function splitHeading(heading: TokenOf<'heading'>): { id: string | undefined; tokens: readonly Token[] } {
  const last = heading.tokens.at(-1);
  const match = last?.type === 'text' ? idMark.exec(last.raw) : null;
  if (last === undefined || match === null) return { id: undefined, tokens: heading.tokens };
  const text = last.raw.slice(0, match.index);
  const shown = text === '' ? [] : [{ ...last, raw: text, text: decodeReferences(text) }];
  return { id: match[1], tokens: [...heading.tokens.slice(0, -1), ...shown] };
}

/** Divides a text's top-level tokens at its `##` headings; `start` is the offset of the first token in the file. */
export function splitSections(tokens: readonly Token[], start: number): Section[] {
  const sections: Section[] = [];
  let open: { heading: readonly Token[]; id: string; blocks: Token[]; offset: number } = {
    heading: [],
    id: '',
    blocks: [],
    offset: start,
  };
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth === 2) {
      sections.push(closeSection(open));
      const { id, tokens: heading } = splitHeading(token);
      open = { heading, id: id ?? '', blocks: [], offset };
    } else {
      open.blocks.push(token);
    }
    offset += token.raw.length;
  }
  sections.push(closeSection(open));
  return sections.filter((section, index) => index > 0 || section.blocks.some((block) => block.type !== 'space'));
}

function closeSection(open: { heading: readonly Token[]; id: string; blocks: Token[]; offset: number }): Section {
  const words = [...open.heading, ...open.blocks].map((token) => token.raw).join('');
  return { ...open, clauses: nameClauses(open.id, open.blocks), digest: sha256(normalise(words)) };
}

/** The same words in the same form, however they are wrapped: NFC, one space for any white space. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function nameClauses(id: string, blocks: readonly Token[]): Clause[] {
  const seen = new Map<string, number>();
  const labels = blocks.flatMap((block) => (block.type === 'clauses' ? block.items.map((item) => item.label) : []));
  return labels.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    const base = id === '' ? label : `${id}-${label}`;
    return { label, anchor: count === 1 ? base : `${base}-${count}` };
  });
}
