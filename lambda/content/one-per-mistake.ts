import type { TextReading } from './compare/reading.ts';
import type { RuleId, UnlocatedProblem } from './rules.ts';

/**
 * What is reported of a translation by itself and beside its source: one mistake is one problem. A mistyped fact is not a different one too, a
 * mistyped label is one that differs, and what follows a mistyped heading is not new.
 */
export function onePerMistake(
  own: readonly UnlocatedProblem[],
  differences: readonly UnlocatedProblem[],
  sectionStarts: readonly number[],
): UnlocatedProblem[] {
  const errors = offsetsOf(own.filter(({ severity }) => severity === 'error'));
  const labels = offsetsOf(ofRules(differences, ['clause-differs']));
  const marks = offsetsOf(ofRules(own, ['list-marker']));
  const isSurplus = surplusAfter(ofRules(own, ['heading-mark']), sectionStarts);
  const consequences = new Set([...factsLostBefore(own, differences), ...emphasisLostBefore(own, differences)]);
  const labelHints = new Map(ofRules(own, ['list-marker']).map(({ offset, hint }) => [offset, hint]));
  const wrongIds = offsetsOf(ofRules(own, ['invalid-id']));
  const mistyped = offsetsOf(ofRules(own, ['clause-label']));
  return [
    ...own.filter(({ rule, offset }) => rule !== 'list-marker' || !labels.has(offset)),
    ...differences.flatMap((problem) => {
      const { rule, severity, offset } = problem;
      if (isSurplus(problem) || consequences.has(problem)) return [];
      // An id that is none is another one, too.
      if (rule === 'unknown-section' && wrongIds.has(offset)) return [];
      if (rule === 'clause-differs')
        return mistyped.has(offset) ? [] : { ...problem, hint: labelHints.get(offset) ?? problem.hint };
      if (marks.has(offset) && !labels.has(offset) && isOfMark(rule)) return [];
      if (rule === 'sentence-start' && labels.has(offset)) return [];
      return severity === 'error' || !errors.has(offset) ? problem : [];
    }),
  ];
}

/** What only says that a translation has other headings, clauses or pieces than its source. */
const structural: readonly RuleId[] = [
  'unknown-section',
  'clause-lost',
  'clause-added',
  'clause-differs',
  'piece-lost',
  'piece-added',
  'piece-differs',
];

/**
 * Where a heading or a label of the source is mistyped, each translation seems to differ in that section, and what would be proposed for
 * it makes it wrong: only the source is to be mended. A heading that is none hides the section whose heading it is.
 */
export function consequencesOf(
  problemsOfSource: readonly UnlocatedProblem[],
  source: TextReading,
): (problem: UnlocatedProblem, own: TextReading) => boolean {
  const mistyped = ofRules(problemsOfSource, ['clause-label', 'heading-mark']);
  const ids = new Set(mistyped.map(({ offset }) => sectionAt(source, offset)?.id));
  const isHeadingLost = mistyped.some(({ rule }) => rule === 'heading-mark');
  return ({ rule, offset }, own) => {
    if (!structural.includes(rule)) return false;
    if (rule === 'unknown-section') return isHeadingLost;
    // What is lost is missing before its place, which may be the next section.
    const isLost = rule === 'clause-lost' || rule === 'piece-lost';
    return ids.has(sectionAt(own, isLost ? offset - 1 : offset)?.id);
  };
}

function sectionAt({ sections }: TextReading, offset: number): TextReading['sections'][number] | undefined {
  return sections.findLast((section) => section.offset <= offset);
}

function ofRules(problems: readonly UnlocatedProblem[], rules: readonly RuleId[]): UnlocatedProblem[] {
  return problems.filter(({ rule }) => rules.includes(rule));
}

function offsetsOf(problems: readonly UnlocatedProblem[]): Set<number> {
  return new Set(problems.map(({ offset }) => offset));
}

/** Where the mark of a list is mistyped, an item is lost and a paragraph is there instead. */
function isOfMark(rule: RuleId): boolean {
  return rule === 'piece-lost' || rule === 'piece-added' || rule === 'piece-differs';
}

/** What seems to be added to a section because the heading of the next one is mistyped. */
function surplusAfter(
  headings: readonly UnlocatedProblem[],
  sectionStarts: readonly number[],
): (problem: UnlocatedProblem) => boolean {
  const ends = headings.map(({ offset }) => sectionStarts.find((start) => start > offset) ?? Number.POSITIVE_INFINITY);
  return ({ rule, offset }) =>
    ['clause-added', 'piece-added', 'storage-added'].includes(rule) &&
    headings.some((heading, index) => heading.offset < offset && offset < (ends[index] ?? 0));
}

/** Facts that seem to be lost because they are mistyped after the start of their piece; braces alone may be those of any. */
function factsLostBefore(
  own: readonly UnlocatedProblem[],
  differences: readonly UnlocatedProblem[],
): UnlocatedProblem[] {
  const lost = ofRules(differences, ['facts-differ']).filter(({ about }) => about !== undefined);
  return ofRules(own, ['single-brace', 'fact-look-alike', 'broken-fact']).flatMap(
    ({ about, offset }) =>
      lost.findLast((problem) => problem.offset <= offset && (about === undefined || problem.about === about)) ?? [],
  );
}

/** Emphasis that seems to be lost because its signs are shown. */
function emphasisLostBefore(
  own: readonly UnlocatedProblem[],
  differences: readonly UnlocatedProblem[],
): UnlocatedProblem[] {
  const lost = ofRules(differences, ['emphasis-differs']).filter(({ about }) => about !== undefined);
  return ofRules(own, ['literal-emphasis', 'literal-star']).flatMap(
    ({ offset }) => lost.findLast((problem) => problem.offset <= offset) ?? [],
  );
}
