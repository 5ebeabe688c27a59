import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../../publication/ledger/verifier-key.ts';
import { GuardProblem } from './guard-problem.ts';

/** What to do about something that is no verifier key. */
export const pasteKey =
  'Paste the key that "promulgate guard update" prints: the name of the ledger, a plus sign, 8 digits, a plus sign, and 44 characters';

/** Parses the key that a team has pinned. Throws a `GuardProblem` for anything that is not a verifier key. */
export function requireVerifierKey(text: string): VerifierKey {
  const key = typeof text === 'string' ? parseVerifierKey(text) : undefined;
  if (key !== undefined) return key;
  throw new GuardProblem(
    `Cannot use key ${JSON.stringify(text)}: it is not a verifier key, or not a whole one`,
    pasteKey,
  );
}

/** The refusal of a policy for which no signature of the pinned key vouches. */
export function notVouchedFor(
  source: string,
  key: VerifierKey,
  { reason, command }: { reason: string; command: string },
): GuardProblem {
  const text = formatVerifierKey(key);
  return new GuardProblem(
    `Cannot use ${source}: ${reason}, and the pinned key is ${text}`,
    `Run "${command} --key ${text}", which says whether that key signs the ledger of the site`,
  );
}
