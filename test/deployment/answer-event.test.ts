import { describe, expect, test, vi } from 'vitest';
import { answerEvent, type RunPublisher } from '../../lambda/deployment/answer-event.ts';
import { keptBucketEvent, publicationEvent, publicationUpdate, versionArn } from './event.ts';

/** A publisher that ends well, and the versions of it that ran. */
function countRuns(): { runs: string[]; runPublisher: RunPublisher } {
  const runs: string[] = [];
  return {
    runs,
    runPublisher: async (version) => {
      runs.push(version);
    },
  };
}

async function refuse(): Promise<void> {
  throw new Error('Cannot change the words of privacy/2026-11-15/de');
}

async function neverRun(version: string): Promise<void> {
  throw new Error(`${version} ran`);
}

describe('a publication', () => {
  test('runs the version of the publisher that is deployed, once', async () => {
    const { runs, runPublisher } = countRuns();
    const created = await answerEvent(publicationEvent(), runPublisher);
    const updated = await answerEvent(publicationUpdate(1, 2), runPublisher);
    expect(runs).toEqual([versionArn(1), versionArn(2)]);
    // Another physical id would make CloudFormation delete the resource of the id before.
    expect([created, updated]).toEqual([{ physicalId: 'publication' }, { physicalId: 'publication' }]);
  });

  test('fails the deployment with what the publisher says when it refuses', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const reason = 'Cannot change the words of privacy/2026-11-15/de';
    expect(await answerEvent(publicationEvent(), refuse)).toEqual({ physicalId: 'publication', reason });
    expect(await answerEvent(publicationUpdate(9, 10), refuse)).toEqual({ physicalId: 'publication', reason });
  });

  test('never fails a rollback, which CloudFormation could not complete', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect(await answerEvent(publicationUpdate(10, 9), refuse)).toEqual({ physicalId: 'publication' });
    expect(await answerEvent(publicationUpdate(9, 9), refuse)).toEqual({ physicalId: 'publication' });
    expect(log).toHaveBeenCalledWith('Cannot change the words of privacy/2026-11-15/de');
  });

  test('does not take the first version of another function for a rollback', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const event = publicationUpdate(9, 1);
    const other = { Publisher: versionArn(9).replace('Publisher', 'Former') };
    expect(await answerEvent({ ...event, OldResourceProperties: other }, refuse)).toHaveProperty('reason');
  });

  test('runs nothing when the stack is deleted', async () => {
    const event = publicationEvent({ RequestType: 'Delete', PhysicalResourceId: 'publication' });
    expect(await answerEvent(event, neverRun)).toEqual({ physicalId: 'publication' });
  });
});

describe('a kept bucket', () => {
  test('is the one of the first deployment', async () => {
    expect(await answerEvent(keptBucketEvent('first'), neverRun)).toEqual({ physicalId: 'first' });
  });

  test('stays when its settings change, and refuses another name', async () => {
    const update = { RequestType: 'Update', PhysicalResourceId: 'first' } as const;
    expect(await answerEvent(keptBucketEvent('first', update), neverRun)).toEqual({ physicalId: 'first' });
    expect(await answerEvent(keptBucketEvent('second', update), neverRun)).toEqual({
      physicalId: 'first',
      reason: [
        'Cannot move the site from bucket "first" to bucket "second": the published pages and the ledger are in the first',
        '    Set "adoptBucket": "first"',
      ].join('\n'),
    });
  });

  test('lets a rollback of the refused change pass', async () => {
    const rollback = keptBucketEvent('first', {
      RequestType: 'Update',
      PhysicalResourceId: 'first',
      OldResourceProperties: { BucketName: 'second' },
    });
    expect(await answerEvent(rollback, neverRun)).toEqual({ physicalId: 'first' });
  });
});
