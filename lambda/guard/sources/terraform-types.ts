import { dataStores, statelessNames } from '../types/classify-type.ts';
import { placeProperties } from '../types/place-properties.ts';
import { statelessServices } from '../types/stateless-types.ts';

/** Types of Terraform whose names differ from those of CloudFormation. */
const aliases: Readonly<Record<string, string>> = {
  aws_acm_certificate: 'AWS::CertificateManager::Certificate',
  aws_acm_certificate_validation: 'AWS::CertificateManager::Certificate',
  aws_alb: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  aws_ami_copy: 'AWS::ImageBuilder::Image',
  aws_api_gateway_integration: 'AWS::ApiGateway::Method',
  aws_api_gateway_rest_api: 'AWS::ApiGateway::RestApi',
  aws_autoscaling_group: 'AWS::AutoScaling::AutoScalingGroup',
  aws_cloudwatch_event_permission: 'AWS::Events::EventBusPolicy',
  aws_cloudwatch_event_bus: 'AWS::Events::EventBus',
  aws_cloudwatch_event_rule: 'AWS::Events::Rule',
  aws_cloudwatch_event_target: 'AWS::Events::Rule',
  aws_cloudwatch_log_group: 'AWS::Logs::LogGroup',
  aws_cloudwatch_log_subscription_filter: 'AWS::Logs::SubscriptionFilter',
  aws_codepipeline: 'AWS::CodePipeline::Pipeline',
  aws_cognito_user_pool: 'AWS::Cognito::UserPool',
  aws_config_aggregate_authorization: 'AWS::Config::AggregationAuthorization',
  aws_db_instance: 'AWS::RDS::DBInstance',
  aws_db_subnet_group: 'AWS::RDS::DBSubnetGroup',
  aws_docdb_cluster: 'AWS::DocDB::DBCluster',
  aws_dynamodb_global_table: 'AWS::DynamoDB::GlobalTable',
  aws_dynamodb_table_item: 'AWS::DynamoDB::Table',
  aws_dynamodb_table: 'AWS::DynamoDB::Table',
  aws_ebs_snapshot: 'AWS::EC2::Snapshot',
  aws_ebs_volume: 'AWS::EC2::Volume',
  aws_ecs_cluster: 'AWS::ECS::Cluster',
  aws_ecs_service: 'AWS::ECS::Service',
  aws_ecs_task_definition: 'AWS::ECS::TaskDefinition',
  aws_efs_file_system: 'AWS::EFS::FileSystem',
  aws_eks_cluster: 'AWS::EKS::Cluster',
  aws_eks_node_group: 'AWS::EKS::Nodegroup',
  aws_elasticache_cluster: 'AWS::ElastiCache::CacheCluster',
  aws_elasticache_replication_group: 'AWS::ElastiCache::ReplicationGroup',
  aws_elasticsearch_domain: 'AWS::Elasticsearch::Domain',
  aws_iam_openid_connect_provider: 'AWS::IAM::OIDCProvider',
  aws_iam_role: 'AWS::IAM::Role',
  aws_iam_saml_provider: 'AWS::IAM::SAMLProvider',
  aws_instance: 'AWS::EC2::Instance',
  aws_kinesis_firehose_delivery_stream: 'AWS::KinesisFirehose::DeliveryStream',
  aws_lakeformation_permissions: 'AWS::LakeFormation::PrincipalPermissions',
  aws_lb: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  aws_msk_cluster: 'AWS::MSK::Cluster',
  aws_neptune_cluster: 'AWS::Neptune::DBCluster',
  aws_opensearch_domain: 'AWS::OpenSearchService::Domain',
  aws_ram_principal_association: 'AWS::RAM::ResourceShare',
  aws_rds_cluster: 'AWS::RDS::DBCluster',
  aws_rds_cluster_instance: 'AWS::RDS::DBInstance',
  aws_route53_record: 'AWS::Route53::RecordSet',
  aws_route53_zone: 'AWS::Route53::HostedZone',
  aws_s3_object: 'AWS::S3::Bucket',
  aws_sagemaker_endpoint: 'AWS::SageMaker::Endpoint',
  aws_secretsmanager_secret_version: 'AWS::SecretsManager::Secret',
  aws_securityhub_organization_admin_account: 'AWS::SecurityHub::DelegatedAdmin',
  aws_ses_domain_identity: 'AWS::SES::EmailIdentity',
  aws_sfn_state_machine: 'AWS::StepFunctions::StateMachine',
  aws_sns_topic_subscription: 'AWS::SNS::Subscription',
  aws_ssm_parameter: 'AWS::SSM::Parameter',
  aws_vpc_endpoint_service: 'AWS::EC2::VPCEndpointServicePermissions',
};

/** Types of Terraform that set up networks, rights and names, or a part of a resource that is judged itself. */
const stateless =
  /^aws_(?:iam_|kms_|acm_|vpc|subnet|security_group|route|network_|internet_gateway|nat_gateway|eip|default_|lb_(?:listener|target)|alb_(?:listener|target)|autoscaling_policy|appautoscaling_|launch_template|key_pair|ecr_|cloudfront_(?:origin|cache|response|public_key|key_group)|api_gateway_(?!stage|integration|rest_api|deployment|api_key)|apigatewayv2_(?!stage|integration)|lambda_(?:permission|alias|layer|event_source|function_event|function_url)|s3_account|ecs_cluster_capacity|sns_topic_policy|sqs_queue_policy|cloudwatch_metric_alarm|cloudwatch_dashboard|wafv2_(?!web_acl_logging)|db_(?:parameter|option)|rds_cluster_parameter|elasticache_(?:subnet|parameter)|secretsmanager_secret_(?:policy|rotation)|backup_(?:plan|selection)|cognito_(?!user_pool$|identity_pool$|user$)|dynamodb_resource|organizations_|resourcegroups_|service_discovery_|ssm_(?:document|maintenance|patch))/;
/** Providers that create nothing anywhere. */
const local = /^(?:random|null|time|tls|local|archive|template|http|external|terraform)_|^terraform_data$/;

/** Types by service and name, and by the name alone where that begins with the service, such as `backupvault`. */
const known: ReadonlyMap<string, string> = new Map(
  [...dataStores, ...statelessNames, ...Object.keys(placeProperties)].flatMap((type): [string, string][] => {
    const [service = '', name = ''] = type
      .toLowerCase()
      .replace(/^aws::/, '')
      .split('::');
    return [[service + name, type], ...(name.startsWith(service) ? [[name, type] as [string, string]] : [])];
  }),
);

/** What Terraform calls services of CloudFormation. */
const services: Readonly<Record<string, string>> = {
  bedrockagent: 'bedrock',
  cloudwatchevent: 'events',
  cloudwatchlog: 'logs',
  db: 'rds',
  dx: 'directconnect',
  opensearch: 'opensearchservice',
  prometheus: 'aps',
  sesv2: 'ses',
  sfn: 'stepfunctions',
};

function inOtherWords(short: string): string | undefined {
  const prefix = Object.keys(services).find((name) => short.startsWith(name));
  return prefix === undefined ? undefined : known.get(`${services[prefix]}${short.slice(prefix.length)}`);
}

/** The CloudFormation type of what Terraform creates; `Terraform::type` for what is not known. */
export function typeOfTerraform(type: string, provider = 'aws'): string {
  if (local.test(type)) return 'AWS::CDK::Metadata';
  if (!/(?:^|\/)aws$|^aws$/.test(provider) || !type.startsWith('aws_')) return `Terraform::${type}`;
  if (Object.hasOwn(aliases, type)) return aliases[type] ?? '';
  const short = type.slice('aws_'.length).replaceAll('_', '');
  const same = known.get(short) ?? known.get(`ec2${short}`) ?? inOtherWords(short);
  if (same !== undefined) return same;
  const service = statelessServices.find((name) => short.startsWith(name.toLowerCase()));
  // The settings of a bucket are in the region of the bucket, as its policy is.
  if (type.startsWith('aws_s3_bucket_')) return 'AWS::S3::BucketPolicy';
  if (service !== undefined) return `AWS::${service}::Resource`;
  return stateless.test(type) ? 'AWS::IAM::Policy' : `Terraform::${type}`;
}

type PlannedValues = Readonly<Record<string, unknown>>;

/** Where CloudFormation has, under another name or in another place, what the tables look for. */
const shapes: Readonly<Record<string, (values: PlannedValues) => PlannedValues>> = {
  aws_chatbot_slack_channel_configuration: ({ slack_team_id, ...rest }) => ({
    ...rest,
    SlackWorkspaceId: slack_team_id,
  }),
  aws_cloudwatch_event_target: ({ arn, ...rest }) => ({ ...rest, Targets: [{ Arn: arn }] }),
  aws_glue_connection: ({ connection_type, ...rest }) => ({
    ...rest,
    ConnectionInput: { ConnectionType: connection_type ?? 'JDBC' },
  }),
  aws_config_aggregate_authorization: ({ account_id, ...rest }) => ({ ...rest, AuthorizedAccountId: account_id }),
  aws_ses_domain_identity: ({ domain, ...rest }) => ({ ...rest, EmailIdentity: domain }),
  aws_iam_role: ({ assume_role_policy, inline_policy, ...rest }) => ({
    ...rest,
    AssumeRolePolicyDocument: assume_role_policy,
    Policies: (Array.isArray(inline_policy) ? inline_policy : []).map((one) => ({ PolicyDocument: one?.policy })),
  }),
  aws_lakeformation_permissions: ({ principal, ...rest }) => ({
    ...rest,
    Principal: { DataLakePrincipalIdentifier: principal },
  }),
  aws_ram_principal_association: ({ principal, ...rest }) => ({ ...rest, Principals: [principal] }),
  aws_route53_record: ({ records, ...rest }) => ({ ...rest, ResourceRecords: records }),
  aws_s3_bucket: ({ bucket, ...rest }) => ({ ...rest, BucketName: bucket }),
};

/** The values of a resource of Terraform as CloudFormation has them, as far as the tables need it. */
export function shapeOfTerraform(type: string, values: PlannedValues): PlannedValues {
  return Object.hasOwn(shapes, type) ? (shapes[type]?.(values) ?? values) : values;
}

const policyAttributes = ['policy', 'access_policy', 'access_policies', 'resource_policy'];

/** The policies that a resource of Terraform has in itself, by attribute, and that are resources of their own in CloudFormation. */
export function policiesOfTerraform(values: PlannedValues): readonly (readonly [attribute: string, policy: string])[] {
  return policyAttributes.flatMap((name) => {
    const { [name]: policy } = values;
    return typeof policy === 'string' && policy.includes('Principal') ? [[name, policy] as const] : [];
  });
}
