import type * as v from 'valibot';
import { isMap, isScalar, isSeq } from 'yaml';

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;
type Structure = AnySchema & {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
  /** Of a map with any names. */
  readonly value?: AnySchema;
};

/** A key that the schema does not have there, and those that it has. */
export interface UnknownKey {
  readonly key: string;
  readonly known: readonly string[];
  readonly offset: number;
  /** Offset of the map that contains it. */
  readonly mapOffset: number;
}

/** Every key of a YAML tree that its schema does not know (valibot itself stops at the first). */
export function unknownKeys(schema: AnySchema, node: unknown): UnknownKey[] {
  const { entries, item, wrapped, value, type } = schema as Structure;
  if (wrapped !== undefined) return unknownKeys(wrapped, node);
  if (item !== undefined && isSeq(node)) return node.items.flatMap((child) => unknownKeys(item, child));
  if (type === 'record' && value !== undefined && isMap(node))
    return node.items.flatMap((pair) => unknownKeys(value, pair.value));
  if (entries === undefined || !isMap(node)) return [];
  const known = Object.keys(entries);
  return node.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const child = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (child !== undefined) return unknownKeys(child, pair.value);
    return [
      { key, known, offset: isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, mapOffset: node.range?.[0] ?? 0 },
    ];
  });
}
