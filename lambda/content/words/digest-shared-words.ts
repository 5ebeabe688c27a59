import type { Translation } from '../content.ts';
import { rememberOf } from '../remember.ts';
import { digestWords, knowWords, type WordValues } from './digest-words.ts';

/** As digestWords(), with the names of facts in the place of their values: what all applications have in common. */
export function digestSharedWords(translation: Translation, version: WordValues): string {
  return digestWords(translation, namesIn(version));
}

/** Says what that digest is, so that the translation need not be read. */
export function knowSharedWords(translation: Translation, version: WordValues, digest: string): void {
  knowWords(translation, namesIn(version), digest);
}

const namesIn = rememberOf(
  ({ facts, storage, recipients }: WordValues): WordValues => ({
    facts: Object.fromEntries(Object.keys(facts).map((name) => [name, `{{${name}}}`])),
    storage,
    recipients,
  }),
);
