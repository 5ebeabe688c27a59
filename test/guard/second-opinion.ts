import type { SpecifiedType } from '../service-spec.ts';

const keepingProperty =
  /Retention|^Backup|Encrypt|^Kms|KmsKey|^KMS|^SSE|Sse|CmkId|DeletionProtection|AllocatedStorage|StorageClass|StorageType|TimeToLive/;

/**
 * The opinion of AWS's own specification: a type probably keeps data when its replacement loses data, or when it can be tagged and
 * has a property about encryption, retention, backups, storage or protection from deletion.
 */
export function looksLikeStore({ properties, isStateful, isTaggable }: SpecifiedType): boolean {
  return isStateful || (isTaggable && Object.keys(properties).some((name) => keepingProperty.test(name)));
}

/** Types that look like stores and keep nothing about customers, with the reason. */
export const dissent: readonly (readonly [types: string, reason: string])[] = [
  ['AppConfig::Deployment AppConfig::Environment', 'the configuration itself is another resource'],
  ['Backup::TieringConfiguration', 'a rule; the copies lie in a vault'],
  ['BackupGateway::Hypervisor', 'the credentials of a machine'],
  [
    `Bedrock::AutomatedReasoningPolicy Bedrock::Blueprint Bedrock::DataAutomationProject Bedrock::Guardrail
    Bedrock::Prompt Bedrock::RetrievalInstruction BedrockAgentCore::ConfigurationBundle BedrockAgentCore::PolicyEngine`,
    'instructions and rules that developers wrote',
  ],
  ['CleanRoomsML::ConfiguredModelAlgorithm', 'the image of a program'],
  ['CloudFormation::Stack', 'its resources are judged one by one'],
  ['CloudHSM::Cluster', 'keys'],
  ['CloudWatch::Space', 'a layout of charts'],
  ['CodeArtifact::Domain CodeCommit::Repository CodeStarConnections::RepositoryLink ECR::Repository', 'programs'],
  ['CustomerProfiles::ObjectType', 'a mapping of fields; the profiles lie in the domain'],
  ['DataSync::LocationEFS', 'the address of a store'],
  ['DMS::InstanceProfile', 'a network and its settings'],
  ['EC2::TransitGateway EC2::VPC ODB::OdbNetwork', 'a network'],
  ['EC2::VerifiedAccessEndpoint EC2::VerifiedAccessGroup EC2::VerifiedAccessTrustProvider', 'rules of access'],
  ['ECS::Gateway', 'an entrance of a cluster'],
  ['GroundStation::MissionProfile', 'a plan of contacts with a satellite'],
  ['IAM::SAMLProvider', 'the metadata of an identity provider'],
  ['ImageBuilder::Component ImageBuilder::ContainerRecipe ImageBuilder::Workflow', 'scripts'],
  ['KMS::Key Redshift::SnapshotCopyGrant Transfer::HostKey', 'a key, or the right to use one'],
  ['Lambda::CapacityProvider Lambda::EventSourceMapping', 'how functions are run and called'],
  ['Organizations::Account', 'an account of the company'],
  ['Proton::EnvironmentTemplate Proton::ServiceTemplate', 'descriptions of infrastructure'],
  ['Rbin::Rule', 'a rule; what it retains are other resources'],
  ['RDS::CustomDBEngineVersion', 'the program of a database'],
  ['ResilienceHubV2::Policy ResilienceHubV2::Service ResilienceHubV2::System', 'descriptions of programs'],
  ['SecurityHub::ConnectorV2', 'the address of a ticket system'],
  [
    `SMSVOICE::NotifyConfiguration SMSVOICE::PhoneNumber SMSVOICE::Pool SMSVOICE::ProtectConfiguration
    SMSVOICE::SenderId`,
    'numbers and names of the sender',
  ],
  ['StorageGateway::TapePool', 'a rule; the tapes are other resources'],
  ['WellArchitected::AgentProfile', 'settings of a review'],
  [
    `WorkSpacesThinClient::Environment WorkSpacesWeb::BrowserSettings WorkSpacesWeb::DataProtectionSettings
    WorkSpacesWeb::IpAccessSettings WorkSpacesWeb::UserSettings`,
    'settings of a browser or device',
  ],
];
