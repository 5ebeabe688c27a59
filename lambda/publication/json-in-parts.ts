import { createHash } from 'node:crypto';

/** Characters that are encoded at once. */
const charactersAtOnce = 32_768;
/** Of an object with more members than this, each is turned into text by itself. */
const mostAtOnce = 256;
/** How deep an object with so many members may be within others. */
const maxDepth = 2;

const encoder = new TextEncoder();

/**
 * Encodes the members of an object as `JSON.stringify()` writes them between its braces, a part at a time: the whole text of a site of
 * 20,000 pages would need several times the memory of its bytes.
 */
export function encodeMembers(value: object, indent: 0 | 1): Uint8Array[] {
  const encoded: Uint8Array[] = [];
  let text = '';
  for (const part of textsOfMembers(value, indent, 0)) {
    text += part;
    if (text.length < charactersAtOnce) continue;
    encoded.push(encoder.encode(text));
    text = '';
  }
  return [...encoded, encoder.encode(text)];
}

function* textsOfMembers(value: object, indent: 0 | 1, depth: number): Generator<string> {
  const inner = ' '.repeat(indent * (depth + 1));
  const newLine = indent === 0 ? '' : '\n';
  let before = inner;
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const start = `${before}${JSON.stringify(name)}:${' '.repeat(indent)}`;
    before = `,${newLine}${inner}`;
    if (isLarge(member, depth + 1)) {
      yield `${start}{${newLine}`;
      yield* textsOfMembers(member, indent, depth + 1);
      yield `${newLine}${inner}}`;
    } else {
      const text = JSON.stringify(member, null, indent);
      yield start + (indent === 0 ? text : text.replaceAll('\n', `\n${inner}`));
    }
  }
}

/** True for an object of many members, or of which a member is one. */
function isLarge(value: unknown, depth: number): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > maxDepth) return false;
  const members = Object.values(value).filter((member) => member !== undefined);
  return members.length > mostAtOnce || members.some((member) => isLarge(member, depth + 1));
}

/** Names, and what belongs to each, of which a list of pairs is made. */
export interface NamedValues {
  readonly names: readonly string[];
  readonly valueAt: (name: string) => string | null;
}

/** SHA-256 (hex) of the JSON of a list of pairs, or of the list of several such lists. */
export function digestPairs(...lists: readonly NamedValues[]): string {
  const hash = createHash('sha256');
  for (const [index, { names, valueAt }] of lists.entries()) {
    hash.update(index > 0 ? ',[' : lists.length > 1 ? '[[' : '[');
    for (let start = 0; start < names.length; start += mostAtOnce) {
      const pairs = names.slice(start, start + mostAtOnce).map((name) => [name, valueAt(name)]);
      hash.update(`${start === 0 ? '' : ','}${JSON.stringify(pairs).slice(1, -1)}`);
    }
    hash.update(index > 0 && index === lists.length - 1 ? ']]' : ']');
  }
  return hash.digest('hex');
}
