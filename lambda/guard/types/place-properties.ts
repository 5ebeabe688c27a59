/** Properties of a type that name places, as paths; `*` matches each element of a list or each property of an object. */
export interface PlaceProperties {
  /** Names of regions. */
  readonly regions?: readonly string[];
  /** Names or ids of zones. */
  readonly zones?: readonly string[];
  /** ARNs of what receives the data. An ARN without a region is a bucket's; a text that is no ARN is passed over. */
  readonly arns?: readonly string[];
  /** Names, domain names, ARNs or `s3://` addresses of buckets. */
  readonly buckets?: readonly string[];
  /** Folders of buckets, such as `/photos/2026`; those of file systems begin with the id of one. */
  readonly folders?: readonly string[];
  /** Properties whose presence means that data is kept in every region. */
  readonly everyRegion?: readonly string[];
  /** The value of another property with which these lead to a person, whoever that is. */
  readonly unless?: { readonly property: string; readonly is: RegExp };
  /** Properties in which EXTERNAL or ANYWHERE means machines of the owner, wherever they are. */
  readonly onPremises?: readonly string[];
  /** Hosts or addresses of machines at a site of the owner, or what else shows that there are some. */
  readonly ownSites?: readonly string[];
  /** The region in which the resource writes logs if its code calls the console. */
  readonly logs?: { readonly code: string; readonly region: string };
}

const dmsServers = ['GcpMySQL', 'MicrosoftSqlServer', 'MongoDb', 'Redis'].map((name) => `${name}Settings.ServerName`);
const logOptions = 'ContainerDefinitions.*.LogConfiguration.Options';
const centralisation = 'Rule.Destination';
const scheduleCopies = 'PolicyDetails.Schedules.*.CrossRegionCopyRules.*';

/** Types that keep data in, or send it to, places besides the region of their stack. */
export const placeProperties: Readonly<Record<string, PlaceProperties>> = {
  'AWS::ApiGateway::Stage': { arns: ['AccessLogSetting.DestinationArn'] },
  'AWS::ApiGatewayV2::Stage': { arns: ['AccessLogSettings.DestinationArn'] },
  'AWS::AppSync::DataSource': {
    regions: [
      'DynamoDBConfig.AwsRegion',
      'ElasticsearchConfig.AwsRegion',
      'OpenSearchServiceConfig.AwsRegion',
      'RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsRegion',
    ],
    arns: ['LambdaConfig.LambdaFunctionArn', 'EventBridgeConfig.EventBusArn'],
  },
  'AWS::Backup::BackupPlan': {
    arns: [
      'BackupPlan.BackupPlanRule.*.CopyActions.*.DestinationBackupVaultArn',
      'BackupPlan.BackupPlanRule.*.TargetLogicallyAirGappedBackupVaultArn',
    ],
  },
  'AWS::Batch::JobDefinition': { regions: ['ContainerProperties.LogConfiguration.Options.awslogs-region'] },
  'AWS::Cassandra::Keyspace': { regions: ['ReplicationSpecification.RegionList.*'] },
  'AWS::Cassandra::Table': { regions: ['ReplicaSpecifications.*.Region'] },
  'AWS::Chime::MediaPipelineKinesisVideoStreamPool': { regions: ['StreamConfiguration.Region'] },
  'AWS::Chime::SipMediaApplication': { regions: ['AwsRegion'] },
  'AWS::Chime::VoiceConnector': { regions: ['AwsRegion'] },
  'AWS::CloudFormation::StackSet': { regions: ['StackInstancesGroup.*.Regions.*'] },
  'AWS::CloudFront::ConnectionFunction': { logs: { code: 'ConnectionFunctionCode', region: 'us-east-1' } },
  'AWS::CloudFront::Distribution': {
    buckets: ['DistributionConfig.Logging.Bucket'],
    everyRegion: [
      'DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations.*',
      'DistributionConfig.CacheBehaviors.*.LambdaFunctionAssociations.*',
    ],
  },
  'AWS::CloudFront::Function': { logs: { code: 'FunctionCode', region: 'us-east-1' } },
  'AWS::CloudFront::KeyValueStore': { everyRegion: ['Name'] },
  'AWS::CloudFront::RealtimeLogConfig': { arns: ['EndPoints.*.KinesisStreamConfig.StreamArn'] },
  'AWS::CloudFront::StreamingDistribution': { buckets: ['StreamingDistributionConfig.Logging.Bucket'] },
  'AWS::CloudTrail::Trail': { buckets: ['S3BucketName'], arns: ['CloudWatchLogsLogGroupArn'] },
  'AWS::CloudWatch::MetricStream': { arns: ['FirehoseArn'] },
  'AWS::Cognito::LogDeliveryConfiguration': {
    arns: [
      'LogConfigurations.*.CloudWatchLogsConfiguration.LogGroupArn',
      'LogConfigurations.*.FirehoseConfiguration.StreamArn',
    ],
    buckets: ['LogConfigurations.*.S3Configuration.BucketArn'],
  },
  'AWS::Cognito::UserPool': { regions: ['SmsConfiguration.SnsRegion'] },
  'AWS::Cognito::UserPoolReplica': { regions: ['RegionName'] },
  'AWS::Config::DeliveryChannel': { buckets: ['S3BucketName'] },
  'AWS::DLM::LifecyclePolicy': {
    regions: [
      'CrossRegionCopyTargets.*.TargetRegion',
      'PolicyDetails.CrossRegionCopyTargets.*.TargetRegion',
      'PolicyDetails.Actions.*.CrossRegionCopy.*.Target',
      `${scheduleCopies}.Target`,
      `${scheduleCopies}.TargetRegion`,
    ],
  },
  'AWS::DSQL::Cluster': {
    regions: ['MultiRegionProperties.WitnessRegion'],
    arns: ['MultiRegionProperties.Clusters.*'],
  },
  'AWS::DataSync::LocationHDFS': { ownSites: ['NameNodes.*.Hostname'] },
  'AWS::DataSync::LocationNFS': { ownSites: ['ServerHostname'] },
  'AWS::DataSync::LocationObjectStorage': { ownSites: ['ServerHostname'] },
  'AWS::DataSync::LocationS3': { buckets: ['S3BucketArn'] },
  'AWS::DataSync::LocationSMB': { ownSites: ['ServerHostname'] },
  'AWS::DataSync::Task': { arns: ['DestinationLocationArn'] },
  'AWS::DataZone::EnvironmentBlueprintConfiguration': {
    regions: ['EnabledRegions.*', 'RegionalParameters.*.Region'],
  },
  'AWS::DMS::DataProvider': { ownSites: ['Settings.*.ServerName'] },
  'AWS::DMS::Endpoint': { ownSites: ['ServerName', ...dmsServers] },
  'AWS::DirectConnect::Connection': { ownSites: ['Location'] },
  'AWS::DirectConnect::Lag': { ownSites: ['Location'] },
  'AWS::DirectConnect::PrivateVirtualInterface': { ownSites: ['ConnectionId'] },
  'AWS::DirectConnect::PublicVirtualInterface': { ownSites: ['ConnectionId'] },
  'AWS::DirectConnect::TransitVirtualInterface': { ownSites: ['ConnectionId'] },
  'AWS::DynamoDB::GlobalTable': { regions: ['Replicas.*.Region', 'GlobalTableWitnesses.*.Region'] },
  'AWS::EC2::CustomerGateway': { ownSites: ['IpAddress'] },
  'AWS::EC2::FlowLog': { arns: ['LogDestination'] },
  'AWS::EC2::LocalGatewayRouteTableVPCAssociation': { ownSites: ['LocalGatewayRouteTableId'] },
  'AWS::EC2::VPNConnection': { ownSites: ['CustomerGatewayId'] },
  'AWS::EC2::VerifiedAccessInstance': { buckets: ['LoggingConfigurations.S3.BucketName'] },
  'AWS::ECS::Service': { onPremises: ['LaunchType'] },
  'AWS::ECS::TaskDefinition': {
    onPremises: ['RequiresCompatibilities.*'],
    regions: [`${logOptions}.awslogs-region`, `${logOptions}.region`],
  },
  'AWS::EFS::FileSystem': { regions: ['ReplicationConfiguration.Destinations.*.Region'] },
  'AWS::EKS::Cluster': { ownSites: ['RemoteNetworkConfig.RemoteNodeNetworks.*.Cidrs.*'] },
  'AWS::EMR::Cluster': { buckets: ['LogUri'] },
  'AWS::ElastiCache::GlobalReplicationGroup': {
    regions: ['Members.*.ReplicationGroupRegion', 'RegionalConfigurations.*.ReplicationGroupRegion'],
  },
  'AWS::Events::Endpoint': { arns: ['EventBuses.*.EventBusArn'] },
  'AWS::Events::Rule': { arns: ['Targets.*.Arn', 'Targets.*.DeadLetterConfig.Arn'] },
  'AWS::GameLift::Fleet': { onPremises: ['ComputeType'] },
  'AWS::GameLift::Location': { ownSites: ['LocationName'] },
  'AWS::Glue::Integration': { arns: ['TargetArn'] },
  'AWS::IoT::TopicRule': {
    buckets: ['TopicRulePayload.Actions.*.S3.BucketName', 'TopicRulePayload.ErrorAction.S3.BucketName'],
  },
  'AWS::IoTSiteWise::Gateway': {
    ownSites: ['GatewayPlatform.GreengrassV2.CoreDeviceThingName', 'GatewayPlatform.SiemensIE.IotCoreThingName'],
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    buckets: [
      'S3DestinationConfiguration.BucketARN',
      'ExtendedS3DestinationConfiguration.BucketARN',
      '*.S3Configuration.BucketARN',
      '*.S3BackupConfiguration.BucketARN',
    ],
    arns: [
      'AmazonopensearchserviceDestinationConfiguration.DomainARN',
      'ElasticsearchDestinationConfiguration.DomainARN',
    ],
  },
  'AWS::Lambda::WebFunctionEndpoint': { regions: ['Regions.*'] },
  'AWS::Lex::Bot': { regions: ['Replication.ReplicaRegions.*'] },
  'AWS::Lightsail::Disk': { regions: ['Location.RegionName'] },
  'AWS::Lightsail::Instance': { regions: ['Location.RegionName'] },
  'AWS::Logs::Delivery': { arns: ['DeliveryDestinationArn'] },
  'AWS::Logs::DeliveryDestination': { arns: ['DestinationResourceArn'] },
  'AWS::Logs::Destination': { arns: ['TargetArn'] },
  'AWS::Logs::ScheduledQuery': { buckets: ['DestinationConfiguration.S3Configuration.DestinationIdentifier'] },
  'AWS::Logs::SubscriptionFilter': { arns: ['DestinationArn'] },
  'AWS::MSK::Cluster': { buckets: ['LoggingInfo.BrokerLogs.S3.Bucket'] },
  'AWS::MSK::Replicator': {
    arns: ['KafkaClusters.*.AmazonMskCluster.MskClusterArn'],
    buckets: ['LogDelivery.ReplicatorLogDelivery.S3.Bucket'],
  },
  'AWS::MediaConnect::RouterInput': { regions: ['RegionName'] },
  'AWS::MediaConnect::RouterOutput': { regions: ['RegionName'] },
  'AWS::NetworkFirewall::LoggingConfiguration': {
    buckets: ['LoggingConfiguration.LogDestinationConfigs.*.LogDestination.bucketName'],
  },
  'AWS::ObservabilityAdmin::OrganizationCentralizationRule': {
    regions: [
      `${centralisation}.Region`,
      `${centralisation}.DestinationLogsConfiguration.BackupConfiguration.Region`,
      `${centralisation}.DestinationMetricsConfiguration.BackupConfiguration.Region`,
    ],
  },
  'AWS::Pipes::Pipe': { arns: ['Target', 'Enrichment'], buckets: ['LogConfiguration.S3LogDestination.BucketName'] },
  'AWS::RDS::DBCluster': { regions: ['SourceRegion'], arns: ['ReplicationSourceIdentifier'] },
  'AWS::RDS::DBInstance': {
    regions: ['AutomaticBackupReplicationRegion', 'SourceRegion'],
    arns: ['SourceDBInstanceIdentifier'],
  },
  'AWS::RDS::Integration': { arns: ['TargetArn'] },
  'AWS::Redshift::Cluster': { regions: ['DestinationRegion'], buckets: ['LoggingProperties.BucketName'] },
  'AWS::Redshift::Integration': { arns: ['TargetArn'] },
  'AWS::RedshiftServerless::Namespace': { regions: ['SnapshotCopyConfigurations.*.DestinationRegion'] },
  'AWS::Route53::QueryLoggingConfig': { arns: ['CloudWatchLogsLogGroupArn'] },
  'AWS::Route53GlobalResolver::GlobalResolver': { regions: ['Regions.*', 'ObservabilityRegion'] },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': { arns: ['DestinationArn'] },
  'AWS::S3::Bucket': {
    buckets: ['ReplicationConfiguration.Rules.*.Destination.Bucket', 'LoggingConfiguration.DestinationBucketName'],
  },
  'AWS::S3::MultiRegionAccessPoint': { buckets: ['Regions.*.Bucket'] },
  'AWS::S3Tables::TableBucket': {
    arns: ['ReplicationConfiguration.Rules.*.Destinations.*.DestinationTableBucketARN'],
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    arns: [
      'EventDestination.KinesisFirehoseDestination.DeliveryStreamARN',
      'EventDestination.SnsDestination.TopicARN',
      'EventDestination.EventBridgeDestination.EventBusArn',
    ],
  },
  'AWS::SES::MailManagerRuleSet': { buckets: ['Rules.*.Actions.*.WriteToS3.S3Bucket'] },
  'AWS::SES::MultiRegionEndpoint': { regions: ['Details.RouteDetails.*.Region'] },
  'AWS::SES::ReceiptRule': {
    buckets: ['Rule.Actions.*.S3Action.BucketName'],
    arns: ['Rule.Actions.*.SNSAction.TopicArn', 'Rule.Actions.*.LambdaAction.FunctionArn'],
  },
  'AWS::SNS::Subscription': { arns: ['Endpoint'], unless: { property: 'Protocol', is: /^(?:email|email-json|sms)$/ } },
  'AWS::SSM::Association': { regions: ['OutputLocation.S3Location.OutputS3Region'] },
  'AWS::SSM::MaintenanceWindowTask': { regions: ['LoggingInfo.Region'] },
  'AWS::SSM::ResourceDataSync': { regions: ['BucketRegion', 'S3Destination.BucketRegion'] },
  'AWS::SSMIncidents::ReplicationSet': { regions: ['Regions.*.RegionName'] },
  'AWS::SecretsManager::Secret': { regions: ['ReplicaRegions.*.Region'] },
  'AWS::SecurityLake::DataLake': { regions: ['ReplicationConfiguration.Regions.*'] },
  'AWS::Transfer::User': { folders: ['HomeDirectory', 'HomeDirectoryMappings.*.Target'] },
  'AWS::VpcLattice::AccessLogSubscription': { arns: ['DestinationArn'] },
  'AWS::WAFv2::LoggingConfiguration': { arns: ['LogDestinationConfigs.*'] },
  'Custom::DynamoDBReplica': { regions: ['Region'] },
  'Custom::LogRetention': { regions: ['LogGroupRegion'] },
};
