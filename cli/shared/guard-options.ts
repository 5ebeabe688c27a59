import { InvalidArgumentError, Option } from 'commander';
import { pasteKey } from '../../lambda/guard/disclosure/pinned-key.ts';
import { acceptancesFile } from '../../lambda/guard/findings/acceptance.ts';
import { isAccountId } from '../../lambda/guard/inventory/account-id.ts';
import { parseVerifierKey, type VerifierKey } from '../../lambda/publication/ledger/verifier-key.ts';
import { repeatedOption } from './repeated-option.ts';

/** The region of everything that names none. */
export function regionOption(): Option {
  return new Option('--region <region>', 'the region of everything that names none');
}

/** Accounts of the company; none by default. */
export function accountOption(): Option {
  return repeatedOption(
    '--account <id>',
    'an account of AWS that belongs to the company, besides those of the stacks; can be repeated',
    toAccount,
  );
}

/** The file in which a team accepts findings. */
export function acceptancesOption(): Option {
  return new Option('--acceptances <file>', `findings that the team answers for; defaults to ${acceptancesFile}`);
}

/** The key that must have signed what a lock file pins; none by default. */
export function keyOption(): Option {
  return new Option('--key <key>', 'the verifier key that must have signed the ledger of the policy').argParser(toKey);
}

function toKey(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (key === undefined) throw new InvalidArgumentError(`${pasteKey}.`);
  return key;
}

function toAccount(text: string): string {
  if (!isAccountId(text)) throw new InvalidArgumentError('Write the 12 digits of one account, such as 111122223333.');
  return text;
}
