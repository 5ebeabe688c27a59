import { type App, type CfnElement, Token, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { ReplicaStack } from '../stacks/replica-stack.ts';
import type { SiteStack } from '../stacks/site-stack.ts';

/** Makes synthesis fail on any finding of the AwsSolutions rules that has no reason here. */
export function checkSecurity(app: App, site: SiteStack, replicas: readonly ReplicaStack[]): void {
  for (const bucket of [site.bucket, ...replicas.map((replica) => replica.bucket)])
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'Nobody reads the bucket but CloudFront and the publisher, and what changed in it is in its versions and in published.json',
    });
  acknowledgeDistribution(site);
  if (site.logBucket)
    acknowledge(site.logBucket, {
      'AwsSolutions-S1':
        'It keeps access logs itself; nobody but CloudFront writes it, and who reads it is in the account’s own trail',
    });
  if (replicas.length > 0)
    acknowledge(site.site.distribution, {
      '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
        'A replica’s bucket policy is in the replica’s own stack, and lets in the distributions of this account',
    });
  const ownObjects = `<${logicalIdOf(site, site.bucket)}.Arn>`;
  const objects = [
    `${ownObjects}/*`,
    ...(site.bucket.canLock ? [`${ownObjects}/ledger/*`] : []),
    ...replicas.map(objectsOf),
  ];
  for (const resource of objects)
    acknowledge(site.publisher.role, {
      [`AwsSolutions-IAM5[Resource::${resource}]`]:
        'The keys are the paths of pages, which follow from the content; nothing else is in the bucket',
    });
  acknowledge(site.schedule.undeliveredRuns, {
    'AwsSolutions-SQS3':
      'It is itself the dead-letter queue of every schedule, which the rule looks for only at queues and functions',
  });
  for (const topic of app.node.findAll().filter(isOwnTopic))
    acknowledge(topic, {
      'AwsSolutions-SNS2':
        'CloudWatch can send alarms only to a topic without the key that AWS manages; an alarm says nothing of readers',
    });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

function isOwnTopic(construct: IConstruct): boolean {
  return construct instanceof AlarmTopic && construct.ownTopic !== undefined;
}

/** As the rule writes it: an account that nobody told is the one that is deployed to. */
function objectsOf({ bucketName, account }: ReplicaStack): string {
  const name = Token.isUnresolved(account) ? bucketName.replace(account, '<AWS::AccountId>') : bucketName;
  return `arn:<AWS::Partition>:s3:::${name}/*`;
}

function acknowledgeDistribution({ site: { distribution, hasOwnName }, logBucket }: SiteStack): void {
  acknowledge(distribution, {
    'AwsSolutions-CFR1': 'App stores and laws want the policy to be readable in every country',
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

/** Reasons by finding, each for this construct and what it is made of. */
function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}

function logicalIdOf(stack: SiteStack, construct: IConstruct): string {
  return stack.getLogicalId(construct.node.defaultChild as CfnElement);
}
