import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { findUnreadable } from './characters.ts';
import type { Locale, Messages } from './content.ts';
import { sha256 } from './digest.ts';
import { groupKey, messageGroups, messageKeys, splitMessage } from './message-keys.ts';
import { optionalMessages } from './optional-messages.ts';
import type { Proofs } from './proofs.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { checkScalars } from './yaml/check-scalars.ts';
import { checkYamlSize } from './yaml/yaml-problems.ts';

/** The messages of one locale, and the file that has them. */
export interface ParsedMessages {
  readonly locale: Locale;
  readonly file: string;
  readonly messages: Messages;
}

const required = Object.keys(messageKeys);
const known = [...required, ...Object.keys(optionalMessages)];

/**
 * Reads `messages/<locale>.json` (i18next JSON v4, flat): keys that pages use, and none that they do not. What is not in the file comes
 * from the given messages; a key that neither has is a problem.
 */
export function parseMessages(
  text: string,
  builtIn: Messages = {},
  proofs?: Proofs,
): { messages?: Messages; problems: UnlocatedProblem[] } {
  const tooLarge = checkYamlSize(text);
  if (tooLarge !== undefined) return { problems: [tooLarge] };
  if (!/^\s*\{/.test(text)) return { problems: [problemOf('json', { reason: 'it does not start with "{"' })] };
  const right = readRight(text, proofs);
  const { own, problems } = right === undefined ? readWithPlaces(text) : { own: right, problems: [] };
  if (own === undefined) return { problems };
  const messages: Messages = { ...builtIn, ...Object.fromEntries(own) };
  const missing = required.filter((key) => !Object.hasOwn(messages, key));
  return { messages, problems: [...problems, ...missing.map((key) => problemOf('missing-message', { key }))] };
}

/** A key with its message. */
type Entry = readonly [key: string, value: string];

/** Reads a file without a mistake, six times as fast; undefined where it may have one, whose place only the other parser knows. */
function readRight(text: string, proofs: Proofs | undefined): readonly Entry[] | undefined {
  if (checkStrictly(text).length > 0) return undefined;
  const claim = `messages ${sha256(text)}`;
  if (proofs?.has(claim)) return Object.entries<string>(JSON.parse(text));
  const right = findRight(text);
  if (right !== undefined) proofs?.add(claim);
  return right;
}

function findRight(text: string): readonly Entry[] | undefined {
  const entries = Object.entries<unknown>(JSON.parse(text));
  // Of two equal keys, only one is left.
  const isWhole = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].length === 2 * entries.length;
  const own = entries.flatMap(([key, value]): Entry[] => (isRight(key, value) ? [[key, value]] : []));
  return isWhole && own.length === entries.length ? own : undefined;
}

function isRight(key: string, value: unknown): value is string {
  if (typeof value !== 'string' || findUnreadable(key + value).length > 0) return false;
  return checkMessage({ key, value, offset: 0 }).length === 0;
}

/** JSON is YAML; this parser knows where keys are and finds duplicates. */
function readWithPlaces(text: string): { readonly own?: readonly Entry[]; readonly problems: UnlocatedProblem[] } {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, schema: 'json' });
  const errors = document.errors.map((error) => {
    const remedy = error.code === 'DUPLICATE_KEY' ? 'Delete one of the two lines' : undefined;
    return problemOf('json', { reason: reasonOf(error), remedy, offset: error.pos[0] });
  });
  const syntax = errors.length > 0 ? errors : checkStrictly(text);
  if (syntax.length > 0 || !isMap(document.contents)) return { problems: syntax };
  const pairs = document.contents.items;
  const own = pairs.map((pair): Entry => {
    const value = textIn(pair);
    return [nameOf(pair), typeof value === 'string' ? value : ''];
  });
  return { own, problems: [...checkScalars(document, text), ...pairs.flatMap(checkPair)] };
}

/** Finds what YAML allows and JSON does not, such as 'single quotes' and a comma after the last line. */
function checkStrictly(text: string): UnlocatedProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const strange = findStrange(text);
    if (strange !== undefined) return [problemOf('json', strange)];
    const [reason, position] = String((error as SyntaxError).message).split(' in JSON at position ');
    return [problemOf('json', { reason: reason ?? '', offset: Number.parseInt(position ?? '0', 10) })];
  }
}

/** Outside of texts between quotes: a comma before the last brace, single quotes, a comment. */
const strange = /"(?:[^"\\\n]|\\.)*"|(?<comma>,)(?=\s*\})|(?<quote>')|(?<comment>\/[/*]|#)/g;

/** What JSON does not have, in an editor's words: the parser speaks of tokens. */
function findStrange(text: string): { reason: string; remedy: string; offset: number } | undefined {
  const found = [...text.matchAll(strange)].find(({ groups }) => groups?.comma ?? groups?.quote ?? groups?.comment);
  if (found === undefined) return undefined;
  const { index: offset, groups = {} } = found;
  if (groups.comma) return { reason: 'there is a comma after the last message', remedy: 'Delete the comma', offset };
  if (groups.quote)
    return { reason: 'a text is between single quotes', remedy: 'Write straight double quotes: "text"', offset };
  return { reason: 'it cannot have comments', remedy: 'Delete the comment', offset };
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key appears twice',
  TAG_RESOLVE_FAILED: 'this is not between straight quotes, such as "text"',
  'Flow map must end with a }': 'the "}" at the end is missing',
  'Missing , between flow map items': 'there is no comma before this',
};

function reasonOf({ code, message }: { code: string; message: string }): string {
  return reasons[code] ?? reasons[message] ?? message;
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function textIn(pair: Pair): unknown {
  return isScalar(pair.value) ? pair.value.value : undefined;
}

function checkPair(pair: Pair): UnlocatedProblem[] {
  const key = nameOf(pair);
  const offset = (isScalar(pair.key) && pair.key.range?.[0]) || 0;
  return checkMessage({ key, value: textIn(pair), offset });
}

function checkMessage({ key, value, offset }: { key: string; value: unknown; offset: number }): UnlocatedProblem[] {
  const reason = unusable(value);
  if (typeof value !== 'string' || reason !== undefined)
    return [problemOf('invalid-message', { key, reason: reason ?? '', offset })];
  if (Object.hasOwn(messageKeys, key))
    return checkNames({ key, value, offset }, messageKeys[key as keyof typeof messageKeys]);
  if (Object.hasOwn(optionalMessages, key) || isOfGroup(key)) return checkNames({ key, value, offset }, []);
  return [problemOf('unknown-message', { key, known, offset })];
}

/** True for a message whose name editors choose. */
function isOfGroup(key: string): boolean {
  return messageGroups.some((group) => key.startsWith(groupKey(group, '')) && key !== groupKey(group, ''));
}

function unusable(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'it is not a text';
  if (value.trim() === '') return 'it is empty';
  if (/\*\*|<\/?[a-z!]|\]\(|&#?\w+;/i.test(value)) return 'readers would see the signs of Markdown or HTML in it';
  return /[\n\t]/.test(value) ? 'it contains a line break or a tab' : undefined;
}

function checkNames(
  { key, value, offset }: { key: string; value: string; offset: number },
  names: readonly string[],
): UnlocatedProblem[] {
  const found = splitMessage(value).filter((_, index) => index % 2 === 1);
  const faults = [
    ...names.filter((name) => !found.includes(name)).map((name) => `it lacks {{${name}}}`),
    ...found.filter((name) => !names.includes(name)).map((name) => `it cannot use {{${name}}}`),
    ...(value.includes('$t(') ? ['it contains "$t("'] : []),
  ];
  return faults.length === 0 ? [] : [problemOf('message-names', { key, faults, names, offset })];
}
