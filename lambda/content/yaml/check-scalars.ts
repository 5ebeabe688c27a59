import { type Document, visit } from 'yaml';
import { characterProblems, findUnreadable } from '../characters.ts';
import type { UnlocatedProblem } from '../rules.ts';

/**
 * Checks the characters of a document's keys and values, in which escapes such as `"\u202e"` are decoded. Those that are typed
 * as they are, are reported with the text of the file.
 */
export function checkScalars(document: Document.Parsed, text: string): UnlocatedProblem[] {
  const problems: UnlocatedProblem[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string') return;
      const [start, end] = range ?? [0, 0];
      const typed = new Set(findUnreadable(text.slice(start, end)).map(({ character }) => character));
      const escaped = findUnreadable(value).filter(({ character }) => !typed.has(character));
      problems.push(...characterProblems(escaped, () => start));
    },
  });
  return problems;
}
