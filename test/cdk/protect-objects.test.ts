import { describe, expect, test } from 'vitest';
import { allProperties, disclosing, synthesise } from './synthesise.ts';

const breakGlassRoleArn = 'arn:aws:iam::111122223333:role/BreakGlass';
const context = { replicaRegions: 'eu-west-1' };
const change = disclosing('eu-west-1');

/** The statements of each bucket that refuse something to everyone, but for TLS. */
async function protectionOf(more: Record<string, string>) {
  const { templates } = await synthesise({ context: { ...context, ...more }, change });
  return [...templates.values()].flatMap((template) =>
    allProperties({ template }, 'AWS::S3::BucketPolicy').map(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Sid }: { Sid?: string }) => Sid !== undefined),
    ),
  );
}

describe('each bucket of a site', () => {
  test.each([
    ['everyone', {}, undefined],
    ['everyone but the break-glass role', { breakGlassRoleArn }, { 'aws:PrincipalArn': breakGlassRoleArn }],
  ])('refuses to %s any deletion, and under ledger/ any write that could overwrite', async (_, more, role) => {
    const policies = await protectionOf(more);
    expect(policies).toHaveLength(2);
    for (const statements of policies) {
      expect(statements).toEqual([
        {
          Sid: 'NothingIsDeleted',
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: ['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion'],
          Resource: { 'Fn::Join': ['', [expect.anything(), '/*']] },
          ...(role && { Condition: { ArnNotEquals: role } }),
        },
        {
          Sid: 'LedgerIsWriteOnce',
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:PutObject',
          Resource: { 'Fn::Join': ['', [expect.anything(), '/ledger/*']] },
          Condition: { Null: { 's3:if-none-match': 'true' }, ...(role && { ArnNotEquals: role }) },
        },
      ]);
    }
  });
});
