import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, HttpsRecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { HostedZoneSettings } from '../settings/settings.ts';

/** Which host name to point at which distribution. */
export interface DomainRecordsProps {
  readonly domainName: string;
  readonly hostedZone: HostedZoneSettings;
  readonly distribution: IDistribution;
}

/** Points a host name at a distribution over IPv4 and IPv6, and with HTTP/3 from a browser's first request. */
export class DomainRecords extends Construct {
  constructor(scope: Construct, id: string, { domainName, hostedZone, distribution }: DomainRecordsProps) {
    super(scope, id);
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    const record = { zone, recordName: `${domainName}.`, target };
    new ARecord(this, 'Ipv4', record);
    new AaaaRecord(this, 'Ipv6', record);
    new HttpsRecord(this, 'Https', record);
  }
}
