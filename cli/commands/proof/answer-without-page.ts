import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import type { Negotiation } from './find-negotiation.ts';
import { type Absence, changeOf } from './find-proof.ts';
import { readEvidence } from './read-evidence.ts';
import { writeAbsence, writeNegotiation } from './write-proof.ts';

/** How the answer is given. */
interface Answering {
  readonly url: string;
  readonly out?: string | undefined;
  readonly json?: true | undefined;
}

/** Answers, and writes, that nothing was public. */
export async function answerAbsence(
  source: LedgerSource,
  { absence, chain }: { absence: Absence; chain: Chain },
  { url, out = '', json }: Answering,
): Promise<void> {
  await writeAbsence(out, absence, { ...chain, evidence: await readEvidence(source, chain) });
  const at = new Date(absence.at).toISOString();
  const firstPublic = absence.first ? changeOf(absence.first).earliest : null;
  const lastEntry = lastOf(chain);
  if (json) return console.log(formatJson({ url, at, isPublic: false, firstPublic, lastEntry }));
  printLines([
    `Nothing was public at ${url} at ${at}: ${firstPublic === null ? 'nothing ever was' : `the first page came at ${firstPublic}`}`,
    ...describeEnd(chain, out),
  ]);
}

/** Answers, and writes, where an address without a language led. */
export async function answerNegotiation(
  source: LedgerSource,
  { negotiation, chain }: { negotiation: Negotiation; chain: Chain },
  { url, out, json }: Answering,
): Promise<void> {
  if (out !== undefined)
    await writeNegotiation(out, negotiation, { ...chain, evidence: await readEvidence(source, chain) });
  const at = new Date(negotiation.at).toISOString();
  const { otherwise, byRange } = negotiation;
  if (json) return console.log(formatJson({ url, at, ledTo: { byRange, otherwise }, lastEntry: lastOf(chain) }));
  printLines([
    `At ${at}, ${url} led readers to the page in their language:`,
    ...Object.entries(byRange).map(([range, address]) => `Accept-Language ${range}: ${address}`),
    `Any other: ${otherwise}`,
    ...describeEnd(chain, out),
  ]);
}

function lastOf({ entries }: Chain) {
  return { number: entries.length, sha256: entries.at(-1)?.digest };
}

function describeEnd(chain: Chain, out: string | undefined): string[] {
  const { number, sha256 } = lastOf(chain);
  const written = `Written to ${out}; HOW-TO-VERIFY.txt explains how to verify it with sha256sum alone`;
  return [`Last entry ${number}: ${sha256}`, ...(out === undefined ? [] : [written])];
}
