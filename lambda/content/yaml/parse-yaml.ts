import * as v from 'valibot';
import { type Document, isMap, isNode, parseDocument, visit, YAMLParseError } from 'yaml';
import { nearest } from '../nearest.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { checkScalars } from './check-scalars.ts';
import { findRemedy } from './find-remedy.ts';
import { findJoinedColons } from './joined-colons.ts';
import { type UnknownKey, unknownKeys } from './unknown-keys.ts';
import { checkYamlSize, openQuote, syntaxProblem } from './yaml-problems.ts';

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;
type Key = string | number;

/** What a YAML text must be: its shape, and for each key (`storage.region`) an example that an editor can paste. */
export interface YamlForm<T> {
  readonly schema: Schema<T>;
  readonly examples: Readonly<Record<string, string>>;
  /** Keys that belong in another file, each with its name. */
  readonly elsewhere?: Readonly<Record<string, string>> | undefined;
}

/** A YAML text that was read, with the means to locate a value in it. */
export interface Yaml<T> {
  readonly value: T;
  /** Offset in the file of the value at a path, such as `['storage', 0, 'region']`. */
  offsetOf(path: readonly Key[]): number;
}

/** The YAML of a file, which is all of it or its front matter, and where it begins. */
export interface YamlText {
  readonly text: string;
  readonly offset: number;
}

/** Reads YAML against a form: the value, or every problem with it; `raw` is what was read, right or wrong. */
export function parseYaml<T>(
  { text, offset: start }: YamlText,
  form: YamlForm<T>,
): { yaml?: Yaml<T>; raw?: unknown; problems: UnlocatedProblem[] } {
  const refuse = (...problems: readonly UnlocatedProblem[]) => ({
    problems: problems.map((problem) => ({ ...problem, offset: start + problem.offset })),
  });
  const tooLarge = checkYamlSize(text);
  if (tooLarge !== undefined) return refuse(tooLarge);
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  visit(document, { Alias: (_, alias) => void document.errors.push(refusedAlias(alias.range)) });
  const joined = (raw: unknown) =>
    findJoinedColons(
      text,
      (name, isIndented) => isKeyOf(form, name) || (raw === undefined ? isIndented : isJoinedIn(raw, name)),
    );
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    const colons = joined(undefined);
    if (colons.length > 0) return refuse(...colons);
  }
  if (document.errors.length > 0)
    return refuse(...document.errors.map((error) => syntaxProblem(error, startOf(error, text), text)));
  if (document.contents !== null && !isMap(document.contents))
    return refuse(syntaxProblem({ code: 'NO_KEYS', message: '' }, 0));
  const raw: unknown = document.toJS() ?? {};
  const result = v.safeParse(form.schema, raw, { abortPipeEarly: true });
  const unknown = unknownKeys(form.schema, document.contents);
  const problems = [
    ...checkScalars(document, text),
    ...unknown.map((key) => unknownKeyProblem(key, form)),
    ...(result.issues ?? []).flatMap((issue) => issueProblems(document, issue, { form, unknown })),
  ];
  if (!result.success || problems.length > 0) {
    const colons = joined(raw);
    return { raw, ...refuse(...(colons.length > 0 ? colons : problems)) };
  }
  const offsetOf = (path: readonly Key[]) => start + offsetAt(document, path);
  return { yaml: { value: result.output, offsetOf }, raw, problems };
}

/** Whether a form has a key of this name, anywhere. */
function isKeyOf({ examples }: YamlForm<unknown>, name: string): boolean {
  return Object.keys(examples).some((path) => path.split('.').includes(name));
}

/** Whether a value that was read has a key, or a text, that begins with this name and a colon. */
function isJoinedIn(raw: unknown, name: string): boolean {
  if (typeof raw === 'string') return new RegExp(`^${name}[:：]\\S`).test(raw) && !/^\w+:\/\//.test(raw);
  if (typeof raw !== 'object' || raw === null) return false;
  return Object.entries(raw).some(([key, value]) => isJoinedIn(key, name) || isJoinedIn(value, name));
}

function unknownKeyProblem(unknown: UnknownKey, { elsewhere = {} }: YamlForm<unknown>): UnlocatedProblem {
  const { key, offset } = unknown;
  const file = Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  return file === undefined ? problemOf('unknown-key', unknown) : problemOf('misplaced-key', { key, file, offset });
}

/** Where a mistake begins; the parser says of a quote that is not closed where it stopped to look for the other one. */
function startOf({ message, pos }: YAMLParseError, text: string): number {
  const quote = openQuote.exec(message)?.[1];
  const before = text.slice(0, pos[0]);
  const opened =
    quote === undefined ? undefined : [...before.matchAll(/:[ \t]+(["'])/g)].findLast(([, sign]) => sign === quote);
  return opened === undefined ? pos[0] : opened.index + opened[0].length - 1;
}

function refusedAlias(range: readonly number[] | null | undefined): YAMLParseError {
  const start = range?.[0] ?? 0;
  return new YAMLParseError([start, start + 1], 'BAD_ALIAS', '');
}

interface IssueContext {
  readonly form: YamlForm<unknown>;
  readonly unknown: readonly UnknownKey[];
}

function issueProblems(
  document: Document,
  issue: v.BaseIssue<unknown>,
  { form, unknown }: IssueContext,
): UnlocatedProblem[] {
  const path = (issue.path ?? []).map((item) => item.key as Key);
  const key = path.findLast((part): part is string => typeof part === 'string') ?? '';
  const example = exampleFor(path, form);
  if (issue.input === undefined) {
    const offset = offsetAt(document, path.slice(0, -1));
    // A mistyped key is one mistake, not an unknown and a missing one.
    if (unknown.some((other) => other.mapOffset === offset && nearest(other.key, other.known) === key)) return [];
    return [problemOf('missing-key', { key, example, offset })];
  }
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const subject = isKey ? `key "${key}"` : `${show(issue.input)} for "${key}"`;
  const offset = offsetAt(document, path);
  return [problemOf('invalid-value', { subject, reason: issue.message, example, remedy: findRemedy(issue), offset })];
}

function exampleFor(path: readonly Key[], { examples }: YamlForm<unknown>): string {
  const names = path.filter((part) => typeof part === 'string');
  // The second name may be one that the file gives, such as that of an application.
  const [first = '', , ...rest] = names;
  return (
    examples[names.join('.')] ??
    examples[[first, ...rest].join('.')] ??
    examples[[first, ...rest.slice(0, -1)].join('.')] ??
    examples[names[0] ?? ''] ??
    Object.values(examples).join(' | ')
  );
}

function show(value: unknown): string {
  if (value === null) return 'an empty value';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function offsetAt(document: Document, path: readonly Key[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
