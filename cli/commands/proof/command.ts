import { Command, InvalidArgumentError, Option } from 'commander';
import { sha256 } from '../../../lambda/content/digest.ts';
import type { UnknownCommit } from '../../../lambda/publication/inputs.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { hasOffset, isInstant, parseInstant } from '../../../lambda/shared/parse-instant.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { jsonOption } from '../../shared/content-options.ts';
import { type LedgerSource, openLedger } from '../../shared/ledger/open-ledger.ts';
import { type Chain, readChain } from '../../shared/ledger/read-chain.ts';
import { formatJson, printLines } from '../../shared/print-report.ts';
import { timeLimitOption, withinMinutes } from '../../shared/time-limit.ts';
import { answerAbsence, answerNegotiation } from './answer-without-page.ts';
import { findNegotiation } from './find-negotiation.ts';
import { changeOf, findProof, NothingPublic, type Proof } from './find-proof.ts';
import { pageText } from './page-text.ts';
import { readEvidence } from './read-evidence.ts';
import { readTimeZone } from './read-time-zone.ts';
import { writeProof } from './write-proof.ts';

interface ProofOptions {
  readonly url: string;
  readonly at: string;
  readonly out?: string;
  readonly timeLimit: number;
  readonly json?: true;
}

/** `promulgate proof`: what was public at an address at an instant. */
export function proofCommand(): Command {
  return new Command('proof')
    .addOption(urlOption().makeOptionMandatory())
    .addOption(instantOption().makeOptionMandatory())
    .option('--out <directory>', 'also write the page and the ledger there, for anyone to verify with sha256sum')
    .addHelpText(
      'after',
      `
With --out, also proves that nothing was public at that address at that instant. An address
without a language, such as https://policy.example.com/privacy, gets the answer where it led
readers of each language. An instant that is not past is refused: nothing proves it yet.`,
    )
    .addOption(timeLimitOption())
    .addOption(jsonOption())
    .action((options: ProofOptions) => withinMinutes(options.timeLimit, (deadline) => prove(options, deadline)));
}

function urlOption(): Option {
  return new Option(
    '--url <address>',
    'required: the page in one language, such as https://policy.example.com/privacy/de',
  ).argParser((text) => {
    if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
    throw new InvalidArgumentError('Write the whole address, such as https://policy.example.com/privacy/de.');
  });
}

function instantOption(): Option {
  return new Option(
    '--at <instant>',
    'required: 2026-11-15T09:00Z, or 2026-11-15 for the beginning of that day in the policy’s time zone',
  ).argParser((text) => {
    if (isInstant(text)) return text;
    throw new InvalidArgumentError('Write 2026-11-15, 2026-11-15T09:00 or 2026-11-15T09:00Z.');
  });
}

async function prove({ url, at: given, out, json }: ProofOptions, deadline: AbortSignal): Promise<void> {
  const source = openLedger(url, { deadline });
  const { pathname: path } = new URL(url);
  if (path === '/')
    throw new HintedError(
      'Cannot prove what was public at /: the ledger names policies and their pages',
      'Name a policy, such as https://policy.example.com/privacy, or one of its pages',
    );
  const at = parseInstant(given, hasOffset(given) ? 'UTC' : await readTimeZone(source, path));
  checkIsPast(at);
  const chain = await readChain(source);
  const [fault, ...others] = chain.faults;
  if (fault !== undefined)
    throw new HintedError(
      `Cannot prove anything: ${fault}${others.length > 0 ? ` (and ${others.length} more)` : ''}`,
      `Run "promulgate verify --url ${source.name}" to see everything that was changed`,
    );
  const negotiation = await findNegotiation(source, chain, { path, at });
  if (negotiation !== undefined) return answerNegotiation(source, { negotiation, chain }, { url, out, json });
  const found = await findProof(source, chain, { path, at }).catch(nothingPublic);
  if (found instanceof NothingPublic) {
    if (found.absence === undefined || out === undefined) throw found;
    return answerAbsence(source, { absence: found.absence, chain }, { url, out, json });
  }
  const proof = found;
  if (out !== undefined) {
    const next = await readReplacing(source, proof);
    await writeProof(out, { proof, next }, { ...chain, evidence: await readEvidence(source, chain) });
  }
  const answer = answerOf(proof, chain, { url, at });
  const text = pageText(new TextDecoder().decode(proof.body));
  if (json) console.log(formatJson({ ...answer, text: text.join('\n') }));
  else printLines([...text, '', ...describe(answer, out)]);
}

/** What is not over yet cannot be proven: a later entry may change it. */
function checkIsPast(at: Instant): void {
  const now = Date.now();
  if (at <= now) return;
  throw new HintedError(
    `Cannot prove what will be public at ${new Date(at).toISOString()}: it is ${new Date(now).toISOString()}`,
    'Name an instant that is past with --at; "promulgate preview" shows what is planned',
  );
}

function nothingPublic(error: unknown): NothingPublic {
  if (error instanceof NothingPublic) return error;
  throw error;
}

/** The page that replaced a proven one, if its copy is right. */
async function readReplacing(source: LedgerSource, { path, next }: Proof): Promise<Uint8Array | undefined> {
  const digest = next?.entry.pages[path]?.bytes;
  if (digest === undefined) return undefined;
  const bytes = (await source.read(`/${ledgerKeys.page(digest)}`, source.limits.pageBytes))?.bytes;
  return bytes !== undefined && sha256(bytes) === digest ? bytes : undefined;
}

function answerOf(proof: Proof, { entries }: Chain, { url, at }: { url: string; at: Instant }) {
  const { proving, page, next } = proof;
  const [from, until] = [changeOf(proving), next && changeOf(next)];
  return {
    url,
    at: new Date(at).toISOString(),
    publicFrom: from.latest,
    publicUntil: until?.earliest ?? null,
    possiblyFrom: from.earliest,
    possiblyUntil: until?.latest ?? null,
    bytesSha256: page.bytes,
    wordsSha256: page.words,
    commit: proving.entry.commit,
    commitUnknown: proving.entry.commitUnknown ?? null,
    entry: { number: proving.entry.entry, sha256: proving.digest },
    lastEntry: { number: entries.length, sha256: entries.at(-1)?.digest },
  };
}

const unknownInWords: Readonly<Record<UnknownCommit, string>> = {
  uncommittedChanges: 'it had uncommitted changes',
  neverCommitted: 'no commit contained it',
  noRepository: 'it was not in a git repository',
  noGit: 'git was not installed',
  gitFailed: 'git failed',
};

type ProofAnswer = ReturnType<typeof answerOf>;

function describe(answer: ProofAnswer, out: string | undefined): string[] {
  const words = Object.entries(answer.wordsSha256).map(([text, digest]) => `Words of ${text}: ${digest}`);
  return [
    `Public at ${answer.url} from ${answer.publicFrom} ${answer.publicUntil === null ? 'on' : `until ${answer.publicUntil}`}`,
    ...describeDoubt(answer),
    `Bytes: ${answer.bytesSha256}`,
    ...words,
    ...describeCommit(answer),
    `Entry ${answer.entry.number} of the ledger: ${answer.entry.sha256}`,
    `Last entry ${answer.lastEntry.number}: ${answer.lastEntry.sha256}`,
    ...(out === undefined
      ? []
      : [`Written to ${out}; HOW-TO-VERIFY.txt explains how to verify it with sha256sum alone`]),
  ];
}

function describeCommit({ commit, commitUnknown }: ProofAnswer): string[] {
  if (commit !== null) return [`Commit of the content: ${commit}`];
  return commitUnknown === null ? [] : [`Commit of the content: unknown (${unknownInWords[commitUnknown]})`];
}

/** A publication takes a while, in which some readers get the page before and some the page after. */
function describeDoubt({ at, publicFrom, publicUntil, possiblyFrom, possiblyUntil }: ProofAnswer): string[] {
  if (publicFrom === possiblyFrom && publicUntil === possiblyUntil) return [];
  const until = possiblyUntil === null ? '' : ` and until ${possiblyUntil}`;
  const isChanging = publicUntil !== null && publicUntil <= at;
  return [
    `It may have been public from ${possiblyFrom}${until}: that is how long publications took`,
    ...(isChanging ? ['At that instant the next page was becoming public: readers got one or the other'] : []),
  ];
}
