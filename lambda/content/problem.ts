/** What a reader would see wrong, where it is, and what to type instead. */
export interface Problem {
  /** Stable name of the rule, such as `unknown-fact`. */
  readonly rule: string;
  /** An error stops every publication; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Relative to the content directory, `/` between the parts. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** Formats a problem as `file:line:column: message` with the hint on a second line. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, hint, rule } = problem;
  const label = severity === 'warning' ? 'warning: ' : '';
  return `${visible(`${file}:${line}:${column}: ${label}${message} [${rule}]`)}\n    ${visible(hint)}`;
}

/**
 * What is quoted from content must not move a terminal's cursor, turn the line round, or be invisible in it. Joiners stay: a
 * Persian heading that is proposed in a hint has to be right when it is pasted.
 */
export function visible(text: string): string {
  return text.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
}
