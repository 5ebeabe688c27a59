import { describe, expect, test } from 'vitest';
import { locateArn, locateBucket, locateRegion } from '../../lambda/guard/inventory/locate.ts';
import { createAppIndex } from '../../lambda/guard/template/app-index.ts';
import { resolveTexts } from '../../lambda/guard/template/resolve-texts.ts';
import type { Template } from '../../lambda/guard/template/template.ts';
import { valuesAt } from '../../lambda/guard/template/values-at.ts';

const app = createAppIndex();
const body = {
  Parameters: {
    Allowed: { Type: 'String', AllowedValues: ['a', 'b'] },
    Default: { Type: 'String', Default: 'a' },
    Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/name' },
  },
  Mappings: { Names: { 'eu-central-1': { table: 'here' }, 'us-west-2': { table: 'there' } } },
  Outputs: { Vault: { Value: 'arn:aws:backup:us-west-2:1:backup-vault:x', Export: { Name: 'Offsite' } } },
};
const template: Template = {
  stack: 'Shop',
  file: '/cdk.out/Shop.template.json',
  region: 'eu-central-1',
  account: '111122223333',
  body,
  resources: {
    Photos: { Type: 'AWS::S3::Bucket' },
    Key: { Type: 'AWS::KMS::Key' },
    Found: { Type: 'Custom::Lookup' },
    Setting: { Type: 'AWS::SSM::Parameter', Properties: { Value: 'us-west-2' } },
    Nested: { Type: 'AWS::CloudFormation::Stack' },
    Waited: { Type: 'AWS::CloudFormation::WaitCondition' },
    Reader: { Type: 'Custom::CrossRegionExportReader' },
  },
  parameters: new Map([['Given', ['⟨eu-west-1⟩']]]),
  app,
};
const nested: Template = { ...template, stack: 'Nested', resources: {}, body: { Outputs: { Vault: { Value: 'x' } } } };
app.children.set(`${template.file} Nested`, nested);
app.exports.set('eu-central-1 Offsite', { value: body.Outputs.Vault.Value, template });
app.outputs.set('us-east-1 Other Arn', { value: { Ref: 'Photos' }, template: { ...template, region: 'us-east-1' } });
app.crossRegionExports.set('eu-central-1 /cdk/exports/x', { value: { Ref: 'Photos' }, template });

describe('resolveTexts()', () => {
  test.each<[string, unknown, string | string[]]>([
    ['a text', 'eu-west-1', 'eu-west-1'],
    ['a number', 7, '7'],
    ['a dynamic reference', 'a-{{resolve:ssm:/name}}-b', 'a-⟨⟩-b'],
    ['the region of the stack', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['the account', { Ref: 'AWS::AccountId' }, '111122223333'],
    ['a resource', { Ref: 'Photos' }, '⟨eu-central-1⟩'],
    ['a resource that keeps nothing', { Ref: 'Key' }, '⟨eu-central-1|stateless⟩'],
    ['an attribute', { 'Fn::GetAtt': ['Photos', 'Arn'] }, '⟨eu-central-1⟩'],
    [
      'a piece of an ARN',
      { 'Fn::Select': [3, { 'Fn::Split': [':', { 'Fn::GetAtt': 'Photos.Arn' }] }] },
      '⟨eu-central-1⟩',
    ],
    ['an attribute in one word', { 'Fn::GetAtt': 'Photos.Arn' }, '⟨eu-central-1⟩'],
    ['what a custom resource returns', { 'Fn::GetAtt': ['Found', 'Arn'] }, '⟨⟩'],
    ['what a program reports to a wait condition', { 'Fn::GetAtt': ['Waited', 'Data'] }, '⟨⟩'],
    ['the value of a Parameter Store parameter', { 'Fn::GetAtt': ['Setting', 'Value'] }, 'us-west-2'],
    ['an output of a nested stack', { 'Fn::GetAtt': ['Nested', 'Outputs.Vault'] }, 'x'],
    ['an output that a nested stack lacks', { 'Fn::GetAtt': ['Nested', 'Outputs.None'] }, '⟨⟩'],
    ['what the CDK reads from another region', { 'Fn::GetAtt': ['Reader', '/cdk/exports/x'] }, '⟨eu-central-1⟩'],
    ['a parameter that the parent passes', { Ref: 'Given' }, '⟨eu-west-1⟩'],
    ['a parameter that a person enters', { Ref: 'Unknown' }, '⟨⟩'],
    ['a parameter with a default', { Ref: 'Default' }, ['a', '⟨⟩']],
    ['a parameter that allows few values', { Ref: 'Allowed' }, ['a', 'b']],
    ['a parameter from Parameter Store', { Ref: 'Stored' }, '⟨⟩'],
    ['an export of the app', { 'Fn::ImportValue': 'Offsite' }, 'arn:aws:backup:us-west-2:1:backup-vault:x'],
    ['an export of anyone else', { 'Fn::ImportValue': 'Photos' }, '⟨⟩'],
    [
      'an output in another region',
      { 'Fn::GetStackOutput': { StackName: 'Other', Region: 'us-east-1', OutputName: 'Arn' } },
      '⟨us-east-1⟩',
    ],
    ['an output of anyone else', { 'Fn::GetStackOutput': { StackName: 'X', OutputName: 'Y' } }, '⟨⟩'],
    [
      'joined parts',
      { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, { Ref: 'Photos' }]] },
      'arn:aws:⟨eu-central-1⟩',
    ],
    [
      'a substitution',
      { 'Fn::Sub': `\${AWS::Region}/\${Photos.Arn}/\${Unknown}/\${!Literal}` },
      `eu-central-1/⟨eu-central-1⟩/⟨⟩/\${!Literal}`,
    ],
    ['a substitution with a map', { 'Fn::Sub': [`\${X}`, { X: 'eu-west-1' }] }, 'eu-west-1'],
    ['both outcomes of a condition', { 'Fn::If': ['C', 'a', 'b'] }, ['a', 'b']],
    ['a condition within a text', { 'Fn::Join': ['-', ['x', { 'Fn::If': ['C', 'a', 'b'] }]] }, ['x-a', 'x-b']],
    ['an entry of a mapping', { 'Fn::FindInMap': ['Names', { Ref: 'AWS::Region' }, 'table'] }, 'here'],
    ['any entry of a mapping', { 'Fn::FindInMap': ['Names', { Ref: 'Unknown' }, 'table'] }, ['here', 'there']],
    ['an entry that a mapping lacks', { 'Fn::FindInMap': ['A', 'B', 'C'] }, '⟨⟩'],
    ['a part of a text', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/us-west-2'] }] }, 'us-west-2'],
    ['an element of a list', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['a zone of the region', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, '⟨eu-central-1⟩'],
    ['an encoded text', { 'Fn::Base64': { 'Fn::Sub': `\${AWS::Region}` } }, 'eu-central-1'],
    ['JSON', { 'Fn::ToJsonString': { A: { Ref: 'AWS::Region' } } }, '{"A":"eu-central-1"}'],
    ['a function that is not known', { 'Fn::Transform': {} }, '⟨⟩'],
  ])('%s', (_, value, expected) => {
    expect(resolveTexts(value, template)).toEqual([expected].flat());
  });

  test('takes more texts than it can compare for one that is not known', () => {
    const either = { 'Fn::If': ['C', 'a', 'b'] };
    expect(resolveTexts({ 'Fn::Join': ['', Array(6).fill(either)] }, template)).toEqual(['⟨⟩'.repeat(6)]);
  });

  test('ends when values refer to each other', () => {
    const export_ = { 'Fn::ImportValue': 'Circle' };
    app.exports.set('eu-central-1 Circle', { value: export_, template });
    expect(resolveTexts(export_, template)).toEqual(['⟨⟩']);
  });
});

const buckets = new Map([['photos', 'eu-west-1']]);

describe('locateRegion(), locateArn() and locateBucket()', () => {
  test.each<[string, unknown, unknown]>([
    ['a region', locateRegion('eu-west-1'), { region: 'eu-west-1' }],
    ['a region in an ARN', locateRegion('arn:aws:outposts:eu-west-1:1:outpost/x'), { region: 'eu-west-1' }],
    ['no region', locateRegion('⟨⟩'), 'undetermined'],
    ['an ARN', locateArn('arn:aws:sqs:eu-west-1:1:orders', buckets), { region: 'eu-west-1' }],
    ['an ARN with an unknown region', locateArn('arn:aws:sqs:⟨⟩:1:orders', buckets), 'undetermined'],
    ['an ARN of this deployment', locateArn('⟨eu-west-1⟩', buckets), { region: 'eu-west-1' }],
    ['an ARN that is known only later', locateArn('⟨⟩', buckets), 'undetermined'],
    ['an ARN of a bucket', locateArn('arn:aws:s3:::photos', buckets), { region: 'eu-west-1' }],
    ['an ARN of something global', locateArn('arn:aws:iam::1:role/x', buckets), 'nowhere'],
    ['an email address', locateArn('someone@example.com', buckets), 'nowhere'],
    ['a web address', locateArn('https://⟨⟩.example.com', buckets), 'nowhere'],
    ['the name of a bucket', locateBucket('photos', buckets), { region: 'eu-west-1' }],
    ['a directory of a bucket', locateBucket('s3://photos/2026/', buckets), { region: 'eu-west-1' }],
    ['objects of a bucket', locateBucket('arn:aws:s3:::photos/*', buckets), { region: 'eu-west-1' }],
    ['the domain name of a bucket', locateBucket('photos.s3.amazonaws.com', buckets), { region: 'eu-west-1' }],
    ['a domain name with a region', locateBucket('x.s3.eu-north-1.amazonaws.com', buckets), { region: 'eu-north-1' }],
    ['a bucket of this deployment', locateBucket('arn:aws:s3:::⟨eu-west-1⟩/*', buckets), { region: 'eu-west-1' }],
    ['a bucket that no template names', locateBucket('others', buckets), 'undetermined'],
  ])('%s', (_, located, expected) => {
    expect(located).toEqual(expected);
  });
});

describe('valuesAt()', () => {
  test.each<[string, unknown, unknown[]]>([
    [
      'Rules.*.Region',
      { Rules: [{ Region: 'a' }, { Region: 'b' }] },
      [
        { value: 'a', property: 'Rules.0.Region' },
        { value: 'b', property: 'Rules.1.Region' },
      ],
    ],
    ['*.Bucket', { One: { Bucket: 'a' }, Two: {} }, [{ value: 'a', property: 'One.Bucket' }]],
    ['Region', { Region: { 'Fn::If': ['C', 'a', { Ref: 'AWS::NoValue' }] } }, [{ value: 'a', property: 'Region' }]],
    [
      'Region',
      { Region: { 'Fn::If': ['C', 'a', 'b'] } },
      [
        { value: 'a', property: 'Region' },
        { value: 'b', property: 'Region' },
      ],
    ],
    ['Rules.*.Region', { Rules: { Ref: 'Photos' } }, [{ value: { 'Fn::Hidden': '' }, property: 'Rules' }]],
    ['Rules.*.Region', undefined, []],
    ['Rules.*.Region', { Rules: 'text' }, []],
  ])('%s of %j', (path, properties, expected) => {
    expect(valuesAt(properties, path)).toEqual(expected);
  });
});
