import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { defaultLimits } from '../../cli/shared/ledger/limits.ts';
import type { LedgerSource } from '../../cli/shared/ledger/open-ledger.ts';
import { readChain } from '../../cli/shared/ledger/read-chain.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import {
  formatEntry,
  headOf,
  type LedgerHead,
  ledgerKeys,
  parseEntry,
} from '../../lambda/publication/ledger/ledger.ts';
import { emptyRecord, recordKey } from '../../lambda/publication/record/published.ts';
import { formatPublished } from '../../lambda/publication/record/record-text.ts';

type Objects = Map<string, Uint8Array>;

const path = fc.constantFrom('/privacy/de', '/privacy/en', '/privacy/2026-11-15/de', '/404');
const publication = fc.dictionary(path, fc.string({ unit: 'binary', maxLength: 40 }), { minKeys: 1, maxKeys: 3 });
const publications = fc.array(publication, { minLength: 1, maxLength: 8 });

/** What publications of these pages leave in the bucket. */
function publishAll(all: readonly Record<string, string>[]): Objects {
  const objects: Objects = new Map();
  const encoder = new TextEncoder();
  let head: LedgerHead | null = null;
  for (const [index, texts] of all.entries()) {
    const pages = Object.entries(texts).map(([one, text]) => {
      const body = encoder.encode(text);
      objects.set(`/${ledgerKeys.page(sha256(body))}`, body);
      return [one, { bytes: sha256(body), words: { 'privacy/2026-11-15/de': sha256('words') } }] as const;
    });
    const at = new Date(Date.UTC(2026, 0, index + 1)).toISOString();
    const inputs = { content: sha256('c'), renderer: sha256('r') };
    const entry = {
      format: 1,
      entry: index + 1,
      previous: head?.digest ?? null,
      at,
      commit: null,
      inputs,
      pages: Object.fromEntries(pages),
    } as const;
    const text = formatEntry(entry);
    objects.set(`/${ledgerKeys.entry(index + 1)}`, encoder.encode(text));
    head = headOf(index + 1, text);
  }
  const record = { ...emptyRecord, sequence: all.length, origin: 'https://policy.example.com', ledger: head };
  objects.set(`/${recordKey}`, encoder.encode(formatPublished(record)));
  return objects;
}

function sourceOf(objects: Objects): LedgerSource {
  return {
    name: 'memory',
    isLive: false,
    limits: defaultLimits,
    async read(one) {
      const bytes = objects.get(one);
      return bytes && { bytes, headers: undefined };
    },
  };
}

describe('a ledger', () => {
  test('of any publications chains, and entries are read as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(publications, async (all) => {
        const objects = publishAll(all);
        const { entries, faults } = await readChain(sourceOf(objects));
        expect(faults).toEqual([]);
        expect(entries.map(({ entry }) => formatEntry(entry))).toEqual(
          entries.map(({ bytes }) => new TextDecoder().decode(bytes)),
        );
        expect(entries.map(({ entry }) => parseEntry(formatEntry(entry)))).toEqual(entries.map(({ entry }) => entry));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('with any single byte changed, anywhere, is detected, and the object is named', async () => {
    await fc.assert(
      fc.asyncProperty(
        publications,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (all, which, where, change) => {
          const objects = publishAll(all);
          const names = [...objects]
            .filter(([name, bytes]) => name !== `/${recordKey}` && bytes.length > 0)
            .map(([name]) => name);
          const name = names[which % names.length] ?? '';
          const bytes = Uint8Array.from(objects.get(name) ?? []);
          bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ change;
          objects.set(name, bytes);
          const { faults } = await verifyLedger(sourceOf(objects));
          expect(faults.some((fault) => fault.startsWith(name.slice(1)))).toBe(true);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('with any object removed is detected', async () => {
    await fc.assert(
      fc.asyncProperty(publications, fc.nat(), async (all, which) => {
        const objects = publishAll(all);
        const names = [...objects.keys()];
        objects.delete(names[which % names.length] ?? '');
        expect((await verifyLedger(sourceOf(objects))).faults).not.toEqual([]);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
