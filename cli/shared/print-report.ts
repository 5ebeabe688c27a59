import { printable } from '../../lambda/content/printable.ts';

/** Prints lines that contain text by others, which can neither move the cursor nor pass for two lines. */
export function printLines(lines: readonly string[]): void {
  console.log(lines.map(printable).join('\n'));
}

/** A value as JSON in which no character controls a terminal: JSON may write any character of a text as an escape. */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeUnit(character.charCodeAt(index))).join(''),
  );
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
