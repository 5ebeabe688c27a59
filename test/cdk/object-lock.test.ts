import { describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import { allProperties, onlyProperties, synthesise } from './synthesise.ts';

describe('the lock of the ledger', () => {
  test.each([
    ['{"years":10}', 'governance:10'],
    ['{"mode":"compliance","years":7}', 'compliance:7'],
  ])('%s lets the publisher lock the ledger and nothing else', async (objectLock, expected) => {
    const synthesised = await synthesise({ context: { objectLock } });
    const bucket = onlyProperties(synthesised, 'AWS::S3::Bucket');
    expect(bucket.ObjectLockEnabled).toBe(true);
    // A period of the bucket's own would lock the latest pages, too, and each of their versions.
    expect(bucket.ObjectLockConfiguration).toBe(undefined);
    const publisher = allProperties(synthesised, 'AWS::Lambda::Function').find(
      ({ Handler }) => Handler === 'handler.handler',
    );
    expect(publisher?.Environment.Variables[environment.objectLock]).toBe(expected);
    const statements = allProperties(synthesised, 'AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    const retention = statements.filter(({ Action }) => JSON.stringify(Action).includes('Retention'));
    expect(retention).toHaveLength(1);
    expect(JSON.stringify(retention[0].Resource)).toMatch(/"\/ledger\/\*"\]\]\}$/);
    expect(JSON.stringify(statements)).not.toMatch(/BypassGovernance|s3:Delete/);
  });

  test('is off unless it is asked for', async () => {
    const synthesised = await synthesise();
    expect(onlyProperties(synthesised, 'AWS::S3::Bucket').ObjectLockEnabled).toBe(undefined);
    expect(JSON.stringify(synthesised.template.toJSON())).not.toContain('PutObjectRetention');
  });
});
