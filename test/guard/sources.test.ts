import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSources } from '../../lambda/guard/check-sources.ts';
import { digestHandlers, shippedDigests } from '../../lambda/guard/helpers/handler-digests.ts';
import { readSources } from '../../lambda/guard/sources/read-sources.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { policyDisclosing } from './policies.ts';

const policies = [policyDisclosing(['eu-central-1'])];

async function write(files: Readonly<Record<string, unknown>>): Promise<string> {
  const directory = await temporaryDirectory();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return directory;
}

async function check(files: Readonly<Record<string, unknown>>, region?: string, name = '.') {
  const directory = await write(files);
  const sources = readSources([path.join(directory, name)], region);
  const standard = { policies, acceptances: [], today: '2026-11-20', directory };
  return checkSources(sources, standard).findings.map(({ message }) => message);
}

const bucket = { Type: 'AWS::S3::Bucket' };

describe('readSources()', () => {
  test('reads the stacks of an assembly, of its stages, and nested stacks', async () => {
    const stack = (file: string, region: string) => ({
      type: 'aws:cloudformation:stack',
      environment: `aws://unknown-account/${region}`,
      properties: { templateFile: file },
    });
    const stage = { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Live' } };
    const nested = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'nested.template.json' } };
    const messages = await check({
      'manifest.json': { artifacts: { Shop: stack('a.json', 'us-west-2'), Live: stage } },
      'a.json': { Resources: { Photos: bucket } },
      'assembly-Live/manifest.json': { artifacts: { Web: stack('b.json', 'us-east-1') } },
      'assembly-Live/b.json': { Resources: { Nested: nested } },
      'assembly-Live/nested.template.json': { Resources: { Inner: bucket } },
    });
    expect(messages).toEqual([
      expect.stringContaining('Shop/Photos (AWS::S3::Bucket) to us-west-2'),
      expect.stringContaining('Web/Nested/Inner (AWS::S3::Bucket) to us-east-1'),
    ]);
  });

  test('reads templates in YAML with short functions, and needs their region', async () => {
    const files = {
      'shop.yaml': [
        'Resources:',
        '  Photos:',
        '    Type: AWS::S3::Bucket',
        '    Properties:',
        '      ReplicationConfiguration:',
        '        Rules:',
        '          - Destination:',
        "              Bucket: !Join ['', ['arn:aws:s3:::', !ImportValue Copies]]",
        '  Fn:',
        '    Type: AWS::Lambda::Function',
        '    Properties:',
        '      Environment:',
        '        Variables:',
        '          QUEUE: !Sub',
        `            - 'https://sqs.\${Where}.amazonaws.com/\${AWS::AccountId}/q'`,
        '            - { Where: us-west-2 }',
        '          HERE: !GetAtt Photos.Arn',
      ].join('\n'),
      'package.json': '{"name":"Resources"}',
    };
    const messages = await check(files, 'eu-central-1');
    expect(messages).toEqual([
      expect.stringContaining('us-west-2'),
      expect.stringContaining('Cannot tell which region shop/Photos'),
    ]);
    expect(await check(files)).toEqual(
      expect.arrayContaining([expect.stringContaining('Cannot tell where stack shop is deployed')]),
    );
  });

  test('reads a plan of Terraform with a region for each provider', async () => {
    const aws = 'registry.terraform.io/hashicorp/aws';
    const resource = (address: string, values: object = {}, provider_name = aws) => ({
      address,
      mode: 'managed',
      type: address.replace(/^module\.\w+\./, '').split('.')[0],
      provider_name,
      values,
    });
    const plan = {
      format_version: '1.2',
      variables: { region: { value: 'eu-central-1' } },
      planned_values: {
        root_module: {
          resources: [
            resource('aws_s3_bucket.photos'),
            resource('aws_dynamodb_table.orders', { replica: [{ region_name: 'us-west-2' }] }),
            resource('aws_cloudwatch_log_group.late', { region: 'ap-south-1' }),
            resource('aws_iam_role.role'),
            resource('random_id.id', {}, 'registry.terraform.io/hashicorp/random'),
            resource('google_storage_bucket.copies', {}, 'registry.terraform.io/hashicorp/google'),
            resource('aws_lambda_event_source_mapping.unknown'),
          ],
          child_modules: [{ resources: [resource('module.us.aws_sqs_queue.queue[0]')] }],
        },
      },
      configuration: {
        provider_config: {
          aws: { expressions: { region: { references: ['var.region'] } } },
          'module.us:aws.us': { expressions: { region: { constant_value: 'us-east-1' } } },
        },
        root_module: {
          resources: [
            {
              address: 'aws_lambda_event_source_mapping.unknown',
              provider_config_key: 'aws',
              expressions: { destination: { references: ['data.external.x'] } },
            },
          ],
          module_calls: {
            us: {
              module: { resources: [{ address: 'aws_sqs_queue.queue', provider_config_key: 'module.us:aws.us' }] },
            },
          },
        },
      },
    };
    const messages = await check({ 'plan.json': plan }, undefined, 'plan.json');
    const about = (text: string) => messages.filter((message) => message.includes(text));
    expect(about('aws_dynamodb_table.orders')).toEqual([expect.stringContaining('us-west-2')]);
    expect(about('module.us.aws_sqs_queue.queue[0]')).toEqual([expect.stringContaining('to us-east-1')]);
    expect(about('aws_cloudwatch_log_group.late')).toEqual([expect.stringContaining('to ap-south-1')]);
    expect(about('google_storage_bucket.copies')).toEqual([expect.stringContaining('does not know this type')]);
    expect(about('aws_lambda_event_source_mapping.unknown')).toEqual([expect.stringContaining('Cannot tell where')]);
    expect(messages).toHaveLength(5);
  });

  test('reads a template of SAM with its globals', async () => {
    const messages = await check(
      {
        'template.yaml': [
          'Transform: AWS::Serverless-2016-10-31',
          'Globals: { Function: { Environment: { Variables: { API: https://api.partner.io } } } }',
          'Resources:',
          '  Orders: { Type: AWS::Serverless::SimpleTable }',
          '  Place: { Type: AWS::Serverless::Function, Properties: { CodeUri: s3://code/x.zip } }',
          '  Shared: { Type: AWS::Serverless::Application, Properties: { Location: { ApplicationId: x } } }',
        ].join('\n'),
      },
      'eu-central-1',
      'template.yaml',
    );
    expect(messages).toEqual([
      expect.stringContaining('api.partner.io'),
      expect.stringContaining('template/Shared (AWS::Serverless::Application): the guard does not know this type'),
    ]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['a path that does not exist', {}, 'none', 'Cannot find'],
    ['a directory without templates', { 'a.txt': 'x' }, '.', 'Cannot find anything to check'],
    ['a file that is something else', { 'a.json': { name: 'x' } }, 'a.json', 'Cannot find anything to check'],
    ['YAML that is broken', { 'a.yaml': 'Resources: [\n  a: b: c' }, 'a.yaml', 'a.yaml:'],
  ])('rejects %s', async (_, files, name, message) => {
    await expect(check(files, undefined, name)).rejects.toThrow(message);
  });
});

test('the digests that are shipped are those of the release of aws-cdk-lib used here', () => {
  expect([...shippedDigests].sort()).toEqual([...digestHandlers('node_modules/aws-cdk-lib')].sort());
});

test.each(['Fn::Transform', "'Fn::Transform'", '"Fn::Transform"'])('a part that %s writes is hidden', async (key) => {
  const template = `Resources:\n  Photos:\n    Type: AWS::S3::Bucket\n    ${key}: { Name: AWS::Include, Parameters: { Location: s3://a/b } }\n`;
  expect(await check({ 'shop.yaml': template }, 'eu-central-1')).toEqual([
    expect.stringContaining('the transform "Fn::Transform" rewrites its template'),
  ]);
});
