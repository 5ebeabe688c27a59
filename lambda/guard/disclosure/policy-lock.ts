import * as v from 'valibot';
import { sha256 } from '../../content/digest.ts';
import type { LedgerHead } from '../../publication/ledger/ledger.ts';
import { formatVerifierKey, type VerifierKey } from '../../publication/ledger/verifier-key.ts';
import { recordOr } from '../template/template.ts';
import { type Disclosure, parseDisclosure } from './disclosure.ts';
import { GuardProblem } from './guard-problem.ts';
import { lockForms, type PolicyLock, type UnprovenLock } from './lock-form.ts';
import { notVouchedFor } from './pinned-key.ts';
import { type LockProof, proveLock } from './prove-lock.ts';

/** Name of the file that pins a policy, beside `package.json` or where the command runs. */
export const lockFile = 'promulgate.lock';

/** A policy as a lock file holds it, so that a check needs no network and has the same result everywhere. */
export interface PinnedPolicy extends Pick<PolicyLock, 'address' | 'policy' | 'fetchedAt' | 'storage'> {
  readonly disclosure: Disclosure;
  /** The entry of the ledger that names it. */
  readonly entry: LedgerHead;
  /** Undefined for a file of format 1, which has none. */
  readonly proof: LockProof | undefined;
}

/** True for the text of a lock file, whether it is right or not. */
export function isLock(text: string): boolean {
  return /^\s*\{\s*"lock"\s*:/.test(text);
}

/** The command that writes a lock file. */
export function updateCommandFor(file: string): string {
  return file === lockFile ? 'promulgate guard update' : `promulgate guard update --lock ${file}`;
}

/**
 * Parses a lock file, and works out again everything that it claims. Throws a `GuardProblem` if anything in it does not follow from the
 * rest, or if the key that is given has not signed it.
 */
export function parseLock(text: string, file: string, key?: VerifierKey): PinnedPolicy {
  const body = parseJson(text, file);
  const { lock } = recordOr(body);
  if (typeof lock === 'number' && lock > 2)
    throw new GuardProblem(
      `Cannot use ${file}: its format is ${lock}, and this guard reads formats 1 and 2`,
      'Update promulgate in this project',
    );
  const parsed = lock === 2 ? parseProven(body, file) : parseUnproven(body, file);
  const disclosure = parseDisclosure(parsed.storage, `the policy in ${file}`);
  if (disclosure.policy !== parsed.policy)
    throw damaged(file, `it contains policy "${disclosure.policy}" instead of "${parsed.policy}"`);
  if (key !== undefined) requireSignedBy(parsed.proof, key, file);
  return { ...parsed, disclosure };
}

/** Formats a lock file. */
export function formatLock(lock: PolicyLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

type Parsed = Omit<PinnedPolicy, 'disclosure'>;

function parseProven(body: unknown, file: string): Parsed {
  const lock = parseForm(lockForms[2], body, file);
  const { address, policy, fetchedAt, storage } = lock;
  const proof = proveLock(lock, (reason) => damaged(file, reason));
  return { address, policy, fetchedAt, storage, entry: proof.entry, proof };
}

function parseUnproven(body: unknown, file: string): Parsed {
  const { address, policy, fetchedAt, storage, digest, entry }: UnprovenLock = parseForm(lockForms[1], body, file);
  if (sha256(storage) !== digest) throw damaged(file, 'the policy in it has another digest than the ledger proved');
  return {
    address,
    policy,
    fetchedAt,
    storage,
    entry: { entry: entry.number, digest: entry.digest },
    proof: undefined,
  };
}

function requireSignedBy(proof: LockProof | undefined, key: VerifierKey, file: string): void {
  const [wanted, found] = [key, proof?.key].map((one) => one && formatVerifierKey(one));
  if (found === wanted) return;
  const reason =
    proof === undefined
      ? 'it has no proof from the ledger'
      : found === undefined
        ? 'its checkpoint is not signed'
        : `its checkpoint is signed by ${found}`;
  throw notVouchedFor(file, key, { reason, command: updateCommandFor(file) });
}

function parseForm<T>(form: v.GenericSchema<unknown, T>, body: unknown, file: string): T {
  const { success, output, issues } = v.safeParse(form, body);
  if (success) return output;
  throw damaged(file, `${v.getDotPath(issues[0]) ?? 'it'} is invalid: ${issues[0].message}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(file, 'it is not JSON', cause);
  }
}

/** Written again without a look at what happened to it, the file would pin whatever the site says now. */
function damaged(file: string, reason: string, cause?: unknown): GuardProblem {
  return new GuardProblem(
    `Cannot use ${file}: ${reason}`,
    `Restore it from version control, or delete it and run "${updateCommandFor(file)} ADDRESS"`,
    { cause },
  );
}
