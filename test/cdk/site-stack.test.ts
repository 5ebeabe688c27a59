import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import {
  allProperties,
  disclosing,
  logicalIdOf,
  onlyProperties,
  publisherProperties,
  synthesise,
} from './synthesise.ts';

const synthesised = await synthesise();
const { site, template } = synthesised;

/** Logical names, so that a statement can be compared whole. */
const bucket = idOf('AWS::S3::Bucket');
const distribution = idOf('AWS::CloudFront::Distribution');
const logGroup = logicalIdOf(site, site.publisher.logGroup);

describe('the bucket', () => {
  test('is private, versioned, encrypted and outlives the stack', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    });
  });

  test('never deletes anything that was public', () => {
    const { LifecycleConfiguration: lifecycle } = onlyProperties(synthesised, 'AWS::S3::Bucket');
    const actions = lifecycle.Rules.flatMap((rule: object) => Object.keys(rule));
    expect(actions.sort()).toEqual(['AbortIncompleteMultipartUpload', 'Id', 'Status']);
  });

  test('is read by this distribution alone, and only over TLS 1.2 or newer', () => {
    const { PolicyDocument: policy } = onlyProperties(synthesised, 'AWS::S3::BucketPolicy');
    const [plain, old, reader, ...others] = policy.Statement;
    const everything = {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Resource: [arn(bucket), objects(bucket)],
    };
    expect(plain).toEqual({ ...everything, Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(old).toEqual({ ...everything, Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } });
    expect(reader).toMatchObject({
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: ['s3:GetObject', 's3:ListBucket'],
    });
    expect(JSON.stringify(reader.Condition.StringEquals['AWS:SourceArn'])).toContain(`{"Ref":"${distribution}"}`);
    expect(others).toMatchObject([{ Sid: 'NothingIsDeleted' }, { Sid: 'LedgerIsWriteOnce' }]);
  });
});

describe('the publisher', () => {
  const properties = publisherProperties(synthesised);

  test('is the bundled code on Node 24, with its configuration and enough time', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 512,
      Timeout: 300,
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: logGroup } },
    });
    expect(properties.Environment.Variables).toEqual({
      [environment.bucket]: { Ref: 'KeptBucket' },
      [environment.distribution]: { Ref: distribution },
      [environment.origin]: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [distribution, 'DomainName'] }]] },
      MALLOC_ARENA_MAX: '1',
    });
  });

  test('has exactly the rights that it uses', () => {
    const failedRuns = properties.DeadLetterConfig.TargetArn['Fn::GetAtt'][0];
    const role = properties.Role['Fn::GetAtt'][0];
    const statements = [
      { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: arn(logGroup) },
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: objects(bucket) },
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: arn(bucket) },
      {
        Effect: 'Allow',
        Action: 'cloudfront:CreateInvalidation',
        Resource: {
          'Fn::Join': [
            '',
            ['arn:aws:cloudfront::', { Ref: 'AWS::AccountId' }, ':distribution/', { Ref: distribution }],
          ],
        },
      },
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn(failedRuns) },
    ];
    expect(statementsOf(role)).toEqual(statements);
    const { ManagedPolicyArns, Policies } = template.toJSON().Resources[role].Properties;
    expect([ManagedPolicyArns, Policies]).toEqual([undefined, undefined]);
  });

  test('is retried twice within an hour, and then its event is kept', () => {
    expect(onlyProperties(synthesised, 'AWS::Lambda::EventInvokeConfig')).toMatchObject({
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 3600,
    });
  });

  test('keeps its logs for a month, in a group that is deleted with the stack', () => {
    const { DeletionPolicy, Properties } = template.toJSON().Resources[logGroup];
    expect([DeletionPolicy, Properties.RetentionInDays]).toEqual(['Delete', 30]);
  });
});

describe('a deployment', () => {
  test('outputs the address for app stores, the bucket and the distribution', () => {
    const { PolicyUrl, BucketName, DistributionId, DistributionDomainName } = template.findOutputs('*');
    const domainName = { 'Fn::GetAtt': [distribution, 'DomainName'] };
    expect(PolicyUrl?.Value).toEqual({ 'Fn::Join': ['', ['https://', domainName, '/privacy']] });
    expect(BucketName?.Value).toEqual({ Ref: bucket });
    expect(DistributionId?.Value).toEqual({ Ref: distribution });
    expect(DistributionDomainName?.Value).toEqual(domainName);
  });

  test('stays in the home region, which is explicit with or without an account', async () => {
    expect([Stack.of(site).region, Stack.of(site).account]).toEqual(['eu-central-1', expect.stringContaining('Token')]);
    const homeRegion = 'ap-northeast-1';
    const change = disclosing(homeRegion);
    const elsewhere = await synthesise({ context: { homeRegion }, account: '111122223333', change });
    expect([Stack.of(elsewhere.site).region, Stack.of(elsewhere.site).account]).toEqual([
      'ap-northeast-1',
      '111122223333',
    ]);
    expect([...elsewhere.templates.keys()]).toEqual(['Promulgate']);
  });

  test('uses the origin that the content names', async () => {
    const origin = 'https://policy.example.com';
    const named = await synthesise({
      change: (content) => ({ ...content, settings: { ...content.settings, origin } }),
    });
    expect(named.template.findOutputs('PolicyUrl').PolicyUrl?.Value).toBe(`${origin}/privacy`);
  });
});

test('every queue is encrypted, receives messages over TLS only, and keeps them for two weeks', () => {
  const queues = template.findResources('AWS::SQS::Queue', {
    Properties: { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 },
  });
  expect(Object.keys(queues)).toHaveLength(2);
  template.resourceCountIs('AWS::SQS::Queue', 2);
  const policies = allProperties(synthesised, 'AWS::SQS::QueuePolicy');
  expect(policies.map(({ Queues }) => Queues[0].Ref).sort()).toEqual(Object.keys(queues).sort());
  for (const { PolicyDocument } of policies)
    expect(PolicyDocument.Statement).toMatchObject([
      { Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
});

function idOf(type: string): string {
  const [id, ...others] = Object.keys(template.findResources(type));
  if (id === undefined || others.length > 0) throw new Error(`Cannot tell which ${type} is meant`);
  return id;
}

function statementsOf(role: string): unknown[] {
  return allProperties(synthesised, 'AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

function arn(id: string) {
  return { 'Fn::GetAtt': [id, 'Arn'] };
}

function objects(id: string) {
  return { 'Fn::Join': ['', [arn(id), '/*']] };
}
