import { type LedgerEntry, ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { replacedTextId } from '../../../lambda/site/site.ts';

/** Word digests by text id. */
type WordDigests = ReadonlyMap<string, string>;

/**
 * Names each announced text whose words change from one entry to the next. Only a correction may do that, and it leaves the words
 * that it replaces under an id of their own. What an interrupted run showed has to be put right by a later entry.
 */
export function compareWordDigests(entries: readonly LedgerEntry[]): string[] {
  const faults: string[] = [];
  const unsettled = new Map<string, string[]>();
  let known: WordDigests = new Map();
  for (const { entry, pages, interrupted } of entries) {
    const key = ledgerKeys.entry(entry);
    const shown = Object.entries(pages).flatMap(([path, { words }]) =>
      Object.entries(words).map(([text, digest]) => ({ path, text, digest })),
    );
    const next = new Map([...known, ...shown.map(({ text, digest }) => [text, digest] as const)]);
    for (const path of Object.keys(pages)) unsettled.delete(path);
    for (const { path, text, digest } of shown) {
      const found = checkText(key, text, { digest, known, next });
      if (interrupted) unsettled.set(path, [...(unsettled.get(path) ?? []), ...found]);
      else faults.push(...found);
    }
    if (!interrupted) known = next;
  }
  return [...new Set([...faults, ...[...unsettled.values()].flat()])];
}

function checkText(
  key: string,
  text: string,
  { digest, known, next }: { readonly digest: string; readonly known: WordDigests; readonly next: WordDigests },
): string[] {
  if (next.get(text) !== digest) return [`${key} gives ${text} two different word digests`];
  const before = known.get(text);
  if (before === undefined || before === digest) return [];
  let number = 1;
  while (known.has(replacedTextId(text, number))) number += 1;
  if (next.get(replacedTextId(text, number)) === before) return [];
  return [`${key} changes the words of ${text} without a correction: their digest was ${before} and is now ${digest}`];
}
