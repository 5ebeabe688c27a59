import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VerifierKey } from '../../publication/ledger/verifier-key.ts';
import { type Disclosure, type PolicyInForce, parseDisclosure, policyInForce } from './disclosure.ts';
import { fetchDisclosure } from './fetch-disclosure.ts';
import { GuardProblem } from './guard-problem.ts';
import { maxLockBytes } from './lock-form.ts';
import { notVouchedFor } from './pinned-key.ts';
import { isLock, lockFile, type PinnedPolicy, parseLock, updateCommandFor } from './policy-lock.ts';

const maxCopyBytes = 2_000_000;

/** What a policy discloses, and the lock file in which it is pinned, if that is where it was read. */
export interface ReadPolicy {
  readonly disclosure: Disclosure;
  readonly pinned?: PinnedPolicy;
}

/** True for an address that is fetched, and false for the path or `file:` address of a copy. */
export function isRemote(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(source) && !/^file:/i.test(source);
}

/**
 * Loads the disclosure at an address, in a copy of the file, or in a lock file. Throws a `GuardProblem` when it cannot be trusted: with a
 * key, when that has not signed it.
 */
export async function loadPolicy(source: string, key?: VerifierKey): Promise<ReadPolicy> {
  if (!isRemote(source)) return readPolicy(source, key);
  if (key !== undefined) throw unsigned(source, key, source);
  return { disclosure: parseDisclosure(await fetchDisclosure(source), source) };
}

/** Reads a lock file, whatever it is called. */
export function readLock(file: string): PinnedPolicy {
  return parseLock(readBounded(file, maxLockBytes), file);
}

/** Reads the disclosure in a copy of the file, or in a lock file. */
export function readPolicy(source: string, key?: VerifierKey): ReadPolicy {
  const file = pathOf(source);
  const text = readBounded(file, maxLockBytes);
  if (isLock(text)) {
    const pinned = parseLock(text, file, key);
    return { disclosure: pinned.disclosure, pinned };
  }
  if (text.length > maxCopyBytes) throw tooLarge(file, maxCopyBytes);
  if (key !== undefined) throw unsigned(file, key, 'ADDRESS');
  return { disclosure: parseDisclosure(text, file) };
}

function readBounded(file: string, maxBytes: number): string {
  try {
    const found = statSync(file);
    if (found.isFile() && found.size > maxBytes) throw tooLarge(file, maxBytes);
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof GuardProblem) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new GuardProblem(`Cannot find ${file}`, useCopy);
    const detail = cause instanceof Error ? cause.message : '';
    throw new GuardProblem(`Cannot read ${file}: ${detail}`, useCopy, { cause });
  }
}

function tooLarge(file: string, maxBytes: number): GuardProblem {
  return new GuardProblem(`Cannot read ${file}: it is larger than ${maxBytes.toLocaleString('en')} bytes`, useCopy);
}

/** Only a lock file has a signature. */
function unsigned(source: string, key: VerifierKey, address: string): GuardProblem {
  const command = `${updateCommandFor(lockFile)} ${address}`;
  return notVouchedFor(source, key, { reason: 'it is not a lock file, so nothing in it is signed', command });
}

/** Returns the version in force of a disclosure; throws a `GuardProblem` if there is none yet. */
export function requireInForce(disclosure: Disclosure, source: string, now: number): PolicyInForce {
  const inForce = policyInForce(disclosure, now);
  if (inForce !== undefined) return inForce;
  throw new GuardProblem(
    `Cannot deploy anything yet: no version of ${disclosure.policy} in ${source} is in force`,
    disclosure.versions[0] ? `Deploy at or after ${disclosure.versions[0].from}` : 'Publish a version first',
  );
}

const useCopy = 'Pass the path of a copy of the policy’s storage.json';

function pathOf(source: string): string {
  return /^file:/i.test(source) ? fileURLToPath(source) : source;
}
