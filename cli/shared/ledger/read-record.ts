import * as v from 'valibot';
import { digestForm, termsForm } from '../../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';

const pages = v.record(v.string(), v.object({ digest: v.optional(v.string(), ''), headers: v.string() }));
const recordForm = v.object({
  ledger: v.nullable(v.object({ entry: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), digest: digestForm })),
  pages,
  words: v.record(v.string(), digestForm),
  terms: v.optional(termsForm, {}),
  checkpoint: v.optional(v.nullable(v.object({ entry: v.number() }))),
  interrupted: v.optional(v.record(v.string(), digestForm), {}),
  intent: v.nullish(v.object({ pages: v.record(v.string(), v.object({ bytes: digestForm })) })),
});

/** What an auditor uses of the published record: its claims about the last entry, the pages, the words and the run under way. */
export type RecordClaims = v.InferOutput<typeof recordForm>;

/** Parses a published record without trusting it; returns what is wrong with it if it is not one. */
export function parseClaims(bytes: Uint8Array | undefined): { claims?: RecordClaims; faults: string[] } {
  if (bytes === undefined) return { faults: [`${recordKey} is missing: nothing names the last entry of the ledger`] };
  try {
    return { claims: v.parse(recordForm, JSON.parse(new TextDecoder().decode(bytes))), faults: [] };
  } catch {
    return { faults: [`${recordKey} is not a published record`] };
  }
}
