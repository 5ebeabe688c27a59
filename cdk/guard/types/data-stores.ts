import { expandTypes } from './expand-types.ts';

/**
 * Types that can keep what customers entered or did, in the region of their stack: in tables, objects, queues, disks, caches,
 * copies or logs. A type stands here as soon as it can; that costs something only where the policy does not disclose the region.
 */
const stores: Readonly<Record<string, string>> = {
  ACMPCA: 'Certificate CertificateAuthority',
  AIOps: 'InvestigationGroup',
  AmazonMQ: 'Broker',
  Amplify: 'App Branch',
  ApiGateway: 'ApiKey Deployment Stage',
  ApiGatewayV2: 'ApiGatewayManagedOverrides Stage',
  AppConfig: 'ConfigurationProfile ExperimentDefinition ExperimentRun HostedConfigurationVersion',
  AppFabric: 'AppAuthorization AppBundle Ingestion IngestionDestination',
  AppFlow: 'ConnectorProfile Flow',
  AppIntegrations: 'DataIntegration',
  AppRunner: 'Service',
  AppStream: 'Fleet ImageBuilder Stack User',
  AppSync: 'Api ApiCache GraphQLApi',
  AppTest: 'TestCase',
  APS: 'Scraper Workspace',
  Athena: 'NamedQuery PreparedStatement WorkGroup',
  AuditManager: 'Assessment AssessmentFramework',
  AutoScaling: 'AutoScalingGroup',
  B2BI: 'Capability Profile',
  Backup: 'BackupAccessPoint BackupVault LegalHold LogicallyAirGappedBackupVault ReportPlan',
  Batch: 'ComputeEnvironment JobDefinition',
  Bedrock: `
    Agent ApplicationInferenceProfile DataAutomationLibrary DataSource Flow IntelligentPromptRouter KnowledgeBase
    Session`,
  BedrockAgentCore: `
    BrowserCustom BrowserProfile CapacityProvider CodeInterpreterCustom Dataset Evaluator Gateway GatewayTarget
    Harness Memory OnlineEvaluationConfig PaymentConnector PaymentManager Runtime`,
  Cases: 'Case Domain RelatedItem',
  Cassandra: 'Keyspace Table',
  Chime: `
    AppInstance AppInstanceBot AppInstanceUser Channel ChannelFlow MediaInsightsPipelineConfiguration
    MediaPipelineKinesisVideoStreamPool SipMediaApplication VoiceConnector`,
  CleanRooms: 'Collaboration ConfiguredTableAssociation IdMappingTable IntermediateTable Membership',
  CleanRoomsML: 'TrainingDataset',
  Cloud9: 'EnvironmentEC2',
  CloudTrail: 'Channel EventDataStore',
  CloudWatch: 'InsightRule Integration',
  CodeBuild: 'Project ReportGroup',
  Cognito: 'IdentityPool UserPool UserPoolReplica UserPoolUser UserPoolUserToGroupAttachment',
  Comprehend: 'DocumentClassifier DocumentClassifierEndpoint EntityRecognizer EntityRecognizerEndpoint Flywheel',
  Config: 'ConfigurationAggregator ConfigurationRecorder ConformancePack Connector OrganizationConformancePack',
  Connect: `
    DataLakeAssociation DataTable DataTableAttribute DataTableRecord EmailAddress Instance InstanceStorageConfig
    IntegrationAssociation Notification TrafficDistributionGroup User`,
  ConnectCampaigns: 'Campaign',
  ConnectCampaignsV2: 'Campaign',
  CustomerProfiles: 'Domain DomainObjectType EventStream EventTrigger Integration Recommender SegmentDefinition',
  DataBrew: 'Dataset Job Project',
  DataExchange: 'DataSet EventAction',
  DataPipeline: 'Pipeline',
  DataZone: `
    Connection DataSource Domain Environment EnvironmentBlueprintConfiguration EnvironmentProfile Project
    ProjectProfile SubscriptionTarget UserProfile`,
  DAX: 'Cluster',
  Deadline: 'Farm Fleet Queue Worker',
  Detective: 'Graph',
  DeviceFarm: 'Project TestGridProject Upload',
  DevOpsAgent: 'AgentSpace Asset Service',
  DevOpsGuru: 'LogAnomalyDetectionIntegration',
  DirectoryService: 'MicrosoftAD SimpleAD',
  DMS: 'DataMigration DataProvider Endpoint MigrationProject ReplicationConfig ReplicationInstance ReplicationTask',
  DocDB: 'DBCluster DBInstance GlobalCluster',
  DocDBElastic: 'Cluster ClusterSnapshot',
  DRS: 'ReplicationConfigurationTemplate SourceNetwork',
  DSQL: 'Cluster',
  DynamoDB: 'GlobalTable Table',
  EC2: `
    CapacityManagerDataExport EC2Fleet Instance Snapshot SpotFleet SqlHaStandbyDetectedInstance
    VerifiedAccessInstance Volume`,
  ECS: 'Cluster DaemonTaskDefinition ExpressGatewayService',
  EFS: 'FileSystem',
  EKS: 'Cluster Nodegroup',
  ElastiCache: 'CacheCluster GlobalReplicationGroup ReplicationGroup ServerlessCache ServerlessCacheSnapshot Snapshot',
  ElasticBeanstalk: 'Environment',
  ElasticLoadBalancing: 'LoadBalancer',
  ElasticLoadBalancingV2: 'LoadBalancer',
  Elasticsearch: 'Domain',
  EMR: 'Cluster InstanceFleetConfig InstanceGroupConfig Step Studio WALWorkspace',
  EMRContainers: 'Endpoint JobTemplate VirtualCluster',
  EMRServerless: 'Application',
  EntityResolution: 'IdMappingWorkflow IdNamespace MatchingWorkflow',
  Events: 'Archive EventBus',
  EventSchemas: 'Discoverer Registry Schema',
  EventsV2: 'EventBus EventSource Subscriber',
  Evidently: 'Project Segment',
  EVS: 'Environment',
  FinSpace: 'Environment',
  Forecast: 'Dataset DatasetGroup',
  FraudDetector: 'Detector EntityType EventType List',
  FSx: `
    Backup DataRepositoryAssociation FileCache FileSystem S3AccessPointAttachment Snapshot StorageVirtualMachine
    Volume`,
  GameLift: 'ContainerFleet Fleet GameServerGroup MatchmakingConfiguration',
  GameLiftStreams: 'Application StreamGroup',
  Glue: 'Crawler Database DevEndpoint Job MLTransform Partition Session Table',
  Grafana: 'Workspace',
  GuardDuty: 'Detector MalwareProtectionPlan PublishingDestination',
  HealthImaging: 'Datastore',
  HealthLake: 'DataTransformationProfile FHIRDatastore',
  IdentityStore: 'Group GroupMembership User',
  IoT: `
    Command FleetMetric Job JobTemplate Logging OTAUpdate ProvisioningTemplate ResourceSpecificLogging Stream Thing
    ThingGroup TopicRule`,
  IoTAnalytics: 'Channel Dataset Datastore Pipeline',
  IoTCoreDeviceAdvisor: 'SuiteDefinition',
  IoTEvents: 'AlarmModel DetectorModel Input',
  IoTFleetHub: 'Application',
  IoTFleetWise: 'Campaign DecoderManifest Fleet ModelManifest SignalCatalog StateTemplate Vehicle',
  IoTSecureTunneling: 'Tunnel',
  IoTSiteWise: `
    AccessPolicy Application Asset AssetModel ComputationModel Dashboard Dataset Gateway Pipeline Portal Project
    Task Workspace`,
  IoTThingsGraph: 'FlowTemplate',
  IoTTwinMaker: 'ComponentType Entity Scene SyncJob Workspace',
  IoTWireless: `
    Destination DeviceProfile FuotaTask MulticastGroup NetworkAnalyzerConfiguration PartnerAccount ServiceProfile
    TaskDefinition WirelessDevice WirelessDeviceImportTask WirelessGateway`,
  IVS: 'Channel RecordingConfiguration StorageConfiguration',
  IVSChat: 'LoggingConfiguration Room',
  KafkaConnect: 'Connector',
  Kendra: 'DataSource Faq Index',
  KendraRanking: 'ExecutionPlan',
  Kinesis: 'Channel Stream',
  KinesisAnalytics: 'Application ApplicationOutput ApplicationReferenceDataSource',
  KinesisAnalyticsV2: 'Application ApplicationCloudWatchLoggingOption ApplicationOutput ApplicationReferenceDataSource',
  KinesisFirehose: 'DeliveryStream',
  KinesisVideo: 'SignalingChannel Stream',
  Lambda: 'Function MicrovmImage WebFunction WebFunctionEndpoint WebFunctionRevision',
  Lex: 'Bot BotAlias BotVersion',
  Lightsail: 'Bucket Container Database DatabaseSnapshot Disk DiskSnapshot Distribution Instance InstanceSnapshot',
  Location: 'GeofenceCollection Tracker',
  Logs: 'Integration LogGroup LogStream ScheduledQuery',
  LookoutEquipment: 'InferenceScheduler',
  LookoutMetrics: 'Alert AnomalyDetector',
  LookoutVision: 'Project',
  Macie: 'Session',
  ManagedBlockchain: 'Accessor Member Node',
  MediaConnect: `
    Bridge BridgeOutput BridgeSource DestinationEndpoint Flow FlowEntitlement FlowMediaStream FlowOutput FlowSource
    FlowVpcInterface Gateway RouterInput RouterNetworkInterface RouterOutput SourceEndpoint`,
  MediaConvert: 'Queue',
  MediaLive: 'Channel Cluster Input Multiplex Multiplexprogram Node SdiSource',
  MediaPackage: 'Asset Channel OriginEndpoint PackagingConfiguration PackagingGroup',
  MediaPackageV2: 'Channel ChannelGroup OriginEndpoint',
  MediaStore: 'Container',
  MediaTailor: 'Channel Function LiveSource PlaybackConfiguration PrefetchSchedule Program SourceLocation VodSource',
  MemoryDB: 'Cluster MultiRegionCluster Snapshot',
  MGN: `
    Application Connector LaunchConfigurationTemplate NetworkMigrationDefinition ReplicationConfigurationTemplate
    Wave`,
  MSK: 'Channel Cluster ServerlessCluster Topic',
  MWAA: 'Environment',
  MWAAServerless: 'Workflow',
  Neptune: 'DBCluster DBInstance GlobalCluster',
  NeptuneGraph: 'Graph GraphSnapshot',
  NimbleStudio: 'LaunchProfile StreamingImage Studio StudioComponent',
  ObservabilityAdmin: `
    DatasetIntegration OrganizationTelemetryRule S3TableIntegration TelemetryEnrichment TelemetryPipelines
    TelemetryRule`,
  ODB: 'CloudAutonomousVmCluster CloudExadataInfrastructure CloudVmCluster',
  Omics: `
    AnnotationStore Configuration ReferenceStore RunCache RunGroup SequenceStore VariantStore Workflow
    WorkflowVersion`,
  OpenSearchServerless: 'Collection CollectionGroup CollectionIndex Index',
  OpenSearchService: 'Application Domain',
  PCS: 'Cluster ComputeNodeGroup Queue',
  Personalize: 'Campaign Dataset DatasetGroup EventTracker MetricAttribution Recommender Solution',
  Pinpoint: 'App Campaign EventStream Segment',
  PinpointEmail: 'ConfigurationSetEventDestination',
  Pipes: 'Pipe',
  QBusiness: 'Application DataSource Index Retriever',
  QLDB: 'Ledger Stream',
  QuickSight: 'Agent Analysis Dashboard DataSet DataSource Flow KnowledgeBase Space Topic TopicV2',
  RDS: 'ClusterSnapshot DBCluster DBInstance DBProxy DBShardGroup DBSnapshot Deployment GlobalCluster',
  Redshift: 'Cluster Snapshot',
  RedshiftServerless: 'Namespace Snapshot Workgroup',
  Rekognition: 'Collection Dataset Project StreamProcessor',
  Route53GlobalResolver: 'GlobalResolver',
  RUM: 'AppMonitor',
  S3: 'Bucket',
  S3Express: 'DirectoryBucket',
  S3Files: 'FileSystem',
  S3Outposts: 'Bucket',
  S3Tables: 'Table TableBucket',
  S3Vectors: 'Index VectorBucket',
  SageMaker: `
    Action Algorithm App Artifact Cluster Context DataQualityJobDefinition Device DeviceFleet Domain Endpoint
    EndpointConfig Experiment ExperimentTrialComponent FeatureGroup Hub HumanTaskUi InferenceComponent
    InferenceExperiment MlflowApp MlflowTrackingServer Model ModelBiasJobDefinition ModelCard
    ModelExplainabilityJobDefinition ModelPackage ModelPackageGroup ModelQualityJobDefinition MonitoringSchedule
    NotebookInstance PartnerApp Pipeline ProcessingJob Project Space TrialComponent UserProfile Workforce Workteam`,
  Scheduler: 'ScheduleGroup',
  SCN: 'DataIntegrationFlow Dataset Instance Namespace',
  SDB: 'Domain',
  SecretsManager: 'Secret',
  SecurityAgent: `
    AgentSpace Application Artifact Integration Pentest PrivateConnection SecurityRequirementPack TargetDomain`,
  SecurityHub: 'AggregatorV2 FindingAggregator Hub HubV2',
  SecurityLake: 'AwsLogSource DataLake',
  SES: 'ContactList MailManagerAddressList MailManagerArchive MailManagerIngressPoint MultiRegionEndpoint',
  SMSVOICE: 'ConfigurationSet OptOutList RcsAgent VerifiedDestinationNumber',
  SNS: 'Topic',
  SQS: 'Queue',
  SSM: 'OpsItem Parameter',
  SSMContacts: 'Contact ContactChannel Plan Rotation',
  SSMGuiConnect: 'Preferences',
  SSMIncidents: 'ReplicationSet ResponsePlan',
  StepFunctions: 'Activity StateMachine',
  StorageGateway: 'NFSFileShare SMBFileShare Tape Volume',
  Synthetics: 'Canary',
  Textract: 'Adapter',
  Timestream: 'Database InfluxDBBackup InfluxDBCluster InfluxDBInstance ScheduledQuery Table',
  Transfer: 'Server User Workflow',
  Translate: 'ParallelData Terminology',
  VerifiedPermissions: 'Policy PolicyStore',
  VoiceID: 'Domain',
  Wickr: 'Network',
  Wisdom: `
    AIAgent AIAgentVersion AIGuardrail AIGuardrailVersion AIPrompt AIPromptVersion Assistant AssistantAssociation
    Content ContentAssociation KnowledgeBase MessageTemplate MessageTemplateVersion QuickResponse`,
  WorkSpaces: 'Directory Workspace WorkspacesPool',
  WorkspacesInstances: 'Volume VolumeAssociation WorkspaceInstance',
  WorkSpacesWeb: 'Portal SessionLogger UserAccessLoggingSettings',
  XRay: 'Group TransactionSearchConfig',
};

/** Custom resources of the CDK itself that make something which keeps data. */
const storesOfCdk: readonly string[] = [
  'Custom::AWSCDK-EKS-Cluster',
  'Custom::AWSCDK-EKS-HelmChart',
  'Custom::AWSCDK-EKS-KubernetesPatch',
  'Custom::AWSCDK-EKS-KubernetesResource',
  'Custom::LogRetention',
];

/** Full names of all types that can keep data in the region of their stack. */
export const dataStores: ReadonlySet<string> = new Set([...expandTypes(stores), ...storesOfCdk]);
