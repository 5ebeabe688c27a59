import { expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { type GivenStack, validateTemplates } from './validate-templates.ts';

const home = 'eu-central-1';

function messagesOf(stacks: Readonly<Record<string, GivenStack>>): string {
  return validateTemplates(stacks, [policyDisclosing([home])])
    .map(({ description }) => description)
    .join('\n');
}

const copyTo = (bucket: unknown) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { ReplicationConfiguration: { Rules: [{ Destination: { Bucket: bucket } }] } },
});

test('of two resources with equal properties, each is reported', () => {
  const resources = { One: copyTo('arn:aws:s3:::elsewhere'), Two: copyTo('arn:aws:s3:::elsewhere') };
  const messages = messagesOf({ Shop: { region: home, resources } });
  expect(messages).toContain('Shop/One');
  expect(messages).toContain('Shop/Two');
});

test('equal properties mean what their own template says', () => {
  const copy = copyTo({ 'Fn::GetAtt': ['Target', 'Arn'] });
  const messages = messagesOf({
    Shop: { region: home, resources: { Copy: copy, Target: { Type: 'AWS::S3::Bucket' } } },
    Archive: { region: home, resources: { Copy: copy, Target: { Type: 'AWS::CloudFormation::CustomResource' } } },
  });
  expect(messages).not.toContain('Shop/Copy');
  expect(messages).toContain('Archive/Copy');
});

test('equal properties are in the region of their own stack', () => {
  const resources = { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders' } } };
  const messages = messagesOf({ Shop: { region: home, resources }, Copy: { region: 'us-west-2', resources } });
  expect(messages).not.toContain('Shop/Table');
  expect(messages).toContain('Copy/Table');
});

test('what sets up an instance is not a part of its properties', () => {
  const instance = { Type: 'AWS::EC2::Instance', Properties: { InstanceType: 't4g.micro' } };
  const command = 'curl -d @/var/log/app.log https://logs.partner.io';
  const init = { 'AWS::CloudFormation::Init': { config: { commands: { send: { command } } } } };
  const resources = { Plain: instance, Sending: { ...instance, Metadata: init } };
  const messages = messagesOf({ Shop: { region: home, resources } });
  expect(messages).not.toContain('Shop/Plain');
  expect(messages).toContain('Shop/Sending');
});

test('of many resources, of which hardly two are alike, each is still reported', () => {
  const resources = Object.fromEntries(
    Array.from({ length: 120 }, (_, n) => [`Copy${n}`, copyTo(`arn:aws:s3:::elsewhere-${n % 100}`)]),
  );
  const messages = validateTemplates({ Shop: { region: home, resources } }, [policyDisclosing([home])]);
  expect(new Set(messages.map(({ description }) => /Shop\/\w+/.exec(description)?.[0])).size).toBe(120);
});
