import * as v from 'valibot';
import { type Correction, safeguards, type Version } from '../content.ts';
import { isRegionName } from '../regions.ts';
import type { YamlForm } from './parse-yaml.ts';
import { ianaZoneForm, noticeDaysForm } from './site-form.ts';
import { isoDateForm, lineForm, localeForm, localTimeForm, reasonForm } from './values.ts';

/** What `version.yaml` says. */
export interface VersionYaml
  extends Omit<Version, 'id' | 'effective' | 'timeZone' | 'noticeDays' | 'translations' | 'corrections'> {
  /** Undefined where that of `site.yaml` holds. */
  readonly timeZone?: string | undefined;
  /** Undefined where those of `site.yaml` hold. */
  readonly noticeDays?: number | undefined;
  /** The replaced texts are in the directory `corrections/` beside it. */
  readonly corrections: readonly Pick<Correction, 'locale' | 'date' | 'because' | 'meaning'>[];
}

const factNameForm = v.pipe(
  v.string('it is not a name'),
  v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name has only letters and digits, and begins with a lower-case letter'),
  v.check((name) => name !== 'storage', 'the name "storage" is taken by the table of places'),
);
const factValueForm = v.union(
  [lineForm, v.pipe(v.array(lineForm), v.minLength(1, 'it is empty'))],
  'it is neither a text (put it between quotes) nor a list of texts',
);
const retentionDaysForm = v.pipe(
  v.number('it is not a number of days'),
  v.integer('it is not a whole number of days'),
  v.minValue(1, 'it is less than 1'),
  v.maxValue(36_500, 'it is more than 36500'),
);
const placeForm = v.object(
  {
    region: v.pipe(v.string('it is not an AWS region'), v.check(isRegionName, 'it is not an AWS region')),
    holds: v.pipe(v.array(lineForm, 'it is not a list'), v.minLength(1, 'it is empty')),
    provider: lineForm,
    safeguard: v.picklist(safeguards, `it is not one of ${safeguards.join(', ')}`),
    retentionDays: v.optional(retentionDaysForm),
  },
  'it is not a place with region, holds, provider and safeguard',
);

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

/** The form of `version.yaml`. */
export const versionForm: YamlForm<VersionYaml> = {
  schema: v.object({
    announced: isoDateForm,
    change: v.picklist(['major', 'minor'], 'it is neither major nor minor'),
    imported: v.optional(v.boolean('it is neither true nor false'), false),
    timeZone: v.optional(ianaZoneForm),
    noticeDays: v.optional(noticeDaysForm),
    urgent: v.optional(reasonForm),
    withdrawn: v.optional(withdrawalForm),
    postponed: v.optional(v.array(postponementForm, 'it is not a list of postponements'), []),
    facts: v.optional(v.record(factNameForm, factValueForm, 'it is not a list of names with values'), {}),
    storage: v.optional(v.array(placeForm, 'it is not a list of places'), []),
    corrections: v.optional(v.array(correctionForm, 'it is not a list of corrections'), []),
  }),
  examples: {
    announced: 'announced: 2026-10-15',
    change: 'change: major',
    imported: 'imported: true',
    timeZone: 'timeZone: Europe/Berlin',
    noticeDays: 'noticeDays: 30',
    urgent: 'urgent: A court order of 2026-01-30 takes effect at once',
    withdrawn: 'withdrawn: { date: 2026-11-24, because: The service that it describes is not built }',
    'withdrawn.date': 'date: 2026-11-24',
    'withdrawn.because': 'because: The service that it describes is not built',
    postponed: 'postponed: [{ date: 2026-11-24, to: 2027-01-15, because: The new service is delayed }]',
    'postponed.date': 'date: 2026-11-24',
    'postponed.to': 'to: 2027-01-15',
    'postponed.because': 'because: The new service is delayed',
    facts: 'facts: { company: Example GmbH }',
    storage: 'storage: [{ region: eu-central-1, holds: [accounts], provider: Example Hosting, safeguard: adequacy }]',
    'storage.region': 'region: eu-central-1',
    'storage.holds': 'holds: [accounts]',
    'storage.provider': 'provider: Amazon Web Services EMEA SARL',
    'storage.safeguard': 'safeguard: adequacy',
    'storage.retentionDays': 'retentionDays: 30',
    corrections: 'corrections: [{ locale: de, date: 2026-11-24, because: A number was mistyped }]',
    'corrections.locale': 'locale: de',
    'corrections.date': 'date: 2026-11-24',
    'corrections.because': 'because: A number was mistyped',
    'corrections.meaning': 'meaning: true',
  },
};
