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

describe('a signing key', () => {
  const arn = 'arn:aws:kms:eu-west-1:111122223333:key/12345678-1234-1234-1234-123456789012';
  const kmsStatements = (synthesised: Awaited<ReturnType<typeof synthesise>>) =>
    allProperties(synthesised, 'AWS::IAM::Policy')
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Action }) => JSON.stringify(Action).includes('kms:'));

  test('that exists is used, and nothing but that key', async () => {
    const synthesised = await synthesise({ context: { signingKey: arn } });
    expect(publisherProperties(synthesised).Environment.Variables[environment.signingKey]).toBe(arn);
    expect(kmsStatements(synthesised)).toEqual([
      { Action: ['kms:GetPublicKey', 'kms:Sign'], Effect: 'Allow', Resource: arn },
    ]);
    synthesised.template.resourceCountIs('AWS::KMS::Key', 0);
  });

  test('that is new signs with Ed25519, and outlives the stack', async () => {
    const synthesised = await synthesise({ context: { signingKey: 'new' } });
    const [[id, key] = ['', {}]] = Object.entries(synthesised.template.findResources('AWS::KMS::Key'));
    expect(key).toMatchObject({
      Properties: { KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    const reference = { 'Fn::GetAtt': [id, 'Arn'] };
    expect(publisherProperties(synthesised).Environment.Variables[environment.signingKey]).toEqual(reference);
    expect(kmsStatements(synthesised)).toMatchObject([{ Resource: reference }]);
  });

  test('is not there by default', async () => {
    const synthesised = await synthesise();
    synthesised.template.resourceCountIs('AWS::KMS::Key', 0);
    expect(kmsStatements(synthesised)).toEqual([]);
  });
});

test('a time-stamp authority is named to the publisher, which needs no right for it', async () => {
  const timestampAuthority = 'https://stamps.example.com/tsa';
  const [without, synthesised] = [await synthesise(), await synthesise({ context: { timestampAuthority } })];
  expect(publisherProperties(synthesised).Environment.Variables[environment.timestampAuthority]).toBe(
    timestampAuthority,
  );
  const policiesOf = (one: typeof without) => allProperties(one, 'AWS::IAM::Policy');
  expect(policiesOf(synthesised)).toEqual(policiesOf(without));
});
