import * as v from 'valibot';
import type { RecordFacts, VisitedVersion } from '../site-visit.ts';

const texts = v.record(v.string(), v.string());
const nullable = v.optional(v.nullable(v.string()), null);
const recordForm = v.object({
  origin: v.optional(v.string(), ''),
  stage: v.optional(v.string(), 'production'),
  at: v.optional(v.string(), ''),
  until: nullable,
  pages: v.record(v.string(), v.object({ digest: v.optional(v.string(), ''), headers: v.optional(v.string(), '') })),
  words: v.optional(texts, {}),
  terms: v.optional(v.record(v.string(), v.record(v.string(), v.nullable(v.string()))), {}),
  intent: v.nullish(v.object({ pages: v.record(v.string(), v.unknown()) })),
});

/** Reads the published record; undefined if it is none. */
export function readRecordFacts(text: string): RecordFacts | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), recordForm), text);
  if (!parsed.success) return undefined;
  const { intent, ...record } = parsed.output;
  return { ...record, pending: new Set(Object.keys(intent?.pages ?? {})) };
}

const listedPageForm = v.object({ url: v.string(), bytesSha256: v.string() });
const translationForm = v.object({ kind: v.string(), url: v.string(), wordsSha256: v.string(), firstPublic: nullable });
const correctionForm = v.object({ locale: v.string(), date: v.string(), url: v.string(), firstPublic: nullable });
const listedVersionForm = v.object({
  id: v.string(),
  status: v.picklist(['announced', 'inForce', 'replaced', 'withdrawn']),
  imported: v.optional(v.boolean(), false),
  firstPublic: nullable,
  announced: v.string(),
  announcedAt: v.string(),
  effective: nullable,
  effectiveAt: nullable,
  replaced: nullable,
  replacedAt: nullable,
  change: v.string(),
  url: v.string(),
  locales: v.array(v.string()),
  translations: v.record(v.string(), translationForm),
  corrections: v.optional(v.array(correctionForm), []),
  pages: v.record(v.string(), listedPageForm),
});
/** A server could name any. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const versionsForm = v.object({
  policy: v.string(),
  sourceLocale: v.string(),
  timeZone: v.pipe(v.string(), v.check(isTimeZone)),
  applications: v.optional(v.record(v.string(), v.object({ url: v.string() })), {}),
  versions: v.array(listedVersionForm),
});

/** What `versions.json` says. */
export interface VersionsFile {
  readonly policy: string;
  readonly sourceLocale: string;
  readonly timeZone: string;
  /** Applications that share the texts, by their ids. */
  readonly applications: Readonly<Record<string, { readonly url: string }>>;
  readonly versions: readonly VisitedVersion[];
}

/** Reads `versions.json`; undefined if it is none. */
export function readVersions(text: string): VersionsFile | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), versionsForm), text);
  return parsed.success ? parsed.output : undefined;
}

const holding = {
  country: v.string(),
  holds: v.array(v.string()),
  safeguard: v.string(),
  retentionDays: v.nullish(v.number()),
};
const placeForm = v.object({
  ...holding,
  region: v.string(),
  zone: v.optional(v.string()),
  city: v.string(),
  provider: v.string(),
});
const elsewhereForm = v.object({ ...holding, city: v.string(), provider: v.string() });
const disclosedRecipientForm = v.object({
  ...holding,
  name: v.string(),
  service: v.string(),
  purpose: v.string(),
  role: v.string(),
});
const storageForm = v.object({
  policy: v.string(),
  versions: v.array(
    v.object({
      version: v.string(),
      from: v.string(),
      section: nullable,
      locales: v.array(v.string()),
      places: v.array(placeForm),
      sites: v.optional(v.array(elsewhereForm), []),
      recipients: v.optional(v.array(disclosedRecipientForm), []),
    }),
  ),
});

/** What `storage.json` says. */
export type StorageFile = v.InferOutput<typeof storageForm>;

/** Reads `storage.json`; undefined if it is none. */
export function readStorage(text: string): StorageFile | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), storageForm), text);
  return parsed.success ? parsed.output : undefined;
}

const noticeForm = v.object({
  policy: v.string(),
  lang: v.string(),
  notices: v.array(
    v.object({ version: v.string(), effective: v.string(), until: v.string(), url: v.string(), html: v.string() }),
  ),
});

/** What `notice.json` says. */
export type NoticeFile = v.InferOutput<typeof noticeForm>;

/** Reads `notice.json`; undefined if it is none. */
export function readNotice(text: string): NoticeFile | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), noticeForm), text);
  return parsed.success ? parsed.output : undefined;
}

const bundleForm = v.object({
  policy: v.string(),
  version: v.string(),
  status: v.string(),
  effectiveAt: v.string(),
  texts: v.record(v.string(), v.object({ url: v.string(), html: v.string(), text: v.string() })),
});

/** What `bundle.json` says. */
export type BundleFile = v.InferOutput<typeof bundleForm>;

/** Reads `bundle.json`; undefined if it is none. */
export function readBundle(text: string): BundleFile | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), bundleForm), text);
  return parsed.success ? parsed.output : undefined;
}
