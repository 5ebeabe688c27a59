import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../../lambda/content/digest.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import { absentPage, provenPage } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import type { Negotiation } from './find-negotiation.ts';
import type { Absence, Proof } from './find-proof.ts';
import { howToVerifyAbsence, howToVerifyNegotiation, howToVerifyPage, replacingPage } from './how-to-verify.ts';
import type { LedgerEvidence } from './read-evidence.ts';

type File = readonly [name: string, content: Uint8Array | string];
type Ledger = Pick<Chain, 'entries' | 'record'>;

/** Writes a proof that anyone can check without this program: the page, the one that replaced it, the ledger, and digests for `sha256sum -c`. */
export async function writeProof(
  directory: string,
  { proof, next }: { proof: Proof; next?: Uint8Array | undefined },
  ledger: Ledger & { readonly evidence?: LedgerEvidence },
): Promise<void> {
  const pages: File[] = [[provenPage, proof.body], ...(next ? [[replacingPage, next] as const] : [])];
  await writeAll(directory, [...pages, ...ledgerFiles(ledger)], howToVerifyPage(proof, ledger));
}

/** Writes the proof that nothing was public at an address at an instant: the whole ledger, which does not name it. */
export async function writeAbsence(
  directory: string,
  absence: Absence,
  ledger: Ledger & { readonly evidence?: LedgerEvidence },
): Promise<void> {
  const statement = { path: absence.path, at: new Date(absence.at).toISOString(), entries: ledger.entries.length };
  const files: File[] = [[absentPage, `${JSON.stringify(statement, null, 2)}\n`], ...ledgerFiles(ledger)];
  await writeAll(directory, files, howToVerifyAbsence(absence, ledger));
}

/** Writes the proof of where an address without a language led: the pages that name the languages, and the ledger. */
export async function writeNegotiation(
  directory: string,
  negotiation: Negotiation,
  ledger: Ledger & { readonly evidence?: LedgerEvidence },
): Promise<void> {
  const { path: viewerPath, at, byRange, otherwise, pages } = negotiation;
  const statement = { path: viewerPath, at: new Date(at).toISOString(), byRange, otherwise };
  const files: File[] = [
    [absentPage, `${JSON.stringify(statement, null, 2)}\n`],
    ...pages.map((proof): File => [path.basename(proof.path), proof.body]),
    ...ledgerFiles(ledger),
  ];
  await writeAll(directory, files, howToVerifyNegotiation(negotiation, ledger));
}

function ledgerFiles({ entries, record, evidence }: Ledger & { readonly evidence?: LedgerEvidence }): File[] {
  const { checkpoint, publicKey, stamp } = evidence ?? {};
  return [
    [recordKey, record],
    ...entries.map(({ entry, bytes }): File => [ledgerKeys.entry(entry.entry), bytes]),
    ...(checkpoint ? [[checkpoint.key, checkpoint.note] as const] : []),
    ...(stamp ? [[stamp.key, stamp.bytes] as const] : []),
    ...(publicKey ? [[publicKey.key, publicKey.pem] as const] : []),
  ];
}

async function writeAll(directory: string, files: readonly File[], howTo: string): Promise<void> {
  const sums = files.map(([name, content]) => `${sha256(content)}  ${name}\n`);
  const texts: File[] = [
    ['SHA256SUMS', sums.join('')],
    ['HOW-TO-VERIFY.txt', howTo],
  ];
  for (const [name, content] of [...files, ...texts]) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
