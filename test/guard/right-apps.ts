import path from 'node:path';
import { type App, Duration, NestedStack, RemovalPolicy, SecretValue, Stack, Stage } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as appsync from 'aws-cdk-lib/aws-appsync';
import * as athena from 'aws-cdk-lib/aws-athena';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as batch from 'aws-cdk-lib/aws-batch';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codecommit from 'aws-cdk-lib/aws-codecommit';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as codepipelineActions from 'aws-cdk-lib/aws-codepipeline-actions';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as ecsPatterns from 'aws-cdk-lib/aws-ecs-patterns';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke as ScheduledInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ses from 'aws-cdk-lib/aws-ses';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import * as synthetics from 'aws-cdk-lib/aws-synthetics';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { CodePipeline, CodePipelineSource, ShellStep } from 'aws-cdk-lib/pipelines';
import { TriggerFunction } from 'aws-cdk-lib/triggers';

/** Where the stacks of an app are, if they say so at all. */
export type Env = { readonly region: string; readonly account: string } | undefined;

/** Adds stacks to an app. */
export type Build = (app: App, env: Env) => void;

const assets = path.join(import.meta.dirname, '../fixtures/content');

function stackIn(app: App, env: Env, id = 'Shop'): Stack {
  return new Stack(app, id, env === undefined ? {} : { env });
}

function createFunction(scope: Stack, id: string, environment: Record<string, string> = {}): lambda.Function {
  return new lambda.Function(scope, id, {
    runtime: lambda.Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async (event) => ({ statusCode: 200, body: event.rawPath });'),
    environment,
  });
}

function createTable(scope: Stack, id = 'Orders'): dynamodb.Table {
  return new dynamodb.Table(scope, id, {
    partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
    stream: dynamodb.StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  });
}

/** Apps as teams write them, which keep everything in the one region of their stacks. */
export const rightApps: Readonly<Record<string, Build>> = {
  'REST API with functions and a table'(app, env) {
    const stack = stackIn(app, env);
    const table = createTable(stack);
    const handler = createFunction(stack, 'Handler', { TABLE_NAME: table.tableName });
    table.grantReadWriteData(handler);
    const api = new apigateway.LambdaRestApi(stack, 'Api', {
      handler,
      defaultCorsPreflightOptions: { allowOrigins: ['https://www.example.com'] },
    });
    api.addUsagePlan('Plan', { throttle: { rateLimit: 10 } });
    new ssm.StringParameter(stack, 'Address', { stringValue: api.url });
  },
  'REST API that calls AWS itself'(app, env) {
    const stack = stackIn(app, env);
    const table = createTable(stack);
    const credentialsRole = new iam.Role(stack, 'Role', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
    });
    table.grantReadData(credentialsRole);
    const api = new apigateway.RestApi(stack, 'Api');
    api.root.addMethod(
      'GET',
      new apigateway.AwsIntegration({ service: 'dynamodb', action: 'GetItem', options: { credentialsRole } }),
    );
    api.root.addMethod(
      'PUT',
      new apigateway.StepFunctionsRestApi(stack, 'X', {
        stateMachine: new sfn.StateMachine(stack, 'M', {
          stateMachineType: sfn.StateMachineType.EXPRESS,
          definitionBody: sfn.DefinitionBody.fromChainable(new sfn.Pass(stack, 'P')),
        }),
      }).root.defaultIntegration,
    );
  },
  'HTTP API with sign-in'(app, env) {
    const stack = stackIn(app, env);
    const pool = new cognito.UserPool(stack, 'Users', { selfSignUpEnabled: true, signInAliases: { email: true } });
    const client = pool.addClient('Web', {
      oAuth: { callbackUrls: ['https://www.example.com/done'], logoutUrls: ['https://www.example.com'] },
    });
    pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'example-users' } });
    const api = new apigatewayv2.HttpApi(stack, 'Api', {
      corsPreflight: { allowOrigins: ['https://www.example.com'] },
    });
    api.addRoutes({
      path: '/orders',
      integration: new HttpLambdaIntegration('Orders', createFunction(stack, 'Handler', { POOL: pool.userPoolId })),
      authorizer: new HttpJwtAuthorizer('Jwt', pool.userPoolProviderUrl, { jwtAudience: [client.userPoolClientId] }),
    });
  },
  'WebSocket API'(app, env) {
    const stack = stackIn(app, env);
    const connect = new WebSocketLambdaIntegration('Connect', createFunction(stack, 'Handler'));
    const api = new apigatewayv2.WebSocketApi(stack, 'Api', { connectRouteOptions: { integration: connect } });
    const stage = new apigatewayv2.WebSocketStage(stack, 'Stage', {
      webSocketApi: api,
      stageName: 'live',
      autoDeploy: true,
    });
    createFunction(stack, 'Send', { CALLBACK: stage.callbackUrl });
  },
  'GraphQL API'(app, env) {
    const stack = stackIn(app, env);
    const api = new appsync.GraphqlApi(stack, 'Api', {
      name: 'shop',
      definition: appsync.Definition.fromSchema(
        appsync.SchemaFile.fromAsset(path.join(import.meta.dirname, 'fixtures/schema.graphql')),
      ),
      logConfig: { retention: logs.RetentionDays.ONE_WEEK },
    });
    api.addDynamoDbDataSource('Table', createTable(stack)).createResolver('Get', {
      typeName: 'Query',
      fieldName: 'order',
      requestMappingTemplate: appsync.MappingTemplate.dynamoDbGetItem('id', 'id'),
      responseMappingTemplate: appsync.MappingTemplate.dynamoDbResultItem(),
    });
  },
  'queue with a dead-letter queue and a consumer'(app, env) {
    const stack = stackIn(app, env);
    const queue = new sqs.Queue(stack, 'Queue', {
      deadLetterQueue: { queue: new sqs.Queue(stack, 'Failed'), maxReceiveCount: 3 },
    });
    createFunction(stack, 'Consumer', { QUEUE_URL: queue.queueUrl }).addEventSource(new SqsEventSource(queue));
  },
  'topic that fans out'(app, env) {
    const stack = stackIn(app, env);
    const topic = new sns.Topic(stack, 'Orders', { masterKey: new kms.Key(stack, 'Key') });
    topic.addSubscription(new SqsSubscription(new sqs.Queue(stack, 'Queue')));
    topic.addSubscription(new EmailSubscription('operators@example.com'));
  },
  'events with a bus, an archive and targets'(app, env) {
    const stack = stackIn(app, env);
    const bus = new events.EventBus(stack, 'Bus');
    bus.archive('Archive', { eventPattern: { account: ['111122223333'] }, retention: Duration.days(30) });
    new events.Rule(stack, 'Rule', {
      eventBus: bus,
      eventPattern: { source: ['com.example.shop'], region: ['us-east-1'] },
      targets: [
        new targets.LambdaFunction(createFunction(stack, 'Handler')),
        new targets.SqsQueue(new sqs.Queue(stack, 'Queue')),
      ],
    });
  },
  'state machine'(app, env) {
    const stack = stackIn(app, env);
    const table = createTable(stack);
    const put = new tasks.DynamoPutItem(stack, 'Put', {
      table,
      item: { id: tasks.DynamoAttributeValue.fromString(sfn.JsonPath.stringAt('$.detail.id')) },
    });
    const call = new tasks.CallAwsService(stack, 'Call', { service: 's3', action: 'listBuckets', iamResources: ['*'] });
    new sfn.StateMachine(stack, 'Machine', {
      definitionBody: sfn.DefinitionBody.fromChainable(
        put
          .next(call)
          .next(new tasks.LambdaInvoke(stack, 'Invoke', { lambdaFunction: createFunction(stack, 'Handler') })),
      ),
      logs: { destination: new logs.LogGroup(stack, 'Log'), level: sfn.LogLevel.ALL },
    });
  },
  schedule(app, env) {
    const stack = stackIn(app, env);
    new scheduler.Schedule(stack, 'Nightly', {
      schedule: scheduler.ScheduleExpression.rate(Duration.days(1)),
      target: new ScheduledInvoke(createFunction(stack, 'Handler')),
    });
  },
  'bucket that is emptied and filled by the CDK'(app, env) {
    const stack = stackIn(app, env);
    const bucket = new s3.Bucket(stack, 'Site', {
      autoDeleteObjects: true,
      removalPolicy: RemovalPolicy.DESTROY,
      enforceSSL: true,
    });
    new BucketDeployment(stack, 'Deploy', {
      sources: [Source.data('index.html', '<h1>Shop</h1>')],
      destinationBucket: bucket,
    });
    bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new LambdaDestination(createFunction(stack, 'Handler')));
  },
  'data lake'(app, env) {
    const stack = stackIn(app, env);
    const bucket = new s3.Bucket(stack, 'Lake');
    const stream = new kinesis.Stream(stack, 'Stream');
    new firehose.DeliveryStream(stack, 'Firehose', {
      source: new firehose.KinesisStreamSource(stream),
      destination: new firehose.S3Bucket(bucket, {
        dataOutputPrefix: 'year=!{timestamp:yyyy}/',
        errorOutputPrefix: 'failed/!{firehose:error-output-type}/',
      }),
    });
    new athena.CfnWorkGroup(stack, 'Queries', {
      name: 'queries',
      workGroupConfiguration: { resultConfiguration: { outputLocation: `s3://${bucket.bucketName}/results/` } },
    });
  },
  'function with a log retention, a trigger and a layer'(app, env) {
    const stack = stackIn(app, env);
    new TriggerFunction(stack, 'Migrate', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
    });
    new lambda.Function(stack, 'Handler', {
      runtime: lambda.Runtime.PYTHON_3_13,
      handler: 'app.handler',
      code: lambda.Code.fromInline('import json\ndef handler(event, context):\n  return json.dumps(event)'),
      logRetention: logs.RetentionDays.ONE_MONTH,
      tracing: lambda.Tracing.ACTIVE,
      layers: [new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromAsset(assets) })],
    });
  },
  'table with a stream'(app, env) {
    const stack = stackIn(app, env);
    createFunction(stack, 'Index').addEventSource(
      new DynamoEventSource(createTable(stack), { startingPosition: lambda.StartingPosition.LATEST }),
    );
  },
  'file system in a network'(app, env) {
    const stack = stackIn(app, env);
    const vpc = new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: true, flowLogs: { all: {} } });
    vpc.addGatewayEndpoint('S3', { service: ec2.GatewayVpcEndpointAwsService.S3 });
    vpc.addInterfaceEndpoint('Secrets', { service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER });
    new efs.FileSystem(stack, 'Files', { vpc, encrypted: true });
  },
  'web servers with a script'(app, env) {
    const stack = stackIn(app, env);
    const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 1 });
    const instance = new ec2.Instance(stack, 'Server', {
      vpc,
      instanceType: new ec2.InstanceType('t4g.micro'),
      machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
    });
    instance.userData.addCommands(
      'dnf install -y nginx',
      'curl -fsSL https://rpm.nodesource.com/setup_22.x | bash -',
      'systemctl enable --now nginx',
    );
    const balancer = new elbv2.ApplicationLoadBalancer(stack, 'Balancer', { vpc, internetFacing: true });
    balancer.addListener('Http', {
      port: 80,
      defaultAction: elbv2.ListenerAction.redirect({ protocol: 'HTTPS', port: '443' }),
    });
  },
  'containers behind a load balancer'(app, env) {
    const stack = stackIn(app, env);
    const cluster = new ecs.Cluster(stack, 'Cluster', { containerInsightsV2: ecs.ContainerInsights.ENABLED });
    const service = new ecsPatterns.ApplicationLoadBalancedFargateService(stack, 'Service', {
      cluster,
      taskImageOptions: {
        image: ecs.ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx:latest'),
        environment: { STAGE: 'live' },
      },
    });
    service.service
      .autoScaleTaskCount({ maxCapacity: 4 })
      .scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
  },
  'scheduled container'(app, env) {
    const stack = stackIn(app, env);
    new ecsPatterns.ScheduledFargateTask(stack, 'Task', {
      cluster: new ecs.Cluster(stack, 'Cluster'),
      schedule: events.Schedule.rate(Duration.hours(1)),
      scheduledFargateTaskImageOptions: {
        image: ecs.ContainerImage.fromRegistry('amazonlinux:2023'),
        memoryLimitMiB: 512,
      },
    });
  },
  'database whose password rotates'(app, env) {
    const stack = stackIn(app, env);
    const vpc = new ec2.Vpc(stack, 'Vpc');
    const database = new rds.DatabaseInstance(stack, 'Database', {
      engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
      vpc,
    });
    database.addRotationSingleUser();
  },
  'Aurora with a proxy and logs'(app, env) {
    const stack = stackIn(app, env);
    const vpc = new ec2.Vpc(stack, 'Vpc');
    const cluster = new rds.DatabaseCluster(stack, 'Database', {
      engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_4 }),
      writer: rds.ClusterInstance.serverlessV2('Writer'),
      vpc,
      cloudwatchLogsExports: ['postgresql'],
      cloudwatchLogsRetention: logs.RetentionDays.ONE_MONTH,
    });
    if (cluster.secret) cluster.addProxy('Proxy', { secrets: [cluster.secret], vpc });
    cluster.addRotationMultiUser('Reader', {
      secret: new rds.DatabaseSecret(stack, 'Secret', { username: 'reader', masterSecret: cluster.secret }),
    });
  },
  'search domain'(app, env) {
    const stack = stackIn(app, env);
    new opensearch.Domain(stack, 'Search', {
      version: opensearch.EngineVersion.OPENSEARCH_2_17,
      logging: { appLogEnabled: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  },
  'batch jobs'(app, env) {
    const stack = stackIn(app, env);
    const environment = new batch.FargateComputeEnvironment(stack, 'Environment', { vpc: new ec2.Vpc(stack, 'Vpc') });
    new batch.JobQueue(stack, 'Queue', { computeEnvironments: [{ computeEnvironment: environment, order: 1 }] });
    new batch.EcsJobDefinition(stack, 'Job', {
      container: new batch.EcsFargateContainerDefinition(stack, 'Container', {
        image: ecs.ContainerImage.fromRegistry('amazonlinux:2023'),
        cpu: 1,
        memory: { toMebibytes: () => 2048 } as never,
        logging: ecs.LogDrivers.awsLogs({ streamPrefix: 'job' }),
      }),
    });
  },
  backups(app, env) {
    const stack = stackIn(app, env);
    const plan = backup.BackupPlan.dailyMonthly1YearRetention(stack, 'Plan');
    plan.addSelection('All', { resources: [backup.BackupResource.fromDynamoDbTable(createTable(stack))] });
  },
  trail(app, env) {
    const stack = stackIn(app, env);
    new cloudtrail.Trail(stack, 'Trail', { sendToCloudWatchLogs: true, isMultiRegionTrail: true });
  },
  'alarms and a dashboard'(app, env) {
    const stack = stackIn(app, env);
    const alarm = createFunction(stack, 'Handler')
      .metricErrors()
      .createAlarm(stack, 'Errors', { threshold: 1, evaluationPeriods: 1 });
    alarm.addAlarmAction(new SnsAction(new sns.Topic(stack, 'Alarms')));
    const requests = new cloudwatch.Metric({
      namespace: 'AWS/CloudFront',
      metricName: 'Requests',
      region: 'us-east-1',
      dimensionsMap: { Region: 'Global', DistributionId: 'E2' },
    });
    new cloudwatch.Dashboard(stack, 'Dashboard', {
      widgets: [
        [
          new cloudwatch.GraphWidget({ left: [requests] }),
          new cloudwatch.TextWidget({ markdown: '[runbook](https://wiki.example.com/runbook)' }),
        ],
      ],
    });
  },
  'web check'(app, env) {
    const stack = stackIn(app, env);
    new synthetics.Canary(stack, 'Canary', {
      runtime: synthetics.Runtime.SYNTHETICS_NODEJS_PUPPETEER_9_1,
      test: synthetics.Test.custom({
        code: synthetics.Code.fromInline('exports.handler = async () => {};'),
        handler: 'index.handler',
      }),
      provisionedResourceCleanup: true,
    });
  },
  'firewall of a regional API'(app, env) {
    const stack = stackIn(app, env);
    const visibilityConfig = { cloudWatchMetricsEnabled: true, metricName: 'rules', sampledRequestsEnabled: false };
    new wafv2.CfnWebACL(stack, 'Rules', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig,
      rules: [
        {
          name: 'Common',
          priority: 1,
          overrideAction: { none: {} },
          visibilityConfig,
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
        },
      ],
    });
  },
  'mail identity'(app, env) {
    const stack = stackIn(app, env);
    const zone = new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' });
    new ses.EmailIdentity(stack, 'Identity', {
      identity: ses.Identity.publicHostedZone(zone),
      mailFromDomain: 'mail.example.com',
    });
    new route53.MxRecord(stack, 'Mx', {
      zone,
      values: [{ hostName: 'inbound-smtp.eu-central-1.amazonaws.com', priority: 10 }],
    });
    new route53.TxtRecord(stack, 'Spf', { zone, values: ['v=spf1 include:amazonses.com ~all'] });
  },
  'secrets and settings'(app, env) {
    const stack = stackIn(app, env);
    const secret = new secretsmanager.Secret(stack, 'Secret', {
      generateSecretString: { secretStringTemplate: '{"user":"shop"}', generateStringKey: 'password' },
    });
    createFunction(stack, 'Handler', {
      SECRET: secret.secretArn,
      LEVEL: ssm.StringParameter.valueForStringParameter(stack, '/shop/level'),
    });
  },
  'deployments from GitHub'(app, env) {
    const stack = stackIn(app, env);
    const provider = new iam.CfnOIDCProvider(stack, 'GitHub', {
      url: 'https://token.actions.githubusercontent.com',
      clientIdList: ['sts.amazonaws.com'],
    });
    new iam.Role(stack, 'Deployer', {
      assumedBy: new iam.FederatedPrincipal(
        provider.attrArn,
        { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:example/shop:*' } },
        'sts:AssumeRoleWithWebIdentity',
      ),
      inlinePolicies: {
        Deploy: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({ actions: ['sts:AssumeRole'], resources: ['arn:aws:iam::*:role/cdk-*'] }),
          ],
        }),
      },
    });
  },
  'build project and pipeline'(app, env) {
    const stack = stackIn(app, env);
    const source = new codepipeline.Artifact();
    const repository = new codecommit.Repository(stack, 'Repository', { repositoryName: 'shop' });
    new codepipeline.Pipeline(stack, 'Pipeline', {
      stages: [
        {
          stageName: 'Source',
          actions: [
            new codepipelineActions.CodeCommitSourceAction({ actionName: 'Source', repository, output: source }),
          ],
        },
        {
          stageName: 'Build',
          actions: [
            new codepipelineActions.CodeBuildAction({
              actionName: 'Build',
              input: source,
              project: new codebuild.PipelineProject(stack, 'Build', {
                buildSpec: codebuild.BuildSpec.fromObject({
                  version: '0.2',
                  phases: { build: { commands: ['npm ci', 'curl -s https://get.example.com/tool.sh | sh'] } },
                }),
              }),
            }),
          ],
        },
      ],
    });
  },
  'nested stacks that use each other'(app, env) {
    const stack = stackIn(app, env);
    const data = new NestedStack(stack, 'Data');
    const table = createTable(data as unknown as Stack);
    const compute = new NestedStack(stack, 'Compute');
    createFunction(compute as unknown as Stack, 'Handler', { TABLE_ARN: table.tableArn });
  },
  'stacks that use each other'(app, env) {
    const data = stackIn(app, env, 'Data');
    const table = createTable(data);
    const vault = new backup.BackupVault(data, 'Vault');
    const shop = stackIn(app, env, 'Shop');
    createFunction(shop, 'Handler', { TABLE: table.tableName });
    const plan = new backup.BackupPlan(shop, 'Plan', { backupVault: vault });
    plan.addRule(backup.BackupPlanRule.daily());
  },
  'stage with two stacks'(app, env) {
    const stage = new Stage(app, 'Live', env === undefined ? {} : { env });
    const bucket = new s3.Bucket(new Stack(stage, 'Data'), 'Photos');
    createFunction(new Stack(stage, 'Web'), 'Handler', { BUCKET_NAME: bucket.bucketName });
  },
};

/** Apps with parts in us-east-1 that keep nothing there. They need to say where they are. */
export const rightAppsOfTwoRegions: Readonly<Record<string, (app: App, env: NonNullable<Env>) => void>> = {
  'site with a certificate in us-east-1'(app, env) {
    const certificates = new Stack(app, 'Certificates', {
      env: { ...env, region: 'us-east-1' },
      crossRegionReferences: true,
    });
    const zone = route53.HostedZone.fromHostedZoneAttributes(certificates, 'Zone', {
      hostedZoneId: 'Z1',
      zoneName: 'example.com',
    });
    const certificate = new acm.Certificate(certificates, 'Certificate', {
      domainName: 'www.example.com',
      validation: acm.CertificateValidation.fromDns(zone),
    });
    const site = new Stack(app, 'Site', { env, crossRegionReferences: true });
    const bucket = new s3.Bucket(site, 'Bucket');
    const distribution = new cloudfront.Distribution(site, 'Distribution', {
      certificate,
      domainNames: ['www.example.com'],
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
        responseHeadersPolicy: new cloudfront.ResponseHeadersPolicy(site, 'Headers', {
          securityHeadersBehavior: {
            contentSecurityPolicy: {
              contentSecurityPolicy: "default-src 'self' https://fonts.example.net",
              override: true,
            },
          },
        }),
      },
    });
    const own = route53.HostedZone.fromHostedZoneAttributes(site, 'Zone', {
      hostedZoneId: 'Z1',
      zoneName: 'example.com',
    });
    new route53.ARecord(site, 'Alias', {
      zone: own,
      recordName: 'www',
      target: route53.RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
    });
    createFunction(site, 'Mailer', { SITE: 'https://www.example.com/orders' });
  },
  'firewall of a distribution in us-east-1'(app, env) {
    const rules = new Stack(app, 'Rules', { env: { ...env, region: 'us-east-1' }, crossRegionReferences: true });
    const visibilityConfig = { cloudWatchMetricsEnabled: true, metricName: 'rules', sampledRequestsEnabled: false };
    const acl = new wafv2.CfnWebACL(rules, 'Rules', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig,
    });
    const site = new Stack(app, 'Site', { env, crossRegionReferences: true });
    new cloudfront.Distribution(site, 'Distribution', {
      webAclId: acl.attrArn,
      defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(new s3.Bucket(site, 'Bucket')) },
    });
  },
  'pipeline that deploys to two regions'(app, env) {
    const stack = new Stack(app, 'Pipeline', { env });
    const pipeline = new CodePipeline(stack, 'Pipeline', {
      crossAccountKeys: true,
      synth: new ShellStep('Synth', {
        input: CodePipelineSource.connection('example/shop', 'main', {
          connectionArn: 'arn:aws:codeconnections:us-east-1:111122223333:connection/1',
        }),
        commands: ['npm ci', 'npx cdk synth'],
      }),
    });
    const away = new Stage(app, 'Certificates', { env: { ...env, region: 'us-east-1' } });
    new acm.Certificate(new Stack(away, 'Certificate'), 'Certificate', { domainName: 'www.example.com' });
    pipeline.addStage(away);
    const home = new Stage(app, 'Live', { env });
    createTable(new Stack(home, 'Data'));
    pipeline.addStage(home);
  },
  'secret that is read in the same account'(app, env) {
    const stack = new Stack(app, 'Shop', { env });
    new cognito.UserPoolIdentityProviderGoogle(stack, 'Google', {
      userPool: new cognito.UserPool(stack, 'Users'),
      clientId: 'x',
      clientSecretValue: SecretValue.secretsManager('google'),
    });
  },
};
