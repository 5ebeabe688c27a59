import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import { allProperties, onlyProperties, publisherProperties, synthesise } from './synthesise.ts';

const lasting = { replicaRegions: 'eu-west-1', objectLock: '{"years":10}' };
const domain = { domainName: 'policy.example.com', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const trial = await synthesise({ context: { stage: 'trial', trialAt: '2027-03-01', ...lasting, ...domain } });
const production = await synthesise({ context: { stage: 'production' } });

describe('the stacks of a trial', () => {
  test('leave nothing when they are deleted, which nothing prevents', () => {
    for (const template of trial.templates.values()) {
      const resources: [string, { DeletionPolicy?: string }][] = Object.entries(template.toJSON().Resources);
      expect(resources.filter(([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete')).toEqual([]);
    }
    expect(Stack.of(trial.site).terminationProtection).toBe(false);
    trial.template.resourceCountIs('Custom::S3AutoDeleteObjects', 1);
    expect(onlyProperties(trial, 'AWS::S3::Bucket').ObjectLockEnabled).toBeUndefined();
    expect(JSON.stringify(onlyProperties(trial, 'AWS::S3::BucketPolicy'))).not.toContain('NothingIsDeleted');
  });

  test('have no replica and no lock, whatever the settings say', () => {
    expect([...trial.templates.keys()]).toEqual(['PromulgateCertificate', 'Promulgate']);
    expect(JSON.stringify(trial.template.toJSON())).not.toMatch(/PutObjectRetention|replica/);
  });

  test('tell the publisher the stage and the date, and search engines not to list any answer', () => {
    const { Variables } = publisherProperties(trial).Environment;
    expect(Variables).toMatchObject({ [environment.stage]: 'trial', [environment.trialAt]: '2027-03-01' });
    const [{ ResponseHeadersPolicyConfig: config }] = allProperties(trial, 'AWS::CloudFront::ResponseHeadersPolicy');
    expect(config.CustomHeadersConfig.Items).toContainEqual({
      Header: 'x-robots-tag',
      Override: true,
      Value: 'noindex',
    });
    expect(JSON.stringify(production.template.toJSON())).not.toContain('x-robots-tag');
  });
});

test('production has another bucket than a trial, by another logical id, and the same distribution', () => {
  const idsOf = ({ template }: typeof trial, type: string) => Object.keys(template.findResources(type));
  expect(idsOf(production, 'AWS::S3::Bucket')).toEqual(['Bucket83908E77']);
  expect(idsOf(trial, 'AWS::S3::Bucket')).not.toContain('Bucket83908E77');
  const distribution = 'AWS::CloudFront::Distribution';
  expect(idsOf(production, distribution)).toEqual(idsOf(trial, distribution));
  expect(publisherProperties(production).Environment.Variables[environment.stage]).toBe('production');
});
