import { expect, test } from 'vitest';
import { type Access, evaluate, type Statement } from './evaluate.ts';

const object = 'arn:aws:s3:::policies/ledger/000001.json';
const put: Access = {
  action: 's3:PutObject',
  resource: object,
  context: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/a' },
};
const allow: Statement = { Effect: 'Allow', Action: ['s3:PutObject'], Resource: 'arn:aws:s3:::policies/*' };
const everyone = { AWS: '*' };

function denyIf(Condition: NonNullable<Statement['Condition']>, Action = 's3:*'): Statement {
  return { Effect: 'Deny', Principal: everyone, Action, Resource: object, Condition };
}

test.each<[string, readonly Statement[], readonly Statement[], boolean]>([
  ['without a statement', [], [], false],
  ['with a statement that allows it', [allow], [], true],
  ['with another action', [{ ...allow, Action: 's3:GetObject' }], [], false],
  ['with an action in other letters', [{ ...allow, Action: 'S3:putobject' }], [], true],
  ['with another resource', [{ ...allow, Resource: 'arn:aws:s3:::policies' }], [], false],
  ['with a resource that only begins alike', [{ ...allow, Resource: 'arn:aws:s3:::policies/ledger' }], [], false],
  ['denied by the bucket', [allow], [{ ...allow, Effect: 'Deny', Principal: '*' }], false],
  ['denied to a service', [allow], [{ ...allow, Effect: 'Deny', Principal: { Service: 'x' } }], true],
  ['allowed by the bucket alone', [], [{ ...allow, Principal: everyone }], true],
  ['denied without a key that is there', [allow], [denyIf({ Null: { 'aws:PrincipalArn': 'true' } })], true],
  ['denied without a key that is missing', [allow], [denyIf({ Null: { 's3:if-none-match': 'true' } })], false],
  ['denied to others', [allow], [denyIf({ ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/b' } })], false],
  [
    'denied to all but itself',
    [allow],
    [denyIf({ ArnNotEquals: { 'AWS:principalarn': 'arn:aws:iam::1:role/a' } })],
    true,
  ],
  [
    'denied on two conditions, one of which holds',
    [allow],
    [denyIf({ Null: { 's3:if-none-match': 'true' }, ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::1:role/a' } })],
    true,
  ],
  ['denied for an old version of TLS', [allow], [denyIf({ NumericLessThan: { 's3:TlsVersion': 1.2 } })], true],
])('an access %s is decided as IAM decides', (_, identity, resource, isAllowed) => {
  expect(evaluate(put, { identity, resource }).isAllowed).toBe(isAllowed);
});

test('what is not known is not decided', () => {
  expect(() => evaluate(put, { identity: [], resource: [denyIf({ IpAddress: { 'aws:SourceIp': '::1' } })] })).toThrow(
    'Cannot evaluate the condition IpAddress',
  );
  const resource = [{ ...allow, Principal: { AWS: 'arn:aws:iam::1:root' } }];
  expect(() => evaluate(put, { identity: [], resource })).toThrow('Cannot evaluate a statement for the principal');
});
