import { sha256 } from '../digest.ts';
import { rememberOf } from '../remember.ts';
import type { Clause, Section } from '../section.ts';
import { isNumberLabel } from './clause-labels.ts';
import { isSilent, stripComments } from './comments.ts';
import { decodeReferences } from './references.ts';
import type { ClauseToken, Token, TokenOf } from './tokens.ts';

const idMark = /\s*\{#([^{}\s]*)\}\s*$/;

/** Takes `{#id}` off a heading's tokens: the id, and the tokens that are shown. */
export function splitHeading(heading: TokenOf<'heading'>): ShownHeading {
  return headingOf(heading);
}

interface ShownHeading {
  readonly id: string | undefined;
  readonly tokens: readonly Token[];
}

const headingOf = rememberOf((heading: TokenOf<'heading'>): ShownHeading => {
  const last = heading.tokens.at(-1);
  const match = last?.type === 'text' ? idMark.exec(last.raw) : null;
  if (last === undefined || match === null) return { id: undefined, tokens: heading.tokens };
  const text = last.raw.slice(0, match.index);
  const shown = text === '' ? [] : [{ ...last, raw: text, text: decodeReferences(text) }];
  for (const token of shown) typed.set(token, last);
  return { id: match[1], tokens: [...heading.tokens.slice(0, -1), ...shown] };
});

/** By the last words of a heading, the token that has them with the id. */
const typed = new WeakMap<Token, Token>();

/** The token of the text that a shown one of a heading was taken from. */
export function typedToken(shown: Token): Token {
  return typed.get(shown) ?? shown;
}

/** Divides a text's top-level tokens at its `##` headings, or what should be one; `start` is the offset of the first token in the file. */
export function splitSections(tokens: readonly Token[], start: number): Section[] {
  const found: Section[] = [];
  let open: Omit<Section, 'clauses' | 'digest' | 'blocks'> & { blocks: Token[] } = {
    heading: [],
    id: '',
    blocks: [],
    offset: start,
  };
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'heading' && token.depth <= 2) {
      found.push(closeSection(open));
      const { id, tokens: heading } = splitHeading(token);
      open = { heading, id: id ?? '', blocks: [], offset };
    } else {
      open.blocks.push(token);
    }
    offset += token.raw.length;
  }
  found.push(closeSection(open));
  return found.filter((section, index) => index > 0 || section.blocks.some((block) => !isSilent(block)));
}

function closeSection(open: Omit<Section, 'clauses' | 'digest'>): Section {
  const first = open.heading[0] ?? open.blocks[0];
  const known = first && sections.get(first);
  if (known !== undefined && hasSame(known.heading, open.heading) && hasSame(known.blocks, open.blocks))
    return { ...known, offset: open.offset };
  const words = [...open.heading, ...open.blocks].map((token) => token.raw).join('');
  const section = {
    ...open,
    clauses: nameClauses({ section: open.id, anchor: open.id, seen: new Map() }, open.blocks),
    digest: sha256(normalise(stripComments(words))),
  };
  if (first !== undefined) sections.set(first, section);
  return section;
}

/** By their first token: texts of several versions share the tokens of what has not changed. */
const sections = new WeakMap<Token, Section>();

function hasSame(tokens: readonly Token[], others: readonly Token[]): boolean {
  return tokens.length === others.length && tokens.every((token, index) => token === others[index]);
}

/** The same words in the same form, however they are wrapped: NFC, one space for any white space. */
export function normalise(text: string): string {
  // A single space stays; to replace each of them takes most of the time.
  return text
    .normalize('NFC')
    .replace(/[^\S ]\s*| \s+/gu, ' ')
    .trim();
}

/** Every clause of some blocks, each before those that it holds; clauses in a list or a quotation have no names. */
export function clausesIn(blocks: readonly Token[]): ClauseToken[] {
  return blocks.flatMap((block) =>
    block.type === 'clauses' ? block.items.flatMap((item) => [item, ...clausesIn(item.tokens)]) : [],
  );
}

/** What clauses are named after. */
interface NamedHolder {
  readonly section: string;
  readonly anchor: string;
  /** How many clauses of the section have an anchor already. */
  readonly seen: Map<string, number>;
}

/**
 * A sub-clause is named after the clause that holds it, so that one that is inserted above another moves no name; a number is one
 * by itself.
 */
function nameClauses(holder: NamedHolder, blocks: readonly Token[]): Clause[] {
  const items = blocks.flatMap((block) => (block.type === 'clauses' ? block.items : []));
  return items.flatMap(({ label, tokens }) => {
    const around = isNumberLabel(label) ? holder.section : holder.anchor;
    const name = isNumberLabel(label) ? label.replace(/\.?\((\w+)\)/g, '-$1').replace(/\.$/, '') : label;
    const anchor = unusedName(around === '' ? name : `${around}-${name}`, holder.seen);
    return [{ label, anchor }, ...nameClauses({ ...holder, anchor }, tokens)];
  });
}

function unusedName(base: string, seen: Map<string, number>): string {
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  const name = count === 1 ? base : `${base}-${count}`;
  if (count > 1) seen.set(name, 1);
  return name;
}
