import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { checkSources, nameResource } from '../../../lambda/guard/check-sources.ts';
import type { PolicyInForce } from '../../../lambda/guard/disclosure/disclosure.ts';
import { GuardProblem } from '../../../lambda/guard/disclosure/guard-problem.ts';
import { loadDisclosure, requireInForce } from '../../../lambda/guard/disclosure/load-policy.ts';
import { describeAge, formatLock, isLock, lockFile, parseLock } from '../../../lambda/guard/disclosure/policy-lock.ts';
import type { Finding } from '../../../lambda/guard/findings/finding.ts';
import { readAcceptances } from '../../../lambda/guard/findings/read-acceptances.ts';
import { checkAccountList } from '../../../lambda/guard/live/check-account-list.ts';
import { readSources } from '../../../lambda/guard/sources/read-sources.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { acceptancesOption, accountOption, regionOption } from '../../shared/guard-options.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { formatControls } from './format-controls.ts';
import { type Format, formatFindings, formats } from './format-findings.ts';
import { lockPolicy } from './update-lock.ts';

interface GuardCommandOptions {
  readonly policy?: string;
  readonly region?: string;
  readonly account: readonly string[];
  readonly acceptances?: string;
  readonly format: Format;
  readonly output?: string;
  readonly scp?: true;
  readonly live?: true;
}

interface UpdateOptions {
  readonly timeLimit: number;
  readonly lock: string;
}

/** `promulgate guard`: whether templates keep data only where a published policy says. */
export function guardCommand(): Command {
  return new Command('guard')
    .argument('[paths...]', 'what "cdk synth" wrote, templates of CloudFormation or SAM, or plans of Terraform as JSON')
    .option(
      '--policy <address or file>',
      `the policy's storage.json, a copy of it, or a lock file; defaults to ${lockFile}`,
    )
    .addOption(regionOption())
    .addOption(accountOption())
    .addOption(acceptancesOption())
    .addOption(new Option('--format <form>', 'the form of the report').choices(formats).default('text'))
    .option('--output <file>', 'write the report there, and a summary to the console')
    .option('--scp', 'print a service control policy and a rule of AWS Config that hold an account to the policy')
    .option('--live', 'check the resources of the account of these credentials, which one read-only request lists')
    .addHelpText(
      'after',
      `
Reads assemblies of the CDK (cdk.out), directories and files of templates in JSON or YAML,
and the output of "terraform show -json plan.out".

"promulgate guard update <address>" fetches the policy, finds it in the ledger of its site,
and writes ${lockFile}. A check with that file needs no network.

Exit codes: 0 nothing was found, 1 something was, or could not be read, 2 wrong usage.`,
    )
    .action(check)
    .addCommand(updateCommand());
}

async function check(paths: readonly string[], options: GuardCommandOptions, command: Command): Promise<void> {
  if (paths.length === 0 && !options.scp && !options.live)
    command.error('error: missing what to check, such as cdk.out');
  const source = options.policy ?? lockFile;
  if (options.policy === undefined && !existsSync(lockFile))
    command.error(`error: missing --policy, and there is no ${lockFile}`);
  warnOfAge(source);
  const now = Date.now();
  const inForce = requireInForce(await loadDisclosure(source), source, now);
  if (options.scp) {
    console.log(formatControls(inForce));
    return;
  }
  const sources = readSources(paths, options.region);
  const acceptances = readAcceptances(options.acceptances);
  const today = new Date(now).toISOString().slice(0, 10);
  const standard = { policies: [inForce], acceptances, today };
  const [directory = '.'] = paths;
  const found =
    paths.length === 0 ? [] : checkSources(sources, { ...standard, directory, accounts: options.account }).findings;
  const findings = options.live ? [...found, ...(await checkAccount(options.region, inForce))] : found;
  const report = (format: Format) => formatFindings(findings, format, { sources, nameOf: nameResource });
  if (options.output === undefined) console.log(report(options.format));
  else {
    writeFileSync(options.output, `${report(options.format)}\n`);
    console.log(report('text'));
  }
  if (findings.some(({ severity }) => severity === 'fatal')) process.exitCode = exitCodes.failed;
}

/** The SDK is loaded only here. */
async function checkAccount(region: string | undefined, policy: PolicyInForce): Promise<Finding[]> {
  const { blindSpots, listAccount } = await import('./list-account.ts');
  const resources = await listAccount(region);
  console.error(
    [
      `Compared ${plural(resources.length, 'resource')} of the account. Not seen:`,
      ...blindSpots.map((one) => `  - ${one}`),
    ].join('\n'),
  );
  return checkAccountList(resources, policy);
}

function warnOfAge(source: string): void {
  const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
  const age = isLock(text) ? describeAge(parseLock(text, source), source, Date.now()) : undefined;
  if (age !== undefined) console.error(age);
}

function updateCommand(): Command {
  return new Command('update')
    .description(`Pins a policy that the ledger of its site proves in ${lockFile}.`)
    .argument('[address]', 'where the policy’s storage.json is published; defaults to the one that is pinned')
    .option('--lock <file>', 'the file to write', lockFile)
    .addOption(timeLimitOption())
    .action(async (given: string | undefined, { timeLimit, lock: file }: UpdateOptions) => {
      const before = existsSync(file) ? parseLock(readFileSync(file, 'utf8'), file) : undefined;
      const address = given ?? before?.address;
      if (address === undefined)
        throw new GuardProblem(
          `Cannot update ${file}: it does not exist`,
          'Name the address, such as "promulgate guard update https://policy.example.com/privacy/storage.json"',
        );
      const lock = await withinMinutes(timeLimit, (deadline) =>
        lockPolicy(address, { before, now: Date.now(), deadline }),
      );
      writeFileSync(file, formatLock(lock));
      console.log(
        lock.digest === before?.digest
          ? `${file} is up to date: ${lock.policy} has not changed since entry ${lock.entry.number} of the ledger`
          : `${file} now pins ${lock.policy} as of entry ${lock.entry.number} of the ledger`,
      );
    });
}
