import { Command } from 'commander';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { jsonOption } from '../../shared/options.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { type Verification, verifyLedger } from './verify-ledger.ts';

interface VerifyOptions {
  readonly url: string;
  readonly timeLimit: number;
  readonly json?: true;
}

/** `promulgate verify`: whether anything that was ever public was tampered with. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Checks that nothing that a site ever published was changed, and names everything that was.')
    .requiredOption(
      '--url <address>',
      'required: the site, such as https://policy.example.com, or a directory that "proof --out" wrote',
    )
    .addOption(timeLimitOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Compares:
  - each entry of the ledger with the digest in the next one, and the last one with
    published.json
  - the numbers and instants of the entries with their order
  - the words of each announced text with those in earlier entries; only a correction
    may change them
  - the bytes of every copy in the ledger with its digest
  - the bytes of today's pages with the ledger, and their Content-Type and Cache-Control
    with published.json
A directory has no headers, and a proof only some copies. The site is not trusted: its
answers are limited in size, number and time. Ends with exit code 1 if anything differs.`,
    )
    .action(async ({ url, timeLimit, json }: VerifyOptions) => {
      const verification = await withinMinutes(timeLimit, (deadline) => verifyLedger(openLedger(url, { deadline })));
      if (json) console.log(formatJson(verification));
      else printLines(describe(url, verification));
      if (verification.faults.length > 0) process.exitCode = exitCodes.failed;
    });
}

function describe(url: string, { entries, unrecorded, copies, pages, head, faults }: Verification): string[] {
  const compared = [plural(entries, 'entry', 'entries'), plural(copies, 'copy', 'copies')];
  if (pages > 0) compared.push(`${plural(pages, 'page')} of today`);
  const verdict = faults.length === 0 ? 'all as they were published' : plural(faults.length, 'fault');
  const summary = `${url}: ${compared.join(', ')}; ${verdict}`;
  const running =
    unrecorded === 0
      ? []
      : [
          `published.json does not name ${plural(unrecorded, 'entry', 'entries')} yet: a run is under way or was interrupted`,
        ];
  const last = head === undefined ? [] : [`Last entry: ${head} (keep it: it proves that no earlier entry was changed)`];
  return [...faults, summary, ...running, ...last];
}
