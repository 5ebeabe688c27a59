import { cacheControl } from '../../site/cache-lifetimes.ts';
import type { Site } from '../../site/site.ts';
import type { Plan } from '../plan-publication.ts';
import type { RecordFacts } from '../publish.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { formatEntry, headOf, type LedgerEntry, type LedgerHead, type LedgerPage, ledgerKeys } from './ledger.ts';

/** The entry that a publication adds; undefined when it makes no other bytes public than were so already. */
export function entryOf(
  { wordDigests: words }: Site,
  { uploads }: Plan,
  { facts, head }: { facts: RecordFacts; head: LedgerHead | undefined },
): LedgerEntry | undefined {
  const changed = uploads.filter(({ reason }) => reason !== 'headers');
  if (changed.length === 0) return undefined;
  const pages = changed.map(({ page }): [string, LedgerPage] => {
    const texts = (page.texts ?? []).flatMap((text) =>
      words[text] === undefined ? [] : [[text, words[text]] as const],
    );
    return [page.path, { bytes: page.digest, words: Object.fromEntries(texts) }];
  });
  const { content, renderer, commit = null } = facts.inputs;
  const entry = (head?.entry ?? 0) + 1;
  const inputs = { content, renderer };
  return {
    format: 1,
    entry,
    previous: head?.digest ?? null,
    at: facts.at,
    commit,
    inputs,
    pages: Object.fromEntries(pages),
  };
}

/** Keeps a copy of each page's bytes under their digest, before the page is public; a copy that is there is the same one. */
export async function keepCopy(
  store: ObjectStore,
  { body, contentType, digest }: Site['pages'][number],
): Promise<void> {
  await store.write(
    ledgerKeys.page(digest),
    { body, contentType, cacheControl: cacheControl.ledger, isLocked: true },
    { replaces: undefined },
  );
}

/** Adds an entry: the new head, or undefined when another publisher added one of that number. */
export async function appendEntry(store: ObjectStore, entry: LedgerEntry): Promise<LedgerHead | undefined> {
  const text = formatEntry(entry);
  const key = ledgerKeys.entry(entry.entry);
  const object = {
    body: new TextEncoder().encode(text),
    contentType: 'application/json',
    cacheControl: cacheControl.ledger,
    isLocked: true,
  };
  const isWritten = (await store.write(key, object, { replaces: undefined })) !== undefined;
  // The answer to an earlier try may have been lost: then the entry that is there is this one.
  return isWritten || (await store.read(key))?.text === text ? headOf(entry.entry, text) : undefined;
}
