import { describe, expect, test } from 'vitest';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const region = 'eu-central-1';
const policies = [policyDisclosing([region])];
const away = 'arn:aws:dynamodb:us-west-2:111122223333:table/orders';

/** Resources that keep or send data elsewhere, each by one property of its type. */
const escapes: readonly (readonly [type: string, properties: Readonly<Record<string, unknown>>, place?: string])[] = [
  // Zones.
  ['AWS::EC2::Volume', { AvailabilityZone: 'eu-central-1-waw-1a', Size: 1 }, 'Warsaw, Poland'],
  ['AWS::EC2::Instance', { AvailabilityZone: 'us-east-1-lim-1a' }, 'Lima, Peru'],
  ['AWS::EC2::Subnet', { AvailabilityZone: 'eu-north-1-hel-1a', CidrBlock: '10.0.0.0/24' }, 'Helsinki, Finland'],
  ['AWS::EC2::Subnet', { AvailabilityZoneId: 'euw3-wl1-cmn-wlz1' }, 'Casablanca, Morocco'],
  ['AWS::RDS::DBInstance', { AvailabilityZone: 'us-east-1-bue-1a' }, 'Buenos Aires, Argentina'],
  ['AWS::S3Express::DirectoryBucket', { LocationName: 'euc1-waw1-az1' }, 'Warsaw, Poland'],
  ['AWS::S3Express::DirectoryBucket', { BucketName: 'photos--usw2-lax1-az1--x-s3' }, 'Los Angeles'],
  ['AWS::EC2::EIP', { NetworkBorderGroup: 'us-east-1-bos-1' }, 'Boston'],
  ['AWS::Lightsail::Disk', { AvailabilityZone: 'us-east-1a' }, 'us-east-1'],
  [
    'AWS::EC2::Volume',
    { OutpostArn: `arn:aws:outposts:${region}:111122223333:outpost/op-0123456789abcdef0` },
    'Outpost',
  ],
  ['AWS::S3Outposts::Bucket', { OutpostId: 'op-0123456789abcdef0' }, 'Outpost'],
  // Sites of the owner.
  ['AWS::ECS::Service', { LaunchType: 'EXTERNAL' }, 'a site of your own'],
  ['AWS::DataSync::LocationNFS', { ServerHostname: '10.1.2.3' }, '10.1.2.3'],
  ['AWS::DataSync::LocationSMB', { ServerHostname: 'nas.corp.internal' }, 'nas.corp.internal'],
  ['AWS::DataSync::LocationHDFS', { NameNodes: [{ Hostname: { Ref: 'Node' } }] }, 'known only after'],
  ['AWS::DMS::Endpoint', { ServerName: 'db.corp.internal' }, 'db.corp.internal'],
  ['AWS::DMS::Endpoint', { MongoDbSettings: { ServerName: 'mongo.corp.internal' } }, 'mongo.corp.internal'],
  ['AWS::EC2::CustomerGateway', { IpAddress: '203.0.113.4' }, '203.0.113.4'],
  ['AWS::EC2::VPNConnection', { CustomerGatewayId: 'cgw-0123456789' }, 'a site of your own'],
  ['AWS::DirectConnect::Connection', { Location: 'EqDC2' }, 'a site of your own'],
  ['AWS::DirectConnect::PrivateVirtualInterface', { ConnectionId: 'dxcon-1234' }, 'a site of your own'],
  [
    'AWS::EKS::Cluster',
    { RemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: ['10.2.0.0/16'] }] } },
    'a site of your own',
  ],
  ['AWS::EC2::VPCEndpoint', { ServiceName: `com.amazonaws.vpce.${region}.vpce-svc-0123456789abcdef0` }, 'whose owner'],
  ['AWS::EC2::Volume', { AvailabilityZone: { Ref: 'Zone' } }, 'AvailabilityZone'],
  [
    'AWS::EC2::Subnet',
    { OutpostArn: { 'Fn::Join': ['', [`arn:aws:outposts:${region}:111122223333:outpost/`, { Ref: 'Id' }]] } },
    'a site of your own',
  ],
  // Properties of AWS services.
  [
    'AWS::Route53::HostedZone',
    { QueryLoggingConfig: { CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:1:log-group:x' } },
  ],
  ['AWS::Cognito::UserPool', { EmailConfiguration: { SourceArn: 'arn:aws:ses:us-east-1:1:identity/example.com' } }],
  ['AWS::ApiGateway::Method', { Integration: { Uri: 'arn:aws:apigateway:us-west-2:dynamodb:action/PutItem' } }],
  ['AWS::ApiGatewayV2::Integration', { IntegrationUri: 'arn:aws:apigateway:us-gov-west-1:lambda:path/x' }],
  ['AWS::StepFunctions::StateMachine', { DefinitionString: JSON.stringify({ States: { A: { Resource: away } } }) }],
  [
    'AWS::StepFunctions::StateMachine',
    {
      DefinitionString: {
        'Fn::Join': ['', ['{"States":{"A":{"Parameters":{"region":"us-west-2"}}},"R":"', { Ref: 'AWS::Region' }, '"}']],
      },
    },
  ],
  [
    'AWS::Batch::JobDefinition',
    {
      EcsProperties: {
        TaskProperties: [{ Containers: [{ LogConfiguration: { Options: { 'awslogs-region': 'us-west-2' } } }] }],
      },
    },
  ],
  [
    'AWS::Lambda::EventInvokeConfig',
    { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:us-west-2:1:failed' } } },
  ],
  [
    'AWS::Lambda::EventInvokeConfig',
    { DestinationConfig: { OnFailure: { Destination: { 'Fn::ImportValue': 'Failed' } } } },
    'Destination',
  ],
  [
    'AWS::Lambda::EventSourceMapping',
    { DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::somewhere-else' } } },
    'somewhere-else',
  ],
  ['AWS::DMS::Endpoint', { KinesisSettings: { StreamArn: 'arn:aws:kinesis:us-west-2:1:stream/x' } }],
  ['AWS::DMS::Endpoint', { ServerName: 'db.partner.example.org' }, 'db.partner.example.org'],
  [
    'AWS::IoT::TopicRule',
    { TopicRulePayload: { Actions: [{ Sqs: { QueueUrl: 'https://sqs.us-west-2.amazonaws.com/1/q' } }] } },
  ],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    {
      RedshiftDestinationConfiguration: {
        ClusterJDBCURL: 'jdbc:redshift://c.abc.us-west-2.redshift.amazonaws.com:5439/db',
      },
    },
  ],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    { IcebergDestinationConfiguration: { CatalogConfiguration: { CatalogArn: 'arn:aws:glue:us-west-2:1:catalog' } } },
  ],
  ['AWS::AppSync::DataSource', { HttpConfig: { Endpoint: 'https://dynamodb.us-west-2.amazonaws.com' } }],
  ['AWS::Scheduler::Schedule', { Target: { Arn: 'arn:aws:sqs:us-west-2:1:q' } }],
  [
    'AWS::Bedrock::ApplicationInferenceProfile',
    { ModelSource: { CopyFrom: 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2' } },
  ],
  [
    'AWS::Lambda::Function',
    { Environment: { Variables: { MODEL_ID: 'us.anthropic.claude-sonnet-4-20250514-v1:0' } } },
    'inference profile',
  ],
  ['AWS::Bedrock::Agent', { FoundationModel: 'global.anthropic.claude-sonnet-4-20250514-v1:0' }, 'inference profile'],
  ['AWS::Notifications::NotificationHub', { Region: 'us-east-1' }],
  ['AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: ' ARN:aws:sqs:us-west-2:1:q' } }],
  ['AWS::Lambda::Function', { Environment: { Variables: { TABLE_REGION: 'us-west-2' } } }],
  ['AWS::Lambda::Function', { Environment: { Variables: { TABLE_REGION: 'US_WEST_2' } } }],
  ['AWS::Lambda::Function', { Code: { ZipFile: "boto3.client('s3', region_name='us-west-2')" } }],
  ['AWS::EC2::Instance', { UserData: { 'Fn::Base64': 'aws s3 cp /var/lib/data s3://b --region us-west-2' } }],
  [
    'AWS::EC2::Instance',
    { UserData: Buffer.from('#!/bin/sh\naws configure set region us-west-2\nsleep 9').toString('base64') },
  ],
  ['AWS::IAM::Policy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: away }] } }],
  ['AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.us-west-2.dynamodb' }],
  ['AWS::SSM::Parameter', { Value: '{"queue":{"region":"us-west-2"}}' }],
  // Buckets by name.
  [
    'AWS::Athena::WorkGroup',
    { WorkGroupConfiguration: { ResultConfiguration: { OutputLocation: 's3://elsewhere/' } } },
    'elsewhere',
  ],
  ['AWS::Glue::Table', { TableInput: { StorageDescriptor: { Location: 's3://elsewhere/t' } } }, 'elsewhere'],
  [
    'AWS::CodeBuild::Project',
    { LogsConfig: { S3Logs: { Status: 'ENABLED', Location: 'arn:aws:s3:::elsewhere/logs' } } },
    'elsewhere',
  ],
  ['AWS::Synthetics::Canary', { ArtifactS3Location: 's3://elsewhere' }, 'elsewhere'],
  [
    'AWS::GuardDuty::PublishingDestination',
    { DestinationProperties: { DestinationArn: 'arn:aws:s3:::elsewhere' } },
    'elsewhere',
  ],
  ['AWS::DMS::Endpoint', { S3Settings: { BucketName: 'elsewhere' } }, 'elsewhere'],
  [
    'AWS::AppFlow::Flow',
    { DestinationFlowConfigList: [{ DestinationConnectorProperties: { S3: { BucketName: 'elsewhere' } } }] },
    'elsewhere',
  ],
  // Out of AWS.
  [
    'AWS::KinesisFirehose::DeliveryStream',
    {
      HttpEndpointDestinationConfiguration: {
        EndpointConfiguration: { Url: 'https://aws-kinesis-http-intake.logs.datadoghq.com/v1/input' },
      },
    },
    'datadoghq.com',
  ],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    { SnowflakeDestinationConfiguration: { AccountUrl: 'xy12345.snowflakecomputing.com' } },
    'snowflakecomputing.com',
  ],
  ['AWS::Events::ApiDestination', { InvocationEndpoint: 'https://api.segment.io/v1/track' }, 'api.segment.io'],
  ['AWS::Events::ApiDestination', { InvocationEndpoint: { Ref: 'Endpoint' } }, 'InvocationEndpoint'],
  ['AWS::SNS::Subscription', { Protocol: 'https', Endpoint: 'https://hooks.partner.io/x' }, 'hooks.partner.io'],
  [
    'AWS::ECS::TaskDefinition',
    {
      ContainerDefinitions: [
        {
          LogConfiguration: {
            LogDriver: 'splunk',
            Options: { 'splunk-url': 'https://http-inputs-acme.splunkcloud.com' },
          },
        },
      ],
    },
    'splunkcloud.com',
  ],
  [
    'AWS::ECS::TaskDefinition',
    {
      ContainerDefinitions: [
        { LogConfiguration: { LogDriver: 'awsfirelens', Options: { Host: 'http-intake.logs.datadoghq.com' } } },
      ],
    },
    'datadoghq.com',
  ],
  ['AWS::DataSync::LocationAzureBlob', { ContainerUrl: 'https://acme.blob.core.windows.net/c' }, 'windows.net'],
  ['AWS::CloudFront::Function', { FunctionCode: { Ref: 'Code' } }, 'known only after'],
  [
    'AWS::CloudFront::Function',
    { FunctionCode: "function handler(e){globalThis['con'+'sole'].log(e);return e.request}" },
    'us-east-1',
  ],
  [
    'AWS::EC2::Instance',
    { UserData: { 'Fn::Base64': 'curl -X POST -d @/var/log/users https://collector.partner.io' } },
    'collector.partner.io',
  ],
  [
    'AWS::Glue::Connection',
    { ConnectionInput: { ConnectionProperties: { JDBC_CONNECTION_URL: 'jdbc:postgresql://db.partner.io:5432/x' } } },
    'db.partner.io',
  ],
  ['AWS::Lambda::Function', { Environment: { Variables: { BQ_LOCATION: 'europe-west3' } } }, 'Google Cloud'],
  ...Object.entries({
    'gs://user-uploads': 'storage.googleapis.com',
    'oss://user-uploads/photos': 'aliyuncs.com',
    'abfss://photos@acme.dfs.core.windows.net/': 'windows.net',
    '203.0.113.77': '203.0.113.77',
    'http://[2001:db8::1]:8080/x': '2001:db8::1',
    'https%3A%2F%2Fapi.mixpanel.com%2Ftrack': 'api.mixpanel.com',
    'us.xai.grok-4-v1:0': 'inference profile',
    [toBase64('{"endpoint":"https://collector.example.org/v1"}')]: 'collector.example.org',
    [toBase64(toBase64('aws configure set region us-west-2'))]: 'us-west-2',
    [`echo ${toBase64('export BACKUP=https://drop.partner.io/users')} | base64 -d`]: 'drop.partner.io',
  }).map(
    ([value, place]) => ['AWS::Lambda::Function', { Environment: { Variables: { TARGET: value } } }, place] as const,
  ),
  [
    'AWS::Route53::RecordSet',
    { Name: 'a.example.com', ResourceRecords: ['acme.azurewebsites.net'] },
    'azurewebsites.net',
  ],
  [
    'AWS::Lambda::Function',
    { Environment: { Variables: { TABLE_REGION: { Ref: 'Unknown' } } } },
    'what TABLE_REGION will be',
  ],
  [
    'AWS::Lambda::Function',
    {
      Environment: {
        Variables: { QUEUE: { 'Fn::Join': ['', ['https://sqs.', { Ref: 'Unknown' }, '.amazonaws.com/1/q']] } },
      },
    },
    'a host of AWS whose region is not known',
  ],
  ['AWS::Route53::RecordSet', { Name: 'a.example.com', ResourceRecords: ['10 mx.partner.io'] }, 'mx.partner.io'],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', { Targets: [{ Id: '203.0.113.4' }] }, '203.0.113.4'],
  ['AWS::Route53Resolver::ResolverRule', { TargetIps: [{ Ip: '203.0.113.5' }] }, '203.0.113.5'],
  [
    'AWS::EC2::Instance',
    { UserData: { 'Fn::Base64': 'curl https://example.com/dump | aws s3 cp - s3://elsewhere/dump' } },
    'the bucket elsewhere',
  ],
  ['AWS::IAM::Policy', statement(['s3:GetObject*', 's3:Put*'], 'arn:aws:s3:::elsewhere/*'), 'the bucket elsewhere'],
  ['AWS::IAM::Policy', statement('s3:*', 'arn:aws:s3:::elsewhere/*'), 'the bucket elsewhere'],
  [
    'AWS::Athena::WorkGroup',
    { OutputLocation: { 'Fn::Join': ['', ['s3://', { Ref: 'Given' }, '/x']] } },
    'a bucket whose name is known only',
  ],
];

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function statement(Action: unknown, Resource: unknown) {
  return { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } };
}

describe('what leads elsewhere', () => {
  test.each(escapes)('%s %j is found', (type, properties, place = 'us-') => {
    const violations = validateTemplates(
      { Shop: { region, resources: { Store: { Type: type, Properties: properties } } } },
      policies,
    );
    expect(violations.map(({ description }) => description).join('\n')).toContain(place);
    for (const { fix } of violations) expect(fix).toBeTruthy();
  });

  test('passes once the policy discloses the region that a text names', () => {
    const resources = { Store: { Type: 'AWS::Notifications::NotificationHub', Properties: { Region: 'us-east-1' } } };
    expect(validateTemplates({ Shop: { region, resources } }, [policyDisclosing([region, 'us-east-1'])])).toEqual([]);
  });

  test('is found in what an output says and in what a nested stack returns', () => {
    const Outputs = { Vault: { Value: 'arn:aws:backup:us-west-2:1:backup-vault:offsite' } };
    const violations = validateTemplates({ Shop: { region, resources: {}, rest: { Outputs } } }, policies);
    expect(violations).toMatchObject([
      { ruleName: 'leads-elsewhere', description: expect.stringContaining('us-west-2') },
    ]);
  });

  test('is found in an output, also in one that is called Tags, and not in the labels of a resource', () => {
    const Outputs = { Tags: { Value: 'arn:aws:backup:us-west-2:1:backup-vault:offsite' } };
    const Tags = [{ Key: 'copied-to', Value: 'us-west-2' }];
    const resources = { Queue: { Type: 'AWS::SQS::Queue', Properties: { Tags } } };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toEqual([]);
    expect(validateTemplates({ Shop: { region, resources, rest: { Outputs } } }, policies)).toHaveLength(1);
  });

  test('is found in the files and commands of an instance', () => {
    const Metadata = {
      'AWS::CloudFormation::Init': { config: { files: { '/etc/fluent.conf': { content: 'Host logs.partner.io' } } } },
    };
    const resources = { Web: { Type: 'AWS::EC2::Instance', Metadata } };
    expect(validateTemplates({ Shop: { region, resources } }, policies)).toMatchObject([
      { description: expect.stringContaining('logs.partner.io') },
    ]);
  });
});
