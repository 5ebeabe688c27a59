import { Command, InvalidArgumentError, Option } from 'commander';
import type { Instant } from '../../../lambda/site/site.ts';
import { type LedgerSource, openLedger } from '../../shared/ledger/open-ledger.ts';
import { type Chain, readChain } from '../../shared/ledger/read-chain.ts';
import { jsonOption } from '../../shared/options.ts';
import { isInstant, parseInstant } from '../../shared/parse-instant.ts';
import { findProof, type Proof } from './find-proof.ts';
import { pageText } from './page-text.ts';
import { writeProof } from './write-proof.ts';

interface ProofOptions {
  readonly url: string;
  readonly at: string;
  readonly out?: string;
  readonly json?: true;
}

/** `promulgate proof`: what was public at an address then. */
export function proofCommand(): Command {
  return new Command('proof')
    .description(
      'Says what was public at an address at an instant, with its text, its digests and the chain that proves them.',
    )
    .addOption(urlOption().makeOptionMandatory())
    .addOption(instantOption().makeOptionMandatory())
    .option('--out <directory>', 'write the page and the ledger there, for anyone to verify with sha256sum')
    .addOption(jsonOption())
    .action(prove);
}

function urlOption(): Option {
  return new Option('--url <address>', 'of the page in one language: https://policy.example.com/privacy/de').argParser(
    (text) => {
      if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
      throw new InvalidArgumentError('Write the whole address, such as https://policy.example.com/privacy/de.');
    },
  );
}

function instantOption(): Option {
  return new Option(
    '--at <instant>',
    '2026-11-15T09:00Z, or 2026-11-15 for the beginning of that day where the policy is',
  ).argParser((text) => {
    if (isInstant(text)) return text;
    throw new InvalidArgumentError('Write 2026-11-15, 2026-11-15T09:00 or 2026-11-15T09:00Z.');
  });
}

async function prove({ url, at: given, out, json }: ProofOptions): Promise<void> {
  const source = openLedger(url);
  const { pathname: path } = new URL(url);
  const at = parseInstant(given, await readTimeZone(source, path));
  const chain = await readChain(source);
  if (chain.faults.length > 0)
    throw new Error(`Cannot prove anything: the ledger does not chain\n    ${chain.faults.join('\n    ')}`);
  const proof = await findProof(source, chain, { path, at });
  if (out !== undefined) await writeProof(out, proof, chain);
  const answer = answerOf(proof, chain, { url, at });
  console.log(json ? JSON.stringify(answer, null, 2) : describe(answer, out));
}

/** Without versions.json, which names the policy's time zone, a date is one of UTC. */
async function readTimeZone(source: LedgerSource, path: string): Promise<string> {
  const bytes = await source.read(`/${path.split('/')[1]}/versions.json`);
  const { timeZone = 'UTC' } = bytes === undefined ? {} : JSON.parse(new TextDecoder().decode(bytes));
  return timeZone;
}

function answerOf(proof: Proof, { entries }: Chain, { url, at }: { url: string; at: Instant }) {
  const { proving, page, body, until } = proof;
  return {
    url,
    at: new Date(at).toISOString(),
    publicFrom: proving.entry.at,
    publicUntil: until ?? null,
    bytesSha256: page.bytes,
    wordsSha256: page.words,
    commit: proving.entry.commit,
    entry: { number: proving.entry.entry, sha256: proving.digest },
    lastEntry: { number: entries.length, sha256: entries.at(-1)?.digest },
    text: pageText(new TextDecoder().decode(body)),
  };
}

function describe(answer: ReturnType<typeof answerOf>, out: string | undefined): string {
  const words = Object.entries(answer.wordsSha256).map(([text, digest]) => `Words of ${text}: ${digest}`);
  return [
    answer.text,
    '',
    `Public at ${answer.url} from ${answer.publicFrom} ${answer.publicUntil === null ? 'on' : `until ${answer.publicUntil}`}`,
    `Bytes: ${answer.bytesSha256}`,
    ...words,
    ...(answer.commit === null ? [] : [`Commit of the content: ${answer.commit}`]),
    `Entry ${answer.entry.number} of the ledger: ${answer.entry.sha256}`,
    `Last entry ${answer.lastEntry.number}: ${answer.lastEntry.sha256}`,
    ...(out === undefined
      ? []
      : [`Written to ${out}; HOW-TO-VERIFY.txt there says how to verify it with sha256sum alone`]),
  ].join('\n');
}
