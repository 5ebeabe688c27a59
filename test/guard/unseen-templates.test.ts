import { type App, CfnStack, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { synthesiseApp } from './synthesise-app.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const policies = [policyDisclosing([region])];
const bucket = { Type: 'AWS::S3::Bucket' };

describe('what nobody can see before the deployment', () => {
  test.each<[string, unknown]>([
    ['AWS::Serverless-2016-10-31', 'AWS::Serverless-2016-10-31'],
    ['Acme', ['AWS::LanguageExtensions', 'Acme']],
  ])('a transform %s is refused', (name, Transform) => {
    expect(validateTemplates({ Shop: { region, resources: {}, rest: { Transform } } }, policies)).toMatchObject([
      {
        ruleName: 'unseen-template',
        description: `Cannot see what the transform "${name}" makes of the template of stack Shop`,
        fix: 'Write out the resources that it makes',
        violatingResources: [{ constructPath: 'Shop' }],
      },
    ]);
  });

  test('the extensions of the template language are none', () => {
    const rest = { Transform: 'AWS::LanguageExtensions' };
    expect(validateTemplates({ Shop: { region, resources: { bucket }, rest } }, policies)).toEqual([]);
  });

  test('an included template is refused', () => {
    const Include = { Name: 'AWS::Include', Parameters: { Location: 's3://templates/more.yaml' } };
    const resources = { Photos: { ...bucket, Properties: { 'Fn::Transform': Include } } };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toMatchObject([
      { description: 'Cannot see what the transform "Fn::Transform" makes of the template of stack Shop' },
    ]);
  });

  test('a loop that makes resources is refused', () => {
    const resources = { 'Fn::ForEach::Buckets': ['Name', ['A', 'B'], { '${Name}': bucket }] };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toMatchObject([
      { ruleName: 'unknown-type', description: expect.stringContaining('Shop/Fn::ForEach::Buckets (no type)') },
    ]);
  });

  test('a nested stack whose template is elsewhere is refused', async () => {
    const { message } = await synthesiseApp((app: App) => {
      const templateUrl = 'https://templates.s3.amazonaws.com/shop.json';
      new CfnStack(new Stack(app, 'Shop', { env: { region } }), 'Nested', { templateUrl });
    });
    expect(message).toContain('FATAL Cannot see into a nested stack: its template is not part of this app');
    expect(message).toContain('Shop/Nested (Nested) aws-cdk-lib.CfnStack');
  });

  test('a nested stack that is an asset of the app is looked into', () => {
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
