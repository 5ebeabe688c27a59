import * as v from 'valibot';
import { type Document, isMap, isScalar, parseDocument, visit, YAMLParseError } from 'yaml';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { type Finding, locate, type SourceText } from '../source-text.ts';
import { unknownKeys } from './unknown-keys.ts';

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;
type Key = string | number;

/** What a YAML text must be: its shape, and for each key an example that an editor can paste. */
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
  readonly source: SourceText;
  readonly text: string;
  readonly offset: number;
}

/** Reads YAML against a form: the value, or every problem with it at its place; `raw` is what was read, right or wrong. */
export function parseYaml<T>(
  yaml: YamlText,
  form: YamlForm<T>,
): { yaml?: Yaml<T>; raw?: unknown; problems: Problem[] } {
  const document = parseDocument(yaml.text, { prettyErrors: false, stringKeys: true });
  const place = (finding: Finding) => locate(yaml.source, { ...finding, offset: yaml.offset + (finding.offset ?? 0) });
  visit(document, { Alias: (_, alias) => void document.errors.push(refusedAlias(alias.range)) });
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => place({ ...syntaxFinding(error), offset: error.pos[0] })) };
  }
  const raw: unknown = document.toJS() ?? {};
  const result = v.safeParse(form.schema, raw);
  const problems = [
    ...unknownKeys(form.schema, document.contents).map(({ key, known, offset }) =>
      place({ ...unknownKey(key, known), offset }),
    ),
    ...(result.issues ?? []).map((issue) => place(issueFinding(document, issue, form))),
  ];
  if (!result.success || problems.length > 0) return { raw, problems };
  const offsetOf = (path: readonly Key[]) => yaml.offset + offsetAt(document, path);
  return { yaml: { value: result.output, offsetOf }, raw, problems };
}

function refusedAlias(range: readonly number[] | null | undefined): YAMLParseError {
  const start = range?.[0] ?? 0;
  return new YAMLParseError([start, start + 1], 'BAD_ALIAS', 'Aliases (*name) are not used here');
}

function issueFinding(document: Document, issue: v.BaseIssue<unknown>, form: YamlForm<unknown>): Finding {
  const path = (issue.path ?? []).map((item) => item.key as Key);
  const key = path.findLast((part): part is string => typeof part === 'string') ?? '';
  const example = form.examples[key];
  const hint = example === undefined ? 'Compare with the example in the README' : `Write, for example: ${example}`;
  if (issue.input === undefined && path.length > 0) {
    const missing = { rule: 'missing-key', message: `Cannot find key "${key}": it is required here`, hint };
    return { ...missing, offset: offsetAt(document, path.slice(0, -1)) };
  }
  const value = JSON.stringify(issue.input);
  const message =
    path.length > 0 ? `Cannot use ${value} for "${key}": ${issue.message}` : `Cannot use ${value}: ${issue.message}`;
  return { rule: 'invalid-value', message, hint, offset: offsetAt(document, path) };
}

function offsetAt(document: Document, path: readonly Key[]): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isScalar(node) || isMap(node)) return node.range?.[0] ?? 0;
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0] ?? 0;
}

function unknownKey(key: string, known: readonly string[]): Finding {
  const message = `Cannot use key "${key}": it is not one of ${known.join(', ')}`;
  return { rule: 'unknown-key', message, hint: suggest(key, known, 'Delete the line') };
}

function syntaxFinding(error: { code: string; message: string }): Finding {
  const text = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code;
  const hint =
    error.code === 'DUPLICATE_KEY'
      ? 'Delete one of the two lines'
      : 'Check colons, quotes and indentation; put a text with ": " or "#" in it between "quotes"';
  return { rule: 'yaml', message: `Cannot read the YAML: ${text}`, hint };
}
