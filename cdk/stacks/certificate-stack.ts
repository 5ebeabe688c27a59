import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Stage } from '../../lambda/site/stage.ts';
import type { HostedZoneSettings } from '../settings/settings.ts';

/** Which host name a certificate is for. */
export interface CertificateStackProps extends Omit<StackProps, 'env' | 'description'> {
  readonly domainName: string;
  /** Where ACM validates that the host name is ours. */
  readonly hostedZone: HostedZoneSettings;
  /** A token without AWS credentials. */
  readonly account: string;
  readonly stage?: Stage | undefined;
}

/**
 * Creates a domain's certificate in us-east-1, the only region from which CloudFront takes one; nothing else is kept there. Except for that of
 * a trial, it is never deleted: this stack is updated before the site's, whose distribution still uses the certificate that another domain name replaces.
 */
export class CertificateStack extends Stack {
  readonly certificateArn: string;

  constructor(
    scope: Construct,
    id: string,
    { domainName, hostedZone, account, stage, ...props }: CertificateStackProps,
  ) {
    const description = `Certificate for ${domainName}`;
    super(scope, id, { ...props, description, env: { region: 'us-east-1', account } });
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const validation = CertificateValidation.fromDns(zone);
    const certificate = new Certificate(this, 'Certificate', { domainName, validation });
    certificate.applyRemovalPolicy(stage === 'trial' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    this.certificateArn = certificate.certificateArn;
  }
}
