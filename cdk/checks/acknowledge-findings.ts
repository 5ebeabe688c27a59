import { type CfnElement, Stack, Token, Validations } from 'aws-cdk-lib';
import type { BucketBase } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { ReplicaStack } from '../stacks/replica-stack.ts';
import type { SiteConstruct } from '../stacks/site-construct.ts';

/** Acknowledges each finding of cdk-nag's AwsSolutions rules about a site, with a reason. Apps that run those rules fail on others. */
export function acknowledgeFindings(site: SiteConstruct, replicas: readonly ReplicaStack[]): void {
  for (const bucket of [site.bucket, ...replicas.map((replica) => replica.bucket)])
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'Only CloudFront and the publisher read the bucket, and its versions and published.json show what changed in it',
    });
  acknowledgeDistribution(site);
  if (site.logBucket)
    acknowledge(site.logBucket, {
      'AwsSolutions-S1':
        'It keeps access logs itself; only CloudFront writes to it, and the account’s own trail shows who reads it',
    });
  if (replicas.length > 0)
    acknowledge(site.site.distribution, {
      '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
        'A replica’s bucket policy is in the replica’s own stack, and lets in the distributions of this account',
    });
  acknowledgeWildcards(site, replicas);
  acknowledge(site.schedule.undeliveredRuns, {
    'AwsSolutions-SQS3':
      'It is itself the dead-letter queue of every schedule, which the rule looks for only at queues and functions',
  });
  for (const topic of topicsOf(site))
    acknowledge(topic, {
      'AwsSolutions-SNS2':
        'CloudWatch can send alarms only to a topic without the key that AWS manages; an alarm says nothing about readers',
    });
}

/** Also those of a certificate, in another stack: the rule finds them wherever the alarms are. */
function topicsOf(site: SiteConstruct): IConstruct[] {
  const isOwnTopic = (one: IConstruct) => one instanceof AlarmTopic && one.ownTopic !== undefined;
  return site.node.root.node.findAll().filter(isOwnTopic);
}

function acknowledgeWildcards(site: SiteConstruct, replicas: readonly ReplicaStack[]): void {
  const home = arnOf(site.bucket);
  const objects = [
    `${home}/*`,
    ...(site.publisher.locksLedger ? [`${home}/ledger/*`] : []),
    ...replicas.flatMap((replica) => [
      `${replicaArn(replica)}/*`,
      ...(site.publisher.locksLedger ? [`${replicaArn(replica)}/ledger/*`] : []),
    ]),
  ];
  for (const resource of objects)
    acknowledge(site.publisher.role, {
      [`AwsSolutions-IAM5[Resource::${resource}]`]:
        'The keys are the paths of pages, which follow from the content; nothing else is in the bucket',
    });
  acknowledge(site.trigger.permission, {
    [`AwsSolutions-IAM5[Resource::<${logicalIdOf(site.publisher.function)}.Arn>:*]`]:
      'Each deployment runs the version of the publisher that it deploys, and its rollback runs the previous one',
  });
}

/** A bucket's ARN as the rule writes it. */
function arnOf(bucket: BucketBase): string {
  const isOwn = bucket.node.defaultChild !== undefined;
  return isOwn ? `<${logicalIdOf(bucket)}.Arn>` : `arn:${Stack.of(bucket).partition}:s3:::${bucket.bucketName}`;
}

/** An account that is not known at synthesis is written as the one that is deployed to. */
function replicaArn({ bucketName, account }: ReplicaStack): string {
  const name = Token.isUnresolved(account) ? bucketName.replace(account, '<AWS::AccountId>') : bucketName;
  return `arn:<AWS::Partition>:s3:::${name}`;
}

function acknowledgeDistribution({ site: { distribution, hasOwnName }, logBucket }: SiteConstruct): void {
  acknowledge(distribution, {
    'AwsSolutions-CFR1': 'App stores and laws require that the policy can be read in every country',
    'AwsSolutions-CFR2':
      'Static pages for everyone: GET and HEAD only, no input reaches the origin, so a firewall has nothing to inspect',
    '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk':
      'The right to list is what makes a missing page a 404; a request for the root, which would list, is answered at the edge',
  });
  if (logBucket === undefined)
    acknowledge(distribution, {
      'AwsSolutions-CFR3':
        'Access logs record readers’ IP addresses; they stay off until the policy discloses where and for how long they are kept',
    });
  if (hasOwnName) return;
  acknowledge(distribution, {
    'AwsSolutions-CFR4':
      'CloudFront fixes the TLS versions of its own names; a domainName in the context raises them to TLSv1.2_2021',
  });
}

/** Acknowledges findings, each with its reason, for a construct and what it contains. */
function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}

function logicalIdOf(construct: IConstruct): string {
  return Stack.of(construct).getLogicalId(construct.node.defaultChild as CfnElement);
}
