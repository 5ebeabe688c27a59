import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { GuardSettings } from './guard/guard-settings.ts';

/** How long CloudFront's access logs are kept. */
export interface PolicySiteAccessLogs {
  readonly retentionDays: number;
}

/** How the ledger is locked against deletion. */
export interface PolicySiteObjectLock {
  readonly years: number;
  /** @default 'governance' */
  readonly mode?: 'governance' | 'compliance';
}

/** What a company chooses for its site. */
export interface PolicySiteProps {
  /** The directory with `site.yaml`, `messages/` and the policies, relative to the working directory. */
  readonly content: string;
  /**
   * Whether the site is there to be looked at, or binds.
   * @default - production
   */
  readonly stage?: 'trial' | 'production';
  /**
   * The date or instant that a trial shows instead of today.
   * @default - today
   */
  readonly trialAt?: string;
  /**
   * A host name of the site's own. Needs `hostedZone` or `certificate`.
   * @default - the name that CloudFront gives it
   */
  readonly domainName?: string;
  /**
   * An existing certificate for the host name, in us-east-1.
   * @default - one is created in a stack in us-east-1, and validated in the hosted zone
   */
  readonly certificate?: ICertificate;
  /**
   * The Route 53 zone in which the host name's records are created.
   * @default - you create the records
   */
  readonly hostedZone?: IHostedZone;
  /**
   * Regions that hold a copy. The first one answers while the site's own is in error.
   * @default - none
   */
  readonly replicaRegions?: readonly string[];
  /**
   * Keeps access logs, which a version in force must disclose.
   * @default - none are kept
   */
  readonly accessLogs?: PolicySiteAccessLogs;
  /**
   * Locks the ledger for years.
   * @default - it is not locked
   */
  readonly objectLock?: PolicySiteObjectLock;
  /**
   * Who gets an email when an alarm goes off.
   * @default - no one
   */
  readonly alarmEmail?: string;
  /**
   * Existing topics to notify instead, one in the region of each alarm.
   * @default - none
   */
  readonly alarmTopics?: readonly ITopic[];
  /**
   * Signs the ledger's checkpoints: `new`, or the ARN of a key.
   * @default - they are not signed
   */
  readonly signingKey?: string;
  /**
   * The address of an authority that stamps each ledger entry with the time (RFC 3161).
   * @default - entries are not stamped
   */
  readonly timestampAuthority?: string;
  /**
   * US dollars a month. Whoever is notified of alarms hears when the stack costs more, or is going to.
   * @default - no budget
   */
  readonly monthlyBudget?: number;
  /** @default false */
  readonly dashboard?: boolean;
  /**
   * Looks at the site from outside each hour, and raises an alarm where it is not as it should be.
   * @default false
   */
  readonly canary?: boolean;
  /**
   * The only role that may delete or overwrite what is protected.
   * @default - none
   */
  readonly breakGlassRole?: IRole;
  /**
   * The name of an existing bucket to use instead of a new one.
   * @default - a new bucket
   */
  readonly adoptBucket?: string;
  /**
   * The same for replicas, by region.
   * @default - new buckets
   */
  readonly adoptReplicaBuckets?: Readonly<Record<string, string>>;
  /**
   * Holds every stack of the enclosing stage, or of the app, to the content: synthesis fails when one keeps data where no version in
   * force says so. An object says what the guard cannot know by itself.
   * @default true
   */
  readonly guard?: boolean | GuardSettings;
}
