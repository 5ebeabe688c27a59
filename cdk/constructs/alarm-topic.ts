import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { holdsNoPersonalData } from '../guard/holds-no-personal-data.ts';
import type { AlarmRecipient } from '../settings/alarm-settings.ts';

/**
 * Where the alarms of one region go: a topic that sends emails, or one that exists. CloudWatch notifies only topics in the region of
 * the alarm.
 */
export class AlarmTopic extends Construct {
  readonly topic: ITopic;
  /** Undefined if the topic is not one of this app. */
  readonly ownTopic: Topic | undefined;

  constructor(scope: Construct, id: string, recipient: AlarmRecipient) {
    super(scope, id);
    const { region } = Stack.of(this);
    if ('email' in recipient) {
      this.ownTopic = this.#createTopic(recipient.email);
      this.topic = this.ownTopic;
    } else {
      const arn = recipient.topics.get(region);
      if (arn === undefined) throw new Error(`Cannot send alarms from ${region}: none of the topics is there`);
      this.topic = Topic.fromTopicArn(this, 'Existing', arn);
    }
  }

  #createTopic(email: string): Topic {
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(email));
    // The policy that enforces TLS takes the place of the default one, which let the whole account publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'PublishAlarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    holdsNoPersonalData(
      topic,
      'Sends alarms about the publisher to the people who operate it, and holds nothing about readers',
    );
    return topic;
  }
}
