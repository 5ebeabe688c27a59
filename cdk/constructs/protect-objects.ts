import { AnyPrincipal, Effect, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { BucketBase } from 'aws-cdk-lib/aws-s3';

/**
 * Protects what a bucket published from everyone in the account, the publisher included: nothing can be deleted, and under `ledger/`
 * an object can only be created, never overwritten. Only the break-glass role is exempt; without one, whoever may change the bucket's
 * policy has to remove the statement first.
 */
export function protectObjects(bucket: BucketBase, breakGlassRoleArn: string | undefined): void {
  const exemption = breakGlassRoleArn && { ArnNotEquals: { 'aws:PrincipalArn': breakGlassRoleArn } };
  const deny = (statement: PolicyStatementProps) =>
    bucket.addToResourcePolicy(
      new PolicyStatement({ effect: Effect.DENY, principals: [new AnyPrincipal()], ...statement }),
    );
  deny({
    sid: 'NothingIsDeleted',
    actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    resources: [bucket.arnForObjects('*')],
    ...(exemption && { conditions: exemption }),
  });
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html. Uploads in parts and copies carry no such
  // header, so they are refused too; the publisher makes neither.
  deny({
    sid: 'LedgerIsWriteOnce',
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('ledger/*')],
    conditions: { Null: { 's3:if-none-match': 'true' }, ...exemption },
  });
}
