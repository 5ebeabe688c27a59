import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** Says in an editor's words what the YAML parser means. */
export function syntaxProblem(error: { code: string; message: string }, offset: number, text = ''): UnlocatedProblem {
  const code = codeOf(error);
  const known = Object.hasOwn(syntaxErrors, code) ? syntaxErrors[code] : undefined;
  const [reason, remedy] = known ?? [error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code, general];
  const quoted = remedy.startsWith(quotesNeeded) ? quoteValue(text, offset) : undefined;
  return problemOf('yaml', { reason, remedy: quoted === undefined ? remedy : `${quotesNeeded} ${quoted}`, offset });
}

const quotesNeeded = 'Put the value between quotes:';

/** The line at an offset with its value between quotes; undefined where it has no key. */
function quoteValue(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  const [, key, value] = /^(?:[ \t]|- )*([\w-]+):[ \t]+([^\s"'][^\n]*)$/.exec(line) ?? [];
  return key === undefined || value === undefined ? undefined : `${key}: ${JSON.stringify(value.trimEnd())}`;
}

/** The parser has one code for whatever is not closed. */
function codeOf({ code, message }: { code: string; message: string }): string {
  if (/^Flow (?:map|sequence) .*end with/.test(message)) return 'OPEN_BRACKET';
  return openQuote.test(message) ? 'OPEN_QUOTE' : code;
}

/** What the parser says of a quote that is not closed, and which one. */
export const openQuote = /^Missing closing (["'])/;

const general = 'Check colons, quotes and indentation; put a text with ": " or "#" in it between "quotes"';
const syntaxErrors: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  DUPLICATE_KEY: ['this key appears twice', 'Delete one of the two lines'],
  MULTIPLE_DOCS: ['there is more text after the line that ends it', 'Delete the line "---" or "..."'],
  BLOCK_AS_IMPLICIT_KEY: [
    'the value contains another colon with a space after it',
    'Put the value between quotes: title: "Privacy: the policy"',
  ],
  OPEN_BRACKET: ['a bracket before this is not closed', 'Write "]" or "}" where the list ends, on the same line'],
  OPEN_QUOTE: ['a quote here is not closed', 'Write the same quote at the end of the value, or none at its start'],
  TAB_AS_INDENT: ['the line is indented with a tab', 'Write spaces instead of the tab'],
  BAD_ALIAS: ['a value that starts with "*" is not plain text', 'Put the value between quotes: title: "*Terms"'],
  BAD_SCALAR_START: ['a value cannot start with this sign', 'Put the value between quotes: title: "@home"'],
  NO_KEYS: [
    'it is not lines of the form "key: value"',
    'Write each key on a line of its own, with a colon and a space after it',
  ],
};

/**
 * Refuses what is nested more deeply than any form is, or longer: the parser needs minutes for `? ` 3,000 times, and
 * seconds for 10,000 keys. Brackets within quotes count too, which does not matter to any real file.
 */
export function checkYamlSize(text: string): UnlocatedProblem | undefined {
  if (text.length > maxLength) return intricate(`they have more than ${maxLength.toLocaleString('en')} characters`, 0);
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]|^[ \t]*(?:[-?:][ \t]+)*/gm)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign.length > 2 * maxDepth) return intricate('the lines are indented too deeply', index);
    if (depth > maxDepth) return intricate('the brackets are nested too deeply', index);
  }
  return undefined;
}

const maxLength = 50_000;
const maxDepth = 20;

function intricate(reason: string, offset: number): UnlocatedProblem {
  return problemOf('intricate-keys', { reason, offset });
}
