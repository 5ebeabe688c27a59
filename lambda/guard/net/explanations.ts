import type { Doubt } from '../inventory/doubt.ts';
import type { Lead } from './lead.ts';

/** Why a text that names a place leads no personal data there. */
interface Explanation {
  /** Matches the type and the path of the property, such as `AWS::Lambda::Permission SourceArn`. */
  readonly at: RegExp;
  /** Kinds of leads that it explains; all of them if left out. */
  readonly kinds?: readonly Lead['kind'][];
  readonly reason: string;
}

const key = (names: string) => new RegExp(`[ .#](?:${names})(?:\\.\\d+)*$`);
const within = (names: string) => new RegExp(`[ .#](?:${names})(?:[.#]|$)`);
const hosts = ['outside', 'unknown'] as const;
const texts = ['outside', 'unknown', 'bucket'] as const;
const sources = ['outside', 'unknown', 'bucket', 'region'] as const;

/** What a flow of Amazon Connect says to whoever calls. */
const spoken = /^AWS::Connect::ContactFlow\w* Content#.*\.(?:Text|SSML)$/;

/** Properties whose texts people read. */
const prose = key('\\w*[Dd]escription|[Cc]omments?|[Dd]isplayName|DisplayLabel|[Tt]itle|[Ss]ummary|Notes');

/** Properties in which a place is named for another reason than to send data there, with that reason. */
const explanations: readonly Explanation[] = [
  {
    at: prose,
    reason: 'a text for people',
  },
  {
    at: key('(?:Email|Sms|SMS)(?:Verification|Authentication)?(?:Message|Subject)(?:ByLink)?'),
    kinds: ['outside'],
    reason: 'a text for people',
  },
  { at: within('[Tt]ags|TagList|TagSpecifications|TagSets?|\\w+Tags|aws:cdk:\\w+'), reason: 'a label' },
  {
    at: within('AssumeRolePolicyDocument|Principals?|NotPrincipal|PrincipalArn|AllowedPrincipals|ExternalId'),
    reason: 'says who may act, from wherever',
  },
  { at: within('Statement(?:\\.\\d+)?\\.Condition'), reason: 'narrows a permission; its resources are judged' },
  { at: /^AWS::Lambda::Permission (SourceArn|Principal)/, reason: 'says who may call' },
  {
    at: within('EventPattern|FilterPattern|FilterPolicy|FilterCriteria|EventSelectors|AdvancedEventSelectors'),
    reason: 'selects events that arrive here',
  },
  { at: /^AWS::Serverless::\w+ Events\.[^.]+\.Properties\.Pattern\./, reason: 'selects events that arrive here' },
  {
    at: /^AWS::(?:ApiGateway|ApiGatewayV2|Serverless)::\w+ (?:Definition)?Body[.#](?:info|externalDocs|tags|servers)\b/,
    kinds: ['outside'],
    reason: 'a text for people',
  },
  { at: spoken, kinds: ['outside'], reason: 'a text for people' },
  { at: within('DashboardBody|AlarmIdentifier'), reason: 'shows measurements, which concern machines' },
  {
    at: /^AWS::Route53::HealthCheck /,
    kinds: ['outside', 'region'],
    reason: 'checks whether a server answers, and sends no data of people',
  },
  {
    at: /^AWS::CodePipeline::(Pipeline|Webhook|CustomActionType) |^AWS::CodeBuild::\w+ (Source|SecondarySources|Triggers|Environment\.Image)/,
    reason: 'moves programs, not data',
  },
  {
    at: /^AWS::(ECR|ImageBuilder|Signer|CodeArtifact|CodeDeploy|CodeCommit|CodeStar\w*|CodeConnections)::/,
    reason: 'keeps and copies programs',
  },
  {
    at: within(
      'Code\\.(?:S3\\w+|ImageUri|SourceKMSKeyArn)|Content\\.S3\\w+|CodeUri|ContentUri|ImageUri|ImageURI|ImageIdentifier|ContainerImage|BaseImage|ParentImage|TemplateURL|TemplateS3Location|DefinitionS3Location|DefinitionUri|DefinitionBodyS3Location|BodyS3Location|SchemaS3Location|RequestMappingTemplateS3Location|ResponseMappingTemplateS3Location|CodeS3Location|OpenApiS3Location|SourceBundle|CodeContent\\.S3\\w+|ScriptLocation|ModelDataUrl|ModelDataSource|PluginsS3Path|RequirementsS3Path|DagS3Path|EnvironmentFiles|CustomCodeConfiguration|Layers',
    ),
    kinds: sources,
    reason: 'a program is read from there',
  },
  { at: within('S3ReadPolicy'), kinds: ['bucket'], reason: 'narrows a permission to read; its resources are judged' },
  { at: key('Algorithm(?:Name|Arn)|ModelPackageName'), reason: 'a program is read from there' },
  { at: key('[Ii]mage'), kinds: sources, reason: 'a program is read from there' },
  {
    at: / (?:[\w.]+\.)?(?:Repository|RepositoryU(?:rl|RL|ri)|CodeRepository|Chart)$/,
    kinds: sources,
    reason: 'a program is read from there',
  },
  {
    at: key('Handler|Runtime|MainClass|\\$schema|xmlns|NamespaceUri'),
    kinds: hosts,
    reason: 'names code or a format',
  },
  {
    at: within('AWS::CloudFormation::Init[^ ]*\\.(?:sources|packages)|files\\.[^ ]+\\.source'),
    kinds: ['outside', 'bucket'],
    reason: 'a program is read from there',
  },
  {
    at: /^AWS::Cognito::UserPoolIdentityProvider |^AWS::EKS::IdentityProviderConfig /,
    kinds: hosts,
    reason: 'an identity provider, which sends data here',
  },
  {
    at: /^AWS::IAM::(OIDCProvider|SAMLProvider) |^Custom::AWSCDKOpenIdConnectProvider /,
    reason: 'an identity provider, which sends data here',
  },
  {
    at: key(
      'Issuer|IssuerUrl|OpenIDConnectIssuer|DiscoveryUrl|JwksUri|Audience|AllowedAudience|OidcIssuer|SamlMetadataUrl|MetadataURL',
    ),
    kinds: hosts,
    reason: 'an identity provider, which sends data here',
  },
  {
    at: within(
      'Access-Control-[\\w-]+|Aliases|CustomDomainName|PublicDomainNames|HostedZoneName|SubjectAlternativeNames|DomainValidationOptions|ValidationDomain|CallbackU(?:RL|rl)s|LogoutU(?:RL|rl)s|DefaultRedirectU(?:RI|ri)|AllowedOrigins|AllowOrigins|AccessControlAllowOrigins?|CorsConfiguration|CorsRules|Cors|HostHeaderConfig|RedirectConfig|RedirectAllRequestsTo|RedirectRule|ServiceNamespace|MailFromDomain|FromEmailAddress|ReplyToEmailAddress|EmailIdentity|PrivateDnsName|HTTPHeader|ReturnPath',
    ),
    kinds: ['outside'],
    reason: 'a name under which readers are served, or from which they may come',
  },
  {
    at: /^AWS::(?:ApiGateway|ApiGatewayV2|AppSync|Amplify|AppRunner|CustomerProfiles|VpcLattice|Cognito|Elasticsearch|OpenSearchService|SageMaker|CodeArtifact)::\w+ Domain(?:Name)?$/,
    kinds: ['outside'],
    reason: 'a name under which readers are served, or from which they may come',
  },
  {
    at: /^AWS::(?:Route53|CertificateManager|ServiceDiscovery|ACMPCA|Route53Profiles|SES::(?:EmailIdentity|Template|CustomVerificationEmailTemplate|ConfigurationSet|ContactList))(?:::\w+)? (?!.*(?:QueryLogging|Destination|ResourceRecords|Url|URL))/,
    kinds: ['outside'],
    reason: 'an answer to whoever looks up a name, or a name that belongs to the owner',
  },
  {
    at: /^AWS::(WAFv2|WAF|WAFRegional|NetworkFirewall|Route53Resolver|Route53GlobalResolver)::\w+ (?!.*(?:Destination|Region|TargetIps))/,
    kinds: ['outside'],
    reason: 'a rule about traffic, which sends none',
  },
  {
    at: /^AWS::CloudFront::(ResponseHeadersPolicy|OriginRequestPolicy|CachePolicy|PublicKey) (?!.*#endpoints)/,
    kinds: ['outside'],
    reason: 'says what a browser may ask for',
  },
  {
    at: key('\\w*C(?:idr|IDR)\\w*|Private\\w*Ip\\w*|Addresses|PrefixListEntries'),
    kinds: ['outside'],
    reason: 'a range of addresses in a rule or network',
  },
  { at: /^(Outputs|Parameters) /, kinds: texts, reason: 'tells people an address' },
  {
    at: /^AWS::ElasticLoadBalancingV2::ListenerRule Conditions/,
    kinds: ['outside'],
    reason: 'selects requests that arrive here',
  },
  { at: /^AWS::EC2::DHCPOptions /, kinds: ['outside'], reason: 'the settings of a network' },
  {
    at: /^AWS::CloudFormation::CustomResource (?:Region|DomainName)$/,
    kinds: ['region', 'outside'],
    reason: 'a certificate, if the program is known, and nothing is known of another',
  },
];

/**
 * Services, by the name in their ARNs, whose resources hold no personal data: keys, certificates, identities of machines, and
 * programs. An ARN of one names a place, but nothing is stored by naming it.
 */
const harmlessServices = new Set(
  'acm kms iam sts wafv2 waf waf-regional shield globalaccelerator codeconnections codestar-connections codecommit codepipeline codebuild codedeploy codeartifact ecr ecr-public signer serverlessrepo cloudfront route53 route53resolver elasticloadbalancing autoscaling cloudformation ram organizations servicecatalog networkmanager network-firewall resource-groups tag'.split(
    ' ',
  ),
);

/** Names in which a region may appear as a part of a word. */
const names = key(
  '\\w*Names?|\\w*Ids?|\\w*Prefix|\\w*Alias|Key|\\w*Path|Namespace|Identifier|\\w*Group|Family|Parameter|S3Key|ManagedPolicyArns|Roles?|Users?',
);

const releases = key('\\w*Version');

/** Names of resources, which may look like hosts, and not those of machines. */
const resourceName =
  /[ .](?!\w*(?:[Hh]ost|[Ss]erver|[Dd]omain|D[Nn][Ss]|[Ee]ndpoint|[Bb]roker|[Oo]rigin|[Aa]ddress|Node|U[Rr][Ll]))\w*Name$/;

/** Variables are named by the app, so their names explain nothing. */
const variable =
  /[ .](?:Variables|Environment|EnvironmentVariables|Env|Parameters|ConnectionProperties|DefinitionSubstitutions|DefaultArguments|PropertyMap|ConnectorConfiguration)(?:\.\d+)?\.[^.#]+$/;

/** Documents in which an app writes down its own settings, in JSON. */
const settings =
  /^(AWS::(?:AppConfig::HostedConfigurationVersion Content|SSM::Parameter Value|SecretsManager::Secret SecretString|Events::Rule Targets\.\d+\.Input|Scheduler::Schedule Target\.Input|Lambda::Function Environment\.Variables\.[^.#]+))#.*?([^.#]+(?:\.\d+)*)$/;
const stateName = /([ .#]States\.)[^.#]+/g;

/** What explains a text: the path of its property without the names that an app chooses for states and groups of settings. */
function withoutOwnNames(at: string): string {
  const [, document, name] = settings.exec(at) ?? [];
  return document === undefined ? at.replaceAll(stateName, '$1*') : `${document}#${name}`;
}

/** A role with which a step acts in the account of the role. */
const actsAsRole = /[.#]Credentials\.RoleArn$/;

/**
 * The doubt that remains about a lead into something that keeps nothing: whoever acts with a role may send data to its account, and
 * what a key encrypts is in the region of the key.
 */
export function doubtAbout(at: string, lead: Lead): Doubt | undefined {
  const doubt = lead.isRole ? 'role' : lead.service === 'kms' && lead.kind === 'region' ? 'key' : undefined;
  if (doubt === undefined || actsAsRole.test(at) || leadsToKey.test(at) || explainPlace(at, lead)) return undefined;
  return doubt;
}

/** Keys that are copies of each other, and keys of programs. */
const leadsToKey = /^AWS::KMS::|^AWS::CodePipeline::/;

/** Explains why a lead at a property leads no personal data elsewhere; undefined if nothing does. */
export function explainLead(at: string, lead: Lead): string | undefined {
  if (lead.service !== undefined && harmlessServices.has(lead.service) && !actsAsRole.test(at))
    return 'something that keeps no personal data';
  return explainPlace(at, lead);
}

function explainPlace(given: string, lead: Lead): string | undefined {
  const at = withoutOwnNames(given);
  if (lead.isPartOfName && names.test(at)) return 'a part of a name';
  if (variable.test(at) && !spoken.test(at)) return undefined;
  if (lead.isBare && releases.test(at)) return 'the number of a release';
  if (lead.isBare && resourceName.test(at)) return 'the name of a resource';
  return explanations.find(({ at: where, kinds }) => (kinds?.includes(lead.kind) ?? true) && where.test(at))?.reason;
}

/** True for a setting that has the name of a text for people, and whose text is none: an address, or another single word. */
export function isNoProse(at: string, text: string): boolean {
  return settings.test(at) && prose.test(at) && !/\s/.test(text.trim());
}
