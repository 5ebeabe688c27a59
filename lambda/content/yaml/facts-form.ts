import * as v from 'valibot';
import type { Facts, FactValue } from '../content.ts';
import { nameForm } from './disclosure-form.ts';
import { lineForm } from './values.ts';

const factNameForm = v.pipe(
  nameForm,
  v.notValue('storage', 'the name "storage" is taken by the table of places'),
  v.notValue('recipients', 'the name "recipients" is taken by the table of recipients'),
);
const factValueForm = v.union(
  [lineForm, v.pipe(v.array(lineForm), v.minLength(1, 'it is empty'))],
  'it is neither a text (put it between quotes) nor a list of texts',
);

/** Facts by their names. */
export const factsForm = v.record(factNameForm, factValueForm, 'it is not a list of names with values');

/** The facts of a file that has other mistakes, so that all problems come in one run; undefined where it names none. */
export function readableFacts(raw: unknown): Facts | undefined {
  const { facts } = { facts: undefined, ...(typeof raw === 'object' ? raw : {}) };
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return undefined;
  return Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, FactValue] => v.is(factsForm, Object.fromEntries([fact]))),
  );
}

/** A part of an address: no locale, date or file of a policy has the same form behind "apps/". */
export const applicationIdForm = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens, and starts with a letter'),
  v.maxLength(40, 'an id has at most 40 characters'),
);
