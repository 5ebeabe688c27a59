import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import type { Publishing } from '../../lambda/publication/publishing.ts';
import { reconcile } from '../../lambda/publication/reconcile.ts';
import { createPublishing } from '../../lambda/publication/store/create-publishing.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { sample } from '../sample.ts';
import { type Publisher, startPublisher } from './publisher.ts';
import { deployment, other, pageOf, wanted } from './wanted.ts';

class Killed extends Error {}

/** A world in which the process dies at one request: before it is sent, or after its answer has arrived. */
function dyingAt(
  request: number,
  moment: 'before' | 'after',
  { store, distribution, ...rest }: Publishing,
): Publishing {
  let count = 0;
  const dying =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      count += 1;
      if (count > request || (count === request && moment === 'before')) throw new Killed();
      const result = await work(...args);
      if (count >= request) throw new Killed();
      return result;
    };
  const { read, write } = store;
  const { invalidate, findOrigin } = distribution;
  return {
    ...rest,
    store: { ...store, read: dying(read), write: dying(write) },
    distribution: { invalidate: dying(invalidate), findOrigin: dying(findOrigin) },
  };
}

/** Everything in the bucket but the entries of the ledger: they name the run, and the instants at which it wrote. */
async function pagesAndCopies(publisher: Publisher): Promise<string[]> {
  return (await publisher.objects()).filter((line) => !/^ledger\/\d{6}\.(json|checkpoint) /.test(line));
}

describe('a run that is killed', () => {
  test.each(['before', 'after'] as const)(
    '%s any request, and run again, leaves the bucket and the edge as one that was not, and a ledger that agrees',
    async (moment) => {
      const whole = await startPublisher();
      await reconcile(createPublishing(deployment), wanted(fixtureFiles, 'a'));
      whole.asked();
      await reconcile(createPublishing(deployment), wanted(other, 'b'));
      const requests = whole.asked().length;
      expect(requests).toBeGreaterThan(10);
      const expected = await pagesAndCopies(whole);
      for (const request of sample(Array.from({ length: requests }, (_, index) => index + 1))) {
        const publisher = await startPublisher();
        await reconcile(createPublishing(deployment), wanted(fixtureFiles, 'a'));
        await pageOf(publisher, '/privacy/de');
        const dying = dyingAt(request, moment, createPublishing(deployment));
        await expect(reconcile(dying, wanted(other, 'b'))).rejects.toThrow(Killed);
        // A dead run holds its intent until its lease is over.
        publisher.pass(120);
        await reconcile(createPublishing(deployment), wanted(other, 'b'));
        expect(await pagesAndCopies(publisher)).toEqual(expected);
        expect((await verifyLedger(openLedger(publisher.siteUrl))).faults).toEqual([]);
        expect(await pageOf(publisher, '/privacy/de')).toContain('Sämtliche Fassungen');
        publisher.asked();
        expect(await reconcile(createPublishing(deployment), wanted(other, 'b'))).toMatchObject({
          status: 'unchanged',
        });
        await publisher.close();
      }
    },
  );
});
