import { sha256 } from '../../content/digest.ts';

/** Digest (32 hexadecimal digits) of values that JSON can hold. Throws for others, which it would leave out in silence. */
export function digestValues(...values: readonly unknown[]): string {
  return sha256(JSON.stringify(values, refuseUnsaid)).slice(0, 32);
}

/** The same of texts alone, in a fraction of the time; those that are undefined count too. */
export function digestStrings(...texts: readonly (string | undefined)[]): string {
  return sha256(JSON.stringify(texts)).slice(0, 32);
}

function refuseUnsaid(_: string, value: unknown): unknown {
  const isUnsaid = typeof value === 'function' || value instanceof Map || value instanceof Set;
  if (isUnsaid) throw new Error(`Cannot digest a ${typeof value === 'function' ? 'function' : 'collection'}`);
  return value;
}
