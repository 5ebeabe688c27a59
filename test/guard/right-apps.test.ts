import { type App, CustomResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { DnsValidatedCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { describe, expect, test } from 'vitest';
import { holdsNoPersonalData } from '../../cdk/guard/holds-no-personal-data.ts';
import { policyDisclosing } from './policies.ts';
import { rightApps, rightAppsOfTwoRegions } from './right-apps.ts';
import { refusals, synthesiseApp } from './synthesise-app.ts';

const env = { region: 'eu-central-1', account: '111122223333' };
const policies = [policyDisclosing([env.region])];

/** The others take long, and run with the long tests. */
const cheap = [
  'REST API with functions and a table',
  'HTTP API with sign-in',
  'queue with a dead-letter queue and a consumer',
  'topic that fans out',
  'events with a bus, an archive and targets',
  'bucket that is emptied and filled by the CDK',
  'alarms and a dashboard',
  'database whose password rotates',
  'mail identity',
  'stacks that use each other',
];

function callAws(stack: Stack, region: string | undefined): void {
  new AwsCustomResource(stack, 'Purge', {
    onCreate: {
      service: 'SQS',
      action: 'purgeQueue',
      parameters: { QueueUrl: new Queue(stack, 'Queue').queueUrl },
      physicalResourceId: PhysicalResourceId.of('Purge'),
      ...(region && { region }),
    },
    policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: AwsCustomResourcePolicy.ANY_RESOURCE }),
  });
}

describe('an app that keeps everything where the policy says', () => {
  test.each(cheap)('passes: %s', async (name) => {
    const { report } = await synthesiseApp((app) => rightApps[name]?.(app, env), policies);
    expect(refusals(report)).toEqual([]);
  });

  test.each(['site with a certificate in us-east-1', 'pipeline that deploys to two regions'])(
    'passes with parts elsewhere that keep nothing: %s',
    async (name) => {
      const { report } = await synthesiseApp((app) => rightAppsOfTwoRegions[name]?.(app, env), policies);
      expect(refusals(report)).toEqual([]);
    },
  );

  test('passes with what the CDK adds to a bucket elsewhere that holds no personal data', async () => {
    const { report } = await synthesiseApp((app) => {
      const stack = new Stack(app, 'Assets', { env: { ...env, region: 'us-east-1' } });
      const bucket = new Bucket(stack, 'Fonts', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
      holdsNoPersonalData(bucket, 'Holds the fonts that every page loads');
    }, policies);
    expect(refusals(report)).toEqual([]);
  });

  test('passes with a call of AWS itself, and with a certificate in another region', async () => {
    const { report } = await synthesiseApp((app) => {
      const stack = new Stack(app, 'Shop', { env });
      callAws(stack, undefined);
      const zone = { hostedZoneId: 'Z0123456789', zoneName: 'example.com' };
      const hostedZone = PublicHostedZone.fromHostedZoneAttributes(stack, 'Zone', zone);
      new DnsValidatedCertificate(stack, 'Certificate', { domainName: 'example.com', hostedZone, region: 'us-east-1' });
    }, policies);
    expect(refusals(report)).toEqual([]);
  });

  test('is refused with a call of AWS in another region, and with one from there', async () => {
    const { report } = await synthesiseApp((app) => {
      callAws(new Stack(app, 'Shop', { env }), 'us-west-2');
      callAws(new Stack(app, 'Other', { env: { ...env, region: 'ap-south-1' } }), undefined);
    }, policies);
    expect(report.violations.map(({ description }) => description).sort()).toEqual([
      expect.stringMatching(/Cannot deploy 2 resources of Other to ap-south-1[\s\S]*Other\/Purge\S* \(Custom::AWS\)/),
      expect.stringMatching(/which data reaches us-west-2 .* from Shop\/Purge/),
    ]);
  });

  test('is refused with a helper of the CDK only by name', async () => {
    const { report } = await synthesiseApp((app) => {
      const stack = new Stack(app, 'Shop', { env });
      const code = Code.fromInline('exports.handler = async () => {};');
      const own = new LambdaFunction(stack, 'Custom::S3AutoDeleteObjectsCustomResourceProvider', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code,
      });
      for (const resourceType of ['Custom::S3AutoDeleteObjects', 'Custom::CrossRegionExportWriter'])
        new CustomResource(stack, resourceType, { resourceType, serviceToken: own.functionArn });
    }, policies);
    expect(report.violations.map(({ ruleName }) => ruleName)).toEqual(['unknown-type', 'unknown-type']);
  });

  test('is refused with a function of its own at the path of a helper', async () => {
    const { report } = await synthesiseApp((app: App) => {
      const stack = new Stack(app, 'Shop', { env: { ...env, region: 'us-west-2' } });
      new LambdaFunction(stack, 'Custom::S3AutoDeleteObjectsCustomResourceProvider', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = async (event) => console.log(event);'),
      });
    }, policies);
    expect(report.violations).toMatchObject([{ ruleName: 'undisclosed-region' }]);
  });
});
