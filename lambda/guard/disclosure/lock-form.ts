import * as v from 'valibot';
import { isTrustedAddress } from './fetch-disclosure.ts';

/** What both formats of a lock file say. */
interface PolicyCopy {
  /** Where the policy's `storage.json` is published. */
  readonly address: string;
  /** Id of the policy. */
  readonly policy: string;
  /** ISO 8601 instant, by the clock of whoever wrote the file. */
  readonly fetchedAt: string;
  /** The text of the `storage.json`. */
  readonly storage: string;
}

/** A policy with everything that proves offline that it is in the ledger of its site. */
export interface PolicyLock extends PolicyCopy {
  readonly lock: 2;
  /** The text of the entry that names the digest of the `storage.json`. */
  readonly entry: string;
  /** That the entry is in the ledger of a checkpoint: https://c2sp.org/tlog-proof */
  readonly proof: string;
  /** The verifier key that signed the checkpoint; left out if none did. */
  readonly key?: string | undefined;
}

/** A policy as earlier releases pinned it: with what they found in the ledger, but without the proof. */
export interface UnprovenLock extends PolicyCopy {
  readonly lock: 1;
  /** SHA-256 (hex) of the text of the `storage.json`. */
  readonly digest: string;
  /** The entry of the ledger that names the digest. */
  readonly entry: { readonly number: number; readonly digest: string };
}

/** A file of the largest entry that a ledger may have is smaller. */
export const maxLockBytes = 40_000_000;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hexadecimal'));
const copy = {
  policy: v.pipe(v.string(), v.nonEmpty('Expected the id of a policy')),
  fetchedAt: v.pipe(v.string(), v.isoTimestamp('Expected an instant of the form YYYY-MM-DDThh:mm:ss.sssZ')),
  storage: v.pipe(v.string(), v.maxLength(1_000_000, 'Expected at most a megabyte')),
};

/** The forms by their number. */
export const lockForms: {
  readonly 1: v.GenericSchema<unknown, UnprovenLock>;
  readonly 2: v.GenericSchema<unknown, PolicyLock>;
} = {
  1: v.object({
    lock: v.literal(1),
    address: v.pipe(v.string(), v.url('Expected an address')),
    digest,
    entry: v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)), digest }),
    ...copy,
  }),
  2: v.strictObject({
    lock: v.literal(2),
    address: v.pipe(
      v.string(),
      v.maxLength(2_000, 'Expected at most 2,000 characters'),
      v.check(isPlainAddress, 'Expected an address that begins with https:// and ends with the path of the file'),
    ),
    entry: v.pipe(v.string(), v.maxLength(16_000_000, 'Expected at most 16 megabytes')),
    proof: v.pipe(v.string(), v.maxLength(20_000, 'Expected at most 20 kilobytes')),
    key: v.optional(v.string()),
    ...copy,
  }),
};

/** What the proof does not cover, such as a query, is not there. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return isTrustedAddress(url) && text === url.origin + url.pathname;
}
