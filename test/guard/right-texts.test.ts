import { describe, expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const created = (index: number) => ({
  'Fn::Select': [index, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Api', 'Arn'] }] }],
});
const digest = 'ab'.repeat(32);
const asset = { Ref: `AssetParameters${digest}S3Bucket1234ABCD` };

/** What apps write although no data goes there, each by one property of its type. */
const texts: readonly (readonly [why: string, type: string, properties: Readonly<Record<string, unknown>>])[] = [
  [
    'the function of an authoriser, from the parts of its ARN',
    'AWS::ApiGateway::Authorizer',
    { AuthorizerUri: { 'Fn::Join': ['', ['arn:', created(1), ':apigateway:', created(3), ':lambda:path/x']] } },
  ],
  [
    'the right to read a bucket, as the CDK grants it',
    'AWS::IAM::Policy',
    statement(['s3:GetObject*', 's3:GetBucket*', 's3:List*'], ['arn:aws:s3:::fonts', 'arn:aws:s3:::fonts/*']),
  ],
  [
    'the bucket of an asset of the legacy synthesiser',
    'AWS::IAM::Policy',
    statement('s3:*', { 'Fn::Join': ['', ['arn:aws:s3:::', asset, '/*']] }),
  ],
  [
    'the hosts that a load balancer answers to',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    { Conditions: [{ Field: 'host-header', Values: ['shop.example.com'] }] },
  ],
  [
    'calls in a program',
    'AWS::Lambda::Function',
    {
      Code: {
        ZipFile:
          'import logging as log\nlog.getLogger().setLevel(log.INFO)\ndef handler(e, c):\n  log.info("x")\n  print(e.org("y"))',
      },
    },
  ],
  ['a digest', 'AWS::Lambda::Function', { Environment: { Variables: { DIGEST: digest } } }],
  ['the number of a release', 'AWS::RDS::DBCluster', { EngineVersion: '11.21.31.41' }],
  [
    'labels and images of Kubernetes',
    'AWS::SSM::Parameter',
    {
      Value: JSON.stringify({
        metadata: { labels: { key: 'beta.kubernetes.io', 'app.kubernetes.io/name': 'shop' } },
        spec: { containers: [{ image: '602401143452.dkr.ecr.us-west-2.amazonaws.com/amazon/controller:v2.4.1' }] },
      }),
    },
  ],
  [
    'a bucket of AWS that machines read programs from',
    'AWS::IAM::Policy',
    statement('s3:*', { 'Fn::Join': ['', ['arn:aws:s3:::aws-codedeploy-', { Ref: 'AWS::Region' }, '/*']] }),
  ],
  [
    'a program that is fetched from a bucket',
    'AWS::EC2::Instance',
    {
      UserData: { 'Fn::Base64': "aws s3 cp 's3://programs/agent.rpm' '/tmp/agent.rpm'\nyum install -y /tmp/agent.rpm" },
    },
  ],
  [
    'a package that is fetched from the address of a bucket',
    'AWS::EC2::Instance',
    { UserData: { 'Fn::Base64': 'yum install -y https://s3.amazonaws.com/programs/agent.rpm\nsystemctl start agent' } },
  ],
  ['a record about mail', 'AWS::Route53::RecordSet', record('example.com', '"v=spf1 redirect=_spf.partner.io"')],
  ['who may issue certificates', 'AWS::Route53::RecordSet', record('example.com', '0 issue "letsencrypt.org"')],
  [
    'a layer of a program that somebody published',
    'AWS::Lambda::Function',
    { Layers: ['arn:aws:lambda:us-east-1:017000801446:layer:AWSLambdaPowertoolsPythonV2:78'] },
  ],
  ['where the source of a site is', 'AWS::Amplify::App', { Repository: 'https://github.com/example/site' }],
  ['a bucket with the name of a site', 'AWS::S3::Bucket', { BucketName: 'www.example.com' }],
  [
    'a name that looks like a host',
    'AWS::ElastiCache::ReplicationGroup',
    { CacheParameterGroupName: 'default.redis7.cluster.on' },
  ],
  ['a database of the app', 'AWS::DMS::Endpoint', { ServerName: { 'Fn::GetAtt': ['Api', 'Endpoint.Address'] } }],
  ['an end of a VPN in the same app', 'AWS::EC2::VPNConnection', { CustomerGatewayId: { Ref: 'Api' } }],
  [
    'a name in the same domain',
    'AWS::Route53::RecordSet',
    { ...record('www.example.com', 'example.com'), HostedZoneName: 'example.com.' },
  ],
  [
    'what proves the right to send mail',
    'AWS::Route53::RecordSet',
    record('x._domainkey.example.com', 'x.dkim.amazonses.com'),
  ],
];

function record(Name: string, answer: string) {
  return { Name, ResourceRecords: [answer] };
}

function statement(Action: unknown, Resource: unknown) {
  return { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } };
}

describe('a text that leads nowhere else', () => {
  test.each(texts)('passes: %s', (_, Type, Properties) => {
    const resources = { Api: { Type: 'AWS::Lambda::Function' }, One: { Type, Properties } };
    expect(validateTemplates({ Shop: { region, resources } }, [policyDisclosing([region])])).toEqual([]);
  });

  test('passes in what an output says of a bucket', () => {
    const Outputs = { Photos: { Value: 'https://photos-of-2019.s3.amazonaws.com' } };
    const stack = { region, resources: {}, rest: { Outputs } };
    expect(validateTemplates({ Shop: stack }, [policyDisclosing([region])])).toEqual([]);
  });
});
