import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { type ContentFile, locate, problemWith, type UnplacedProblem } from './files/content-file.ts';
import { messageKeys } from './message-keys.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { tooIntricate } from './yaml/yaml-findings.ts';

/** The messages of one locale, and the offset of each. */
export interface ParsedMessages {
  readonly source: ContentFile;
  readonly messages: Readonly<Record<string, string>>;
}

const known = Object.keys(messageKeys);

/** Reads `messages/<locale>.json` (i18next JSON v4, flat): every key that pages use, none that they do not. */
export function parseMessages(source: ContentFile): { parsed?: ParsedMessages; problems: Problem[] } {
  const refused =
    tooIntricate(source.text) ?? (/^\s*\{/.test(source.text) ? undefined : notJson('it does not start with "{"'));
  if (refused !== undefined) return { problems: [locate(source, refused)] };
  // JSON is YAML; this parser knows the places of keys and finds duplicates.
  const document = parseDocument(source.text, { lineCounter: new LineCounter(), prettyErrors: false, schema: 'json' });
  const errors = document.errors.map((error) => ({ ...notJson(reasonOf(error)), offset: error.pos[0] }));
  const syntax = errors.length > 0 ? errors : strictFindings(source.text);
  if (syntax.length > 0 || !isMap(document.contents))
    return { problems: syntax.map((finding) => locate(source, finding)) };
  const pairs = document.contents.items;
  const messages = Object.fromEntries(pairs.map((pair) => [keyOf(pair), textOf(pair)]));
  const problems = [
    ...pairs.flatMap((pair) => checkPair(pair).map((finding) => locate(source, finding))),
    ...missing(source, messages),
  ];
  return { parsed: { source, messages: messages as Record<string, string> }, problems };
}

/** What YAML allows and JSON does not, such as 'single quotes' and a comma behind the last line. */
function strictFindings(text: string): UnplacedProblem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const [reason, position] = String((error as SyntaxError).message).split(' in JSON at position ');
    return [{ ...notJson(reason ?? ''), offset: Number.parseInt(position ?? '0', 10) }];
  }
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands there twice',
  TAG_RESOLVE_FAILED: 'this is not between straight quotes, such as "text"',
  'Flow map must end with a }': 'the "}" at the end is missing',
  'Missing , between flow map items': 'no comma stands before this',
};

function reasonOf({ code, message }: { code: string; message: string }): string {
  return reasons[code] ?? reasons[message] ?? message;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function textOf(pair: Pair): unknown {
  return isScalar(pair.value) ? pair.value.value : undefined;
}

function checkPair(pair: Pair): UnplacedProblem[] {
  const key = keyOf(pair);
  const offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? 0;
  const value = textOf(pair);
  if (typeof value !== 'string' || value.trim() === '') {
    const message = `Cannot use message "${key}": it is ${typeof value === 'string' ? 'empty' : 'not a text'}`;
    return [{ rule: 'invalid-message', message, hint: `Write the words, between quotes: "${key}": "…"`, offset }];
  }
  if (/[\p{Cc}\p{Cs}]/u.test(value)) {
    const message = `Cannot use message "${key}": it contains a line break or a control character`;
    return [{ rule: 'invalid-message', message, hint: 'Write the words on one line', offset }];
  }
  if (key.startsWith('holds.') && key.length > 'holds.'.length)
    return checkNames(key, value, []).map((finding) => ({ ...finding, offset }));
  if (Object.hasOwn(messageKeys, key)) {
    return checkNames(key, value, messageKeys[key as keyof typeof messageKeys]).map((finding) => ({
      ...finding,
      offset,
    }));
  }
  const message = `Cannot use message "${key}": no page shows it`;
  return [{ rule: 'unknown-message', message, hint: suggest(key, known, 'Delete the line'), offset }];
}

function checkNames(key: string, value: string, names: readonly string[]): UnplacedProblem[] {
  const found = [...value.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => (match[1] ?? '').trim());
  const lost = names.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !names.includes(name));
  const nesting = value.includes('$t(') ? ['$t('] : [];
  if (lost.length + extra.length + nesting.length === 0) return [];
  const parts = [
    ...lost.map((name) => `it lacks {{${name}}}`),
    ...extra.map((name) => `it does not know {{${name}}}`),
    ...nesting.map((text) => `it contains "${text}"`),
  ];
  const wanted =
    names.length > 0
      ? `Write ${names.map((name) => `{{${name}}}`).join(' and ')} in the sentence, and no other name`
      : 'Write plain words';
  return [{ rule: 'message-names', message: `Cannot use message "${key}": ${parts.join(', ')}`, hint: wanted }];
}

function missing(source: ContentFile, messages: Readonly<Record<string, unknown>>): Problem[] {
  return known
    .filter((key) => !Object.hasOwn(messages, key))
    .map((key) => problemWith(source.file, missingMessage(key, `Add "${key}": "…" in this language`)));
}

/** A message that a page needs and a locale lacks. */
export function missingMessage(key: string, hint: string): Omit<UnplacedProblem, 'offset'> {
  return { rule: 'missing-message', message: `Cannot find message "${key}"`, hint };
}

function notJson(reason: string): Omit<UnplacedProblem, 'offset'> {
  const hint = 'Write "key": "text", one a line, with a comma after each but the last, between { and }';
  return { rule: 'json', message: `Cannot read the messages as JSON: ${reason}`, hint };
}
