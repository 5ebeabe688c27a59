import { recordOr, type Template, typeOf } from '../template/template.ts';

/** What publishes measurements and costs, which concern machines. */
const alarms =
  /^AWS::(?:CloudWatch::(?:Alarm|CompositeAlarm|LogAlarm)|Budgets::\w+|CE::AnomalySubscription|AutoScaling::AutoScalingGroup|RDS::EventSubscription|CodeStarNotifications::NotificationRule)$/;
const settings = /^AWS::SNS::(?:Subscription|TopicPolicy|TopicInlinePolicy)$/;

/** True for a topic, or a subscription to one, on which nothing but alarms publishes, as its template shows. */
export function isForAlarms({ resources, body }: Template, properties: unknown): boolean {
  const id = topicOf(resources, properties);
  const uses =
    id === undefined ? [] : Object.entries(resources).filter(([other, one]) => other !== id && names(one, id));
  const publishers = uses.map(([, one]) => typeOf(one)).filter((type) => !settings.test(type));
  return publishers.length > 0 && publishers.every((type) => alarms.test(type)) && !names(body.Outputs, id ?? '');
}

/** The logical id of the topic that has these properties, or to whose ARN they refer. */
function topicOf(resources: Template['resources'], properties: unknown): string | undefined {
  const { TopicArn: topic } = recordOr(properties);
  if (topic === undefined) return Object.keys(resources).find((id) => resources[id]?.Properties === properties);
  const { Ref: id } = recordOr(topic);
  return typeof id === 'string' && Object.hasOwn(resources, id) ? id : undefined;
}

/** True if a value refers to a logical id: as a whole text, or as the first part of one. */
function names(value: unknown, id: string): boolean {
  const json = JSON.stringify(value) ?? '';
  return json.includes(`"${id}"`) || json.includes(`"${id}.`) || json.includes(`\${${id}`);
}
