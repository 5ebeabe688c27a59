import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A place in a text, both numbers from 1. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

const maxParsed = 2_000_000;
const parsed = new Map<string, { readonly root: unknown; readonly lines: LineCounter }>();

/** Finds where a template writes a property of a resource, or of a section, or as much of the path as the text has. */
export function findPosition(text: string, logicalId: string | undefined, property: string): LinePosition {
  const start = { line: 1, column: 1 };
  if (logicalId === undefined) return start;
  if (text.length > maxParsed) return findKey(text, logicalId) ?? start;
  const { root, lines } = parse(text);
  const steps = property === '' ? [] : (property.split('#')[0] ?? '').split('.');
  const offset =
    descend(root, ['Resources', logicalId, ...(steps.length > 0 ? ['Properties', ...steps] : [])]) ??
    descend(root, [logicalId, ...steps]);
  if (offset === undefined) return findKey(text, logicalId) ?? start;
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function parse(text: string) {
  const lines = new LineCounter();
  const known = parsed.get(text) ?? {
    root: parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).contents,
    lines,
  };
  parsed.set(text, known);
  return known;
}

/** The offset of the last key or element of a path that the text has; undefined if it lacks the resource or the section. */
function descend(root: unknown, path: readonly string[]): number | undefined {
  const needed = path[0] === 'Resources' ? 2 : 1;
  let node = root;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const next = enter(node, step);
    if (next === undefined) return index < needed ? undefined : offset;
    node = next.value;
    offset = next.key.range?.[0] ?? offset;
  }
  return offset;
}

function enter(node: unknown, step: string): { readonly key: Node; readonly value: unknown } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  const pair = isMap<Node>(node)
    ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
    : undefined;
  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}

/** Plans of Terraform call a resource by its address; long templates are not parsed again. */
function findKey(text: string, logicalId: string): LinePosition | undefined {
  const escaped = logicalId.replaceAll(/[^\w]/g, '\\$&');
  const found = new RegExp(`^\\s*["']?${escaped}["']?\\s*:|"address"\\s*:\\s*"${escaped}"`, 'm').exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index + found[0].search(/\S/)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
