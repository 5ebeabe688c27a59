import { describe, expect, test } from 'vitest';
import { maxStackName, replicaBucketName, replicaStackName } from '../../cdk/constructs/resource-names.ts';
import type { Content } from '../../lambda/content/content.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { allProperties, onlyProperties, publisherProperties, synthesise } from './synthesise.ts';

/** The content with the same disclosed for two more regions, as the guard wants it. */
function discloseReplicas(content: Content): Content {
  const policies = content.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map((version) => ({
      ...version,
      storage: version.storage.flatMap((place) =>
        [place.region, 'eu-west-1', 'eu-north-1'].map((region) => ({ ...place, region })),
      ),
    })),
  }));
  return { ...content, policies };
}

const context = { replicaRegions: 'eu-west-1, eu-north-1' };
const synthesised = await synthesise({ context, change: discloseReplicas, account: '111122223333' });
const { template, templates } = synthesised;
const stackOf = (region: string) => `Promulgate-eu-central-1-replica-${region}`;
const bucketOf = (region: string) => `promulgate-7e1401a3-replica-111122223333-${region}`;
const replicaName = bucketOf('eu-west-1');

describe('replica regions', () => {
  test('have a stack each, which depends on no other', () => {
    expect([...templates.keys()].sort()).toEqual(['Promulgate', stackOf('eu-north-1'), stackOf('eu-west-1')]);
    const replica = JSON.stringify(templates.get(stackOf('eu-west-1')));
    expect(replica).not.toMatch(/ImportValue|GetStackOutput/);
  });

  test('have a bucket like the first one, which only the account’s distributions may read', () => {
    const replica = templates.get(stackOf('eu-west-1'));
    if (replica === undefined) throw new Error('The replica has no stack');
    replica.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    const { BucketName: name, ...properties } = onlyProperties({ template: replica }, 'AWS::S3::Bucket');
    expect(name).toBe(replicaName);
    expect(properties).toEqual(onlyProperties(synthesised, 'AWS::S3::Bucket'));
    const { PolicyDocument: policy } = onlyProperties({ template: replica }, 'AWS::S3::BucketPolicy');
    const allowed = policy.Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    expect(allowed.map(({ Action }: { Action: string }) => Action)).toEqual(['s3:GetObject', 's3:ListBucket']);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(Condition.StringEquals).toEqual({ 'aws:SourceAccount': '111122223333' });
      expect(JSON.stringify(Condition.ArnLike)).toContain(':cloudfront::111122223333:distribution/*');
    }
  });

  test('answer quickly while the home region is in error', () => {
    const { OriginGroups, Origins, DefaultCacheBehavior } = onlyProperties(
      synthesised,
      'AWS::CloudFront::Distribution',
    ).DistributionConfig;
    expect(OriginGroups.Items[0].FailoverCriteria.StatusCodes.Items).toEqual([500, 502, 503, 504]);
    expect(DefaultCacheBehavior.TargetOriginId).toBe(OriginGroups.Items[0].Id);
    expect(Origins.map(({ Id }: { Id: string }) => ({ OriginId: Id }))).toEqual(OriginGroups.Items[0].Members.Items);
    const [first, second] = Origins;
    expect(second.DomainName).toBe(`${replicaName}.s3.eu-west-1.amazonaws.com`);
    expect(second.OriginAccessControlId).toEqual(first.OriginAccessControlId);
    for (const { ConnectionAttempts, ConnectionTimeout } of Origins)
      expect([ConnectionAttempts, ConnectionTimeout]).toEqual([1, 2]);
  });

  test('are known to the publisher, which has the same rights there as in the home region', () => {
    expect(publisherProperties(synthesised).Environment.Variables[environment.replicas]).toBe(
      `eu-west-1:${replicaName},eu-north-1:${bucketOf('eu-north-1')}`,
    );
    const policies = JSON.stringify(allProperties(synthesised, 'AWS::IAM::Policy'));
    expect(policies).toContain(`:s3:::${replicaName}/*`);
    expect(policies).toContain(`:s3:::${bucketOf('eu-north-1')}/*`);
  });

  test('can be synthesised without an account, and are not there without the setting', async () => {
    const without = await synthesise();
    expect([...without.templates.keys()]).toEqual(['Promulgate']);
    const { OriginGroups, Origins } = onlyProperties(without, 'AWS::CloudFront::Distribution').DistributionConfig;
    expect([OriginGroups, Origins.length]).toEqual([undefined, 1]);
    const unknown = await synthesise({ context, change: discloseReplicas });
    expect(JSON.stringify(unknown.templates.get(stackOf('eu-west-1')))).toContain('{"Ref":"AWS::AccountId"}');
  });
});

test('the site’s own stack has one bucket', () => {
  template.resourceCountIs('AWS::S3::Bucket', 1);
});

describe('the names of replicas', () => {
  const region = 'eu-west-1';
  const account = '111122223333';

  test('differ between sites with different stack names or home regions', () => {
    const stackNames = ['Promulgate', 'promulgate', 'Promulgate-Customers-Europe', 'Promulgate-Customers-America'];
    const sites = stackNames.flatMap((stackName) =>
      ['eu-central-1', 'us-east-1'].map((homeRegion) => ({ stackName, homeRegion, region })),
    );
    expect(new Set(sites.map(replicaStackName)).size).toBe(8);
    expect(new Set(sites.map((site) => replicaBucketName(site, account))).size).toBe(8);
  });

  test('have at most 63 characters for S3, and at most 128 for CloudFormation', () => {
    const longest = {
      stackName: 'S'.repeat(maxStackName('eu-west-1')),
      homeRegion: 'ap-southeast-1',
      region: 'ap-northeast-1',
    };
    expect(replicaBucketName(longest, account).length).toBeLessThanOrEqual(63);
    expect(replicaStackName(longest).length).toBeLessThanOrEqual(128);
  });
});
