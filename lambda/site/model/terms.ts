import { factsOfApplication } from '../../content/applications.ts';
import type { Correction, Facts, Postponement, Reason, Settings, Translation, Version } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { rowsToText } from '../../content/rows-to-text.ts';
import { actId, applicationId, replacedTextId, type Stamps, type Terms, textId, versionId } from '../site.ts';

/**
 * When a term may change after its text was announced. `never`: not at all. `once`: it may be added where there was none, and then
 * stays. `corrected`: together with a new correction of the same text.
 */
type Change = 'never' | 'once' | 'corrected';

/** One thing that says when and how words hold. */
export interface Term<Subject> {
  /** Its value as it is recorded; null for none. The same value always gives the same text. */
  readonly value: (subject: Subject) => string | null;
  readonly change: Change;
  /** Where editors write it: the key, and the file that has it. */
  readonly key: string;
  readonly file: 'version.yaml' | 'site.yaml' | 'text';
  /** A term from which its value follows, so that a change of both is one mistake. */
  readonly follows?: string;
  /** What to do instead of changing it. */
  readonly instead?: string;
}

/** A version, and the settings under which it is read. */
interface VersionSubject {
  readonly version: Version;
  readonly settings: Settings;
}

/** One term of a version for each line. A new line binds each version from the next publication on. */
export const versionTerms: Readonly<Record<string, Term<VersionSubject>>> = {
  announced: own('announced', ({ announced }) => announced),
  effectiveAt: {
    ...own('timeZone', ({ effective, timeZone }) => new Date(instantOf(effective, timeZone)).toISOString()),
    follows: 'timeZone',
  },
  change: own('change', ({ change }) => change),
  urgent: own('urgent', ({ urgent }) => (urgent === undefined ? null : reasonValue(urgent))),
  // It makes a claim weaker, so it may be added to what an earlier release published as if it had seen it.
  imported: { ...own('imported', ({ imported }) => (imported ? 'true' : null)), change: 'once' },
  noticeDays: own('noticeDays', ({ noticeDays }) => String(noticeDays)),
  timeZone: own('timeZone', ({ timeZone }) => timeZone),
  storage: own('storage', ({ storage }) => rowsToText(storage)),
  recipients: own('recipients', ({ recipients = [] }) => (recipients.length === 0 ? null : rowsToText(recipients))),
  // What an earlier release published said nothing of it.
  country: { ...own('country', ({ country = null }) => country), change: 'once' },
  sourceLocale: {
    value: ({ settings }) => settings.sourceLocale,
    change: 'never',
    key: 'sourceLocale',
    file: 'site.yaml',
    instead:
      'a policy with a different source locale needs a directory of its own, with "sourceLocale:" in its policy.yaml',
  },
};

/** One term of a translation for each line. */
export const translationTerms: Readonly<Record<string, Term<Translation>>> = {
  kind: {
    value: ({ kind }) => kind,
    change: 'corrected',
    key: 'translation',
    file: 'text',
  },
  summary: {
    value: ({ summary = null }) => summary,
    change: 'corrected',
    key: 'summary',
    file: 'text',
  },
};

const made = { change: 'never', file: 'version.yaml' } as const;
const dateTerm = { ...made, key: 'date', value: ({ date }: Pick<Correction, 'date'>) => date };
const becauseTerm = {
  ...made,
  key: 'because',
  value: ({ because }: Pick<Correction, 'because'>) => reasonValue(because),
};

/** One term of a correction for each line. */
export const correctionTerms: Readonly<Record<string, Term<Correction>>> = {
  date: dateTerm,
  because: becauseTerm,
  replacedKind: { change: 'never', key: 'translation', file: 'text', value: ({ replaced }) => replaced.kind },
  meaning: { ...made, change: 'once', key: 'meaning', value: ({ meaning }) => (meaning ? 'true' : null) },
};

/** A postponement, or a withdrawal, which has no later time. */
type Act = Omit<Postponement, 'to'> & Partial<Pick<Postponement, 'to'>>;

/** One term of a postponement or a withdrawal for each line. */
export const actTerms: Readonly<Record<string, Term<Act>>> = {
  date: dateTerm,
  because: becauseTerm,
  to: { ...made, key: 'to', value: ({ to = null }) => to },
};

function reasonValue(because: Reason): string {
  return typeof because === 'string' ? because : JSON.stringify(because);
}

function own(key: string, value: (version: Version) => string | null): Term<VersionSubject> {
  return { value: ({ version }) => value(version), change: 'never', key, file: 'version.yaml' };
}

/** Each fact is a term of its own: one may be added, none may change or go. */
export const factPrefix = 'facts.';

/** Collects the terms of a public version, of the acts on it, its translations and its corrections. */
export function termsOf(policy: string, version: Version, settings: Settings): Terms {
  const facts = factTerms(version.facts);
  const idOf = (locale: string) => textId(policy, version.id, locale);
  const ownId = versionId(policy, version.id);
  return {
    ...Object.fromEntries(actsOn(version).map(([name, act]) => [actId(ownId, name), valuesOf(actTerms, act)])),
    [ownId]: { ...valuesOf(versionTerms, { version, settings }), ...facts },
    ...Object.fromEntries(
      [...version.translations.values()].map((text) => [idOf(text.locale), valuesOf(translationTerms, text)]),
    ),
    ...Object.fromEntries(
      version.corrections.map((correction) => [
        replacedTextId(idOf(correction.locale), correction.number),
        valuesOf(correctionTerms, correction),
      ]),
    ),
  };
}

function factTerms(facts: Facts): Terms[string] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`${factPrefix}${name}`, JSON.stringify(value)]),
  );
}

/** Collects what each application fills into the texts of a public version: all its facts, whoever has them. */
export function applicationTerms(policy: string, version: Version, settings: Settings): Terms {
  const ids = Object.keys(settings.applications ?? {});
  const ownId = versionId(policy, version.id);
  return Object.fromEntries(
    ids.map((id) => [applicationId(ownId, id), factTerms(factsOfApplication(id, version, settings))]),
  );
}

function actsOn({ postponed, withdrawn }: Version): [name: string, act: Act][] {
  const moves = postponed.map((act, index): [string, Act] => [`postponed-${index + 1}`, act]);
  return withdrawn === undefined ? moves : [...moves, ['withdrawn', withdrawn]];
}

function valuesOf<Subject>(terms: Readonly<Record<string, Term<Subject>>>, subject: Subject) {
  return Object.fromEntries(Object.entries(terms).map(([name, { value }]) => [name, value(subject)]));
}

/** The name of the term that only a publication can give: when a version, a translation or a correction first became public. */
export const firstPublicTerm = 'firstPublic';

/** Adds to each set of terms when it first became public. */
export function stampTerms(terms: Terms, { known, now }: Stamps): Terms {
  return Object.fromEntries(
    Object.entries(terms).map(([id, values]) => [id, { ...values, [firstPublicTerm]: known[id] ?? now }]),
  );
}
