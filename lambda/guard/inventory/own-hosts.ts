import { resolveTexts } from '../template/resolve-texts.ts';
import { type Template, typeOf } from '../template/template.ts';
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
};

/** Finds the hosts that resources of the app serve, so that naming one leads nowhere else. */
export function findOwnHosts(templates: readonly Template[]): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const template of templates)
    for (const resource of Object.values(template.resources)) {
      const type = typeOf(resource);
      if (!Object.hasOwn(served, type) && type !== 'AWS::Route53::RecordSet') continue;
      const values = Object.hasOwn(served, type) ? valuesAt(resource.Properties, served[type] ?? '') : [];
      const texts = values.flatMap(({ value }) => resolveTexts(value, template));
      for (const host of [...texts, ...namesOfAliases(template, resource.Properties, type)])
        hosts.add(host.toLowerCase().replace(/\.$/, ''));
    }
  return hosts;
}

/** The name of a record that leads to a resource of its own template. */
function namesOfAliases(template: Template, properties: unknown, type: string): readonly string[] {
  if (type !== 'AWS::Route53::RecordSet') return [];
  const targets = valuesAt(properties, 'AliasTarget.DNSName').flatMap(({ value }) => resolveTexts(value, template));
  const isOwn = targets.length > 0 && targets.every((target) => /^(?:dualstack\.)?⟨[a-z]/.test(target));
  return isOwn ? valuesAt(properties, 'Name').flatMap(({ value }) => resolveTexts(value, template)) : [];
}
