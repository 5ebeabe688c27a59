import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import { provenPage } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import type { Negotiation } from './find-negotiation.ts';
import { type Absence, changeOf, type Proof } from './find-proof.ts';
import type { LedgerEvidence } from './read-evidence.ts';

/** The page in a proof that replaced the proven one. */
export const replacingPage = 'next.html';

type Ledger = Pick<Chain, 'entries'> & { readonly evidence?: LedgerEvidence };

/** How anyone verifies the proof of a page with the tools of a Unix system. */
export function howToVerifyPage({ path, proving, page, next }: Proof, ledger: Ledger): string {
  const key = ledgerKeys.entry(proving.entry.entry);
  const until = next && changeOf(next);
  const steps = [
    step(
      `sha256sum -c SHA256SUMS`,
      `says OK for ${provenPage}, for ${recordKey} and for ${everyEntry(ledger)} of the ledger.`,
    ),
    `${key} names the page and its digest:
   ${grepPath(path, key)}
   shows ${page.bytes}, which SHA256SUMS gives for ${provenPage}.`,
    chainStep,
    ...(next
      ? [
          `${ledgerKeys.entry(next.entry.entry)} names what replaced it:
   ${grepPath(path, ledgerKeys.entry(next.entry.entry))}
   shows ${next.entry.pages[path]?.bytes}, which SHA256SUMS gives for ${replacingPage}. No entry in between names the page.`,
        ]
      : []),
    ...checkpointSteps(ledger),
  ];
  const { latest, earliest } = changeOf(proving);
  return `${provenPage} was public at ${path} from ${latest} ${until ? `until ${until.earliest}` : 'on'}. To verify that with sha256sum and grep alone${openSslToo(ledger)}:

${numbered(steps)}

What this proves: the ledger of ${proving.entry.log ?? 'this site'} says that the page got these bytes at some instant between ${earliest}
and ${latest} by the clock of its store${until ? `, and lost them between ${until.earliest} and ${until.latest}` : ', and no later entry names it again'}.
${limits}`;
}

/** How anyone verifies that nothing was public at an address. */
export function howToVerifyAbsence({ path, at, first, isAbove }: Absence, ledger: Ledger): string {
  const until = new Date(at).toISOString();
  const steps = [
    step('sha256sum -c SHA256SUMS', `says OK for ${recordKey} and for ${everyEntry(ledger)} of the ledger.`),
    `No entry names ${isAbove ? 'a page below the address' : 'the address'}, or none as early as that:
   ${isAbove ? `grep -F ${quoteForShell(`"${path}/`)} ledger/*.json` : grepPath(path, 'ledger/*.json')}
   shows ${first ? `it first in ${ledgerKeys.entry(first.entry.entry)}, which says "begun" or "at" ${changeOf(first).earliest}` : 'nothing'}.`,
    chainStep,
    ...checkpointSteps(ledger),
  ];
  return `Nothing was public at ${path} at ${until}. To verify that with sha256sum and grep alone${openSslToo(ledger)}:

${numbered(steps)}

What this proves: the ledger of ${ledger.entries[0]?.entry.log ?? 'this site'} names everything that the publisher made public, and ${
    first
      ? `${isAbove ? 'a page below this address' : 'this address'} for the first time at ${changeOf(first).earliest}`
      : 'this address never'
  }.
${limits}`;
}

/** How anyone verifies where an address without a language led. */
export function howToVerifyNegotiation({ path, at, pages }: Negotiation, ledger: Ledger): string {
  const steps = [
    step('sha256sum -c SHA256SUMS', `says OK for ${recordKey} and for ${everyEntry(ledger)} of the ledger.`),
    ...pages.map((proof) => {
      const key = ledgerKeys.entry(proof.proving.entry.entry);
      return `${key} names ${proof.path} and its digest:
   ${grepPath(proof.path, key)}
   shows ${proof.page.bytes}, which SHA256SUMS gives for ${proof.path.split('/').at(-1)}.`;
    }),
    'sitemap.xml names the languages in their order, each with its page of history, and versions.json names the source locale.',
    chainStep,
    ...checkpointSteps(ledger),
  ];
  return `${path} led readers at ${new Date(at).toISOString()} to the page in their language. To verify that with sha256sum and grep alone${openSslToo(ledger)}:

${numbered(steps)}

What this proves: which languages the site had then, in which order, and which one was for everyone else. From these the redirect
follows; "promulgate proof" has worked it out with the table that it gives the edge.
It does not prove the code at the edge, which is no page and not in the ledger. ${limits}`;
}

const chainStep = `Each entry names the digest of the one before it:
   grep '"previous"' ledger/*.json
   shows, from the second entry on, the digests that SHA256SUMS gives for the entry before. So an entry cannot be changed
   without changing every later one. ${recordKey} names the digest of the last one. Compare it with a digest that somebody wrote
   down before the dispute, because whoever controls the whole site can also make a different ledger.`;

const limits = `What it does not prove: that this ledger is the one that others saw (only a head, a signature or a time stamp from before the
dispute shows that), what a particular reader's browser showed, and what was public at addresses that the publisher does not
write.
`;

/** The signature of the checkpoint, with OpenSSL 3. */
function checkpointSteps({ evidence }: Ledger): string[] {
  const { checkpoint, publicKey, stamp } = evidence ?? {};
  if (checkpoint === undefined) return [];
  const names = `${checkpoint.key} stands for all entries up to it: name, number, and root of a Merkle tree (RFC 6962) over
   their digests.`;
  const signed =
    publicKey === undefined
      ? `${names} It is not signed.`
      : `${names} It is signed:
   head -n 3 ${checkpoint.key} > text
   sed -n 5p ${checkpoint.key} | cut -d ' ' -f 3 | base64 -d | tail -c 64 > signature
   openssl pkeyutl -verify -pubin -inkey ${publicKey.key} -rawin -in text -sigfile signature
   says "Signature Verified Successfully". Compare the key with one that you got from the company before the dispute.`;
  if (stamp === undefined) return [signed];
  return [
    signed,
    `${stamp.key} is the word of a time-stamp authority that ${stamp.entryKey} existed at that time. With the
   authority's root certificate in root.pem:
   openssl ts -verify -data ${stamp.entryKey} -in ${stamp.key} -CAfile root.pem
   says "Verification: OK", and this shows the time:
   openssl ts -reply -in ${stamp.key} -text`,
  ];
}

function openSslToo({ evidence }: Ledger): string {
  return evidence?.publicKey === undefined ? '' : ', and the signature with openssl';
}

function everyEntry({ entries }: Ledger): string {
  return entries.length === 1 ? 'the one entry' : `each of the ${entries.length} entries`;
}

function step(command: string, result: string): string {
  return `${command}\n   ${result}`;
}

function numbered(steps: readonly string[]): string {
  return steps.map((text, index) => `${index + 1}. ${text}`).join('\n');
}

function grepPath(path: string, files: string): string {
  return `grep -F -A1 ${quoteForShell(JSON.stringify(path))} ${files}`;
}

/** A text as one word of a POSIX shell, with nothing in it expanded. */
function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
