import { CfnResource, Duration, type Stack } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';

/** What the stacks of an app contain. */
export interface GuardLoad {
  /** How many resources a stack has. */
  readonly resources: number;
  /** Fills the stack of a number. */
  readonly fill: (stack: Stack, number: number) => void;
}

const bare: readonly (readonly [type: string, properties: Readonly<Record<string, unknown>>])[] = [
  ['AWS::S3::Bucket', { ReplicationConfiguration: { Role: 'x', Rules: [{ Destination: { Bucket: 'photos' } }] } }],
  ['AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'eu-central-1' }] }],
  ['AWS::Lambda::Function', { Handler: 'index.handler', Environment: { Variables: { A: { Ref: 'AWS::Region' } } } }],
  ['AWS::SQS::Queue', {}],
  ['AWS::Logs::LogGroup', { RetentionInDays: 30 }],
  ['AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [] } }],
  ['AWS::IAM::Policy', { PolicyDocument: { Statement: [] } }],
  ['AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction' }],
  ['AWS::Events::Rule', { Targets: [{ Arn: { Ref: 'R3' } }] }],
  ['AWS::ApiGateway::Method', { HttpMethod: 'GET' }],
];
const parts = 20;
const resourcesOfPart = 10;

/** The loads of the benchmark of the guard. */
export const loads: Readonly<Record<string, GuardLoad>> = {
  'bare resources': { resources: 200, fill: (stack, number) => fillWithBare(stack, number) },
  'bare resources, no two alike': {
    resources: 200,
    fill: (stack, number) =>
      fillWithBare(stack, number, (id) => ({ Tags: [{ Key: 'name', Value: `${id} of ${number}` }] })),
  },
  'ordinary constructs': { resources: parts * resourcesOfPart, fill: fillWithConstructs },
};

type TagsOf = (id: string) => Readonly<Record<string, unknown>>;

function fillWithBare(stack: Stack, number: number, tagsOf: TagsOf = () => ({})): void {
  for (let n = 0; n < 200; n++) {
    const [type, properties] = bare[n % bare.length] ?? ['AWS::SQS::Queue', {}];
    const isNamed = type === 'AWS::S3::Bucket' && n === 0 && number === 0;
    new CfnResource(stack, `R${n}`, {
      type,
      properties: { ...properties, ...(isNamed && { BucketName: 'photos' }), ...tagsOf(`R${n}`) },
    });
  }
}

/** Each part is a function with a bucket, a table, two queues and a schedule: ten resources. */
function fillWithConstructs(stack: Stack): void {
  for (let n = 0; n < parts; n++) {
    const bucket = new s3.Bucket(stack, `Photos${n}`, { enforceSSL: true });
    const deadLetterQueue = { queue: new sqs.Queue(stack, `Failed${n}`), maxReceiveCount: 3 };
    new sqs.Queue(stack, `Orders${n}`, { deadLetterQueue });
    const table = new dynamodb.TableV2(stack, `Visits${n}`, {
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
    });
    const handler = new lambda.Function(stack, `Handler${n}`, {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = () => {}'),
      environment: { TABLE: table.tableName, BUCKET: bucket.bucketName },
    });
    table.grantReadWriteData(handler);
    bucket.grantRead(handler);
    new events.Rule(stack, `Hourly${n}`, {
      schedule: events.Schedule.rate(Duration.hours(1)),
      targets: [new targets.LambdaFunction(handler)],
    });
  }
}
