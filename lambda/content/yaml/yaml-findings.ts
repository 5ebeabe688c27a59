import type { UnplacedProblem } from '../files/content-file.ts';

/** Says in an editor's words what the YAML parser means. */
export function syntaxFinding(error: { code: string; message: string }): UnplacedProblem {
  const code = /^Flow (?:map|sequence) .*end with/.test(error.message) ? 'OPEN_BRACKET' : error.code;
  const known = Object.hasOwn(findings, code) ? findings[code] : undefined;
  const [reason, hint] = known ?? [error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code, general];
  return { rule: 'yaml', message: `Cannot read the YAML: ${reason}`, hint };
}

const general = 'Check colons, quotes and indentation; put a text with ": " or "#" in it between "quotes"';
const findings: Readonly<Record<string, readonly [string, string]>> = {
  DUPLICATE_KEY: ['this key stands there twice', 'Delete one of the two lines'],
  MULTIPLE_DOCS: ['it goes on behind a line that ends it', 'Delete the line "---" or "..."'],
  BLOCK_AS_IMPLICIT_KEY: [
    'the value contains another colon with a space behind it',
    'Put the value between quotes: title: "Privacy: the policy"',
  ],
  OPEN_BRACKET: ['a bracket before this is not closed', 'Write "]" or "}" where the list ends, on the same line'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'Write spaces instead of the tab'],
  BAD_ALIAS: ['a value that starts with "*" is not plain text', 'Put the value between quotes: title: "*Terms"'],
  BAD_SCALAR_START: ['a value cannot start with this sign', 'Put the value between quotes: title: "@home"'],
};

/**
 * Nested deeper than any form is, or longer: the parser needs minutes for `? ` 3,000 times, and seconds for 10,000 keys.
 * Brackets within quotes count too, which no real file minds.
 */
export function tooIntricate(text: string): UnplacedProblem | undefined {
  if (text.length > maxLength) return intricate(`it has more than ${maxLength.toLocaleString('en')} characters`, 0);
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|^[ \t]*(?:[-?:][ \t]+)*/gm)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign.length > 2 * maxDepth) return intricate('its lines are indented too deeply', index);
    if (depth > maxDepth) return intricate('its brackets are nested too deeply', index);
  }
  return undefined;
}

const maxLength = 50_000;
const maxDepth = 20;

function intricate(reason: string, offset: number): UnplacedProblem {
  const hint = 'Compare with the example in the README, and delete what does not belong here';
  return { rule: 'too-intricate', message: `Cannot read the keys and values: ${reason}`, hint, offset };
}
