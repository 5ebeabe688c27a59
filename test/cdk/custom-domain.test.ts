import { Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { environment } from '../../lambda/shared/environment.ts';
import { allProperties, onlyProperties, synthesise } from './synthesise.ts';

const domainName = 'policy.example.com';
const zone = { hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

const synthesised = await synthesise({ context: { domainName, ...zone } });
const { site, template, templates } = synthesised;

describe('a domain name in a hosted zone', () => {
  test('gets a certificate in us-east-1, validated in the zone, from another home region', () => {
    expect([...templates.keys()].sort()).toEqual(['Promulgate', 'PromulgateCertificate']);
    const certificate = templates.get('PromulgateCertificate');
    expect(onlyProperties({ template: certificate ?? template }, 'AWS::CertificateManager::Certificate')).toMatchObject(
      {
        DomainName: domainName,
        ValidationMethod: 'DNS',
        DomainValidationOptions: [{ DomainName: domainName, HostedZoneId: zone.hostedZoneId }],
      },
    );
    expect(Stack.of(site).region).toBe('eu-central-1');
  });

  test('reads the certificate from there without a custom resource', () => {
    const { DistributionConfig } = onlyProperties(synthesised, 'AWS::CloudFront::Distribution');
    const output = Object.keys(templates.get('PromulgateCertificate')?.findOutputs('*') ?? {})[0];
    expect(DistributionConfig.ViewerCertificate.AcmCertificateArn).toEqual({
      'Fn::GetStackOutput': { StackName: 'PromulgateCertificate', Region: 'us-east-1', OutputName: output },
    });
    const custom = Object.keys(template.findResources('Custom::CrossRegionExportReader'));
    expect(custom).toEqual([]);
  });

  test('points at the distribution over IPv4, IPv6, and HTTP/3 from the first request', () => {
    const records = allProperties(synthesised, 'AWS::Route53::RecordSet');
    expect(records.map(({ Type }) => Type).sort()).toEqual(['A', 'AAAA', 'HTTPS']);
    const distribution = Object.keys(template.findResources('AWS::CloudFront::Distribution'))[0];
    for (const { Name, HostedZoneId, AliasTarget } of records) {
      expect([Name, HostedZoneId]).toEqual([`${domainName}.`, zone.hostedZoneId]);
      expect(AliasTarget.DNSName).toEqual({ 'Fn::GetAtt': [distribution, 'DomainName'] });
    }
  });

  test('is what readers, canonical links and app stores use, even if the content names another origin', async () => {
    const origin = 'https://elsewhere.example.org';
    const both = await synthesise({
      context: { domainName, ...zone },
      change: (content) => ({ ...content, settings: { ...content.settings, origin } }),
    });
    const { DistributionConfig } = onlyProperties(both, 'AWS::CloudFront::Distribution');
    expect(DistributionConfig.Aliases).toEqual([domainName]);
    const variables = allProperties(both, 'AWS::Lambda::Function').flatMap(
      ({ Environment }) => Environment?.Variables ?? [],
    );
    expect(variables[0][environment.origin]).toBe(`https://${domainName}`);
    expect(both.template.findOutputs('PolicyUrl').PolicyUrl?.Value).toBe(`https://${domainName}/privacy`);
  });
});

test('an existing certificate needs neither a second stack nor a hosted zone', async () => {
  const given = await synthesise({ context: { domainName, certificateArn } });
  expect([...given.templates.keys()]).toEqual(['Promulgate']);
  const { DistributionConfig } = onlyProperties(given, 'AWS::CloudFront::Distribution');
  expect(DistributionConfig.ViewerCertificate.AcmCertificateArn).toBe(certificateArn);
  given.template.resourceCountIs('AWS::Route53::RecordSet', 0);
});

test('every host name of its own is served with TLSv1.2_2021', async () => {
  for (const context of [zone, { certificateArn }]) {
    const { DistributionConfig } = onlyProperties(
      await synthesise({ context: { domainName, ...context } }),
      'AWS::CloudFront::Distribution',
    );
    expect(DistributionConfig.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
  }
});
