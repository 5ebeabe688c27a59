import { Aws, Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  environment,
  formatObjectLock,
  formatReplicas,
  type ObjectLock,
  processEnvironment,
  type Replica,
} from '../../lambda/shared/environment.ts';
import type { Stage } from '../../lambda/site/stage.ts';
import { holdsNoPersonalData } from '../guard/holds-no-personal-data.ts';
import { handlers } from './bundle-functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { createLoggingRole } from './logging-role.ts';
import { publisherSeconds } from './publisher-size.ts';

/** What a publisher publishes, and where. */
export interface PublisherProps {
  /** Where `bundlePublisher()` wrote. */
  readonly codeDirectory: string;
  readonly bucket: IBucket;
  /** The bucket's name, as the function's configuration refers to it. */
  readonly bucketName: string;
  /** Buckets in other regions, which are written before the bucket. */
  readonly replicas: readonly Replica[];
  readonly objectLock: ObjectLock | undefined;
  /** ARN of the key that signs checkpoints. */
  readonly signingKey: string | undefined;
  /** Address of the authority that stamps entries with the time. */
  readonly timestampAuthority: string | undefined;
  readonly distribution: Distribution;
  /** Scheme and host of canonical links. */
  readonly origin: string;
  readonly stage: Stage | undefined;
  readonly trialAt: string | undefined;
  /** What `formatReviews()` says of the content. */
  readonly reviews: string;
  /** Its memory. */
  readonly mebibytes: number;
}

/** The function that makes the published site equal to its content, with exactly the rights that it needs. */
export class Publisher extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  /** Events of runs that failed on every retry. */
  readonly failedRuns: Queue;
  /** Whether it may lock what it writes to the ledger. */
  readonly locksLedger: boolean;
  /** Whether a law asks for reviews of the policy. */
  readonly measuresReviews: boolean;

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    const { bucket, replicas, objectLock, signingKey, distribution } = props;
    this.locksLedger = objectLock !== undefined;
    this.measuresReviews = props.reviews !== '';
    this.failedRuns = new DeadLetterQueue(this, 'FailedRuns');
    // It is deleted with the stack. What was published, when and from what, is recorded in the bucket, which stays.
    ({ logGroup: this.logGroup, role: this.role } = createLoggingRole(this));
    const copies = replicas.map((replica) => `arn:${Aws.PARTITION}:s3:::${replica.bucket}`);
    this.#grantPublication([bucket.bucketArn, ...copies], distribution);
    if (objectLock) {
      const resources = [bucket.arnForObjects('ledger/*'), ...copies.map((arn) => `${arn}/ledger/*`)];
      this.role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObjectRetention'], resources }));
    }
    if (signingKey !== undefined) {
      const actions = ['kms:GetPublicKey', 'kms:Sign'];
      this.role.addToPolicy(new PolicyStatement({ actions, resources: [signingKey] }));
    }
    this.function = this.#createFunction(props);
    if (props.timestampAuthority !== undefined)
      holdsNoPersonalData(
        this.function,
        'Publishes texts that are public anyway, and sends nothing but their digests to the time-stamp authority',
      );
  }

  #grantPublication(bucketArns: readonly string[], distribution: Distribution): void {
    const allow = (actions: string[], resources: string[]) =>
      this.role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(
      ['s3:GetObject', 's3:PutObject'],
      bucketArns.map((arn) => `${arn}/*`),
    );
    // Without it S3 answers 403, not 404, for an object that does not exist.
    allow(['s3:ListBucket'], [...bucketArns]);
    allow(['cloudfront:CreateInvalidation'], [distribution.distributionArn]);
  }

  #createFunction({
    codeDirectory,
    bucketName,
    replicas,
    objectLock,
    signingKey,
    timestampAuthority,
    distribution,
    origin,
    stage,
    trialAt,
    reviews,
    mebibytes,
  }: PublisherProps): LambdaFunction {
    return new LambdaFunction(this, 'Function', {
      description: 'Makes the published site equal to the content that is deployed with it',
      code: Code.fromAsset(codeDirectory),
      handler: handlers.publisher,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: mebibytes,
      timeout: Duration.seconds(publisherSeconds),
      role: this.role,
      environment: {
        [environment.bucket]: bucketName,
        [environment.distribution]: distribution.distributionId,
        [environment.origin]: origin,
        ...(replicas.length > 0 && { [environment.replicas]: formatReplicas(replicas) }),
        ...(timestampAuthority && { [environment.timestampAuthority]: timestampAuthority }),
        ...(signingKey && { [environment.signingKey]: signingKey }),
        ...(stage && { [environment.stage]: stage }),
        ...(trialAt && { [environment.trialAt]: trialAt }),
        ...(reviews && { [environment.reviews]: reviews }),
        ...(objectLock && { [environment.objectLock]: formatObjectLock(objectLock) }),
        ...processEnvironment,
      },
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      deadLetterQueue: this.failedRuns,
      retryAttempts: 2,
      // The next hourly run makes the same attempt.
      maxEventAge: Duration.hours(1),
    });
  }
}
