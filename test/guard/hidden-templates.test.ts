import { type App, CfnStack, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { synthesiseApp } from './synthesise-app.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const policies = [policyDisclosing([region])];
const bucket = { Type: 'AWS::S3::Bucket' };

describe('what cannot be inspected before the deployment', () => {
  test.each<[string, unknown]>([
    ['Sum', 'Sum'],
    ['Acme', ['AWS::LanguageExtensions', 'Acme']],
  ])('refuses the transform %s', (name, Transform) => {
    expect(validateTemplates({ Shop: { region, resources: {}, rest: { Transform } } }, policies)).toMatchObject([
      {
        ruleName: 'hidden-template',
        description: `Cannot check stack Shop: the transform "${name}" rewrites its template during the deployment`,
        fix: 'Write out the resources that the transform creates',
        violatingResources: [{ constructPath: 'Shop' }],
      },
    ]);
  });

  test.each([
    'AWS::LanguageExtensions',
    'AWS::Serverless-2016-10-31',
    'AWS::SecretsManager-2024-09-16',
    'AWS::CodeDeployBlueGreen',
  ])('accepts %s, which adds nothing outside the stack', (Transform) => {
    const rest = { Transform };
    expect(validateTemplates({ Shop: { region, resources: { bucket }, rest } }, policies)).toEqual([]);
  });

  test('refuses an included template', () => {
    const Include = { Name: 'AWS::Include', Parameters: { Location: 's3://templates/more.yaml' } };
    const resources = { Photos: { ...bucket, Properties: { 'Fn::Transform': Include } } };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toMatchObject([
      { ruleName: 'unknown-region' },
      {
        description:
          'Cannot check stack Shop: the transform "Fn::Transform" rewrites its template during the deployment',
      },
    ]);
  });

  test('refuses a loop that creates resources', () => {
    const resources = { 'Fn::ForEach::Buckets': ['Name', ['A', 'B'], { '${Name}': bucket }] };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toMatchObject([
      { ruleName: 'unknown-type', description: expect.stringContaining('Shop/Fn::ForEach::Buckets (no type)') },
    ]);
  });

  test('refuses a nested stack whose template is elsewhere', async () => {
    const { message } = await synthesiseApp((app: App) => {
      const templateUrl = 'https://templates.s3.amazonaws.com/shop.json';
      new CfnStack(new Stack(app, 'Shop', { env: { region } }), 'Nested', { templateUrl });
    });
    expect(message).toContain('FATAL Cannot look into a nested stack: its template is not part of this app');
    expect(message).toContain('Shop/Nested (Nested) aws-cdk-lib.CfnStack');
  });

  test('looks into a nested stack that is an asset of the app', () => {
    const nested = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'Inner.template.json' } };
    const violations = validateTemplates(
      {
        Inner: { region, resources: { Photos: bucket } },
        Shop: { region: 'us-west-2', resources: { Nested: nested } },
      },
      policies,
    );
    expect(violations).toMatchObject([
      { description: expect.stringContaining('Shop/Nested/Photos (AWS::S3::Bucket) to us-west-2') },
    ]);
  });
});
