import type { Translation } from './content.ts';
import { type ContentFile, locate, type UnplacedProblem } from './files/content-file.ts';
import { childrenOf } from './markdown/lex-markdown.ts';
import type { Token } from './markdown/tokens.ts';
import { listNames, nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Section } from './section.ts';

/** What a translation has that its source has not, and the reverse: sections, clauses, facts, lists and links. */
export function compareTranslation(translation: Translation, source: Translation, text: ContentFile): Problem[] {
  const sourceIds = source.sections.map((section) => section.id);
  return translation.sections.flatMap((section) => {
    const counterpart = source.sections.find(({ id }) => id === section.id);
    const findings =
      counterpart === undefined ? [unknownSection(section.id, sourceIds)] : compareSection(section, counterpart);
    return findings.map((finding) => locate(text, { ...finding, offset: section.offset }));
  });
}

function unknownSection(id: string, sourceIds: readonly string[]): UnplacedProblem {
  if (id === '') {
    const message = 'Cannot match the text before the first heading: the source has none there';
    return { rule: 'unknown-section', message, hint: 'Put it under the heading of the section that it belongs to' };
  }
  const message = `Cannot find section "${id}" in the source, which has ${listNames(sourceIds.filter(Boolean))}`;
  const near = nearest(id, sourceIds);
  return {
    rule: 'unknown-section',
    message,
    hint: near === undefined ? 'Write the id that the source has here' : `Write "{#${near}}"`,
  };
}

function compareSection(section: Section, source: Section): UnplacedProblem[] {
  if (!hasText(section) && hasText(source)) return [emptySection(section.id)];
  const labels = section.clauses.map(({ label }) => label).join(' ');
  const sourceLabels = source.clauses.map(({ label }) => label).join(' ');
  const where = section.id === '' ? 'the text before the first heading' : `section "${section.id}"`;
  const findings: UnplacedProblem[] = [];
  if (labels !== sourceLabels) {
    const message = `Cannot match the clauses of ${where}: found ${spell(labels)}, the source has ${spell(sourceLabels)}`;
    findings.push({
      rule: 'clauses-differ',
      message,
      hint: 'Start each clause with its label and a space, such as "(a) ", after an empty line',
    });
  }
  const mine = inventory(section);
  const theirs = inventory(source);
  if (mine.storage !== theirs.storage) {
    const message = `Cannot match ${where}: the source shows {{storage}} ${times(theirs.storage)}, this text ${times(mine.storage)}`;
    findings.push({
      rule: 'storage-differs',
      message,
      hint: 'Put {{storage}} on a line of its own where the source has it',
    });
  }
  return [...findings, ...compareCounts(mine, theirs, where)];
}

function hasText({ blocks }: Section): boolean {
  return blocks.some(({ type }) => type !== 'space' && type !== 'def');
}

function emptySection(id: string): UnplacedProblem {
  const message = `Cannot show section "${id}": the source has a text there, this file only the heading`;
  const hint =
    'Translate the text, or delete the heading: readers then see the section in another language, marked as such';
  return { rule: 'empty-section', message, hint };
}

function compareCounts(mine: MarkupInventory, theirs: MarkupInventory, where: string): UnplacedProblem[] {
  const kinds = [
    ['items', 'list items', 'list-items-differ'],
    ['links', 'links', 'links-differ'],
    ['facts', 'facts', 'facts-differ'],
  ] as const;
  return kinds
    .filter(([kind]) => mine[kind] !== theirs[kind])
    .map(([kind, name, rule]): UnplacedProblem => {
      const message = `Found another number of ${name} in ${where}: ${mine[kind]} here, ${theirs[kind]} in the source`;
      return { rule, severity: 'warning', message, hint: `Compare the section with the source, ${name} one by one` };
    });
}

/** Counts of a section. */
export interface MarkupInventory {
  readonly items: number;
  readonly links: number;
  readonly facts: number;
  readonly storage: number;
}

/** What of a section can be counted in any language. */
export function inventory(section: Section): MarkupInventory {
  const tokens = flatten(section.blocks);
  const count = (type: string) => tokens.filter((token) => token.type === type).length;
  const items = tokens.reduce((sum, token) => sum + (token.type === 'list' ? token.items.length : 0), 0);
  return { items, links: count('link'), facts: count('fact'), storage: count('storage') };
}

function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flatten(childrenOf(token))]);
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 0 ? 'nowhere' : `${count} times`;
}

function spell(labels: string): string {
  return labels === '' ? 'none' : labels.replace(/\S+/g, '($&)');
}
