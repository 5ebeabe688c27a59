const inParentheses = String.raw`\((?<letter>[A-Za-z]|(?<twin>[a-z])\k<twin>|[ivxl]{2,6}|[IVXL]{2,6}|\d{1,3})\)`;
/** Two numbers at least, none with a zero before it, as in a date, or after the first with three digits, as in `12.800`: `1.1`, `2.10.3`, `1.1.`, `1.1(a)`. */
const number = String.raw`(?<number>[1-9]\d{0,2}(?:\.(?:0|[1-9]\d?))+\.?(?:\((?:[A-Za-z]|[ivxl]{2,6}|\d{1,3})\))*)`;
/** An amount or a share at the start of a sentence: `1.5 %`, `2.5 million`. */
const notUnit = String.raw`(?![ \t\u00a0\u3000]*(?:[%‰°€$£¥₩₹]|(?:[mb]ill|mio|mln|млн|миллион)))`;
const spaces = String.raw`[ \t\u00a0\u3000]+`;

/** The label of a clause at the start of its raw text, with the space after it. */
export const clauseOpening = new RegExp(`^ {0,3}(?:${inParentheses}|${number}${notUnit})${spaces}`);

/** The label with which a raw text starts, without the parentheses around a letter: `a`, `iv`, `1.1`, `1.1(a)`. */
export function openingLabel(raw: string): string | undefined {
  const { letter, number: dotted } = clauseOpening.exec(raw)?.groups ?? {};
  return letter ?? dotted;
}

/** True for a label of numbers, which says by itself where its clause belongs. */
export function isNumberLabel(label: string): boolean {
  return /^\d+\./.test(label);
}

/** A label as readers see it: `(a)`, `1.1`. */
export function labelMark(label: string): string {
  return isNumberLabel(label) ? label : `(${label})`;
}

/** The first labels of a run. */
export const firstLabels: readonly string[] = ['a', 'i', '1', 'A', 'I'];

/** True for a label that comes next after another: in a number, any part may go on, and those after it begin again. */
export function followsLabel(previous: string, next: string): boolean {
  const [before, now] = [partsOf(previous), partsOf(next)];
  const kept = before.findIndex((part, index) => part !== now[index]);
  const same = kept < 0 ? before.length : kept;
  const [changed, wanted] = [before[same], now[same]];
  if (wanted === undefined) return false;
  const isNested = changed === undefined || (same > 0 && /\d/.test(changed) !== /\d/.test(wanted));
  const goesOn = isNested ? isFirst(wanted) : successorsOf(changed).includes(wanted);
  return goesOn && now.slice(same + 1).every(isFirst);
}

/** The labels that come next at the same level; the number of a heading holds those of its clauses. */
export function successorsOfLabel(label: string, isNumber: boolean): string[] {
  if (isNumber && /^\d+$/.test(label)) return [`${label}.1`];
  const part = partsOf(label).at(-1) ?? '';
  const [, start = '', end = ''] = /^(.*?)[A-Za-z\d]+([^A-Za-z\d]*)$/.exec(label) ?? [];
  return successorsOf(part).map((next) => start + next + end);
}

/** The same for a label after which another one stands, that tells whether an `i` is a letter or a number: `iii` goes on from `ii`. */
export function successorsBefore(label: string, before: string): string[] {
  const all = successorsOfLabel(before, isNumberLabel(label));
  const isRoman = romans.includes(label.toLowerCase());
  if (isRoman && label.length === 1) return all;
  const alike = all.filter((next) => romans.includes(next.toLowerCase()) === isRoman);
  return alike.length > 0 ? alike : all;
}

/** True for a label that needs none before it; what of a number its section gives is not asked. */
export function opensRun(label: string): boolean {
  const parts = partsOf(label);
  return (parts.length > 1 ? parts.slice(1) : parts).every(isFirst);
}

function isFirst(part: string): boolean {
  return part === '0' || firstLabels.includes(part);
}

/** `1`, `1`, `a` of `1.1(a)`. */
function partsOf(label: string): string[] {
  return label.match(/[A-Za-z]+|\d+/g) ?? [];
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** What may come after a letter or a number; `i` is a letter and a number. */
function successorsOf(part: string): string[] {
  if (/^\d+$/.test(part)) return [String(Number(part) + 1)];
  const roman = romans.indexOf(part.toLowerCase());
  const next = roman < 0 ? undefined : romans[roman + 1];
  const isUpper = part === part.toUpperCase();
  return [...nextLetters(part), ...(next === undefined ? [] : [isUpper ? next.toUpperCase() : next])];
}

/** After `z` come `aa`, `bb`, or in some texts `aa`, `ab`. */
function nextLetters(part: string): string[] {
  const last = part.at(-1) ?? '';
  if (part.length > 2 || (part.length === 2 && part[0] !== last)) return [];
  if (/z/i.test(last)) return [(last === 'z' ? 'a' : 'A').repeat(part.length + 1)];
  return [String.fromCharCode(last.charCodeAt(0) + 1).repeat(part.length)];
}
