import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { logicalIdOf, synthesise } from './synthesise.ts';

const ownName = { domainName: 'policy.example.com', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const { site } = await synthesise();
const { site: watchedSite } = await synthesise({ context: { canary: 'true' } });
const { site: siteWithName } = await synthesise({ context: ownName });

describe('the AwsSolutions rules', () => {
  test.each([
    ['with the host name that CloudFront gives', site],
    ['with a host name of its own', siteWithName],
    ['with a canary', watchedSite],
  ])('find nothing without a reason %s', (_, { node }) => {
    expect(findingsOf(node.root)).toEqual([]);
  });

  test('stop a synthesis that has a finding', async () => {
    const another = synthesise({ extend: (stack) => new Bucket(stack, 'Another') });
    await expect(another).rejects.toThrow('The S3 Bucket has server access logs disabled. (AwsSolutions)');
  });

  test('are acknowledged one by one, each with its reason', () => {
    const reasons = new Map(site.node.findAll().flatMap(acknowledgedAt));
    expect([...reasons.keys()].sort()).toEqual([
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'AwsSolutions-CFR1',
      'AwsSolutions-CFR2',
      'AwsSolutions-CFR3',
      'AwsSolutions-CFR4',
      `AwsSolutions-IAM5[Resource::<${logicalIdOf(site, site.bucket)}.Arn>/*]`,
      `AwsSolutions-IAM5[Resource::<${logicalIdOf(site, site.publisher.function)}.Arn>:*]`,
      'AwsSolutions-S1',
      'AwsSolutions-SQS3',
    ]);
    for (const reason of reasons.values()) expect(reason).toMatch(/^[A-Z].{40,}[^.]$/);
  });

  test('do not allow old TLS for a host name of its own', () => {
    const ids = siteWithName.node
      .findAll()
      .flatMap(acknowledgedAt)
      .map(([id]) => id);
    expect(ids).toHaveLength(8);
    expect(ids).not.toContain('AwsSolutions-CFR4');
  });
});

function findingsOf(scope: IConstruct): string[] {
  return new AwsSolutionsChecks(scope).validateScope(scope).violations.map(({ ruleName }) => ruleName);
}

/** Pairs of a finding and the reason that acknowledges it; not those of the guard, which its own report lists. */
function acknowledgedAt({ node }: IConstruct): [id: string, reason: string][] {
  const entries = node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
  return entries.flatMap(({ data }) =>
    Object.entries<string>(data)
      .filter(([id]) => !id.startsWith('promulgate::'))
      .map(([id, reason]): [string, string] => [id.replace(/^Annotation::/, ''), reason]),
  );
}
