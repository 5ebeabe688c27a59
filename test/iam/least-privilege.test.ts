import { expect, test } from 'vitest';
import { fixtureFiles } from '../fixture-content.ts';
import { reworded, startPublisher } from '../publication/publisher.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { isLike } from './evaluate.ts';
import policies from './fixtures/policies.json' with { type: 'json' };
import { replicaBucket, signingKey } from './watch-calls.ts';

/** Rights that AWS Lambda uses for the publisher, so no call of the publisher shows them. */
const usedByLambda = ['logs:CreateLogStream', 'logs:PutLogEvents', 'sqs:SendMessage'];

test('publishing needs every right that the publisher has, on every resource for which it has it', async () => {
  const publisher = await startPublisher({ replicas: [replicaBucket], signingKey });
  const deployment = {
    bucket,
    distribution: distributionId,
    replicas: [{ region: 'eu-west-1', bucket: replicaBucket }],
    objectLock: { mode: 'governance', years: 10 },
    signingKey,
    origin: 'https://policy.example.com',
  } as const;
  await publisher.publish(fixtureFiles, { deployment });
  await publisher.publish(reworded('messages/de.json', 'Alle Fassungen', 'Sämtliche Fassungen'), { deployment });
  const used = new Set(
    publisher.accesses.map(({ action, statement, resource }) => {
      const pattern = [statement?.Resource ?? []].flat().find((one) => isLike(one, resource));
      return `${action} ${pattern}`;
    }),
  );
  const granted = policies.publisher
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => ({ action, resource }))),
    )
    .filter(({ action }) => !usedByLambda.includes(action))
    .map(({ action, resource }) => `${action} ${resource}`);
  expect([...used].sort()).toEqual(granted.sort());
});
