import { sha256 } from '../../content/digest.ts';
import { forEachBounded, storeConcurrency } from '../for-each-bounded.ts';
import { type LedgerEntry, ledgerKeys, parseEntry } from '../ledger/ledger.ts';
import { digestRecord, digestTerms, type Published, recordKey } from '../record/published.ts';
import type { Listing } from '../store/list-all.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { treeBefore } from '../witness/checkpoint-state.ts';
import { isTurn } from './is-turn.ts';

/** What is wrong with the ledger, and with the record by what the ledger says. */
interface LedgerAudit {
  /** True where the last entry does not bear out what the record says of words and pages, or is not the last one. */
  readonly isRecordWrong: boolean;
  /** Key of the checkpoint of the last entry, if it was written and is gone. */
  readonly lostCheckpoint: string | undefined;
  /** Digests of copies that are gone. */
  readonly lostCopies: readonly string[];
  readonly faults: readonly string[];
}

const restore = "restore it from the bucket's versions";

/** Reads every entry up to the recorded one, and the copies whose turn it is. */
export async function auditLedger(
  store: ObjectStore,
  record: Published,
  { here, day }: { here: Listing; day: number },
): Promise<LedgerAudit> {
  const { ledger } = record;
  const numbers = Array.from({ length: ledger?.entry ?? 0 }, (_, index) => index + 1);
  const isThere = (number: number) => here.has(ledgerKeys.entry(number));
  const texts = await readTexts(store, numbers.filter(isThere).map(ledgerKeys.entry));
  const chain = numbers.map((number) => texts.get(ledgerKeys.entry(number)));
  const { entries, broken } = followChain(chain, ledger?.digest ?? null);
  const copies = [...new Set(entries.flatMap(({ pages }) => Object.values(pages).map(({ bytes }) => bytes)))];
  const isKept = (digest: string) => here.has(ledgerKeys.page(digest));
  const altered = await alteredCopies(
    store,
    copies.filter((digest) => isKept(digest) && isTurn(digest, day)),
  );
  const isVouched = record.checkpoint?.entry !== ledger?.entry || here.has(ledgerKeys.checkpoint(numbers.length));
  const isContinued = here.has(ledgerKeys.entry(numbers.length + 1));
  return {
    lostCheckpoint: isVouched ? undefined : ledgerKeys.checkpoint(numbers.length),
    isRecordWrong: isContinued || !isBorneOut(record, entries.at(-1)),
    lostCopies: copies.filter((digest) => !isKept(digest)),
    faults: [
      ...numbers
        .filter((number) => !isThere(number))
        .map((number) => `${ledgerKeys.entry(number)} is missing: ${restore}`),
      ...broken.map((number) => describeBroken(number, numbers.length)),
      ...altered.map((key) => `${key} was altered: ${restore}`),
    ],
  };
}

async function readTexts(store: ObjectStore, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await forEachBounded(keys, storeConcurrency, async (key) => {
    const { object } = await store.read(key);
    if (object !== undefined) texts.set(key, object.text);
  });
  return texts;
}

/** Entries whose bytes are those that the next one, or the record, names, in their order; and the numbers of all others. */
function followChain(
  texts: readonly (string | undefined)[],
  head: string | null,
): { entries: LedgerEntry[]; broken: number[] } {
  const entries: LedgerEntry[] = [];
  const broken: number[] = [];
  let expected = head;
  for (const [index, text] of [...texts.entries()].reverse()) {
    const entry = text !== undefined && (expected === null || sha256(text) === expected) ? readEntry(text) : undefined;
    if (entry !== undefined) entries.unshift(entry);
    else if (text !== undefined) broken.unshift(index + 1);
    expected = entry?.previous ?? null;
  }
  return { entries, broken };
}

/** The last entry and the record disagree where either of them was altered; the run goes by the entry. */
function describeBroken(number: number, last: number): string {
  const key = ledgerKeys.entry(number);
  return number === last
    ? `${key} is not the entry that ${recordKey} names: if it was altered, ${restore}`
    : `${key} was altered: ${restore}`;
}

/** Where the entry after it is gone, nothing tells whether a text is what it was. */
function readEntry(text: string): LedgerEntry | undefined {
  try {
    return parseEntry(text);
  } catch {
    return undefined;
  }
}

/** An entry that is gone or was altered is a fault of its own, and one of format 1 says nothing of the record. */
function isBorneOut(record: Published, last: LedgerEntry | undefined): boolean {
  const isLast = last !== undefined && last.entry === record.ledger?.entry && last.record !== undefined;
  const { allTerms = digestTerms({}) } = last ?? {};
  const isOfTree = last?.tree === undefined || treeBefore(record.checkpoint, last) !== undefined;
  return !isLast || (isOfTree && last.record === digestRecord(record) && allTerms === digestTerms(record.terms));
}

async function alteredCopies(store: ObjectStore, copies: readonly string[]): Promise<string[]> {
  const texts = await readTexts(store, copies.map(ledgerKeys.page));
  return copies
    .map((digest) => ({ digest, key: ledgerKeys.page(digest) }))
    .filter(({ digest, key }) => sha256(texts.get(key) ?? '') !== digest)
    .map(({ key }) => key)
    .sort();
}
