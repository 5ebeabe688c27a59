import { describe, expect, test } from 'vitest';
import { locateArn, locateBucket, locateRegion } from '../../cdk/guard/inventory/locate.ts';
import type { Template } from '../../cdk/guard/inventory/template.ts';
import { resolveValue, valuesAt } from '../../cdk/guard/inventory/template-values.ts';

const template: Template = {
  stack: 'Shop',
  file: '/cdk.out/Shop.template.json',
  region: 'eu-central-1',
  account: '111122223333',
  resources: {
    Photos: { Type: 'AWS::S3::Bucket' },
    Found: { Type: 'Custom::Lookup' },
    Setting: { Type: 'AWS::SSM::Parameter' },
  },
  parameters: new Map([['Given', '⟨eu-west-1⟩']]),
};

describe('resolveValue()', () => {
  test.each<[string, unknown, string]>([
    ['a text', 'eu-west-1', 'eu-west-1'],
    ['a dynamic reference', 'a-{{resolve:ssm:/name}}-b', 'a-⟨⟩-b'],
    ['the region of the stack', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['the account', { Ref: 'AWS::AccountId' }, '111122223333'],
    ['a resource', { Ref: 'Photos' }, '⟨eu-central-1⟩'],
    ['an attribute', { 'Fn::GetAtt': ['Photos', 'Arn'] }, '⟨eu-central-1⟩'],
    ['an attribute in one word', { 'Fn::GetAtt': 'Photos.Arn' }, '⟨eu-central-1⟩'],
    ['what a custom resource returns', { 'Fn::GetAtt': ['Found', 'Arn'] }, '⟨⟩'],
    ['the value of a Parameter Store parameter', { 'Fn::GetAtt': ['Setting', 'Value'] }, '⟨⟩'],
    ['a parameter that the parent passes', { Ref: 'Given' }, '⟨eu-west-1⟩'],
    ['a parameter that a person enters', { Ref: 'Unknown' }, '⟨⟩'],
    ['an export in the region', { 'Fn::ImportValue': 'Photos' }, '⟨eu-central-1⟩'],
    ['an output in another region', { 'Fn::GetStackOutput': { Region: 'us-east-1', OutputName: 'X' } }, '⟨us-east-1⟩'],
    ['an output in the region', { 'Fn::GetStackOutput': { OutputName: 'X' } }, '⟨eu-central-1⟩'],
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
    ['a substitution with a map', { 'Fn::Sub': [`\${X}`, { X: 'eu-west-1' }] }, '⟨⟩'],
    ['any other function', { 'Fn::FindInMap': ['A', 'B', 'C'] }, '⟨⟩'],
    ['a number', 7, '⟨⟩'],
  ])('%s', (_, value, expected) => {
    expect(resolveValue(value, template)).toBe(expected);
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
