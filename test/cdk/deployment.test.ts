import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import {
  addingPlace,
  allProperties,
  disclosing,
  logicalIdOf,
  onlyProperties,
  publisherProperties,
  type Synthesised,
  storedLogs,
  synthesise,
} from './synthesise.ts';

/** A resource as the template has it. */
interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

const plain = await synthesise();
const full = await synthesise({
  context: {
    replicaRegions: 'eu-west-1',
    objectLock: '{"years":10}',
    accessLogs: '{"retentionDays":30}',
    domainName: 'policy.example.com',
    hostedZoneId: 'Z0123456789ABC',
    hostedZoneName: 'example.com',
    tags: '{"team":"legal"}',
    canary: 'true',
  },
  change: (content) => addingPlace(storedLogs)(disclosing('eu-west-1')(content)),
  extend: ({ publisher }) =>
    publisher.function.metricErrors().createAlarm(publisher, 'AddedLater', { evaluationPeriods: 1, threshold: 1 }),
});
const adopting = await synthesise({ context: { adoptBucket: 'promulgate-bucket-of-before' } });

function resourcesOf({ template }: Pick<Synthesised, 'template'>): [id: string, resource: Resource][] {
  return Object.entries(template.toJSON().Resources);
}

function idOf(synthesised: Synthesised, type: string): string {
  const ids = resourcesOf(synthesised).flatMap(([id, { Type }]) => (Type === type ? [id] : []));
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
}

describe('the publication of a deployment', () => {
  test.each([
    ['a plain site', plain],
    ['a site with everything', full],
    ['a site with an adopted bucket', adopting],
  ])('of %s depends on every other resource, and no resource depends on it', (_, synthesised) => {
    const last = idOf(synthesised, 'Custom::Publication');
    const resources = resourcesOf(synthesised);
    const others = resources.filter(([id]) => id !== last);
    const { DependsOn } = resources.find(([id]) => id === last)?.[1] ?? {};
    expect(DependsOn?.toSorted()).toEqual(others.map(([id]) => id).sort());
    expect(JSON.stringify(others)).not.toContain(`"${last}"`);
  });

  test('runs the version of the publisher that is deployed', () => {
    expect(onlyProperties(plain, 'Custom::Publication').Publisher).toEqual({
      Ref: idOf(plain, 'AWS::Lambda::Version'),
    });
  });

  test('has more time than the publisher, and CloudFormation more than both', () => {
    const { ServiceToken, ServiceTimeout } = onlyProperties(plain, 'Custom::Publication');
    const provider = plain.template.toJSON().Resources[ServiceToken['Fn::GetAtt'][0]].Properties;
    expect(provider.Timeout).toBeGreaterThan(publisherProperties(plain).Timeout + 60);
    expect(Number(ServiceTimeout)).toBeGreaterThan(provider.Timeout);
  });

  test('is repeated when the publisher’s configuration changes, and not for other changes', async () => {
    const version = idOf(plain, 'AWS::Lambda::Version');
    const locking = await synthesise({ context: { objectLock: '{"years":10}' } });
    expect(idOf(locking, 'AWS::Lambda::Version')).not.toBe(version);
    const elsewhere = await synthesise({ context: { tags: '{"team":"legal"}', terminationProtection: 'false' } });
    expect(idOf(elsewhere, 'AWS::Lambda::Version')).toBe(version);
  });

  test('may run every version of the publisher, as rollbacks need, and nothing else', () => {
    const { site, template } = plain;
    const { PolicyDocument, Roles } =
      template.toJSON().Resources[logicalIdOf(site, site.trigger.permission)].Properties;
    const functionArn = { 'Fn::GetAtt': [logicalIdOf(site, site.publisher.function), 'Arn'] };
    expect(PolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: { 'Fn::Join': ['', [functionArn, ':*']] } },
    ]);
    expect(Roles).toHaveLength(1);
  });
});

describe('the bucket of a site', () => {
  test.each([
    ['its own', plain, { Ref: 'Bucket83908E77' }],
    ['an adopted one', adopting, 'promulgate-bucket-of-before'],
  ])('is kept when it is %s, before anything uses it', (_, synthesised, bucket) => {
    const kept = idOf(synthesised, 'Custom::KeptBucket');
    expect(onlyProperties(synthesised, 'Custom::KeptBucket')).toMatchObject({
      BucketName: bucket,
      Hint: 'Set "adoptBucket": "BUCKET", or leave the setting out if this stack created that bucket',
    });
    const { Resources } = synthesised.template.toJSON();
    const publisher = logicalIdOf(synthesised.site, synthesised.site.publisher.function);
    for (const id of [idOf(synthesised, 'AWS::CloudFront::Distribution'), publisher])
      expect(Resources[id].DependsOn).toContain(kept);
  });

  test('is also kept for each replica', () => {
    const kept = resourcesOf(full).filter(([, { Type }]) => Type === 'Custom::KeptBucket');
    expect(kept.map(([, { Properties }]) => Properties.Hint)).toEqual([
      'Set "adoptBucket": "BUCKET", or leave the setting out if this stack created that bucket',
      'Set "adoptReplicaBuckets": { "eu-west-1": "BUCKET" }',
    ]);
  });

  test('is not created when one is adopted, whose policy is as strict as a new one’s', () => {
    adopting.template.resourceCountIs('AWS::S3::Bucket', 0);
    const ofAdopted = JSON.stringify(onlyProperties(adopting, 'AWS::S3::BucketPolicy'));
    const ofNew = JSON.stringify(onlyProperties(plain, 'AWS::S3::BucketPolicy'))
      .replaceAll(
        /\{"Fn::Join":\["",\[\{"Fn::GetAtt":\["Bucket83908E77","Arn"\]\},"([^"]+)"\]\]\}/g,
        '"arn:aws:s3:::promulgate-bucket-of-before$1"',
      )
      .replaceAll('{"Ref":"Bucket83908E77"}', '"promulgate-bucket-of-before"')
      .replaceAll('{"Fn::GetAtt":["Bucket83908E77","Arn"]}', '"arn:aws:s3:::promulgate-bucket-of-before"');
    expect(ofAdopted).toBe(ofNew);
  });

  test('can be adopted in a replica’s region', async () => {
    const context = { replicaRegions: 'eu-west-1', adoptReplicaBuckets: '{"eu-west-1":"my-replica"}' };
    const { templates, template } = await synthesise({ context, change: disclosing('eu-west-1') });
    const replica = templates.get('Promulgate-eu-central-1-replica-eu-west-1');
    if (replica === undefined) throw new Error('The replica has no stack');
    replica.resourceCountIs('AWS::S3::Bucket', 0);
    expect(onlyProperties({ template: replica }, 'AWS::S3::BucketPolicy').Bucket).toBe('my-replica');
    expect(publisherProperties({ template }).Environment.Variables).toMatchObject({
      PROMULGATE_REPLICAS: 'eu-west-1:my-replica',
    });
  });
});

describe('what readers depend on', () => {
  /** Another logical id makes CloudFormation replace the resource, or refuse the deployment. */
  const pinned = {
    Bucket83908E77: 'AWS::S3::Bucket',
    BucketPolicyE9A3008A: 'AWS::S3::BucketPolicy',
    SiteDistribution390DED28: 'AWS::CloudFront::Distribution',
    KeptBucket: 'Custom::KeptBucket',
    DeploymentProviderFunction6D39EC58: 'AWS::Lambda::Function',
    DeploymentPublication64549ACE: 'Custom::Publication',
  };

  test('has fixed logical ids, whatever the settings', () => {
    for (const synthesised of [plain, full]) {
      const types = Object.fromEntries(resourcesOf(synthesised).map(([id, { Type }]) => [id, Type]));
      expect(types).toMatchObject(pinned);
    }
  });

  test('outlives its stack, and is not deleted by accident', () => {
    for (const { site, templates } of [plain, full]) {
      const stacks = site.node.root.node.children.filter(Stack.isStack);
      expect(stacks).toHaveLength(templates.size);
      for (const stack of stacks)
        expect([stack.stackName, stack.terminationProtection]).toEqual([stack.stackName, true]);
      for (const template of templates.values())
        for (const { DeletionPolicy, UpdateReplacePolicy } of keptResources({ template }))
          expect([DeletionPolicy?.replace('ExceptOnCreate', ''), UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    }
    expect([...full.templates.values()].map((template) => keptResources({ template }).length)).toEqual([1, 1, 1]);
  });

  test('is unprotected only by a setting', async () => {
    const { site } = await synthesise({ context: { terminationProtection: 'false' } });
    expect(Stack.of(site).terminationProtection).toBe(false);
  });
});

/** Buckets but for access logs, and certificates. */
function keptResources(synthesised: Pick<Synthesised, 'template'>): Resource[] {
  return resourcesOf(synthesised)
    .filter(
      ([id, { Type }]) =>
        Type === 'AWS::CertificateManager::Certificate' || (Type === 'AWS::S3::Bucket' && !id.startsWith('AccessLogs')),
    )
    .map(([, resource]) => resource);
}

test('every stack has the tags of the settings', () => {
  const stacks = full.site.node.root.node.children.filter(Stack.isStack);
  expect(stacks.map((stack) => stack.tags.tagValues())).toEqual(stacks.map(() => ({ team: 'legal' })));
});

test('every function logs to a group of the template, which keeps logs for a month and is deleted with the stack', () => {
  for (const synthesised of [plain, full]) {
    const resources = synthesised.template.toJSON().Resources;
    const functions = allProperties(synthesised, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(synthesised === full ? 4 : 2);
    for (const { LoggingConfig } of functions) {
      const { DeletionPolicy, Properties: group } = resources[LoggingConfig.LogGroup.Ref];
      expect([DeletionPolicy, group.RetentionInDays]).toEqual(['Delete', 30]);
    }
  }
});
