import * as v from 'valibot';
import type { Correction, Version } from '../content.ts';
import { isWarning } from '../rules.ts';
import { disclosureExamples, type RecipientYaml, recipientForm, storagePlaceForm } from './disclosure-form.ts';
import { applicationIdForm, factsForm } from './facts-form.ts';
import type { YamlForm } from './parse-yaml.ts';
import { ianaZoneForm, noticeDaysForm } from './site-form.ts';
import { isoDateForm, lineForm, localeForm, localTimeForm, reasonForm } from './values.ts';

/** A warning that editors looked at and keep, as `version.yaml` has it. */
export interface AcceptedWarning {
  readonly rule: string;
  /** Name of the file in the version's directory. */
  readonly file: string;
  /** Words on the line of the warning. */
  readonly words: string;
  /** The `digest` of the warning; undefined where every line with the words is meant, whatever it comes to say. */
  readonly digest?: string | undefined;
  readonly because: string;
}

/** What `version.yaml` says. */
export interface VersionYaml
  extends Omit<
    Version,
    'id' | 'effective' | 'timeZone' | 'noticeDays' | 'recipients' | 'translations' | 'corrections'
  > {
  /** Undefined where that of `site.yaml` holds. */
  readonly timeZone?: string | undefined;
  /** Undefined where those of `site.yaml` hold. */
  readonly noticeDays?: number | undefined;
  readonly recipients: readonly RecipientYaml[];
  /** The replaced texts are in the directory `corrections/` beside it. */
  readonly corrections: readonly Pick<Correction, 'locale' | 'date' | 'because' | 'meaning'>[];
  /** Warnings that editors looked at and keep. */
  readonly accepted: readonly AcceptedWarning[];
}

const correctionForm = v.object(
  {
    locale: localeForm,
    date: isoDateForm,
    because: reasonForm,
    meaning: v.optional(v.boolean('it is neither true nor false'), false),
  },
  'it is not a correction with locale, date and because',
);
const withdrawalForm = v.object(
  { date: localTimeForm, because: reasonForm },
  'it is not a withdrawal with date and because',
);
const postponementForm = v.object(
  { date: localTimeForm, to: localTimeForm, because: reasonForm },
  'it is not a postponement with date, to and because',
);

const notDigest = 'it is not 12 hexadecimal digits in quotation marks';

const acceptedForm = v.object(
  {
    rule: v.pipe(v.string('it is not the name of a rule'), v.check(isWarning, 'it is not the name of a warning')),
    file: v.pipe(v.string('it is not a file'), v.regex(/^[^/]*$/, 'it is not a file beside this one')),
    words: lineForm,
    digest: v.optional(v.pipe(v.string(notDigest), v.regex(/^[0-9a-f]{12}$/, notDigest))),
    because: lineForm,
  },
  'it is not an acceptance with rule, file, words and because',
);

/** The form of `version.yaml`. */
export const versionForm: YamlForm<VersionYaml> = {
  schema: v.object({
    announced: isoDateForm,
    change: v.picklist(['major', 'minor'], 'it is neither major nor minor'),
    imported: v.optional(v.boolean('it is neither true nor false'), false),
    timeZone: v.optional(ianaZoneForm),
    noticeDays: v.optional(noticeDaysForm),
    country: v.optional(lineForm),
    urgent: v.optional(reasonForm),
    withdrawn: v.optional(withdrawalForm),
    postponed: v.optional(v.array(postponementForm, 'it is not a list of postponements'), []),
    facts: v.optional(factsForm, {}),
    applications: v.optional(v.record(applicationIdForm, factsForm, 'it is not a list of applications with facts')),
    storage: v.optional(v.array(storagePlaceForm, 'it is not a list of places'), []),
    recipients: v.optional(v.array(recipientForm, 'it is not a list of recipients'), []),
    corrections: v.optional(v.array(correctionForm, 'it is not a list of corrections'), []),
    accepted: v.optional(v.array(acceptedForm, 'it is not a list of acceptances'), []),
  }),
  examples: {
    announced: 'announced: 2026-10-15',
    change: 'change: major',
    imported: 'imported: true',
    timeZone: 'timeZone: Europe/Berlin',
    noticeDays: 'noticeDays: 30',
    country: 'country: DE',
    urgent: 'urgent: A court order of 2026-01-30 takes effect at once',
    withdrawn: 'withdrawn: { date: 2026-11-24, because: The service that it describes is not built }',
    'withdrawn.date': 'date: 2026-11-24',
    'withdrawn.because': 'because: The service that it describes is not built',
    postponed: 'postponed: [{ date: 2026-11-24, to: 2027-01-15, because: The new service is delayed }]',
    'postponed.date': 'date: 2026-11-24',
    'postponed.to': 'to: 2027-01-15',
    'postponed.because': 'because: The new service is delayed',
    facts: 'facts: { company: Example GmbH }',
    applications: 'applications: { shop: { application: Example Shop } }',
    ...disclosureExamples,
    corrections: 'corrections: [{ locale: de, date: 2026-11-24, because: A number was mistyped }]',
    'corrections.locale': 'locale: de',
    'corrections.date': 'date: 2026-11-24',
    'corrections.because': 'because: A number was mistyped',
    'corrections.meaning': 'meaning: true',
    accepted:
      'accepted: [{ rule: piece-outdated, file: de.md, words: one page, because: Only a comma changed in the source }]',
    'accepted.rule': 'rule: piece-outdated',
    'accepted.file': 'file: de.md',
    'accepted.words': 'words: one page',
    'accepted.digest': 'digest: "3f9a0c1b22ad"',
    'accepted.because': 'because: Only a comma changed in the source',
  },
};
