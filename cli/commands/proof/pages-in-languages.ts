import type { ChainedEntry } from '../../shared/ledger/read-chain.ts';

/** True for an entry with a page below an address in one language: from then on, the address leads readers somewhere. */
export function hasPageBelow({ entry }: ChainedEntry, path: string): boolean {
  return Object.keys(entry.pages).some(
    (page) => page.startsWith(`${path}/`) && isLanguageTag(page.slice(path.length + 1)),
  );
}

/** True for a language tag in its canonical form. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
