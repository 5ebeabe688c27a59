import * as v from 'valibot';
import { type Document, isMap, isScalar, parseDocument, visit, YAMLParseError } from 'yaml';
import { type ContentFile, locate, type UnplacedProblem } from '../files/content-file.ts';
import { nearest, suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { type UnknownKey, unknownKeys } from './unknown-keys.ts';
import { syntaxFinding, tooIntricate } from './yaml-findings.ts';

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;
type Key = string | number;

/** What a YAML text must be: its shape, and for each key (`storage.region`) an example that an editor can paste. */
export interface YamlForm<T> {
  readonly schema: Schema<T>;
  readonly examples: Readonly<Record<string, string>>;
}

/** A YAML text that was read, with the means to name the place of a value in it. */
export interface Yaml<T> {
  readonly value: T;
  /** Offset in the file of the value at a path, such as `['storage', 0, 'region']`. */
  offsetOf(path: readonly Key[]): number;
}

/** Where YAML stands in a file: the whole of it, or the front matter. */
export interface YamlText {
  readonly source: ContentFile;
  readonly text: string;
  readonly offset: number;
}

/** Reads YAML against a form: the value, or every problem with it at its place; `raw` is what was read, right or wrong. */
export function parseYaml<T>(
  yaml: YamlText,
  form: YamlForm<T>,
): { yaml?: Yaml<T>; raw?: unknown; problems: Problem[] } {
  const place = (finding: UnplacedProblem) =>
    locate(yaml.source, { ...finding, offset: yaml.offset + (finding.offset ?? 0) });
  const refused = tooIntricate(yaml.text);
  if (refused !== undefined) return { problems: [place(refused)] };
  const document = parseDocument(yaml.text, { prettyErrors: false, stringKeys: true });
  visit(document, { Alias: (_, alias) => void document.errors.push(refusedAlias(alias.range)) });
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => place({ ...syntaxFinding(error), offset: error.pos[0] })) };
  }
  if (document.contents !== null && !isMap(document.contents)) return { problems: [place(noKeys)] };
  const raw: unknown = document.toJS() ?? {};
  const result = v.safeParse(form.schema, raw, { abortPipeEarly: true });
  const unknown = unknownKeys(form.schema, document.contents);
  const problems = [
    ...unknown.map((key) => place(unknownKey(key))),
    ...(result.issues ?? []).flatMap((issue) => issueFindings(document, issue, { form, unknown })).map(place),
  ];
  if (!result.success || problems.length > 0) return { raw, problems };
  const offsetOf = (path: readonly Key[]) => yaml.offset + offsetAt(document, path);
  return { yaml: { value: result.output, offsetOf }, raw, problems };
}

function refusedAlias(range: readonly number[] | null | undefined): YAMLParseError {
  const start = range?.[0] ?? 0;
  return new YAMLParseError([start, start + 1], 'BAD_ALIAS', '');
}

interface IssueContext {
  readonly form: YamlForm<unknown>;
  readonly unknown: readonly UnknownKey[];
}

function issueFindings(
  document: Document,
  issue: v.BaseIssue<unknown>,
  { form, unknown }: IssueContext,
): UnplacedProblem[] {
  const path = (issue.path ?? []).map((item) => item.key as Key);
  const key = path.findLast((part): part is string => typeof part === 'string') ?? '';
  const hint = `Write, for example: ${exampleFor(path, form)}`;
  if (issue.input === undefined) {
    const offset = offsetAt(document, path.slice(0, -1));
    // A mistyped key is one mistake, not an unknown and a missing one.
    if (unknown.some((other) => other.mapOffset === offset && nearest(other.key, other.known) === key)) return [];
    return [{ rule: 'missing-key', message: `Cannot find key "${key}": it is required here`, hint, offset }];
  }
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const subject = isKey ? `key "${key}"` : `${show(issue.input)} for "${key}"`;
  return [
    {
      rule: 'invalid-value',
      message: `Cannot use ${subject}: ${issue.message}`,
      hint,
      offset: offsetAt(document, path),
    },
  ];
}

function exampleFor(path: readonly Key[], { examples }: YamlForm<unknown>): string {
  const names = path.filter((part) => typeof part === 'string');
  return examples[names.join('.')] ?? examples[names[0] ?? ''] ?? Object.values(examples).join(' | ');
}

function show(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function offsetAt(document: Document, path: readonly Key[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isScalar(node) || isMap(node)) return node.range?.[0] ?? 0;
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? 0;
}

function unknownKey({ key, known, offset }: UnknownKey): UnplacedProblem {
  const message = `Cannot use key "${key}": it is not one of ${known.join(', ')}`;
  return { rule: 'unknown-key', message, hint: suggest(key, known, 'Delete the line'), offset };
}

const noKeys: UnplacedProblem = {
  rule: 'yaml',
  message: 'Cannot read the YAML: it is not lines of the form "key: value"',
  hint: 'Write each key on a line of its own, with a colon and a space behind it',
};
