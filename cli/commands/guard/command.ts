import { existsSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { checkSources, nameResource } from '../../../lambda/guard/check-sources.ts';
import { describeLock } from '../../../lambda/guard/disclosure/describe-lock.ts';
import type { PolicyInForce } from '../../../lambda/guard/disclosure/disclosure.ts';
import { loadPolicy, requireInForce } from '../../../lambda/guard/disclosure/load-policy.ts';
import { lockFile } from '../../../lambda/guard/disclosure/policy-lock.ts';
import type { Finding } from '../../../lambda/guard/findings/finding.ts';
import { readAcceptances } from '../../../lambda/guard/findings/read-acceptances.ts';
import { type AccountExemptions, checkAccountList } from '../../../lambda/guard/live/check-account-list.ts';
import { readSources } from '../../../lambda/guard/sources/read-sources.ts';
import type { VerifierKey } from '../../../lambda/publication/ledger/verifier-key.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { acceptancesOption, accountOption, keyOption, regionOption } from '../../shared/guard-options.ts';
import { formatControls } from './format-controls.ts';
import { type Format, formatFindings, formats } from './format-findings.ts';
import { updateCommand } from './update-command.ts';

interface GuardCommandOptions {
  readonly policy?: string;
  readonly key?: VerifierKey;
  readonly region?: string;
  readonly account: readonly string[];
  readonly acceptances?: string;
  readonly format: Format;
  readonly output?: string;
  readonly scp?: true;
  readonly live?: true;
}

/** `promulgate guard`: whether templates keep data only where a published policy says. */
export function guardCommand(): Command {
  return new Command('guard')
    .argument('[paths...]', 'what "cdk synth" wrote, templates of CloudFormation or SAM, or plans of Terraform as JSON')
    .option(
      '--policy <address or file>',
      `the policy's storage.json, a copy of it, or a lock file; defaults to ${lockFile}`,
    )
    .addOption(keyOption())
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
and writes ${lockFile} with the proof. A check with that file needs no network. With --key,
it passes only if that key has signed the ledger.

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
  const now = Date.now();
  const { disclosure, pinned } = await loadPolicy(source, options.key);
  if (pinned !== undefined) for (const line of describeLock(pinned, source, now)) console.error(line);
  const inForce = requireInForce(disclosure, source, now);
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
  const findings = options.live
    ? [...found, ...(await checkAccount(options.region, inForce, { acceptances, today }))]
    : found;
  const report = (format: Format) => formatFindings(findings, format, { sources, nameOf: nameResource });
  if (options.output === undefined) console.log(report(options.format));
  else {
    writeFileSync(options.output, `${report(options.format)}\n`);
    console.log(report('text'));
  }
  if (findings.some(({ severity }) => severity === 'fatal')) process.exitCode = exitCodes.failed;
}

/** The SDK is loaded only here. */
async function checkAccount(
  region: string | undefined,
  policy: PolicyInForce,
  exemptions: AccountExemptions,
): Promise<Finding[]> {
  const { blindSpots, listAccount } = await import('./list-account.ts');
  const resources = await listAccount(region);
  console.error(
    [
      `Compared ${plural(resources.length, 'resource')} of the account. Not seen:`,
      ...blindSpots.map((one) => `  - ${one}`),
    ].join('\n'),
  );
  return checkAccountList(resources, policy, exemptions);
}
