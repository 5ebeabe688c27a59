/** Properties of a type by which somebody else gets data, wherever it is kept; paths as in `PlaceProperties`. */
export interface PartyProperties {
  /** Accounts of AWS that get data: their ids, or ARNs in them. */
  readonly accounts?: readonly string[];
  /** Policies that say who may read what the resource keeps. */
  readonly policies?: readonly string[];
  /** Policies by which somebody who was given an external id takes a role. */
  readonly trust?: readonly string[];
  /** Companies that get data. */
  readonly companies?: Readonly<Record<string, CompanyAt>>;
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

const apple = { companies: { ApplicationId: '*.push.apple.com' } };
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
  'AWS::Backup::BackupVault': { policies: ['AccessPolicy'] },
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration': { companies: { TeamId: 'teams.microsoft.com' } },
  'AWS::Chatbot::SlackChannelConfiguration': { companies: { SlackWorkspaceId: '*.slack.com' } },
  'AWS::CleanRooms::Collaboration': { accounts: ['Members.*.AccountId'] },
  'AWS::Config::AggregationAuthorization': { accounts: ['AuthorizedAccountId'] },
  'AWS::DataZone::EnvironmentProfile': { accounts: ['AwsAccountId'] },
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
  'AWS::DynamoDB::GlobalTable': { policies: ['Replicas.*.ResourcePolicy.PolicyDocument'] },
  'AWS::DynamoDB::Table': {
    policies: ['ResourcePolicy.PolicyDocument', 'StreamSpecification.ResourcePolicy.PolicyDocument'],
  },
  'AWS::EC2::TransitGatewayPeeringAttachment': { accounts: ['PeerAccountId'] },
  'AWS::EC2::VPCPeeringConnection': { accounts: ['PeerOwnerId'] },
  'AWS::EFS::FileSystem': { policies: ['FileSystemPolicy'] },
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
  'AWS::GuardDuty::Master': { accounts: ['MasterId'] },
  'AWS::IAM::Role': { trust: ['AssumeRolePolicyDocument'] },
  'AWS::Kinesis::ResourcePolicy': { policies: ['ResourcePolicy'] },
  'AWS::LakeFormation::PrincipalPermissions': { accounts: ['Principal.DataLakePrincipalIdentifier'] },
  'AWS::LakeFormation::Permissions': { accounts: ['DataLakePrincipal.DataLakePrincipalIdentifier'] },
  'AWS::Lightsail::Bucket': { accounts: ['ReadOnlyAccessAccounts.*'] },
  'AWS::Location::PlaceIndex': { companies: { DataSource: mapProviders } },
  'AWS::Location::RouteCalculator': { companies: { DataSource: mapProviders } },
  'AWS::ManagedBlockchain::Member': network,
  'AWS::ManagedBlockchain::Node': network,
  'AWS::MediaConnect::FlowEntitlement': { accounts: ['Subscribers.*'] },
  'AWS::MediaStore::Container': { policies: ['Policy'] },
  'AWS::MemoryDB::Cluster': { memberships: { MultiRegionClusterName: 'the MultiRegion cluster' } },
  'AWS::Neptune::DBCluster': globalCluster,
  'AWS::Oam::Link': { accounts: ['SinkIdentifier'] },
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': { accounts: ['Rule.Destination.Account'] },
  'AWS::OpenSearchService::Domain': { policies: ['AccessPolicies'] },
  'AWS::Pinpoint::APNSChannel': apple,
  'AWS::Pinpoint::APNSSandboxChannel': apple,
  'AWS::Pinpoint::APNSVoipChannel': apple,
  'AWS::Pinpoint::APNSVoipSandboxChannel': apple,
  'AWS::Pinpoint::BaiduChannel': { companies: { ApplicationId: '*.baidu.com' } },
  'AWS::Pinpoint::GCMChannel': { companies: { ApplicationId: 'fcm.googleapis.com' } },
  'AWS::QBusiness::DataAccessor': { accounts: ['Principal'] },
  'AWS::RAM::ResourceShare': { accounts: ['Principals.*'] },
  'AWS::RDS::DBCluster': globalCluster,
  'AWS::Redshift::Cluster': { policies: ['NamespaceResourcePolicy'] },
  'AWS::Redshift::EndpointAuthorization': { accounts: ['Account'] },
  'AWS::RedshiftServerless::Namespace': { policies: ['NamespaceResourcePolicy'] },
  'AWS::S3::AccessPoint': { policies: ['Policy'] },
  'AWS::S3::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3::MultiRegionAccessPointPolicy': { policies: ['Policy'] },
  'AWS::S3Express::AccessPoint': { policies: ['Policy'] },
  'AWS::S3Express::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3Outposts::BucketPolicy': { policies: ['PolicyDocument'] },
  'AWS::S3Tables::TableBucketPolicy': { policies: ['ResourcePolicy'] },
  'AWS::S3Tables::TablePolicy': { policies: ['ResourcePolicy'] },
  'AWS::S3Vectors::VectorBucketPolicy': { policies: ['Policy'] },
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
  'AWS::SNS::TopicInlinePolicy': { policies: ['PolicyDocument'] },
  'AWS::SNS::TopicPolicy': { policies: ['PolicyDocument'] },
  'AWS::SQS::QueueInlinePolicy': { policies: ['PolicyDocument'] },
  'AWS::SQS::QueuePolicy': { policies: ['PolicyDocument'] },
  'AWS::SSMIncidents::ResponsePlan': { companies: { 'Integrations.*.PagerDutyConfiguration.Name': '*.pagerduty.com' } },
  'AWS::SecretsManager::ResourcePolicy': { policies: ['ResourcePolicy'] },
  'AWS::SecurityHub::ConnectorV2': {
    companies: {
      'Provider.JiraCloud.ProjectKey': '*.atlassian.net',
      'Provider.ServiceNow.InstanceName': '*.service-now.com',
      'Provider.Azure.AWSConfigConnectorArn': '*.azure.com',
    },
  },
  'AWS::SecurityLake::Subscriber': { accounts: ['SubscriberIdentity.Principal'] },
};
