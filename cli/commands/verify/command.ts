import { Command } from 'commander';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { jsonOption } from '../../shared/options.ts';
import { type Verification, verifyLedger } from './verify-ledger.ts';

/** `promulgate verify`: whether anything that was ever public was tampered with. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Follows the ledger of a site, digests every page that was ever public, and names what was changed.')
    .requiredOption(
      '--url <address>',
      'the site, such as https://policy.example.com; or a directory that "proof --out" wrote',
    )
    .addOption(jsonOption())
    .action(async ({ url, json }: { url: string; json?: true }) => {
      const verification = await verifyLedger(openLedger(url));
      console.log(json ? JSON.stringify(verification, null, 2) : describe(url, verification));
      if (verification.faults.length > 0) process.exitCode = exitCodes.failed;
    });
}

function describe(url: string, { entries, copies, pages, head, faults }: Verification): string {
  const looked = [plural(entries, 'entry', 'entries'), plural(copies, 'copy', 'copies')];
  if (pages > 0) looked.push(`${plural(pages, 'page')} of today`);
  const verdict = faults.length === 0 ? 'all as they were published' : `${plural(faults.length, 'fault')}`;
  const last = head === undefined ? [] : [`Last entry: ${head} (keep it: with it nobody can change anything before)`];
  return [...faults, `${url}: ${looked.join(', ')}; ${verdict}`, ...last].join('\n');
}
