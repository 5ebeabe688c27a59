import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import type { StoragePlace } from '../../lambda/content/content.ts';
import { addingPlace, onlyProperties, storedLogs, synthesise } from './synthesise.ts';

/** A day on which the version of 2026 is in force. */
const now = Date.UTC(2026, 10, 24);
const accessLogs = '{"retentionDays":30}';
describe('access logs', () => {
  test('are off by default', async () => {
    const { template } = await synthesise();
    expect(JSON.stringify(template.toJSON())).not.toMatch(
      /"Logging"|LoggingConfiguration|DeliveryDestination|RealtimeLogConfig/,
    );
    template.resourceCountIs('AWS::S3::Bucket', 1);
  });

  test('are kept where and as long as the policy says, without cookies, and are deleted with the stack', async () => {
    const synthesised = await synthesise({ context: { accessLogs }, change: addingPlace(storedLogs), now });
    const { template, site } = synthesised;
    const id = Stack.of(site).getLogicalId(
      site.logBucket?.node.defaultChild as Parameters<typeof Stack.prototype.getLogicalId>[0],
    );
    const { Properties, DeletionPolicy } = template.toJSON().Resources[id];
    expect(DeletionPolicy).toBe('Delete');
    expect(Properties.VersioningConfiguration).toBe(undefined);
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({ Status: 'Enabled', ExpirationInDays: 30 }),
    ]);
    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    template.hasResourceProperties('Custom::S3AutoDeleteObjects', { BucketName: { Ref: id } });
    const { Logging } = onlyProperties(synthesised, 'AWS::CloudFront::Distribution').DistributionConfig;
    expect(Logging).toEqual({ Bucket: { 'Fn::GetAtt': [id, 'RegionalDomainName'] }, IncludeCookies: false });
  });

  test.each<[string, StoragePlace]>([
    ['another period', { ...storedLogs, retentionDays: 31 }],
    ['no period', { ...storedLogs, retentionDays: undefined }],
    ['another region', { ...storedLogs, region: 'eu-west-1' }],
    ['something else', { ...storedLogs, holds: ['visits'] }],
  ])('are refused while the policy discloses %s', async (_, place) => {
    await expect(synthesise({ context: { accessLogs }, change: addingPlace(place), now })).rejects.toThrow(
      [
        'Cannot keep access logs in eu-central-1 for 30 days: version 2026-11-15 of privacy does not disclose them',
        '    Announce a version whose storage has "- { region: eu-central-1, holds: [siteLogs], retentionDays: 30, … }", or leave accessLogs out',
      ].join('\n'),
    );
  });

  test('are refused before the version that discloses them is in force', async () => {
    const before = Date.UTC(2026, 10, 14);
    await expect(synthesise({ context: { accessLogs }, change: addingPlace(storedLogs), now: before })).rejects.toThrow(
      'Cannot keep access logs in eu-central-1 for 30 days: version 2023-03-30 of privacy does not disclose them',
    );
  });
});
