import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Disclosure, type PolicyInForce, parseDisclosure, policyInForce } from './disclosure.ts';
import { fetchDisclosure } from './fetch-disclosure.ts';
import { GuardProblem } from './guard-problem.ts';
import { isLock, parseLock } from './policy-lock.ts';

const maxCopyBytes = 2_000_000;

/** True for an address that is fetched, and false for the path or `file:` address of a copy. */
export function isRemote(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(source) && !/^file:/i.test(source);
}

/** Loads the disclosure at an address, in a copy of the file, or in a lock file. Throws a `GuardProblem` when it cannot be trusted. */
export async function loadDisclosure(source: string): Promise<Disclosure> {
  if (isRemote(source)) return parseDisclosure(await fetchDisclosure(source), source);
  const file = pathOf(source);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true && found.size > maxCopyBytes)
    throw new GuardProblem(
      `Cannot read ${file}: it is larger than ${maxCopyBytes.toLocaleString('en')} bytes`,
      useCopy,
    );
  return readDisclosure(source);
}

/** Reads the disclosure in a copy of the file, or in a lock file. */
export function readDisclosure(source: string): Disclosure {
  const file = pathOf(source);
  try {
    const text = readFileSync(file, 'utf8');
    return parseDisclosure(isLock(text) ? parseLock(text, file).storage : text, file);
  } catch (cause) {
    if (cause instanceof GuardProblem) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new GuardProblem(`Cannot find ${file}`, useCopy);
    const detail = cause instanceof Error ? cause.message : '';
    throw new GuardProblem(`Cannot read ${file}: ${detail}`, useCopy, { cause });
  }
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
