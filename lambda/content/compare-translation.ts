import type { Translation } from './content.ts';
import { childrenOf } from './markdown/lex-markdown.ts';
import type { Token } from './markdown/tokens.ts';
import { nearest } from './nearest.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Section } from './section.ts';

/** Compares a translation with its source: sections, clauses, facts, lists and links that only one of them has. */
export function compareTranslation(translation: Translation, source: Translation): UnlocatedProblem[] {
  const sourceIds = source.sections.map((section) => section.id);
  return translation.sections.flatMap((section) => {
    const counterpart = source.sections.find(({ id }) => id === section.id);
    const problems =
      counterpart === undefined ? [unknownSection(section.id, sourceIds)] : compareSection(section, counterpart);
    return problems.map((problem) => ({ ...problem, offset: section.offset }));
  });
}

function unknownSection(id: string, sourceIds: readonly string[]): UnlocatedProblem {
  if (id === '') return problemOf('text-before-heading');
  return problemOf('unknown-section', { id, sourceIds: sourceIds.filter(Boolean), meant: nearest(id, sourceIds) });
}

function compareSection(section: Section, source: Section): UnlocatedProblem[] {
  if (!hasText(section) && hasText(source)) return [problemOf('empty-section', { id: section.id })];
  const where = section.id === '' ? 'the text before the first heading' : `section "${section.id}"`;
  return [...compareClauses(section, source, where), ...compareCounts(inventory(section), inventory(source), where)];
}

function hasText({ blocks }: Section): boolean {
  return blocks.some(({ type }) => type !== 'space' && type !== 'def');
}

function compareClauses(section: Section, source: Section, where: string): UnlocatedProblem[] {
  const [found, expected] = [section, source].map(({ clauses }) => clauses.map(({ label }) => `(${label})`).join(' '));
  if (found === expected) return [];
  return [problemOf('clauses-differ', { where, found: found || 'none', source: expected || 'none' })];
}

function compareCounts(own: MarkupInventory, source: MarkupInventory, where: string): UnlocatedProblem[] {
  const storage = { where, found: times(own.storage), source: times(source.storage) };
  const counted = [
    ['items', 'list-items-differ'],
    ['links', 'links-differ'],
    ['facts', 'facts-differ'],
  ] as const;
  return [
    ...(own.storage === source.storage ? [] : [problemOf('storage-differs', storage)]),
    ...counted
      .filter(([kind]) => own[kind] !== source[kind])
      .map(([kind, rule]) => problemOf(rule, { where, found: own[kind], source: source[kind] })),
  ];
}

/** Counts of a section. */
export interface MarkupInventory {
  readonly items: number;
  readonly links: number;
  readonly facts: number;
  readonly storage: number;
}

/** Counts what can be counted in any language. */
export function inventory(section: Section): MarkupInventory {
  const tokens = flatten(section.blocks);
  const count = (type: Token['type']) => tokens.filter((token) => token.type === type).length;
  return { items: count('list_item'), links: count('link'), facts: count('fact'), storage: count('storage') };
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten(childrenOf(token))]);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`;
}
