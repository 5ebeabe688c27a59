import * as v from 'valibot';
import { type Correction, type FactValue, type IsoDate, type StoragePlace, safeguards } from '../content.ts';
import { isRegionName } from '../regions.ts';
import type { YamlForm } from './parse-yaml.ts';
import { isoDate, line, locale } from './values.ts';

/** What `version.yaml` says. */
export interface VersionYaml {
  readonly announced: IsoDate;
  readonly change: 'major' | 'minor';
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly storage: readonly StoragePlace[];
  /** The former texts stand beside it. */
  readonly corrections: readonly Pick<Correction, 'locale' | 'date' | 'because'>[];
}

const factName = v.pipe(
  v.string('it is not a name'),
  v.regex(/^[a-z][A-Za-z0-9]*$/, 'a name is letters and digits, the first a small letter'),
  v.check((name) => name !== 'storage', 'the name "storage" is taken by the table of places'),
);
const factValue = v.union(
  [line, v.pipe(v.array(line), v.minLength(1, 'it is empty'))],
  'it is neither a text (put it between quotes) nor a list of texts',
);
const retentionDays = v.pipe(
  v.number('it is not a number of days'),
  v.integer('it is not a whole number of days'),
  v.minValue(1, 'it is below 1'),
  v.maxValue(36_500, 'it is above 36500'),
);
const place = v.object(
  {
    region: v.pipe(v.string('it is not an AWS region'), v.check(isRegionName, 'it is not an AWS region')),
    holds: v.pipe(v.array(line, 'it is not a list'), v.minLength(1, 'it is empty')),
    provider: line,
    safeguard: v.picklist(safeguards, `it is not one of ${safeguards.join(', ')}`),
    retentionDays: v.optional(retentionDays),
  },
  'it is not a place with region, holds, provider and safeguard',
);

const correction = v.object(
  { locale, date: isoDate, because: line },
  'it is not a correction with locale, date and because',
);

/** The form of `version.yaml`. */
export const versionForm: YamlForm<VersionYaml> = {
  schema: v.object({
    announced: isoDate,
    change: v.picklist(['major', 'minor'], 'it is neither major nor minor'),
    facts: v.optional(v.record(factName, factValue, 'it is not a list of names with values'), {}),
    storage: v.optional(v.array(place, 'it is not a list of places'), []),
    corrections: v.optional(v.array(correction, 'it is not a list of corrections'), []),
  }) as unknown as YamlForm<VersionYaml>['schema'],
  examples: {
    announced: 'announced: 2026-10-15',
    change: 'change: major',
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
  },
};
