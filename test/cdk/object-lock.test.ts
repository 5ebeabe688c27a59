import { describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import { allProperties, onlyProperties, publisherProperties, synthesise } from './synthesise.ts';

describe('the lock of the ledger', () => {
  test.each(['false', '{"years":10}'])('does not change the bucket with %s', async (objectLock) => {
    const bucket = onlyProperties(await synthesise({ context: { objectLock } }), 'AWS::S3::Bucket');
    // Another value would replace the bucket, and with it the ledger.
    expect(bucket.ObjectLockEnabled).toBe(true);
    // A default period would also lock the latest pages, and each of their versions.
    expect(bucket.ObjectLockConfiguration).toBe(undefined);
  });

  test.each([
    ['{"years":10}', 'governance:10'],
    ['{"mode":"compliance","years":7}', 'compliance:7'],
  ])('%s lets the publisher lock the ledger and nothing else', async (objectLock, expected) => {
    const synthesised = await synthesise({ context: { objectLock } });
    expect(publisherProperties(synthesised).Environment.Variables[environment.objectLock]).toBe(expected);
    const statements = allProperties(synthesised, 'AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    const retention = statements.filter(({ Action }) => JSON.stringify(Action).includes('Retention'));
    expect(retention).toHaveLength(1);
    expect(JSON.stringify(retention[0].Resource)).toMatch(/"\/ledger\/\*"\]\]\}$/);
    expect(JSON.stringify(statements)).not.toMatch(/BypassGovernance|s3:Delete/);
  });

  test('is off by default', async () => {
    const synthesised = await synthesise();
    expect(JSON.stringify(synthesised.template.toJSON())).not.toContain('PutObjectRetention');
  });
});
