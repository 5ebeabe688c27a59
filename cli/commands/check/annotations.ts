import { printable } from '../../../lambda/content/printable.ts';
import type { Problem } from '../../../lambda/content/problem.ts';

/**
 * Formats a problem as the workflow command that GitHub Actions shows beside the line:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function formatAnnotation({ severity, file, line, column, rule, message, hint }: Problem): string {
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${severity} ${place}::${escapeData(`${printable(message)}\n${printable(hint)}`)}`;
}

/** The runner takes back exactly these signs, as its toolkit escapes them. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes the value of a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
