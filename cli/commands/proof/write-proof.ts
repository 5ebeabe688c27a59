import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../../lambda/content/digest.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import { provenPage } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import type { Proof } from './find-proof.ts';

/** Writes a proof that anyone can check without this program: the page, the ledger, and digests for `sha256sum -c`. */
export async function writeProof(
  directory: string,
  proof: Proof,
  { entries, record }: Pick<Chain, 'entries' | 'record'>,
): Promise<void> {
  const files: [string, Uint8Array][] = [
    [provenPage, proof.body],
    [recordKey, record],
    ...entries.map(({ entry, bytes }): [string, Uint8Array] => [ledgerKeys.entry(entry.entry), bytes]),
  ];
  const sums = files.map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
  const texts: [string, string][] = [
    ['SHA256SUMS', `${sums.join('\n')}\n`],
    ['HOW-TO-VERIFY.txt', howToVerify(proof, entries.length)],
  ];
  for (const [name, content] of [...files, ...texts]) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function howToVerify({ path: viewerPath, proving, page }: Proof, count: number): string {
  const key = ledgerKeys.entry(proving.entry.entry);
  return `${provenPage} was public at ${viewerPath} from ${proving.entry.at} on. To verify that with sha256sum and grep alone:

1. sha256sum -c SHA256SUMS
   says OK for ${provenPage}, for ${recordKey} and for ${count === 1 ? 'the one entry' : `each of the ${count} entries`} of the ledger.
2. ${key} names the page and its digest:
   grep -F -A1 ${quoteForShell(JSON.stringify(viewerPath))} ${key}
   shows ${page.bytes}, which SHA256SUMS gives for ${provenPage}.
3. Each entry names the digest of the one before it:
   grep '"previous"' ledger/*.json
   shows, from the second entry on, the digests that SHA256SUMS gives for the entry before. So an entry cannot be changed
   without changing every later one. ${recordKey} names the digest of the last one. Compare it with a digest that somebody wrote
   down before the dispute, because whoever controls the whole site can also make a different ledger.
`;
}

/** A text as one word of a POSIX shell, with nothing in it expanded. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
