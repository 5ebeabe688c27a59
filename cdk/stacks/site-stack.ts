import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Content } from '../../lambda/content/content.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import type { ObjectLock } from '../../lambda/shared/environment.ts';
import { paths } from '../../lambda/site/addresses.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { DeploymentTrigger } from '../constructs/deployment-trigger.ts';
import { DomainRecords } from '../constructs/domain-records.ts';
import { PublicationSchedule } from '../constructs/publication-schedule.ts';
import { Publisher } from '../constructs/publisher.ts';
import { SiteBucket } from '../constructs/site-bucket.ts';
import { SiteDistribution } from '../constructs/site-distribution.ts';
import type { AccessLogSettings, HostedZoneSettings } from '../settings/settings.ts';
import type { ReplicaStack } from './replica-stack.ts';

/** What a site is made from. */
export interface SiteStackProps extends StackProps {
  readonly content: Content;
  /** A directory that `bundlePublisher()` wrote from the same content. */
  readonly codeDirectory: string;
  /** When the stack is synthesised. */
  readonly now: Instant;
  readonly domain: SiteDomain | undefined;
  /** The first one is asked while the home region is in error. */
  readonly replicas: readonly ReplicaStack[];
  readonly accessLogs: AccessLogSettings | undefined;
  readonly objectLock: ObjectLock | undefined;
}

/** The site's own name. */
interface SiteDomain {
  readonly name: string;
  readonly certificateArn: string;
  readonly hostedZone: HostedZoneSettings | undefined;
}

/** One site: the bucket that keeps it, the distribution that shows it, and the publisher that makes it what the content says. */
export class SiteStack extends Stack {
  readonly bucket: SiteBucket;
  readonly logBucket: AccessLogBucket | undefined;
  readonly site: SiteDistribution;
  readonly publisher: Publisher;
  readonly schedule: PublicationSchedule;

  constructor(
    scope: Construct,
    id: string,
    { content, codeDirectory, now, domain, replicas, accessLogs, objectLock, ...props }: SiteStackProps,
  ) {
    super(scope, id, props);
    this.bucket = new SiteBucket(this, 'Bucket', { canLock: objectLock !== undefined });
    this.logBucket = accessLogs && new AccessLogBucket(this, 'AccessLogs', accessLogs);
    this.site = new SiteDistribution(this, 'Site', {
      bucket: this.bucket,
      replica: this.#import(replicas)[0],
      logBucket: this.logBucket,
      edge: edgeOf(content),
      answersRoot: content.policies.length === 1,
      domain,
    });
    const { bucket } = this;
    const { distribution } = this.site;
    const origin = domain
      ? `https://${domain.name}`
      : (content.settings.origin ?? `https://${distribution.domainName}`);
    this.publisher = new Publisher(this, 'Publisher', {
      codeDirectory,
      bucket,
      replicas: replicas.map(({ place, bucketName }) => ({ region: place, bucket: bucketName })),
      objectLock,
      distribution,
      origin,
    });
    this.schedule = new PublicationSchedule(this, 'Schedule', { publisher: this.publisher.function, content, now });
    new DeploymentTrigger(this, 'Deployment', { publisher: this.publisher, after: [bucket, this.site] });
    if (domain?.hostedZone) {
      const { name: domainName, hostedZone } = domain;
      new DomainRecords(this, 'Domain', { domainName, hostedZone, distribution });
    }
    this.#tell(content, origin);
  }

  /** By name and not by reference: a bucket policy that named the distribution would make the two stacks wait for each other. */
  #import(replicas: readonly ReplicaStack[]): IBucket[] {
    return replicas.map((replica) => {
      this.addStackDependency(replica);
      const { place: region, bucketName } = replica;
      return Bucket.fromBucketAttributes(this, `Replica${region}`, { bucketName, region });
    });
  }

  #tell({ policies }: Content, origin: string): void {
    for (const { id } of policies) {
      const name = policies.length === 1 ? 'PolicyUrl' : `PolicyUrl${toPascalCase(id)}`;
      new CfnOutput(this, name, {
        value: origin + paths.negotiated(id),
        description: `The ${id} policy, for app stores`,
      });
    }
    const { distributionId, domainName } = this.site.distribution;
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
    new CfnOutput(this, 'DistributionId', { value: distributionId });
    new CfnOutput(this, 'DistributionDomainName', {
      value: domainName,
      description: 'Where a name of your own points to',
    });
  }
}

function toPascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
