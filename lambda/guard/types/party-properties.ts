/** Properties of a type by which somebody else gets data, wherever it is kept; paths as in `PlaceProperties`. */
export interface PartyProperties {
  /** Accounts of AWS that get data: their ids, or ARNs in them. */
  readonly accounts?: readonly string[];
  /** Policies that say who may read what the resource keeps. */
  readonly policies?: readonly string[];
  /** Policies by which somebody who was given an external id takes a role. */
  readonly trust?: readonly string[];
  /** Permissions of a role that somebody else may take, or of the roles to which a policy is attached. */
  readonly grants?: readonly string[];
  /** Companies that get data. */
  readonly companies?: Readonly<Record<string, CompanyAt>>;
  /** Addresses of mailboxes to which messages go. */
  readonly mailboxes?: readonly string[];
  /** Names of what has members of its own choice, each with the word for it. A name that the app itself defines is passed over. */
  readonly memberships?: Readonly<Record<string, string>>;
}

/**
 * The host of a company, all hosts below a domain (`*.example.com`), or one of these for each value that a property may contain. A
 * value with an empty host is AWS's own, and any that is not listed is a company that the guard does not know.
 */
export type CompanyAt = string | Readonly<Record<string, string>>;

const ofAws = (values: string) => Object.fromEntries(values.split(' ').map((value) => [value, '']));

/** https://docs.aws.amazon.com/appflow/latest/userguide/app-specific.html */
const connectors: CompanyAt = {
  ...ofAws('S3 EventBridge Redshift LookoutMetrics CustomerProfiles'),
  Honeycode: '',
  Marketo: '*.marketo.com',
  SAPOData: '*.sap.com',
  Salesforce: '*.salesforce.com',
  Pardot: '*.salesforce.com',
  Snowflake: '*.snowflakecomputing.com',
  Upsolver: '*.upsolver.com',
  Zendesk: '*.zendesk.com',
  Slack: '*.slack.com',
  Googleanalytics: '*.google-analytics.com',
  Amplitude: '*.amplitude.com',
  Datadog: '*.datadoghq.com',
  Dynatrace: '*.dynatrace.com',
  Infornexus: '*.infornexus.com',
  Servicenow: '*.service-now.com',
  Singular: '*.singular.net',
  Trendmicro: '*.trendmicro.com',
  Veeva: '*.veevavault.com',
};

/** Who compares the records of a workflow with its own. */
const matchProviders: CompanyAt = { LiveRamp: '*.liveramp.com', TransUnion: '*.transunion.com' };

/** AWS passes what is looked up on to them, without the name of the account: https://docs.aws.amazon.com/location/previous/developerguide/data-privacy.html */
const mapProviders: CompanyAt = { Here: '*.here.com', Esri: '*.arcgis.com', Grab: '*.grab.com' };

/** https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-catalog-connections-connections.html */
const glueConnections: CompanyAt = {
  ...ofAws(
    'JDBC KAFKA MONGODB NETWORK MARKETPLACE CUSTOM SFTP DYNAMODB OPENSEARCH DOCUMENTDB CLOUDWATCH ORACLE SQLSERVER',
  ),
  ...ofAws('MYSQL POSTGRESQL REDSHIFT SAPHANA TERADATA VERTICA DB2 VIEW_VALIDATION CMDB TPCDS'),
  SALESFORCE: '*.salesforce.com',
  SNOWFLAKE: '*.snowflakecomputing.com',
  BIGQUERY: 'bigquery.googleapis.com',
  GOOGLE: '*.googleapis.com',
  AZURE: '*.azure.com',
  COSMOS: '*.azure.com',
  SERVICENOW: '*.service-now.com',
  ZENDESK: '*.zendesk.com',
  HUBSPOT: '*.hubspot.com',
  MARKETO: '*.marketo.com',
  SHOPIFY: '*.myshopify.com',
  STRIPE: '*.stripe.com',
  SLACK: '*.slack.com',
  JIRACLOUD: '*.atlassian.net',
  SAPODATA: '*.sap.com',
  SAPCONCUR: '*.concursolutions.com',
  FACEBOOK: '*.facebook.com',
  INSTAGRAM: '*.facebook.com',
  LINKEDIN: '*.linkedin.com',
};

/** Plugins of Fluent Bit that send to a company even if no setting names its host: https://docs.fluentbit.io/manual/data-pipeline/outputs */
const logRouters: CompanyAt = {
  stdout: '',
  datadog: '*.datadoghq.com',
  newrelic: '*.newrelic.com',
  nrlogs: '*.newrelic.com',
  logdna: '*.logdna.com',
  stackdriver: '*.googleapis.com',
  bigquery: '*.googleapis.com',
  azure: '*.azure.com',
  chronicle: '*.googleapis.com',
  dynatrace: '*.dynatrace.com',
  slack: '*.slack.com',
  ...ofAws('cloudwatch kinesis firehose s3 es opensearch http forward loki splunk kafka gelf syslog tcp udp websocket'),
  ...ofAws('opentelemetry prometheus influxdb pgsql nats mqtt null file flowcounter counter plot exit lib vivo'),
};

/**
 * Companies whose service has one address for everyone, so that a connection need not name a host. Others run where a host says.
 * https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/connectors-list.html
 */
const hostedElsewhere: CompanyAt = {
  asana: '*.asana.com',
  dropbox: '*.dropbox.com',
  box: '*.box.com',
  drive: '*.googleapis.com',
  github: '*.github.com',
  gmail: '*.googleapis.com',
  google: '*.googleapis.com',
  exchange: '*.microsoft.com',
  onedrive: '*.sharepoint.com',
  pagerduty: '*.pagerduty.com',
  quip: '*.quip.com',
  slack: '*.slack.com',
  smartsheet: '*.smartsheet.com',
  teams: '*.microsoft.com',
  yammer: '*.microsoft.com',
  '': '',
};

/** https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/plugins.html */
const plugins: CompanyAt = {
  ...ofAws('QUICKSIGHT CUSTOM'),
  servicenow: '*.service-now.com',
  service_now: '*.service-now.com',
  salesforce: '*.salesforce.com',
  jira: '*.atlassian.net',
  confluence: '*.atlassian.net',
  zendesk: '*.zendesk.com',
  asana: '*.asana.com',
  google: '*.googleapis.com',
  microsoft: '*.microsoft.com',
  pagerduty: '*.pagerduty.com',
  smartsheet: '*.smartsheet.com',
};

/**
 * What QuickSight reads from, or asks while somebody looks at a dashboard; the hosts of databases are judged themselves.
 * https://docs.aws.amazon.com/quicksight/latest/APIReference/API_DataSource.html
 */
const dashboardSources: CompanyAt = {
  ...ofAws('AMAZON_ ATHENA AURORA AWS_IOT_ANALYTICS REDSHIFT S3 TIMESTREAM'),
  ...ofAws(
    'EXASOL MARIADB MYSQL ORACLE POSTGRESQL PRESTO SPARK SQLSERVER STARBURST TERADATA TRINO QBUSINESS WEB_CRAWLER',
  ),
  ADOBE_ANALYTICS: '*.adobe.com',
  BIGQUERY: 'bigquery.googleapis.com',
  CONFLUENCE: '*.atlassian.net',
  DATABRICKS: '*.databricks.com',
  GITHUB: '*.github.com',
  GOOGLE: '*.googleapis.com',
  JIRA: '*.atlassian.net',
  ONE_DRIVE: '*.sharepoint.com',
  SALESFORCE: '*.salesforce.com',
  SERVICENOW: '*.service-now.com',
  SHAREPOINT: '*.sharepoint.com',
  SNOWFLAKE: '*.snowflakecomputing.com',
  TWITTER: '*.twitter.com',
};

/** Add-ons of Kubernetes that send what they see to the company that makes them. */
const clusterAddons: CompanyAt = {
  datadog: '*.datadoghq.com',
  dynatrace: '*.dynatrace.com',
  groundcover: '*.groundcover.com',
  honeycomb: '*.honeycomb.io',
  lumigo: '*.lumigo.io',
  newrelic: '*.newrelic.com',
  'new-relic': '*.newrelic.com',
  splunk: '*.splunkcloud.com',
  sumologic: '*.sumologic.com',
  '': '',
};

const apple = { companies: { ApplicationId: '*.push.apple.com' } };
const sharedWithPeople = { accounts: ['Permissions.*.Principal'] };
const globalCluster = { memberships: { GlobalClusterIdentifier: 'the global cluster' } };
const network = { memberships: { NetworkId: 'the network' } };

/** Types by which data reaches another account, another company, or members that are chosen elsewhere. */
export const partyProperties: Readonly<Record<string, PartyProperties>> = {
  'AWS::AppFlow::ConnectorProfile': { companies: { ConnectorType: connectors } },
  'AWS::AppFlow::Flow': { companies: { 'DestinationFlowConfigList.*.ConnectorType': connectors } },
  'AWS::AppStream::Stack': {
    companies: {
      'StorageConnectors.*.ConnectorType': {
        ...ofAws('HOMEFOLDERS'),
        GOOGLE_DRIVE: 'drive.google.com',
        ONE_DRIVE: '*.sharepoint.com',
      },
    },
  },
  'AWS::Backup::BackupAccessPoint': { policies: ['AccessPointPolicy'] },
  'AWS::Backup::BackupVault': { policies: ['AccessPolicy'] },
  'AWS::Backup::LogicallyAirGappedBackupVault': { policies: ['AccessPolicy'] },
  'AWS::Bedrock::KnowledgeBasePolicy': { policies: ['PolicyDocument'] },
  'AWS::Bedrock::ResourcePolicy': { policies: ['PolicyDocument'] },
  'AWS::BedrockAgentCore::ResourcePolicy': { policies: ['Policy'] },
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': { companies: { TeamId: 'teams.microsoft.com' } },
  'AWS::Chatbot::SlackChannelConfiguration': { companies: { SlackWorkspaceId: '*.slack.com' } },
  'AWS::CleanRooms::Collaboration': { accounts: ['Members.*.AccountId'] },
  'AWS::CleanRooms::ConfiguredTable': {
    companies: { 'TableReference.Snowflake.AccountIdentifier': '*.snowflakecomputing.com' },
  },
  'AWS::Cloud9::EnvironmentEC2': { accounts: ['OwnerArn'] },
  'AWS::CloudTrail::ResourcePolicy': { policies: ['ResourcePolicy'] },
  'AWS::Config::AggregationAuthorization': { accounts: ['AuthorizedAccountId'] },
  'AWS::Connect::DataLakeAssociation': { accounts: ['TargetAccountId'] },
  'AWS::DataZone::Environment': { accounts: ['EnvironmentAccountIdentifier'] },
  'AWS::DataZone::EnvironmentProfile': { accounts: ['AwsAccountId'] },
  'AWS::Detective::OrganizationAdmin': { accounts: ['AccountId'] },
  'AWS::DevOpsAgent::Service': {
    companies: {
      ServiceType: {
        azure: '*.azure.com',
        datadog: '*.datadoghq.com',
        dynatrace: '*.dynatrace.com',
        github: '*.github.com',
        gitlab: '*.gitlab.com',
        newrelic: '*.newrelic.com',
        pagerduty: '*.pagerduty.com',
        servicenow: '*.service-now.com',
        slack: '*.slack.com',
        splunk: '*.splunkcloud.com',
      },
    },
  },
  'AWS::DLM::LifecyclePolicy': { accounts: ['PolicyDetails.Schedules.*.ShareRules.*.TargetAccounts.*'] },
  'AWS::DocDB::DBCluster': globalCluster,
  'AWS::DSQL::Cluster': { policies: ['PolicyDocument'] },
  'AWS::DynamoDB::GlobalTable': { policies: ['Replicas.*.ResourcePolicy.PolicyDocument'] },
  'AWS::DynamoDB::Table': {
    policies: ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'],
  },
  'AWS::EC2::NetworkInterfacePermission': { accounts: ['AwsAccountId'] },
  'AWS::EC2::TrafficMirrorTarget': { accounts: ['NetworkLoadBalancerArn'] },
  'AWS::EC2::TransitGatewayPeeringAttachment': { accounts: ['PeerAccountId'] },
  'AWS::EC2::VPCEndpointServicePermissions': { accounts: ['AllowedPrincipals.*'] },
  'AWS::EC2::VPCPeeringConnection': { accounts: ['PeerOwnerId'] },
  'AWS::ECS::TaskDefinition': { companies: { 'ContainerDefinitions.*.LogConfiguration.Options.Name': logRouters } },
  'AWS::EFS::FileSystem': { policies: ['FileSystemPolicy'] },
  'AWS::EKS::AccessEntry': { accounts: ['PrincipalArn'] },
  'AWS::EKS::Addon': { companies: { AddonName: clusterAddons } },
  'AWS::ElastiCache::ReplicationGroup': { memberships: { GlobalReplicationGroupId: 'the global datastore' } },
  'AWS::Elasticsearch::Domain': { policies: ['AccessPolicies'] },
  'AWS::EntityResolution::IdMappingWorkflow': {
    companies: {
      'IdMappingTechniques.ProviderProperties.ProviderServiceArn': matchProviders,
    },
  },
  'AWS::EntityResolution::MatchingWorkflow': {
    companies: {
      'ResolutionTechniques.ProviderProperties.ProviderServiceArn': matchProviders,
    },
  },
  'AWS::EntityResolution::PolicyStatement': { accounts: ['Principal.*'] },
  'AWS::Events::EventBus': { policies: ['Policy'] },
  'AWS::Events::EventBusPolicy': { policies: ['Statement'] },
  'AWS::EventsV2::ResourcePolicy': { policies: ['PolicyDocument'] },
  'AWS::GameLift::Fleet': { accounts: ['PeerVpcAwsAccountId'] },
  'AWS::Glue::Connection': { companies: { 'ConnectionInput.ConnectionType': glueConnections } },
  'AWS::GuardDuty::Master': { accounts: ['MasterId'] },
  'AWS::IAM::ManagedPolicy': { grants: ['PolicyDocument'] },
  'AWS::IAM::Policy': { grants: ['PolicyDocument'] },
  'AWS::IAM::Role': {
    trust: ['AssumeRolePolicyDocument'],
    grants: ['Policies.*.PolicyDocument', 'ManagedPolicyArns.*'],
  },
  'AWS::IAM::RolePolicy': { grants: ['PolicyDocument'] },
  'AWS::Kendra::DataSource': {
    companies: {
      'DataSourceConfiguration.GoogleDriveConfiguration.SecretArn': 'drive.google.com',
      'DataSourceConfiguration.OneDriveConfiguration.TenantDomain': '*.sharepoint.com',
      'DataSourceConfiguration.TemplateConfiguration.Template.type': hostedElsewhere,
    },
  },
  'AWS::Kinesis::ResourcePolicy': { policies: ['ResourcePolicy'] },
  'AWS::LakeFormation::DataLakeSettings': {
    accounts: [
      'Admins.*.DataLakePrincipalIdentifier',
      'CreateDatabaseDefaultPermissions.*.Principal.DataLakePrincipalIdentifier',
      'CreateTableDefaultPermissions.*.Principal.DataLakePrincipalIdentifier',
      'ExternalDataFilteringAllowList.*.DataLakePrincipalIdentifier',
    ],
  },
  'AWS::LakeFormation::Permissions': { accounts: ['DataLakePrincipal.DataLakePrincipalIdentifier'] },
  'AWS::LakeFormation::PrincipalPermissions': { accounts: ['Principal.DataLakePrincipalIdentifier'] },
  'AWS::Lightsail::Bucket': { accounts: ['ReadOnlyAccessAccounts.*'] },
  'AWS::Location::PlaceIndex': { companies: { DataSource: mapProviders } },
  'AWS::Location::RouteCalculator': { companies: { DataSource: mapProviders } },
  'AWS::Logs::LogGroup': { policies: ['ResourcePolicyDocument'] },
  'AWS::Logs::ResourcePolicy': { policies: ['PolicyDocument'] },
  'AWS::ManagedBlockchain::Member': network,
  'AWS::ManagedBlockchain::Node': network,
  'AWS::MediaConnect::FlowEntitlement': { accounts: ['Subscribers.*'] },
  'AWS::MediaPackageV2::OriginEndpointPolicy': { policies: ['Policy'] },
  'AWS::MediaStore::Container': { policies: ['Policy'] },
  'AWS::MemoryDB::Cluster': { memberships: { MultiRegionClusterName: 'the MultiRegion cluster' } },
  'AWS::MSK::ClusterPolicy': { policies: ['Policy'] },
  'AWS::Neptune::DBCluster': globalCluster,
  'AWS::Oam::Link': { accounts: ['SinkIdentifier'] },
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': { accounts: ['Rule.Destination.Account'] },
  'AWS::Omics::SequenceStore': { policies: ['S3AccessPolicy'] },
  'AWS::OpenSearchServerless::AccessPolicy': { policies: ['Policy'] },
  'AWS::OpenSearchService::Domain': { policies: ['AccessPolicies'] },
  'AWS::Pinpoint::APNSChannel': apple,
  'AWS::Pinpoint::APNSSandboxChannel': apple,
  'AWS::Pinpoint::APNSVoipChannel': apple,
  'AWS::Pinpoint::APNSVoipSandboxChannel': apple,
  'AWS::Pinpoint::BaiduChannel': { companies: { ApplicationId: '*.baidu.com' } },
  'AWS::Pinpoint::GCMChannel': { companies: { ApplicationId: 'fcm.googleapis.com' } },
  'AWS::QBusiness::DataAccessor': { accounts: ['Principal'] },
  'AWS::QBusiness::DataSource': { companies: { 'Configuration.type': hostedElsewhere } },
  'AWS::QBusiness::Permission': { accounts: ['Principal'] },
  'AWS::QBusiness::Plugin': { companies: { Type: plugins } },
  'AWS::QuickSight::Analysis': sharedWithPeople,
  'AWS::QuickSight::Dashboard': sharedWithPeople,
  'AWS::QuickSight::DataSet': sharedWithPeople,
  'AWS::QuickSight::DataSource': { ...sharedWithPeople, companies: { Type: dashboardSources } },
  'AWS::QuickSight::Folder': sharedWithPeople,
  'AWS::QuickSight::KnowledgeBase': sharedWithPeople,
  'AWS::QuickSight::Space': sharedWithPeople,
  'AWS::QuickSight::TopicV2': sharedWithPeople,
  'AWS::RAM::PrincipalAssociation': { accounts: ['Principal'] },
  'AWS::RAM::ResourceShare': { accounts: ['Principals.*'] },
  'AWS::RDS::DBCluster': globalCluster,
  'AWS::Redshift::Cluster': { policies: ['NamespaceResourcePolicy'] },
  'AWS::Redshift::EndpointAuthorization': { accounts: ['Account'] },
  'AWS::RedshiftServerless::Namespace': { policies: ['NamespaceResourcePolicy'] },
  'AWS::S3::AccessGrant': { accounts: ['Grantee.GranteeIdentifier'] },
  'AWS::S3::AccessPoint': { accounts: ['BucketAccountId'], policies: ['Policy'] },
  'AWS::S3::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3::MultiRegionAccessPointPolicy': { policies: ['Policy'] },
  'AWS::S3Express::AccessPoint': { accounts: ['BucketAccountId'], policies: ['Policy'] },
  'AWS::S3Express::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3Files::FileSystemPolicy': { policies: ['Policy'] },
  'AWS::S3ObjectLambda::AccessPointPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3Outposts::AccessPoint': { policies: ['Policy'] },
  'AWS::S3Outposts::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3Tables::TableBucketPolicy': { policies: ['ResourcePolicy'] },
  'AWS::S3Tables::TablePolicy': { policies: ['ResourcePolicy'] },
  'AWS::S3Vectors::VectorBucketPolicy': { policies: ['Policy'] },
  'AWS::SecretsManager::ResourcePolicy': { policies: ['ResourcePolicy'] },
  'AWS::SecurityHub::ConnectorV2': {
    companies: {
      'Provider.JiraCloud.ProjectKey': '*.atlassian.net',
      'Provider.ServiceNow.InstanceName': '*.service-now.com',
      'Provider.Azure.AWSConfigConnectorArn': '*.azure.com',
    },
  },
  'AWS::SecurityHub::DelegatedAdmin': { accounts: ['AdminAccountId'] },
  'AWS::SecurityLake::Subscriber': { accounts: ['SubscriberIdentity.Principal'] },
  'AWS::Serverless::Function': {
    trust: ['AssumeRolePolicyDocument'],
    grants: ['Policies', 'Policies.*'],
  },
  'AWS::SES::MailManagerAddonSubscription': {
    companies: {
      AddonName: {
        ABUSIX: '*.abusix.com',
        PROOFPOINT: '*.proofpoint.com',
        SPAMHAUS: '*.spamhaus.org',
        TREND_MICRO: '*.trendmicro.com',
        VADE: '*.vadesecure.com',
      },
    },
  },
  'AWS::SNS::Subscription': { mailboxes: ['Endpoint'] },
  'AWS::SNS::Topic': { mailboxes: ['Subscription.*.Endpoint'] },
  'AWS::SNS::TopicInlinePolicy': { policies: ['PolicyDocument'] },
  'AWS::SNS::TopicPolicy': { policies: ['PolicyDocument'] },
  'AWS::SQS::QueueInlinePolicy': { policies: ['PolicyDocument'] },
  'AWS::SQS::QueuePolicy': { policies: ['PolicyDocument'] },
  'AWS::SSM::ResourcePolicy': { policies: ['Policy'] },
  'AWS::SSMContacts::ContactChannel': { mailboxes: ['ChannelAddress'] },
  'AWS::SSMIncidents::ResponsePlan': { companies: { 'Integrations.*.PagerDutyConfiguration.Name': '*.pagerduty.com' } },
  'AWS::SupportApp::SlackChannelConfiguration': { companies: { TeamId: '*.slack.com' } },
  'AWS::SupportApp::SlackWorkspaceConfiguration': { companies: { TeamId: '*.slack.com' } },
  'AWS::XRay::ResourcePolicy': { policies: ['PolicyDocument'] },
};
