import type { Problem } from './problem.ts';

/** A text without the mistakes that can be mended for certain, and how many they were. */
export interface FixedText {
  readonly text: string;
  readonly count: number;
}

/**
 * Mends what problems of one text say how to mend; where two of them overlap, the first. What does not stand at its place any more
 * stays as it is.
 */
export function fixText(text: string, problems: readonly Problem[]): FixedText {
  const lines = text.split('\n');
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
  const fixes = problems.flatMap(({ fix, line, column }) => {
    const start = (starts[line - 1] ?? Number.NaN) + column - 1;
    return fix !== undefined && text.startsWith(fix.typed, start) ? [{ ...fix, start }] : [];
  });
  let end = 0;
  let fixed = '';
  let count = 0;
  for (const { start, typed, meant } of fixes.sort((a, b) => a.start - b.start)) {
    if (start < end) continue;
    fixed += text.slice(end, start) + meant;
    end = start + typed.length;
    count += 1;
  }
  return { text: fixed + text.slice(end), count };
}
