import { existsSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { GuardProblem } from '../../../lambda/guard/disclosure/guard-problem.ts';
import { readLock } from '../../../lambda/guard/disclosure/load-policy.ts';
import { formatLock, lockFile, type PinnedPolicy, parseLock } from '../../../lambda/guard/disclosure/policy-lock.ts';
import { formatVerifierKey, type VerifierKey } from '../../../lambda/publication/ledger/verifier-key.ts';
import { keyOption } from '../../shared/guard-options.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { lockPolicy } from './update-lock.ts';

interface UpdateOptions {
  readonly timeLimit: number;
  readonly lock: string;
  readonly key?: VerifierKey;
}

/** `promulgate guard update`: pins a policy with its proof. */
export function updateCommand(): Command {
  return (
    new Command('update')
      .description(`Pins a policy that the ledger of its site proves in ${lockFile}.`)
      .argument('[address]', 'where the policy’s storage.json is published; defaults to the one that is pinned')
      .option('--lock <file>', 'the file to write', lockFile)
      .addOption(keyOption())
      .addOption(timeLimitOption())
      // "guard" has --key, too, and takes it wherever it is typed.
      .action((given: string | undefined, _: UpdateOptions, command: Command) =>
        update(given, command.optsWithGlobals()),
      )
  );
}

async function update(given: string | undefined, { timeLimit, lock: file, key }: UpdateOptions): Promise<void> {
  const before = existsSync(file) ? readLock(file) : undefined;
  const address = given ?? before?.address;
  if (address === undefined)
    throw new GuardProblem(
      `Cannot update ${file}: it does not exist`,
      'Name the address, such as "promulgate guard update https://policy.example.com/privacy/storage.json"',
    );
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new GuardProblem(
      `Cannot pin "${address}": it is not a whole address`,
      'Write https:// and the rest, such as https://policy.example.com/privacy/storage.json',
    );
  const lock = await withinMinutes(timeLimit, (deadline) =>
    lockPolicy(address, { before, file, key, now: Date.now(), deadline }),
  );
  const text = formatLock(lock);
  // What is written is what a check without a network takes.
  const pinned = parseLock(text, file, key);
  writeFileSync(file, text);
  for (const line of describeUpdate(pinned, { before, file })) console.log(line);
}

function describeUpdate(
  { policy, storage, entry, proof }: PinnedPolicy,
  { before, file }: { readonly before: PinnedPolicy | undefined; readonly file: string },
): string[] {
  const isSame = storage === before?.storage && before.proof !== undefined;
  const outcome = isSame
    ? `${file} is up to date: ${policy} has not changed since entry ${entry.entry} of the ledger`
    : `${file} now pins ${policy} as of entry ${entry.entry} of the ledger, with its proof`;
  return [outcome, ...describeSigner(proof?.key)];
}

function describeSigner(key: VerifierKey | undefined): string[] {
  if (key === undefined)
    return ['The ledger is not signed: the file proves that it is a part of a ledger, and not whose that is'];
  const text = formatVerifierKey(key);
  return [
    `The ledger is signed by ${text}`,
    `Compare that with what the company says, and pin it: holdToPolicy(app, { key: '${text}' }), or --key`,
  ];
}
