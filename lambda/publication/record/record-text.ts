import * as v from 'valibot';
import { rememberOf } from '../../content/remember.ts';
import { stages, unsaidStage } from '../../site/stage.ts';
import { encodeMembers } from '../json-in-parts.ts';
import { digestForm, digestPattern, ledgerPageForm, pageForm, termsForm, unknownCommitForm } from '../ledger/ledger.ts';
import { sortByName } from '../sort-by-name.ts';
import { type CheckpointState, checkpointForm } from '../witness/checkpoint-state.ts';
import { isPlainRecord, plainOr } from './plain-or.ts';
import { emptyRecord, type Published, type RecordHead, recordKey, sortTerms } from './published.ts';

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const inputs = v.object({
  content: v.string(),
  renderer: v.string(),
  commit: v.optional(v.nullable(v.string())),
  commitUnknown: v.optional(unknownCommitForm),
});
const isDigest = (value: unknown) => typeof value === 'string' && digestPattern.test(value);
const areTerms = (values: unknown) => isPlainRecord(values, (value) => value === null || typeof value === 'string');
const pageNames = new Set(Object.keys(pageForm.entries));
const isPage = (page: unknown) =>
  isPlainRecord(page, (value, name) => pageNames.has(name) && typeof value === 'string') &&
  'digest' in page &&
  'headers' in page &&
  'etag' in page;
const texts = plainOr(v.record(v.string(), digestForm), isDigest);
const interruptedEntry = v.object({
  run: v.string(),
  begun: instant,
  at: instant,
  inputs,
  pages: v.record(v.string(), ledgerPageForm),
});
const intent = v.object({
  run: v.string(),
  begun: instant,
  expires: instant,
  inputs,
  pages: v.record(v.string(), ledgerPageForm),
  touched: v.array(v.string()),
  owed: v.array(interruptedEntry),
});
const common = {
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  inputs,
  origin: v.string(),
  replicas: v.array(v.string()),
  stage: v.optional(v.picklist(stages), unsaidStage),
  trialAt: v.optional(v.nullable(v.string()), null),
  at: instant,
  until: v.nullable(instant),
  ledger: v.nullable(v.object({ entry: v.number(), digest: digestForm })),
  pages: plainOr(v.record(v.string(), pageForm), isPage),
  words: texts,
  // Earlier releases did not record any.
  terms: v.optional(plainOr(termsForm, areTerms), {}),
};
const form = v.object({
  format: v.literal(2),
  ...common,
  checkpoint: v.optional(v.nullable(checkpointForm), null),
  contents: v.array(v.string()),
  interrupted: texts,
  audited: instant,
  uninvalidated: v.array(v.string()),
  unansweredUntil: v.nullable(instant),
  intent: v.nullable(intent),
});
/** The form that version 0.1 wrote: it has no intent, so nothing says whether a run died after it. */
const firstForm = v.object({ format: v.literal(1), ...common });

/** Parses a record; returns undefined if it is damaged. Throws for a record of a later format, which this program must not touch. */
export function parsePublished(text: string): Published | undefined {
  const value = parseJson(text);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > 2)
    throw new Error(
      `Cannot read ${recordKey}: its format is ${format}, and this program reads 1 and 2\n    Publish with the version of Promulgate that wrote it, or a later one`,
    );
  if (format === 1) return parseFirst(value);
  const { success, output } = v.safeParse(form, value);
  return success ? output : undefined;
}

function parseFirst(value: unknown): Published | undefined {
  const { success, output } = v.safeParse(firstForm, value);
  if (!success) return undefined;
  // Its publisher never audited; the next run does.
  const { audited } = emptyRecord;
  return { ...emptyRecord, ...output, format: 2, contents: [output.inputs.content], audited };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first line of a record without an intent and without paths to invalidate: all that says whether there is anything to do. */
const headForm = v.object({
  format: v.literal(2),
  inputs,
  origin: v.string(),
  replicas: v.array(v.string()),
  stage: v.picklist(stages),
  trialAt: v.nullable(v.string()),
  at: instant,
  until: v.nullable(instant),
  ledger: v.nullable(v.object({ entry: v.number(), digest: digestForm })),
  audited: instant,
  unansweredUntil: v.nullable(instant),
  uninvalidated: v.pipe(v.array(v.string()), v.length(0)),
  intent: v.null(),
  checkpoint: v.nullable(v.omit(checkpointForm, ['log', 'tree', 'key'])),
  rest: v.number(),
});

const noCheckpoint = '"checkpoint":null';

/**
 * Parses the start of a record that was not read to its end. Returns undefined where it does not suffice: then the whole record says what it
 * is. The number of bytes that the record has tells whether it lost its end.
 */
export function parseHead(start: string, size: number): RecordHead | undefined {
  const end = start.indexOf('\n');
  if (end < 0) return undefined;
  const first = start.slice(0, end + 1);
  const line = first.replace(/,\n$/, '');
  const { success, output } = v.safeParse(headForm, parseJson(`${line}${line.endsWith(noCheckpoint) ? '' : '}'}}`));
  if (!success) return undefined;
  const { format: _, rest, ...head } = output;
  return rest === size - Buffer.byteLength(first) ? head : undefined;
}

/** The same record gives the same text. */
export function formatPublished(record: Published): string {
  return new TextDecoder().decode(encodePublished(record));
}

const encoder = new TextEncoder();

/**
 * Encodes a record as it is stored. Its first line has what a run must know that finds nothing to do, and how many bytes follow, so that it need
 * not read what grows.
 */
export function encodePublished(record: Published): Uint8Array {
  const { format, inputs, origin, replicas, stage, trialAt, at, until, ledger, audited, ...more } = record;
  const { unansweredUntil, uninvalidated, intent, checkpoint, ...grown } = more;
  const known = { format, inputs, origin, replicas, stage, trialAt, at, until, ledger, audited };
  const [vouched, vouchers] = checkpoint ? splitCheckpoint(checkpoint) : [noCheckpoint, ''];
  const rest = [encoder.encode(vouchers), ...encodeGrown(grown)];
  const bytes = rest.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const fields = encodeMembers({ ...known, unansweredUntil, uninvalidated, intent, rest: bytes }, 0);
  return Buffer.concat([encoder.encode('{'), ...fields, encoder.encode(`,${vouched},\n`), ...rest]);
}

type Grown = Pick<Published, 'sequence' | 'pages' | 'words' | 'terms' | 'contents' | 'interrupted'>;

/** Each part by itself: a publication writes the record twice, and most of its words and terms are the same both times. */
function encodeGrown(grown: Grown): Uint8Array[] {
  const { pages, words, terms } = grown;
  const parts = Object.keys(grown).map((name) => {
    if (name === 'words') return encodeWords(words);
    if (name === 'terms') return encodeTerms(terms);
    return encodeMembers({ [name]: name === 'pages' ? sortByName(pages) : grown[name as keyof Grown] }, 1);
  });
  const between = encoder.encode(',\n');
  return [...parts.flatMap((part, index) => (index === 0 ? part : [between, ...part])), encoder.encode('\n}\n')];
}

const encodeWords = rememberOf((words: Published['words']) => encodeMembers({ words: sortByName(words) }, 1));
const encodeTerms = rememberOf((terms: Published['terms']) => encodeMembers({ terms: sortTerms(terms) }, 1));

/** What a run must know of a checkpoint that finds nothing to do, and the rest of its text on a line of its own. */
function splitCheckpoint({ entry, isStamped, copies, ...vouchers }: CheckpointState): [string, string] {
  const first = JSON.stringify({ entry, isStamped, copies }).slice(0, -1);
  return [`"checkpoint":${first}`, `${JSON.stringify(vouchers).slice(1)},\n`];
}
