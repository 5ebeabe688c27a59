import { expect, test } from 'vitest';
import { nameAsker } from '../../lambda/content/askers.ts';
import { topicIds } from '../../lambda/content/topics.ts';
import { requirements } from '../../lambda/requirements/requirements.ts';
import { readDocument, tableOf } from './read-documents.ts';

const document = await readDocument('docs/stores.md');

test('the guide lists every requirement as it is judged', () => {
  const rows = tableOf(document, 'Id').map((row) => row.map((cell) => cell.replaceAll('`', '')));
  expect(rows).toEqual(
    requirements.map(({ id, asker, severity, isWatched, asks, how }) => [
      id,
      nameAsker(asker),
      isWatched ? `${severity}, watched` : severity,
      asks,
      how,
    ]),
  );
});

test('the guide lists every topic with its ids', () => {
  const rows = tableOf(document, 'Topic').map((row) => row.map((cell) => cell.replaceAll('`', '')));
  expect(rows).toEqual(Object.entries(topicIds).map(([topic, ids]) => [topic, ids.join(', ')]));
});
