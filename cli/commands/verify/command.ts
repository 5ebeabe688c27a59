import { Command, Option } from 'commander';
import { exitCodes } from '../../shared/exit-codes.ts';
import { plural } from '../../shared/format-problems.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { jsonOption } from '../../shared/options.ts';
import { printError } from '../../shared/print-error.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { readKeptHead } from './kept-heads.ts';
import { readTrustedKey } from './read-key.ts';
import { type Verification, verifyLedger } from './verify-ledger.ts';
import { readTrustedCertificates } from './verify-stamps.ts';

interface VerifyOptions {
  readonly url: string;
  readonly head: readonly string[];
  readonly key: readonly string[];
  readonly stampCa?: string;
  readonly watch?: string;
  readonly timeLimit: number;
  readonly json?: true;
}

/** `promulgate verify`: whether anything that was ever public was tampered with. */
export function verifyCommand(): Command {
  return new Command('verify')
    .requiredOption(
      '--url <address>',
      'required: the site, such as https://policy.example.com, or a directory that "proof --out" wrote',
    )
    .addOption(headOption())
    .addOption(keyOption())
    .option(
      '--stamp-ca <file>',
      'certificates in PEM of the time-stamp authority that you trust, whose stamps must cover every entry within a week',
    )
    .option(
      '--watch <directory>',
      'keep the head there, and compare the site with every head that was kept there before',
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
  - each checkpoint with the entries, and its signature with the key that the entry names
  - the last signature with the keys that --key names: without a key of your own, whoever
    controls the site can also make a new one
  - each time stamp with its entry, and the dates of all entries with the stamps of the
    authority that --stamp-ca names
  - every head that --head names or --watch has kept with the entries: a ledger that was
    rebuilt, cut, forked or backdated since differs from it
A directory has no headers, and a proof only some copies. The site is not trusted: its
answers are limited in size, number and time.

Exit codes: 0 everything is as it was published, 1 something differs, 2 wrong usage; with
--watch also 3, where the site could not be read, so that a scheduled job can tell an
outage from a forgery.`,
    )
    .action(async ({ url, head, key, stampCa, watch: directory, timeLimit, json }: VerifyOptions) => {
      const heads = await Promise.all(head.map(readKeptHead));
      const keys = await Promise.all(key.map(readTrustedKey));
      const authorities = stampCa === undefined ? [] : await readTrustedCertificates(stampCa);
      const watch = directory === undefined ? undefined : { directory, now: Date.now() };
      const verifying = withinMinutes(timeLimit, (deadline) =>
        verifyLedger(openLedger(url, { deadline }), { heads, keys, authorities, watch }),
      );
      const verification = await (watch === undefined ? verifying : verifying.catch(endAsUnknown));
      if (verification === undefined) return;
      if (json) console.log(formatJson(verification));
      else printLines(describe(url, verification));
      if (verification.faults.length > 0) process.exitCode = exitCodes.failed;
    });
}

function headOption(): Option {
  return new Option(
    '--head <file or digest>',
    'a head that you kept: a checkpoint, an entry, a published.json, what "verify --json" printed, or a digest; can be repeated',
  )
    .argParser((text, all: readonly string[] = []) => [...all, text])
    .default([], 'none');
}

function keyOption(): Option {
  return new Option(
    '--key <file>',
    'a public key in PEM that you trust and that must have signed the last checkpoint; can be repeated',
  )
    .argParser((text, all: readonly string[] = []) => [...all, text])
    .default([], 'none');
}

/** The site, or the directory, did not say anything that could be compared. */
function endAsUnknown(error: unknown): undefined {
  printError(error);
  process.exitCode = exitCodes.unknown;
}

function describe(url: string, verification: Verification): string[] {
  const { entries, unrecorded, copies, pages, head, keptHeads, faults } = verification;
  const compared = [plural(entries, 'entry', 'entries'), plural(copies, 'copy', 'copies')];
  if (pages > 0) compared.push(`${plural(pages, 'page')} of today`);
  if (keptHeads > 0) compared.push(plural(keptHeads, 'kept head'));
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
