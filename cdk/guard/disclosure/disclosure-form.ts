import * as v from 'valibot';
import type { Disclosure } from './policy-in-force.ts';

const text = v.pipe(v.string(), v.nonEmpty('Expected a text that is not empty'));
const date = v.pipe(v.string(), v.isoDate('Expected a date of the form YYYY-MM-DD'));

const place = v.object({ region: text, holds: v.array(text), provider: text });

const version = v.object({
  version: date,
  from: v.pipe(v.string(), v.isoTimestamp('Expected an instant of the form YYYY-MM-DDThh:mm:ss.sssZ')),
  section: v.nullable(text),
  places: v.array(place),
});

/** The form of a `storage.json` that this guard knows; what it does not use is passed over. */
export const disclosureForm: v.GenericSchema<unknown, Disclosure> = v.object({
  format: v.literal(1),
  policy: text,
  versions: v.pipe(
    v.array(version),
    v.check(
      (versions) => versions.every(({ from }, index) => index === 0 || from > (versions[index - 1]?.from ?? '')),
      'Expected versions by ascending effective date',
    ),
  ),
});
