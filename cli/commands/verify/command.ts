import { Command } from 'commander';
import { checkSite, type OutsideOptions } from '../../../lambda/outside/check-site.ts';
import { jsonOption } from '../../shared/content-options.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { printError } from '../../shared/print-error.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { createProgress } from '../../shared/progress.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { describeVerified, faultsOf, type Verified } from './describe-verified.ts';
import { readKeptHead } from './kept-heads.ts';
import { readTrustedKey } from './read-key.ts';
import { type VerifyLedgerOptions, verifyLedger } from './verify-ledger.ts';
import { type Part, siteOf, verifyHelp, verifyOptions } from './verify-options.ts';
import { readTrustedCertificates } from './verify-stamps.ts';
import { readWatch } from './watch-heads.ts';

interface VerifyOptions {
  readonly url?: string;
  readonly only?: Part;
  readonly head: readonly string[];
  readonly key: readonly string[];
  readonly stampCa?: string;
  readonly watch?: string;
  readonly timeLimit: number;
  readonly json?: true;
}

/** `promulgate verify`: whether a site is served as it should be, and whether anything that was ever public was tampered with. */
export function verifyCommand(): Command {
  const command = new Command('verify').argument(
    '[site]',
    'the site, such as https://policy.example.com, or a directory that "proof --out" wrote',
  );
  for (const option of verifyOptions) command.addOption(option);
  return command
    .addOption(timeLimitOption())
    .addOption(jsonOption())
    .addHelpText('after', verifyHelp)
    .action(async (argument: string | undefined, options: VerifyOptions) => {
      const site = siteOf(command, argument, options.url);
      // What is wrong on this machine is neither an outage of the site nor a forgery.
      const ledgerOptions = await readLedgerOptions(site, options).catch(endWith(exitCodes.usage));
      if (ledgerOptions === undefined) return;
      const verifying = verify(site, options, ledgerOptions);
      const verified = await (options.watch === undefined ? verifying : verifying.catch(endWith(exitCodes.unknown)));
      if (verified === undefined) return;
      const faults = faultsOf(verified);
      if (options.json) console.log(formatJson({ ...verified.ledger, faults, outside: verified.outside }));
      else printLines(describeVerified(site, verified));
      if (faults.length > 0) process.exitCode = exitCodes.failed;
    });
}

async function verify(site: string, options: VerifyOptions, ledgerOptions: VerifyLedgerOptions): Promise<Verified> {
  const isSite = /^https?:\/\//i.test(site);
  const isWhole = isSite && options.watch === undefined && options.url === undefined;
  const only = options.only ?? (isWhole ? undefined : 'ledger');
  return withinMinutes(options.timeLimit, async (deadline) => {
    const source = openLedger(site, { deadline });
    const ledger = only === 'outside' || only === 'latest' ? undefined : await verifyLedger(source, ledgerOptions);
    if (only === 'ledger') return { ledger };
    const { report, end } = createProgress(process.stderr);
    const looking: OutsideOptions = {
      site: source.name,
      now: Date.now(),
      deadline,
      scope: only === 'latest' ? 'latest' : 'whole',
      progress: report,
      isLedgerChecked: ledger !== undefined,
    };
    return { ledger, outside: await checkSite(looking).finally(end) };
  });
}

async function readLedgerOptions(
  site: string,
  { head, key, stampCa, watch }: VerifyOptions,
): Promise<VerifyLedgerOptions> {
  if (watch !== undefined) await readWatch(watch, openLedger(site).name);
  return {
    heads: await Promise.all(head.map(readKeptHead)),
    keys: await Promise.all(key.map(readTrustedKey)),
    authorities: stampCa === undefined ? [] : await readTrustedCertificates(stampCa),
    watch: watch === undefined ? undefined : { directory: watch, now: Date.now() },
  };
}

/** Says why nothing could be compared. */
function endWith(exitCode: number): (error: unknown) => undefined {
  return (error) => {
    printError(error);
    process.exitCode = exitCode;
  };
}
