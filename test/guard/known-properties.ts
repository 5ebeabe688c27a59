// Every property that is known to lead to another region, as AWS documents it. The list is kept apart from the guard's table, so that
// a property which disappears from the table is noticed. Each line is a type and a path; `*` matches each element.

/** Properties that hold the name of a region. */
export const regions = lines(`
  AWS::AppSync::DataSource DynamoDBConfig.AwsRegion
  AWS::AppSync::DataSource ElasticsearchConfig.AwsRegion
  AWS::AppSync::DataSource OpenSearchServiceConfig.AwsRegion
  AWS::AppSync::DataSource RelationalDatabaseConfig.RdsHttpEndpointConfig.AwsRegion
  AWS::Batch::JobDefinition ContainerProperties.LogConfiguration.Options.awslogs-region
  AWS::Cassandra::Keyspace ReplicationSpecification.RegionList.*
  AWS::Cassandra::Table ReplicaSpecifications.*.Region
  AWS::Chime::MediaPipelineKinesisVideoStreamPool StreamConfiguration.Region
  AWS::Chime::SipMediaApplication AwsRegion
  AWS::Chime::VoiceConnector AwsRegion
  AWS::CloudFormation::StackSet StackInstancesGroup.*.Regions.*
  AWS::Cognito::UserPool SmsConfiguration.SnsRegion
  AWS::Cognito::UserPoolReplica RegionName
  AWS::DLM::LifecyclePolicy CrossRegionCopyTargets.*.TargetRegion
  AWS::DLM::LifecyclePolicy PolicyDetails.CrossRegionCopyTargets.*.TargetRegion
  AWS::DLM::LifecyclePolicy PolicyDetails.Actions.*.CrossRegionCopy.*.Target
  AWS::DLM::LifecyclePolicy PolicyDetails.Schedules.*.CrossRegionCopyRules.*.Target
  AWS::DLM::LifecyclePolicy PolicyDetails.Schedules.*.CrossRegionCopyRules.*.TargetRegion
  AWS::DSQL::Cluster MultiRegionProperties.WitnessRegion
  AWS::DataZone::EnvironmentBlueprintConfiguration EnabledRegions.*
  AWS::DataZone::EnvironmentBlueprintConfiguration RegionalParameters.*.Region
  AWS::DynamoDB::GlobalTable Replicas.*.Region
  AWS::DynamoDB::GlobalTable GlobalTableWitnesses.*.Region
  AWS::ECS::TaskDefinition ContainerDefinitions.*.LogConfiguration.Options.awslogs-region
  AWS::ECS::TaskDefinition ContainerDefinitions.*.LogConfiguration.Options.region
  AWS::EFS::FileSystem ReplicationConfiguration.Destinations.*.Region
  AWS::ElastiCache::GlobalReplicationGroup Members.*.ReplicationGroupRegion
  AWS::ElastiCache::GlobalReplicationGroup RegionalConfigurations.*.ReplicationGroupRegion
  AWS::Lambda::WebFunctionEndpoint Regions.*
  AWS::Lex::Bot Replication.ReplicaRegions.*
  AWS::Lightsail::Disk Location.RegionName
  AWS::Lightsail::Instance Location.RegionName
  AWS::MediaConnect::RouterInput RegionName
  AWS::MediaConnect::RouterOutput RegionName
  AWS::ObservabilityAdmin::OrganizationCentralizationRule Rule.Destination.Region
  AWS::ObservabilityAdmin::OrganizationCentralizationRule Rule.Destination.DestinationLogsConfiguration.BackupConfiguration.Region
  AWS::ObservabilityAdmin::OrganizationCentralizationRule Rule.Destination.DestinationMetricsConfiguration.BackupConfiguration.Region
  AWS::RDS::DBCluster SourceRegion
  AWS::RDS::DBInstance AutomaticBackupReplicationRegion
  AWS::RDS::DBInstance SourceRegion
  AWS::Redshift::Cluster DestinationRegion
  AWS::RedshiftServerless::Namespace SnapshotCopyConfigurations.*.DestinationRegion
  AWS::Route53GlobalResolver::GlobalResolver Regions.*
  AWS::Route53GlobalResolver::GlobalResolver ObservabilityRegion
  AWS::SES::MultiRegionEndpoint Details.RouteDetails.*.Region
  AWS::SSM::Association OutputLocation.S3Location.OutputS3Region
  AWS::SSM::MaintenanceWindowTask LoggingInfo.Region
  AWS::SSM::ResourceDataSync BucketRegion
  AWS::SSM::ResourceDataSync S3Destination.BucketRegion
  AWS::SSMIncidents::ReplicationSet Regions.*.RegionName
  AWS::SecretsManager::Secret ReplicaRegions.*.Region
  AWS::SecurityLake::DataLake ReplicationConfiguration.Regions.*
  Custom::DynamoDBReplica Region
  Custom::LogRetention LogGroupRegion
`);

/** Properties that hold the ARN of what receives the data. */
export const arns = lines(`
  AWS::ApiGateway::Stage AccessLogSetting.DestinationArn
  AWS::ApiGatewayV2::Stage AccessLogSettings.DestinationArn
  AWS::AppSync::DataSource LambdaConfig.LambdaFunctionArn
  AWS::AppSync::DataSource EventBridgeConfig.EventBusArn
  AWS::Backup::BackupPlan BackupPlan.BackupPlanRule.*.CopyActions.*.DestinationBackupVaultArn
  AWS::Backup::BackupPlan BackupPlan.BackupPlanRule.*.TargetLogicallyAirGappedBackupVaultArn
  AWS::CloudFront::RealtimeLogConfig EndPoints.*.KinesisStreamConfig.StreamArn
  AWS::CloudTrail::Trail CloudWatchLogsLogGroupArn
  AWS::CloudWatch::MetricStream FirehoseArn
  AWS::Cognito::LogDeliveryConfiguration LogConfigurations.*.CloudWatchLogsConfiguration.LogGroupArn
  AWS::Cognito::LogDeliveryConfiguration LogConfigurations.*.FirehoseConfiguration.StreamArn
  AWS::DSQL::Cluster MultiRegionProperties.Clusters.*
  AWS::DataSync::Task DestinationLocationArn
  AWS::EC2::FlowLog LogDestination
  AWS::Events::Endpoint EventBuses.*.EventBusArn
  AWS::Events::Rule Targets.*.Arn
  AWS::Events::Rule Targets.*.DeadLetterConfig.Arn
  AWS::Glue::Integration TargetArn
  AWS::KinesisFirehose::DeliveryStream AmazonopensearchserviceDestinationConfiguration.DomainARN
  AWS::KinesisFirehose::DeliveryStream ElasticsearchDestinationConfiguration.DomainARN
  AWS::Logs::Delivery DeliveryDestinationArn
  AWS::Logs::DeliveryDestination DestinationResourceArn
  AWS::Logs::Destination TargetArn
  AWS::Logs::SubscriptionFilter DestinationArn
  AWS::MSK::Replicator KafkaClusters.*.AmazonMskCluster.MskClusterArn
  AWS::Pipes::Pipe Target
  AWS::Pipes::Pipe Enrichment
  AWS::RDS::DBCluster ReplicationSourceIdentifier
  AWS::RDS::DBInstance SourceDBInstanceIdentifier
  AWS::RDS::Integration TargetArn
  AWS::Redshift::Integration TargetArn
  AWS::Route53::QueryLoggingConfig CloudWatchLogsLogGroupArn
  AWS::Route53Resolver::ResolverQueryLoggingConfig DestinationArn
  AWS::S3Tables::TableBucket ReplicationConfiguration.Rules.*.Destinations.*.DestinationTableBucketARN
  AWS::SES::ConfigurationSetEventDestination EventDestination.KinesisFirehoseDestination.DeliveryStreamARN
  AWS::SES::ConfigurationSetEventDestination EventDestination.SnsDestination.TopicARN
  AWS::SES::ConfigurationSetEventDestination EventDestination.EventBridgeDestination.EventBusArn
  AWS::SES::ReceiptRule Rule.Actions.*.SNSAction.TopicArn
  AWS::SES::ReceiptRule Rule.Actions.*.LambdaAction.FunctionArn
  AWS::SNS::Subscription Endpoint
  AWS::VpcLattice::AccessLogSubscription DestinationArn
  AWS::WAFv2::LoggingConfiguration LogDestinationConfigs.*
`);

/** Properties that hold the name, ARN or address of a bucket. */
export const buckets = lines(`
  AWS::CloudFront::Distribution DistributionConfig.Logging.Bucket
  AWS::CloudFront::StreamingDistribution StreamingDistributionConfig.Logging.Bucket
  AWS::CloudTrail::Trail S3BucketName
  AWS::Cognito::LogDeliveryConfiguration LogConfigurations.*.S3Configuration.BucketArn
  AWS::Config::DeliveryChannel S3BucketName
  AWS::DataSync::LocationS3 S3BucketArn
  AWS::EC2::VerifiedAccessInstance LoggingConfigurations.S3.BucketName
  AWS::EMR::Cluster LogUri
  AWS::IoT::TopicRule TopicRulePayload.Actions.*.S3.BucketName
  AWS::IoT::TopicRule TopicRulePayload.ErrorAction.S3.BucketName
  AWS::KinesisFirehose::DeliveryStream S3DestinationConfiguration.BucketARN
  AWS::KinesisFirehose::DeliveryStream ExtendedS3DestinationConfiguration.BucketARN
  AWS::KinesisFirehose::DeliveryStream *.S3Configuration.BucketARN
  AWS::KinesisFirehose::DeliveryStream *.S3BackupConfiguration.BucketARN
  AWS::Logs::ScheduledQuery DestinationConfiguration.S3Configuration.DestinationIdentifier
  AWS::MSK::Cluster LoggingInfo.BrokerLogs.S3.Bucket
  AWS::MSK::Replicator LogDelivery.ReplicatorLogDelivery.S3.Bucket
  AWS::NetworkFirewall::LoggingConfiguration LoggingConfiguration.LogDestinationConfigs.*.LogDestination.bucketName
  AWS::Pipes::Pipe LogConfiguration.S3LogDestination.BucketName
  AWS::Redshift::Cluster LoggingProperties.BucketName
  AWS::S3::Bucket LoggingConfiguration.DestinationBucketName
  AWS::S3::Bucket ReplicationConfiguration.Rules.*.Destination.Bucket
  AWS::S3::MultiRegionAccessPoint Regions.*.Bucket
  AWS::SES::MailManagerRuleSet Rules.*.Actions.*.WriteToS3.S3Bucket
  AWS::SES::ReceiptRule Rule.Actions.*.S3Action.BucketName
`);

/** Properties whose presence spreads data or logs over every region. */
export const everyRegion = lines(`
  AWS::CloudFront::Distribution DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations.*
  AWS::CloudFront::Distribution DistributionConfig.CacheBehaviors.*.LambdaFunctionAssociations.*
  AWS::CloudFront::KeyValueStore Name
`);

function lines(text: string): readonly (readonly [type: string, path: string])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [type = '', path = ''] = line.trim().split(' ');
      return [type, path];
    });
}
