import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Correction, IsoDate, Version } from '../../lambda/content/content.ts';

/** A `version.yaml` with one correction more; everything else stays as it was typed, comments too. */
export function addCorrection(text: string, entry: Pick<Correction, 'locale' | 'date' | 'because'>): string {
  const line = `- { locale: ${entry.locale}, date: ${entry.date}, because: ${JSON.stringify(entry.because)} }\n`;
  const document = parseDocument(text);
  const pairs = pairsOf(document.contents);
  const corrections = pairs.find(isOf('corrections'));
  const body = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (corrections === undefined && isBlock(document.contents)) return `${body}corrections:\n  ${line}`;
  if (corrections !== undefined && corrections === pairs.at(-1) && isBlock(corrections.value)) {
    const indent = /\n( *)- /.exec(text.slice(startOf(corrections)))?.[1] ?? '  ';
    return `${body}${indent}${line}`;
  }
  // Where it stands between other keys, or between brackets, the whole file takes the one form.
  if (corrections === undefined) document.set('corrections', document.createNode([]));
  document.addIn(['corrections'], document.createNode(entry, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

/** What is new of a version that follows another. */
export interface FollowingVersion {
  readonly announced: IsoDate;
  readonly change: Version['change'];
}

/** The `version.yaml` of a version that follows: the same facts and places as they were typed, and no correction yet. */
export function followVersion(text: string, following: FollowingVersion): string {
  return withoutKey(
    (['announced', 'change'] as const).reduce((edited, key) => withValue(edited, key, following[key]), text),
    'corrections',
  );
}

/** YAML without a key of the first level; all else stays as it was typed. */
export function withoutKey(text: string, key: string): string {
  const pairs = pairsOf(parseDocument(text).contents);
  const index = pairs.findIndex(isOf(key));
  const pair = pairs[index];
  if (pair === undefined) return text;
  const next = pairs[index + 1];
  return text.slice(0, startOf(pair)) + (next === undefined ? '' : text.slice(startOf(next)));
}

function withValue(text: string, key: string, value: string): string {
  const pair = pairsOf(parseDocument(text).contents).find(isOf(key));
  if (!isScalar(pair?.value) || !pair.value.range) throw new Error(`Cannot set "${key}": it is not there`);
  const [start, end] = pair.value.range;
  return text.slice(0, start) + value + text.slice(end);
}

function pairsOf(node: unknown): Pair[] {
  return isMap(node) ? (node as YAMLMap).items : [];
}

function isOf(key: string): (pair: Pair) => boolean {
  return (pair) => isScalar(pair.key) && pair.key.value === key;
}

function startOf({ key }: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0;
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow;
}
