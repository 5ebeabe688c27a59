import { expect, test } from 'vitest';
import { groupKey, messageGroups } from '../../lambda/content/message-keys.ts';
import {
  actTerms,
  correctionTerms,
  factPrefix,
  firstPublicTerm,
  type Term,
  translationTerms,
  versionTerms,
} from '../../lambda/site/model/terms.ts';
import { readDocument } from './read-documents.ts';

const { text: document } = await readDocument('docs/terms.md');

/** How the document says when a term may change. */
const sentences: Readonly<Record<Term<never>['change'], string>> = {
  never: 'never changes',
  once: 'may be added once, and then never changes',
  corrected: 'changes with a recorded correction of the text',
};

test('the list of terms for editors is that of the publisher', () => {
  const listed = [...document.matchAll(/^\| `([\w.…]+)` +\| [^|]+ \| ([^|;]*\w)/gm)].map(([, name, change]) => [
    name,
    change,
  ]);
  const terms = Object.entries({ ...versionTerms, ...translationTerms, ...correctionTerms, ...actTerms });
  const expected = [
    ...terms.map(([name, { change }]) => [name, sentences[change]]),
    [`${factPrefix}…`, sentences.never],
    ...messageGroups.map((group) => [`${groupKey(group, '')}…`, sentences.never]),
    [firstPublicTerm, sentences.never],
  ];
  expect(listed.toSorted()).toEqual(expected.toSorted());
});
