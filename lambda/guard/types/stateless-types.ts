/**
 * Services whose resources keep nothing that customers entered or did: identities of machines and staff, keys, certificates,
 * addresses, networks, budgets and rules.
 */
export const statelessServices: readonly string[] = [
  'AccessAnalyzer AppMesh ApplicationAutoScaling ApplicationInsights ARCRegionSwitch ARCZonalShift AutoScalingPlans',
  'BCM BcmPricingCalculator Billing BillingConductor Budgets Braket CE CertificateManager CloudHSM CodeConnections CodeDeploy',
  'CodeStar CodeStarConnections CodeStarNotifications ComputeOptimizer ControlTower FIS FMS GlobalAccelerator',
  'IAM Interconnect Invoicing KMS MPA',
  'NetworkManager NetworkSecurityManager Notifications NotificationsContacts Oam Organizations Outposts PaymentCryptography',
  'PCAConnectorAD PCAConnectorSCEP PricingPlanManager Proton RAM Rbin ResilienceHub ResilienceHubV2 ResourceExplorer2',
  'ResourceGroups RolesAnywhere Route53Profiles Route53RecoveryControl Route53RecoveryReadiness RTBFabric',
  'ServiceCatalogAppRegistry ServiceDiscovery Shield Signer SSMQuickSetup SSO SupportApp SupportAuthZ UXC WAF WAFRegional',
].flatMap((line) => line.split(' '));

/** Types, by service, that keep nothing about customers, although other types of the service do. */
export const statelessByService: Readonly<Record<string, string>> = {
  ACMPCA: 'CertificateAuthorityActivation Permission',
  AmazonMQ: 'Configuration ConfigurationAssociation',
  Amplify: 'Domain Webhook',
  AmplifyUIBuilder: 'Component Form Theme',
  ApiGateway: `
    Account Authorizer BasePathMapping BasePathMappingV2 ClientCertificate DocumentationPart DocumentationVersion
    DomainName DomainNameAccessAssociation DomainNameV2 GatewayResponse Method Model RequestValidator Resource
    RestApi UsagePlan UsagePlanKey VpcLink`,
  ApiGatewayV2: `
    Api ApiMapping Authorizer Deployment DomainName Integration IntegrationResponse Model PortalProduct Route
    RouteResponse RoutingRule VpcLink`,
  AppConfig: 'Application Deployment DeploymentStrategy Environment Extension ExtensionAssociation',
  AppFlow: 'Connector',
  AppIntegrations: 'Application EventIntegration',
  ApplicationSignals: 'Discovery GroupingConfiguration InstrumentationConfig ServiceLevelObjective',
  AppRunner: 'AutoScalingConfiguration ObservabilityConfiguration VpcConnector VpcIngressConnection',
  AppStream: `
    AppBlock AppBlockBuilder Application ApplicationEntitlementAssociation ApplicationFleetAssociation
    DirectoryConfig Entitlement StackFleetAssociation`,
  AppSync: `
    ApiKey ChannelNamespace DomainName DomainNameApiAssociation FunctionConfiguration GraphQLSchema Resolver
    SourceApiAssociation Type`,
  APS: 'AnomalyDetector ResourcePolicy RuleGroupsNamespace',
  Athena: 'CapacityReservation DataCatalog',
  AutoScaling: 'LaunchConfiguration LifecycleHook ScalingPolicy ScheduledAction WarmPool',
  B2BI: 'Transformer',
  Backup: 'BackupSelection Framework RestoreTestingPlan RestoreTestingSelection TieringConfiguration',
  BackupGateway: 'Hypervisor',
  Batch: 'ConsumableResource JobQueue QuotaShare SchedulingPolicy ServiceEnvironment',
  BCMDataExports: 'Export',
  Bedrock: `
    AgentAlias AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint DataAutomationProject
    EnforcedGuardrailConfiguration FlowAlias FlowVersion Guardrail GuardrailVersion KnowledgeBasePolicy Prompt
    PromptVersion ResourcePolicy RetrievalInstruction`,
  BedrockAgentCore: `
    ApiKeyCredentialProvider ConfigurationBundle ConsentPortal GatewayRateLimit GatewayRule HarnessEndpoint
    OAuth2CredentialProvider PaymentCredentialProvider Policy PolicyEngine ResourcePolicy RuntimeEndpoint
    WorkloadIdentity`,
  Cases: 'CaseRule Field Layout Template',
  Cassandra: 'Type',
  Chatbot: 'CustomAction MicrosoftTeamsChannelConfiguration SlackChannelConfiguration',
  CleanRooms: 'AnalysisTemplate ConfiguredTable IdNamespaceAssociation PrivacyBudgetTemplate',
  CleanRoomsML: 'ConfiguredModelAlgorithm ConfiguredModelAlgorithmAssociation',
  CloudFormation: `
    GuardHook HookDefaultVersion HookTypeConfig HookVersion LambdaHook Macro ModuleDefaultVersion ModuleVersion
    PublicTypeVersion Publisher ResourceDefaultVersion ResourceVersion Stack TypeActivation WaitCondition
    WaitConditionHandle`,
  CloudFront: `
    DistributionTenant AnycastIpList CachePolicy CloudFrontOriginAccessIdentity ConnectionGroup ContinuousDeploymentPolicy
    FieldLevelEncryptionConfig FieldLevelEncryptionProfile KeyGroup MonitoringSubscription OriginAccessControl
    OriginRequestPolicy PublicKey ResponseHeadersPolicy TrustStore VpcOrigin`,
  CloudTrail: 'Dashboard ResourcePolicy',
  CloudWatch: `
    AccessGrant AccessProfile Alarm AlarmMuteRule AnomalyDetector CompositeAlarm Dashboard Domain
    DomainAccessGrantForOrganization DomainForOrganization LogAlarm OTelEnrichment OmniDashboard
    ResourceMetricsConfiguration Space View`,
  CodeArtifact: 'Domain PackageGroup Repository',
  CodeBuild: 'Fleet SourceCredential',
  CodeCommit: 'Repository',
  CodeGuruProfiler: 'ProfilingGroup',
  CodeGuruReviewer: 'RepositoryAssociation',
  CodePipeline: 'CustomActionType Pipeline Webhook',
  Cognito: `
    IdentityPoolPrincipalTag IdentityPoolRoleAttachment ManagedLoginBranding Terms UserPoolClient UserPoolDomain
    UserPoolGroup UserPoolIdentityProvider UserPoolRegionalConfigurationAttachment UserPoolResourceServer
    UserPoolRiskConfigurationAttachment UserPoolUICustomizationAttachment`,
  Config: 'AggregationAuthorization ConfigRule OrganizationConfigRule RemediationConfiguration StoredQuery',
  Connect: `
    AgentStatus ApprovedOrigin ContactFlow ContactFlowModule ContactFlowModuleAlias ContactFlowModuleVersion
    ContactFlowVersion EvaluationForm HoursOfOperation Metric PhoneNumber PredefinedAttribute Prompt Queue
    QuickConnect RoutingProfile Rule SecurityKey SecurityProfile TaskTemplate TestCase UseCase UserHierarchyGroup
    UserHierarchyStructure View ViewVersion Vocabulary Workspace`,
  CUR: 'ReportDefinition',
  CustomerProfiles: 'CalculatedAttributeDefinition ObjectType RecommenderFilter RecommenderSchema',
  DataBrew: 'Recipe Ruleset Schedule',
  DataSync: `
    Agent LocationAzureBlob LocationEFS LocationFSxLustre LocationFSxONTAP LocationFSxOpenZFS LocationFSxWindows`,
  DataZone: 'DomainUnit EnvironmentActions FormType GroupProfile Owner PolicyGrant ProjectMembership',
  DAX: 'ParameterGroup SubnetGroup',
  Deadline: `
    Budget LicenseEndpoint Limit MeteredProduct Monitor QueueEnvironment QueueFleetAssociation QueueLimitAssociation
    StorageProfile`,
  Detective: 'MemberInvitation OrganizationAdmin',
  DeviceFarm: 'DevicePool InstanceProfile NetworkProfile VPCEConfiguration',
  DevOpsAgent: 'Association PrivateConnection Trigger',
  DevOpsGuru: 'NotificationChannel ResourceCollection',
  DirectConnect: 'DirectConnectGateway DirectConnectGatewayAssociation ResiliencyGroup',
  DMS: 'Certificate EventSubscription InstanceProfile ReplicationSubnetGroup',
  DocDB: 'DBClusterParameterGroup DBSubnetGroup EventSubscription',
  DRS: 'LaunchConfigurationTemplate RecoveryPlan',
  EC2: `
    ApplicationStatusCheck CapacityReservation CapacityReservationFleet CarrierGateway ClientVpnAuthorizationRule
    ClientVpnEndpoint ClientVpnRoute ClientVpnTargetNetworkAssociation DHCPOptions EIP
    EIPAssociation EgressOnlyInternetGateway EnclaveCertificateIamRoleAssociation FpgaImage
    GatewayRouteTableAssociation Host IPAM IPAMAllocation IPAMPool IPAMPoolCidr IPAMPrefixListResolver
    IPAMPrefixListResolverTarget IPAMResourceDiscovery IPAMResourceDiscoveryAssociation IPAMScope IPv4Pool
    InstanceConnectEndpoint InstanceEventWindow InternetGateway IpPoolRouteTableAssociation
    IpamExternalResourceVerificationToken IpamInternetRegistryAssociation KeyPair LaunchTemplate LocalGatewayRoute
    LocalGatewayRouteTable     LocalGatewayRouteTableVirtualInterfaceGroupAssociation LocalGatewayVirtualInterface
    LocalGatewayVirtualInterfaceGroup NatGateway NetworkAcl NetworkAclEntry NetworkInsightsAccessScope
    NetworkInsightsAccessScopeAnalysis NetworkInsightsAnalysis NetworkInsightsPath NetworkInterface
    NetworkInterfaceAttachment NetworkInterfacePermission NetworkPerformanceMetricSubscription PlacementGroup
    PrefixList Route RouteServer RouteServerAssociation RouteServerEndpoint RouteServerPeer RouteServerPropagation
    RouteTable SecondaryNetwork SecurityGroup SecurityGroupEgress SecurityGroupIngress SecurityGroupVpcAssociation
    SnapshotBlockPublicAccess Subnet SubnetCidrBlock SubnetCidrReservation SubnetNetworkAclAssociation
    SubnetRouteTableAssociation TrafficMirrorFilter TrafficMirrorFilterRule TrafficMirrorSession TrafficMirrorTarget
    TransitGateway TransitGatewayAttachment TransitGatewayAttachmentNatConfiguration TransitGatewayConnect
    TransitGatewayConnectPeer TransitGatewayMeteringPolicy TransitGatewayMeteringPolicyEntry
    TransitGatewayMulticastDomain TransitGatewayMulticastDomainAssociation TransitGatewayMulticastGroupMember
    TransitGatewayMulticastGroupSource TransitGatewayPeeringAttachment TransitGatewayPolicyTable
    TransitGatewayPolicyTableAssociation TransitGatewayPolicyTableEntry TransitGatewayRoute TransitGatewayRouteTable
    TransitGatewayRouteTableAssociation TransitGatewayRouteTablePropagation TransitGatewayVpcAttachment VPC
    VPCBlockPublicAccessExclusion VPCBlockPublicAccessOptions VPCCidrBlock VPCDHCPOptionsAssociation
    VPCEncryptionControl VPCEndpoint VPCEndpointConnectionNotification VPCEndpointService
    VPCEndpointServicePermissions VPCGatewayAttachment VPCPeeringConnection VPNConcentrator
    VPNConnectionRoute VPNGateway VPNGatewayRoutePropagation VerifiedAccessEndpoint VerifiedAccessGroup
    VerifiedAccessTrustProvider VolumeAttachment`,
  ECR: `
    PublicRepository PullThroughCacheRule PullTimeUpdateExclusion RegistryPolicy RegistryScanningConfiguration
    ReplicationConfiguration Repository RepositoryCreationTemplate SigningConfiguration`,
  ECS: `
    CapacityProvider ClusterCapacityProviderAssociations Daemon Gateway GatewayClusterAssociations PrimaryTaskSet
    TaskSet`,
  EFS: 'AccessPoint MountTarget',
  EKS: 'AccessEntry Addon Capability CertificateAuthority FargateProfile IdentityProviderConfig PodIdentityAssociation',
  ElastiCache: 'ParameterGroup SecurityGroup SecurityGroupIngress SubnetGroup User UserGroup',
  ElasticBeanstalk: 'Application ApplicationVersion ConfigurationTemplate',
  ElasticLoadBalancingV2: 'Listener ListenerCertificate ListenerRule TargetGroup TrustStore TrustStoreRevocation',
  EMR: 'SecurityConfiguration StudioSessionMapping',
  EMRContainers: 'SecurityConfiguration',
  EntityResolution: 'PolicyStatement SchemaMapping',
  Events: 'ApiDestination Connection EventBusPolicy',
  EventSchemas: 'RegistryPolicy',
  EventsV2: 'ResourcePolicy',
  Evidently: 'Experiment Launch',
  FraudDetector: 'Label Outcome Variable',
  GameLift: 'Alias Build ContainerGroupDefinition GameSessionQueue MatchmakingRuleSet Script',
  Glue: `
    Blueprint Classifier Connection ConnectionType CustomEntityType DataCatalogEncryptionSettings
    DataQualityRuleset IdentityCenterConfiguration IntegrationResourceProperty Registry Schema SchemaVersion
    SchemaVersionMetadata SecurityConfiguration TableOptimizer Trigger UsageProfile UserDefinedFunction Workflow`,
  GroundStation: 'Config DataflowEndpointGroup DataflowEndpointGroupV2 MissionProfile',
  GuardDuty: `
    CustomDetectionRuleAssociation Filter IPSet Master Member ThreatEntitySet ThreatIntelSet TrustedEntitySet`,
  ImageBuilder: `
    Component ContainerRecipe DistributionConfiguration Image ImagePipeline ImageRecipe InfrastructureConfiguration
    LifecyclePolicy Workflow`,
  Inspector: 'AssessmentTarget AssessmentTemplate ResourceGroup',
  InspectorV2: 'CisScanConfiguration CodeSecurityIntegration CodeSecurityScanConfiguration Connector Filter',
  InternetMonitor: 'Monitor',
  IoT: `
    AccountAuditConfiguration Authorizer BillingGroup CACertificate Certificate CertificateProvider CustomMetric
    Dimension DomainConfiguration EncryptionConfiguration MitigationAction Policy PolicyPrincipalAttachment
    RoleAlias ScheduledAudit SecurityProfile SoftwarePackage SoftwarePackageVersion ThingPrincipalAttachment
    ThingType TopicRuleDestination`,
  IVS: `
    AdConfiguration EncoderConfiguration IngestConfiguration PlaybackKeyPair PlaybackRestrictionPolicy PublicKey
    Stage StreamKey`,
  KafkaConnect: 'CustomPlugin WorkerConfiguration',
  Kendra: 'FeaturedResultsSet QuerySuggestionsBlockList Thesaurus',
  Kinesis: 'ResourcePolicy StreamConsumer',
  LakeFormation: 'DataCellsFilter DataLakeSettings Permissions PrincipalPermissions Resource Tag TagAssociation',
  Lambda: `
    Alias CapacityProvider CodeSigningConfig EventInvokeConfig EventSourceMapping LayerVersion
    LayerVersionPermission NetworkConnector Permission ResourcePolicy Url Version`,
  Lex: 'ResourcePolicy',
  Lightsail: 'Alarm Certificate ContactMethod Domain KeyPair LoadBalancer LoadBalancerTlsCertificate StaticIp',
  Location: 'APIKey Map PlaceIndex RouteCalculator TrackerConsumer',
  Logs: 'AccountPolicy DeliverySource LogAnomalyDetector MetricFilter QueryDefinition ResourcePolicy StorageTierPolicy Transformer',
  Macie: 'AllowList CustomDataIdentifier FindingsFilter Member',
  MediaConvert: 'CertificateAssociation JobTemplate Preset',
  MediaLive: `
    ChannelPlacementGroup CloudWatchAlarmTemplate CloudWatchAlarmTemplateGroup EventBridgeRuleTemplate
    EventBridgeRuleTemplateGroup InputSecurityGroup Network SignalMap`,
  MediaPackageV2: 'ChannelPolicy OriginEndpointPolicy',
  MediaTailor: 'ChannelPolicy',
  MemoryDB: 'ACL ParameterGroup SubnetGroup User',
  MSK: 'BatchScramSecret ClusterPolicy Configuration VpcConnection',
  Neptune: 'DBClusterParameterGroup DBParameterGroup DBSubnetGroup EventSubscription',
  NeptuneGraph: 'PrivateGraphEndpoint',
  NetworkFirewall: `
    ContainerAssociation Firewall FirewallPolicy RuleGroup TLSInspectionConfiguration VpcEndpointAssociation`,
  NetworkFlowMonitor: 'Monitor Scope',
  NetworkMonitor: 'Monitor Probe',
  ODB: 'OdbNetwork OdbPeeringConnection',
  OpenSearch: 'DataSource',
  OpenSearchServerless: 'AccessPolicy LifecyclePolicy SecurityConfig SecurityPolicy VpcEndpoint',
  OSIS: 'PipelineEndpoint',
  Personalize: 'Filter Schema',
  Pinpoint: `
    ADMChannel APNSChannel APNSSandboxChannel APNSVoipChannel APNSVoipSandboxChannel ApplicationSettings
    BaiduChannel EmailChannel EmailTemplate GCMChannel InAppTemplate PushTemplate SMSChannel SmsTemplate
    VoiceChannel`,
  PinpointEmail: 'ConfigurationSet DedicatedIpPool Identity',
  Polly: 'Lexicon',
  QBusiness: 'DataAccessor Permission Plugin WebExperience',
  QuickSight: `
    ActionConnector ApprovalPolicy Assignment Brand CustomPermissions Customization DLPSetting Folder Group
    LimitsProfile OAuthClientApplication RefreshSchedule Template Theme VPCConnection`,
  RDS: `
    CustomDBEngineVersion DBClusterEndpoint DBClusterParameterGroup DBParameterGroup DBProxyEndpoint
    DBProxyTargetGroup DBSecurityGroup DBSecurityGroupIngress DBSubnetGroup EventSubscription OptionGroup`,
  Redshift: `
    ClusterParameterGroup ClusterSecurityGroup ClusterSecurityGroupIngress ClusterSubnetGroup EndpointAccess
    EndpointAuthorization EventSubscription QEV2IdcApplication RedshiftIdcApplication ScheduledAction
    SnapshotCopyGrant SnapshotSchedule UsageLimit`,
  RefactorSpaces: 'Application Environment Route Service',
  Route53: `
    CidrCollection DNSSEC DelegationSet HealthCheck HostedZone KeySigningKey RecordSet RecordSetGroup TrafficPolicy
    TrafficPolicyInstance`,
  Route53GlobalResolver: 'AccessSource AccessToken DnsView FirewallDomainList FirewallRule HostedZoneAssociation',
  Route53Resolver: `
    FirewallConfig FirewallDomainList FirewallRuleGroup FirewallRuleGroupAssociation OutpostResolver ResolverConfig
    ResolverDNSSECConfig ResolverEndpoint ResolverQueryLoggingConfigAssociation ResolverRule ResolverRuleAssociation`,
  S3: `
    AccessGrant AccessGrantsInstance AccessGrantsLocation AccessPoint BucketPolicy MultiRegionAccessPointPolicy
    StorageLens StorageLensGroup`,
  S3Express: 'AccessPoint BucketPolicy',
  S3Files: 'AccessPoint FileSystemPolicy MountTarget',
  S3ObjectLambda: 'AccessPoint AccessPointPolicy',
  S3Outposts: 'AccessPoint BucketPolicy Endpoint',
  S3Tables: 'Namespace TableBucketPolicy TablePolicy',
  S3Vectors: 'VectorBucketPolicy',
  SageMaker: `
    AIWorkloadConfig AppImageConfig ClusterSchedulerConfig CodeRepository ComputeQuota Image ImageVersion
    NotebookInstanceLifecycleConfig StudioLifecycleConfig`,
  SecretsManager: 'ResourcePolicy RotationSchedule SecretTargetAttachment',
  SecurityHub: `
    ActionTarget AutomationRule AutomationRuleV2 ConfigurationPolicy Connector ConnectorV2 DelegatedAdmin Insight
    OrganizationConfiguration PolicyAssociation ProductSubscription SecurityControl Standard`,
  SecurityLake: 'Subscriber SubscriberNotification',
  Serverless: 'CapacityProvider Connector LayerVersion',
  ServiceCatalog: `
    AcceptedPortfolioShare LaunchNotificationConstraint LaunchRoleConstraint LaunchTemplateConstraint Portfolio
    PortfolioPrincipalAssociation PortfolioProductAssociation PortfolioShare ResourceUpdateConstraint ServiceAction
    ServiceActionAssociation TagOption TagOptionAssociation`,
  SES: `
    ConfigurationSet CustomVerificationEmailTemplate DedicatedIpPool EmailIdentity EmailIdentityCertificate
    MailManagerAddonInstance MailManagerAddonSubscription MailManagerRelay MailManagerTrafficPolicy ReceiptFilter
    ReceiptRuleSet Template Tenant VdmAttributes`,
  SMSVOICE: `
    NotifyConfiguration PhoneNumber Pool ProtectConfiguration Registration RegistrationAttachment ResourcePolicy
    SenderId`,
  SNS: 'TopicInlinePolicy TopicPolicy',
  SQS: 'QueueInlinePolicy QueuePolicy',
  SSM: 'CloudConnector Document MaintenanceWindow MaintenanceWindowTarget PatchBaseline ResourcePolicy ServiceSetting',
  StepFunctions: 'StateMachineAlias StateMachineVersion',
  StorageGateway: 'TapePool',
  Synthetics: 'Group',
  Transcribe: 'CallAnalyticsCategory MedicalVocabulary Vocabulary VocabularyFilter',
  Transfer: 'Agreement Certificate Connector HostKey Profile WebApp',
  VerifiedPermissions: 'IdentitySource PolicyStoreAlias PolicyTemplate',
  VpcLattice: `
    AuthPolicy DomainVerification Listener ResourceConfiguration ResourceGateway ResourcePolicy Rule Service
    ServiceNetwork ServiceNetworkResourceAssociation ServiceNetworkServiceAssociation ServiceNetworkVpcAssociation
    TargetGroup`,
  WAFv2: 'IPSet RegexPatternSet RuleGroup WebACL WebACLAssociation',
  WellArchitected: 'AgentContext AgentGoal AgentProfile Lens Profile ReviewTemplate Workload',
  WorkSpaces: 'ConnectionAlias WorkspaceIpGroup',
  WorkSpacesThinClient: 'Environment',
  WorkSpacesWeb: `
    BrowserSettings DataProtectionSettings IdentityProvider IpAccessSettings NetworkSettings TrustStore UserSettings`,
  XRay: 'ResourcePolicy SamplingRule',
};

/** Custom resources of the CDK that keep nothing, and the CDK's own metadata. */
export const statelessOfCdk: readonly string[] = [
  'AWS::CDK::Metadata',
  'Custom::AWSCDKCfnJson',
  'Custom::AWSCDKCfnJsonStringify',
  'Custom::AWSCDKOpenIdConnectProvider',
  'Custom::AWSCDK-EKS-FargateProfile',
  'Custom::AWSCDK-EKS-KubernetesObjectValue',
  'Custom::CDKBucketDeployment',
  'Custom::CloudwatchLogResourcePolicy',
  'Custom::CrossAccountZoneDelegation',
  'Custom::CrossRegionExportReader',
  'Custom::CrossRegionExportWriter',
  'Custom::CrossRegionStringParameterReader',
  'Custom::DeleteExistingRecordSet',
  'Custom::DescribeCognitoUserPoolClient',
  'Custom::ECRAutoDeleteImages',
  'Custom::ElasticsearchAccessPolicy',
  'Custom::FirstBucket',
  'Custom::GluePartitionIndex',
  'Custom::OpenSearchAccessPolicy',
  'Custom::S3AutoDeleteObjects',
  'Custom::S3BucketNotifications',
  'Custom::SyntheticsAutoDeleteUnderlyingResources',
  'Custom::Trigger',
  'Custom::UserPoolCloudFrontDomainName',
  'Custom::VpcRestrictDefaultSG',
];
