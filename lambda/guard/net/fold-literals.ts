const quoted = /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/.source;
const operand = `(?:${quoted}|[A-Za-z_$][\\w$]*)`;
const sum = new RegExp(`(${operand})\\s*[+&]\\s*(${operand})(?!\\s*[.(\\[])`, 'g');
const list = `[[(]\\s*(${operand}(?:\\s*,\\s*${operand})*)\\s*,?\\s*[\\])]`;
const joinOfList = new RegExp(`${list}\\s*\\.join\\(\\s*(${quoted})\\s*\\)`, 'g');
const joinByText = new RegExp(`(${quoted})\\s*\\.join\\(\\s*${list}\\s*\\)`, 'g');
const constant = new RegExp(`(?<![\\w$.])([A-Za-z_$][\\w$]*)\\s*:?=\\s*(${quoted})(?!\\s*[+&.])`, 'g');
const argumentsOf = `\\(\\s*((?:${operand}|\\d+)(?:\\s*,\\s*(?:${operand}|\\d+))*)\\s*,?\\s*\\)`;
const formatted = new RegExp(`(${quoted})\\.format${argumentsOf}`, 'g');
const interpolated = new RegExp(`(${quoted})\\s*%\\s*${argumentsOf}`, 'g');
const literalInTemplate = new RegExp(`\\$\\{\\s*(${quoted})\\s*\\}`, 'g');
const inTemplate = /\$?\{\s*([A-Za-z_$][\w$]*)\s*\}/g;

/** Programs that may put texts together. */
const mayFold = /['"]\s*[+&%]|[+&]\s*['"]|\.join\(|\{\w+\}|\$\{\s*['"]|['"]\.format\(/;
const maxPasses = 12;
const maxLength = 100_000;

/**
 * Puts together what a program splits into literals: sums, joined lists, formats, constants in templates. Returns undefined for a text
 * that splits nothing. What depends on a value of the program stays as it is.
 */
export function foldLiterals(program: string): string | undefined {
  if (program.length > maxLength || !mayFold.test(program)) return undefined;
  let folded = program;
  for (let pass = 0; pass < maxPasses; pass++) {
    const next = foldOnce(folded);
    if (next === folded) break;
    folded = next;
  }
  return folded === program ? undefined : folded;
}

function foldOnce(program: string): string {
  const constants = findConstants(program);
  const textOf = (one: string) => (/^['"]/.test(one) ? one.slice(1, -1) : constants.get(one));
  const joined = (whole: string, parts: readonly string[], separator: string) => {
    const texts = parts.map((part) => textOf(part.trim()));
    return texts.includes(undefined) ? whole : quote(texts.join(separator));
  };
  const partsOf = (parts: string) => parts.match(new RegExp(operand, 'g')) ?? [];
  const filled = (whole: string, text: string, parts: string, hole: RegExp) => {
    const texts = (parts.match(new RegExp(`${operand}|\\d+`, 'g')) ?? []).map((part) =>
      /^\d/.test(part) ? part : textOf(part),
    );
    let at = 0;
    const full = text.slice(1, -1).replaceAll(hole, (_, index?: string) => texts[Number(index || at++)] ?? '\n');
    return full.includes('\n') ? whole : quote(full);
  };
  return program
    .replaceAll(formatted, (whole, text: string, parts: string) => filled(whole, text, parts, /\{(\d*)\}/g))
    .replaceAll(interpolated, (whole, text: string, parts: string) => filled(whole, text, parts, /%[sd]()/g))
    .replaceAll(joinOfList, (whole, parts: string, by: string) => joined(whole, partsOf(parts), by.slice(1, -1)))
    .replaceAll(joinByText, (whole, by: string, parts: string) => joined(whole, partsOf(parts), by.slice(1, -1)))
    .replaceAll(sum, (whole, left: string, right: string) => joined(whole, [left, right], ''))
    .replaceAll(literalInTemplate, (_, literal: string) => literal.slice(1, -1))
    .replaceAll(inTemplate, (whole, name: string) => constants.get(name) ?? whole);
}

function quote(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}

/** Names that a program gives one text, and no other. */
function findConstants(program: string): ReadonlyMap<string, string> {
  const values = new Map<string, string | undefined>();
  for (const [, name = '', value = ''] of program.matchAll(constant))
    values.set(name, values.has(name) ? undefined : value.slice(1, -1));
  return new Map([...values].filter((entry): entry is [string, string] => entry[1] !== undefined));
}
