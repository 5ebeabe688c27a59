import * as v from 'valibot';
import { sha256 } from '../../content/digest.ts';
import { parseDisclosure } from './disclosure.ts';
import { GuardProblem } from './guard-problem.ts';

/** Name of the file that pins a policy, beside `package.json` or where the command runs. */
export const lockFile = 'promulgate.lock';

/** A policy as it was fetched and found in the ledger, so that a check needs no network and has the same result everywhere. */
export interface PolicyLock {
  readonly lock: 1;
  /** Where the policy's `storage.json` is published. */
  readonly address: string;
  /** Id of the policy. */
  readonly policy: string;
  /** SHA-256 (hex) of the text of the `storage.json`, as the ledger names it. */
  readonly digest: string;
  /** The entry of the ledger that names the digest. */
  readonly entry: { readonly number: number; readonly digest: string };
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  /** The text of the `storage.json`. */
  readonly storage: string;
}

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hexadecimal'));
const form: v.GenericSchema<unknown, PolicyLock> = v.object({
  lock: v.literal(1),
  address: v.pipe(v.string(), v.url('Expected an address')),
  policy: v.pipe(v.string(), v.nonEmpty('Expected the id of a policy')),
  digest,
  entry: v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)), digest }),
  fetchedAt: v.pipe(v.string(), v.isoTimestamp('Expected an instant of the form YYYY-MM-DDThh:mm:ss.sssZ')),
  storage: v.pipe(v.string(), v.maxLength(1_000_000, 'Expected at most a megabyte')),
});

const renew = 'Write it again with "promulgate guard update"';
const dayInMilliseconds = 86_400_000;

/** True for the text of a lock file, whether it is right or not. */
export function isLock(text: string): boolean {
  return /^\s*\{\s*"lock"\s*:/.test(text);
}

/** Parses a lock file. Throws a `GuardProblem` if it is damaged, or was changed by hand. */
export function parseLock(text: string, file: string): PolicyLock {
  const { success, output, issues } = v.safeParse(form, parseJson(text, file));
  if (!success)
    throw new GuardProblem(
      `Cannot use ${file}: ${v.getDotPath(issues[0]) ?? 'it'} is invalid: ${issues[0].message}`,
      renew,
    );
  const found = sha256(new TextEncoder().encode(output.storage));
  if (found !== output.digest)
    throw new GuardProblem(`Cannot use ${file}: the policy in it has another digest than the ledger proved`, renew);
  const { policy } = parseDisclosure(output.storage, `the policy in ${file}`);
  if (policy !== output.policy)
    throw new GuardProblem(`Cannot use ${file}: it contains policy "${policy}" instead of "${output.policy}"`, renew);
  return output;
}

/** Formats a lock file. */
export function formatLock(lock: PolicyLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** Says how old a lock is if that is worth saying: after a month it may lack a version, and one of a day to come never gets old. */
export function describeAge({ fetchedAt, policy }: PolicyLock, file: string, now: number): string | undefined {
  const days = Math.floor((now - Date.parse(fetchedAt)) / dayInMilliseconds);
  if (days < -1)
    return `${file} says that it was written on ${fetchedAt.slice(0, 10)}, which is still to come: renew it with "promulgate guard update"`;
  if (days < 31) return undefined;
  return `${file} holds ${policy} as of ${fetchedAt.slice(0, 10)}, ${days} days ago: renew it with "promulgate guard update"`;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GuardProblem(`Cannot use ${file}: it is not JSON`, renew, { cause });
  }
}
