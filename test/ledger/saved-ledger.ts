import { sha256 } from '../../lambda/content/digest.ts';
import { formatEntry, type LedgerEntry, ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../lambda/publication/record/published.ts';

/** Objects of a site by viewer path. */
export type Objects = Map<string, Uint8Array>;

export const headers = 'text/html | max-age=0';
export const pageBody = '<main><h1>Privacy Policy</h1></main>';

/** A page of a ledger that shows `pageBody`, with the given word digests. */
export function pageOf(words: Readonly<Record<string, string>> = {}) {
  return { bytes: sha256(pageBody), words };
}

/** The objects of a site whose ledger has these entries, each of which follows the one before unless it says otherwise. */
export function ledgerOf(parts: readonly Partial<LedgerEntry>[]): Objects {
  const objects: Objects = new Map();
  const put = (key: string, text: string) => objects.set(`/${key}`, new TextEncoder().encode(text));
  let previous: string | null = null;
  for (const [index, part] of parts.entries()) {
    const entry: LedgerEntry = {
      format: 1,
      entry: index + 1,
      previous,
      at: new Date(Date.UTC(2026, 9, index + 1)).toISOString(),
      commit: null,
      inputs: { content: sha256('the content'), renderer: sha256('renderer') },
      pages: { '/privacy/en': pageOf() },
      ...part,
    };
    const text = formatEntry(entry);
    put(ledgerKeys.entry(index + 1), text);
    for (const path of Object.keys(entry.pages)) put(path.slice(1), pageBody);
    previous = sha256(text);
  }
  put(ledgerKeys.page(sha256(pageBody)), pageBody);
  return putRecord(objects, { ledger: previous === null ? null : { entry: parts.length, digest: previous } });
}

/** The objects with a published record that makes these claims. */
export function putRecord(objects: Objects, claims: object): Objects {
  const paths = [...objects.keys()].filter((path) => !path.startsWith('/ledger/') && path !== `/${recordKey}`);
  const pages = Object.fromEntries(paths.map((path) => [path, { headers }]));
  return objects.set(
    `/${recordKey}`,
    new TextEncoder().encode(JSON.stringify({ pages, words: {}, intent: null, ...claims })),
  );
}
