import { InvalidArgumentError, Option } from 'commander';
import { acceptancesFile } from '../../lambda/guard/findings/acceptance.ts';
import { isAccountId } from '../../lambda/guard/inventory/account-id.ts';
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

function toAccount(text: string): string {
  if (!isAccountId(text)) throw new InvalidArgumentError('Write the 12 digits of one account, such as 111122223333.');
  return text;
}
