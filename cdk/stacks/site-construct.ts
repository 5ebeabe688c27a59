import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Bucket, type BucketBase, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import type { Content } from '../../lambda/content/content.ts';
import { bucketPlaceholder } from '../../lambda/deployment/custom-resource.ts';
import { formatReviews } from '../../lambda/requirements/reviews.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import type { ObjectLock } from '../../lambda/shared/environment.ts';
import { paths } from '../../lambda/site/addresses.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { type Stage, unsaidStage } from '../../lambda/site/stage.ts';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { Canary } from '../constructs/canary.ts';
import { canaryMemory } from '../constructs/canary-size.ts';
import { DeploymentProvider } from '../constructs/deployment-provider.ts';
import { DeploymentTrigger } from '../constructs/deployment-trigger.ts';
import { DomainRecords } from '../constructs/domain-records.ts';
import { FirstBucket } from '../constructs/first-bucket.ts';
import { KeptBucket } from '../constructs/kept-bucket.ts';
import { PublicationSchedule } from '../constructs/publication-schedule.ts';
import { Publisher } from '../constructs/publisher.ts';
import { estimatePublication, publisherMemory } from '../constructs/publisher-size.ts';
import { addSigningKey } from '../constructs/signing-key.ts';
import { addSiteBucket } from '../constructs/site-bucket.ts';
import { SiteDistribution } from '../constructs/site-distribution.ts';
import { TrialBucket } from '../constructs/trial-bucket.ts';
import type { AccessLogSettings, HostedZoneSettings } from '../settings/settings.ts';
import type { ReplicaStack } from './replica-stack.ts';

/** The directories of the bundles that run in AWS Lambda. */
export interface Bundles {
  /** Where `bundlePublisher()` wrote. */
  readonly publisher: string;
  /** Where `bundleDeploymentProvider()` wrote. */
  readonly deploymentProvider: string;
  /** Where `bundleCanary()` wrote, if the site has one. */
  readonly canary: string;
}

/** The parts of a site. */
export interface SiteConstructProps {
  /** Different for every site of an account. */
  readonly name: string;
  readonly content: Content;
  readonly bundles: Bundles;
  /** When the site is synthesised. */
  readonly now: Instant;
  readonly domain: SiteDomain | undefined;
  /** The first one answers while the home region is in error. */
  readonly replicas: readonly ReplicaStack[];
  /** An existing bucket to use instead of a new one. */
  readonly adoptBucket: string | undefined;
  readonly accessLogs: AccessLogSettings | undefined;
  readonly objectLock: ObjectLock | undefined;
  /** What signs checkpoints: the ARN of a key, or `newSigningKey`. */
  readonly signingKey: string | undefined;
  /** Address of the authority that stamps entries. */
  readonly timestampAuthority: string | undefined;
  /** Undefined for what the settings say of no stage: it is in production, as the sites of earlier versions are. */
  readonly stage: Stage | undefined;
  /** The date or instant that a trial shows instead of today. */
  readonly trialAt: string | undefined;
  /** Whether something looks at the site from outside. */
  readonly canary: boolean;
}

/** The site's own host name. */
interface SiteDomain {
  readonly name: string;
  readonly certificateArn: string;
  readonly hostedZone: HostedZoneSettings | undefined;
}

/** A site: the bucket that keeps it, the distribution that serves it, and the publisher that makes it equal to the content. */
export class SiteConstruct extends Construct {
  readonly bucket: BucketBase;
  readonly logBucket: AccessLogBucket | undefined;
  readonly site: SiteDistribution;
  readonly publisher: Publisher;
  readonly schedule: PublicationSchedule;
  readonly trigger: DeploymentTrigger;
  readonly canary: Canary | undefined;
  /** Scheme and host of canonical links. */
  readonly origin: string;

  constructor(scope: Construct, id: string, props: SiteConstructProps) {
    const { name, content, bundles, now, domain, replicas, adoptBucket, accessLogs } = props;
    const { objectLock, signingKey, timestampAuthority, stage, trialAt } = props;
    super(scope, id);
    const provider = new DeploymentProvider(this, 'DeploymentProvider', bundles.deploymentProvider);
    this.bucket =
      stage === 'trial'
        ? new TrialBucket(this, 'TrialBucket', provider)
        : addSiteBucket(this, 'Bucket', { adopt: adoptBucket });
    this.logBucket =
      accessLogs && new AccessLogBucket(this, 'AccessLogs', { ...accessLogs, logGroup: provider.logGroup });
    const kept = this.#keepBucket(provider, stage ?? unsaidStage);
    const keptReplicas = replicas.map((replica) => this.#keepReplica(provider, replica));
    this.site = new SiteDistribution(this, 'Site', {
      name,
      bucket: this.bucket,
      replica: this.#import(replicas)[0],
      logBucket: this.logBucket,
      edge: edgeOf(content, stage),
      domain,
    });
    const { bucket } = this;
    const { distribution } = this.site;
    this.origin = domain ? `https://${domain.name}` : (content.settings.origin ?? `https://${distribution.domainName}`);
    const needs = estimatePublication(content);
    this.publisher = new Publisher(this, 'Publisher', {
      codeDirectory: bundles.publisher,
      bucket,
      bucketName: kept.bucketName,
      replicas: replicas.map(({ place, bucketName }) => ({ region: place, bucket: bucketName })),
      objectLock,
      signingKey: addSigningKey(this, signingKey),
      timestampAuthority,
      distribution,
      origin: this.origin,
      stage,
      trialAt,
      reviews: formatReviews(content, now),
      mebibytes: publisherMemory(needs),
    });
    this.schedule = new PublicationSchedule(this, 'Schedule', { publisher: this.publisher.function, content, now });
    const { timeZone } = content.settings;
    this.canary = props.canary
      ? new Canary(this, 'Canary', {
          codeDirectory: bundles.canary,
          site: this.origin,
          timeZone,
          mebibytes: canaryMemory(needs),
        })
      : undefined;
    for (const one of [kept, ...keptReplicas]) {
      distribution.node.addDependency(one);
      this.publisher.function.node.addDependency(one);
    }
    if (domain?.hostedZone) {
      new DomainRecords(this, 'Domain', { domainName: domain.name, hostedZone: domain.hostedZone, distribution });
    }
    this.trigger = new DeploymentTrigger(this, 'Deployment', { provider, publisher: this.publisher, all: this.#all() });
    this.#output(content);
  }

  /** The whole stack where it is the site's own; elsewhere the site alone, because others in the stack may wait for it. */
  #all(): IConstruct {
    const stack = Stack.of(this);
    const isOwn = this.node.scopes.slice(stack.node.scopes.length).every(({ node }) => node.id === 'Default');
    return isOwn ? stack : this;
  }

  #keepBucket(provider: DeploymentProvider, stage: Stage): KeptBucket {
    const { bucketName } = this.bucket;
    const firstBucket = new FirstBucket(this, 'FirstBucket', { provider, stage, bucketName });
    const hint = `Set "adoptBucket": "${bucketPlaceholder}", or leave the setting out if this stack created that bucket`;
    return new KeptBucket(this, 'KeptBucket', { provider, bucketName, hint, site: { stage, firstBucket } });
  }

  #keepReplica(provider: DeploymentProvider, { place, bucketName }: ReplicaStack): KeptBucket {
    const hint = `Set "adoptReplicaBuckets": { "${place}": "${bucketPlaceholder}" }`;
    return new KeptBucket(this, `KeptReplica-${place}`, { provider, bucketName, hint });
  }

  /** Refers to replicas by name: with references in both directions, the stacks would wait for each other. */
  #import(replicas: readonly ReplicaStack[]): IBucket[] {
    return replicas.map((replica) => {
      Stack.of(this).addStackDependency(replica);
      const { place: region, bucketName } = replica;
      return Bucket.fromBucketAttributes(this, `Replica${region}`, { bucketName, region });
    });
  }

  #output({ policies }: Content): void {
    for (const { id } of policies) {
      const name = policies.length === 1 ? 'PolicyUrl' : `PolicyUrl${toPascalCase(id)}`;
      new CfnOutput(this, name, {
        value: this.origin + paths.negotiated(id),
        description: `The ${id} policy, for app stores`,
      });
    }
    const { distributionId, domainName } = this.site.distribution;
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
    new CfnOutput(this, 'DistributionId', { value: distributionId });
    new CfnOutput(this, 'DistributionDomainName', {
      value: domainName,
      description: 'Where to point a host name of your own',
    });
  }
}

function toPascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
