import { resolveTexts } from '../template/resolve-texts.ts';
import { idsOfType, type Template } from '../template/template.ts';
import { valuesAt } from '../template/values-at.ts';

/** Properties that make a resource of the app answer under a host of its owner. */
const served: Readonly<Record<string, string>> = {
  'AWS::CloudFront::Distribution': 'DistributionConfig.Aliases.*',
  'AWS::CloudFront::DistributionTenant': 'Domains.*',
  'AWS::ApiGateway::DomainName': 'DomainName',
  'AWS::ApiGateway::DomainNameV2': 'DomainName',
  'AWS::ApiGatewayV2::DomainName': 'DomainName',
  'AWS::AppSync::DomainName': 'DomainName',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::AppRunner::CustomDomain': 'DomainName',
  'AWS::Amplify::Domain': 'DomainName',
  'AWS::Serverless::Api': 'Domain.DomainName',
  'AWS::Serverless::HttpApi': 'Domain.DomainName',
};

/** Properties that name a domain whose hosts are all the owner's: what leads one of them elsewhere is a record, which is judged. */
const owned: Readonly<Record<string, string>> = {
  'AWS::Amplify::Domain': 'DomainName',
  'AWS::Route53::HostedZone': 'Name',
};

/** Finds the hosts that resources of the app serve, and `*.` before each domain of its owner, so that naming one leads nowhere else. */
export function findOwnHosts(templates: readonly Template[]): ReadonlySet<string> {
  const hosts = new Set<string>();
  const add = (host: string) => hosts.add(host.toLowerCase().replace(/\.$/, ''));
  for (const template of templates) {
    for (const [type, property] of Object.entries(served))
      for (const properties of propertiesOf(template, type)) textsAt(properties, property, template).forEach(add);
    for (const [type, property] of Object.entries(owned))
      for (const properties of propertiesOf(template, type))
        for (const domain of textsAt(properties, property, template)) {
          add(domain);
          add(`*.${domain}`);
        }
    for (const properties of propertiesOf(template, 'AWS::Route53::RecordSet'))
      namesOfAlias(properties, template).forEach(add);
  }
  return hosts;
}

/** Finds the domains whose records an app writes, and the names of its own networks. */
export function findOwnZones(templates: readonly Template[]): ReadonlySet<string> {
  const zones = new Set<string>();
  for (const template of templates)
    for (const [type, property] of zoneNames)
      for (const properties of propertiesOf(template, type))
        for (const name of textsAt(properties, property, template)) zones.add(name.toLowerCase().replace(/\.$/, ''));
  return zones;
}

const zoneNames = [
  ['AWS::Route53::HostedZone', 'Name'],
  ['AWS::Route53::RecordSet', 'Name'],
  ['AWS::Route53::RecordSet', 'HostedZoneName'],
  ['AWS::Route53::RecordSetGroup', 'HostedZoneName'],
  ['AWS::ServiceDiscovery::PrivateDnsNamespace', 'Name'],
  ['AWS::ServiceDiscovery::HttpNamespace', 'Name'],
  ['AWS::ECS::Cluster', 'ServiceConnectDefaults.Namespace'],
  ['AWS::ECS::Service', 'ServiceConnectConfiguration.Namespace'],
  ['AWS::ECS::Service', 'ServiceConnectConfiguration.Services.*.ClientAliases.*.DnsName'],
  ['AWS::AppMesh::VirtualService', 'VirtualServiceName'],
  ['AWS::DirectoryService::MicrosoftAD', 'Name'],
  ['AWS::DirectoryService::SimpleAD', 'Name'],
  ['AWS::EC2::DHCPOptions', 'DomainName'],
] as const;

function propertiesOf(template: Template, type: string): unknown[] {
  return idsOfType(template, type).map((logicalId) => template.resources[logicalId]?.Properties);
}

function textsAt(properties: unknown, property: string, template: Template): string[] {
  return valuesAt(properties, property).flatMap(({ value }) => resolveTexts(value, template));
}

/** The name of a record that leads to a resource of its own template. */
function namesOfAlias(properties: unknown, template: Template): readonly string[] {
  const targets = textsAt(properties, 'AliasTarget.DNSName', template);
  const isOwn = targets.length > 0 && targets.every((target) => /^(?:dualstack\.)?⟨[a-z]/.test(target));
  return isOwn ? textsAt(properties, 'Name', template) : [];
}
