import { GetObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { startPublisher } from '../publication/publisher.ts';
import { bucket, distributionId } from '../stand-in/running.ts';

test.each(['governance', 'compliance'] as const)('entries and copies are locked in %s, pages are not', async (mode) => {
  const publisher = await startPublisher();
  const objectLock = { mode, years: 10 };
  await publisher.publish(fixtureFiles, {
    deployment: { bucket, distribution: distributionId, replicas: [], objectLock },
  });
  const entry = JSON.parse(await (await fetch(`${publisher.siteUrl}/${ledgerKeys.entry(1)}`)).text());
  const lockOf = async (Key: string) => {
    const { ObjectLockMode, ObjectLockRetainUntilDate } = await publisher.s3.send(
      new GetObjectCommand({ Bucket: bucket, Key }),
    );
    return [ObjectLockMode, ObjectLockRetainUntilDate?.getUTCFullYear()];
  };
  const locked = [mode.toUpperCase(), new Date().getUTCFullYear() + 10];
  expect(await lockOf(ledgerKeys.entry(1))).toEqual(locked);
  expect(await lockOf(ledgerKeys.page(entry.pages['/privacy/de'].bytes))).toEqual(locked);
  expect(await lockOf('privacy/de')).toEqual([undefined, undefined]);
});
