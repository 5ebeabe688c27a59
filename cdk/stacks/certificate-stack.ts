import { Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { HostedZoneSettings } from '../settings/settings.ts';

/** What a certificate is for. */
export interface CertificateStackProps {
  readonly domainName: string;
  /** Proves that the name is ours. */
  readonly hostedZone: HostedZoneSettings;
  readonly account: string | undefined;
}

/** Makes a domain's certificate in us-east-1, the only region from which CloudFront takes one; nothing else is kept there. */
export class CertificateStack extends Stack {
  readonly certificateArn: string;

  constructor(scope: Construct, id: string, { domainName, hostedZone, account }: CertificateStackProps) {
    const description = `Certificate for ${domainName}`;
    super(scope, id, { description, env: { region: 'us-east-1', ...(account && { account }) } } satisfies StackProps);
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const validation = CertificateValidation.fromDns(zone);
    this.certificateArn = new Certificate(this, 'Certificate', { domainName, validation }).certificateArn;
  }
}
