import { checkCountry, type OffsetOf } from './check-place.ts';
import { nearestProcessor, processors } from './processors.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import { disclosureExamples, type RecipientYaml } from './yaml/disclosure-form.ts';

/** What a row must say itself where it names no processor of the catalogue. */
const ofCatalogue = ['name', 'service', 'role', 'country'] as const;

/** Checks that a recipient says who it is: by a name of the catalogue, or in full. */
export function checkRecipient(row: RecipientYaml, offsetOf: OffsetOf): UnlocatedProblem[] {
  const { processor, country } = row;
  const located = country === undefined ? [] : checkCountry(country, offsetOf('country'));
  if (processor !== undefined) {
    const found = { processor, meant: nearestProcessor(processor), known: Object.keys(processors) };
    const isKnown = Object.hasOwn(processors, processor);
    return isKnown
      ? located
      : [problemOf('unknown-processor', { ...found, offset: offsetOf('processor') }), ...located];
  }
  const missing = ofCatalogue.filter((key) => row[key] === undefined);
  const examples = missing.map((key) => ({ key, example: disclosureExamples[`recipients.${key}`] }));
  return [...examples.map((one) => problemOf('missing-key', { ...one, offset: offsetOf() })), ...located];
}
