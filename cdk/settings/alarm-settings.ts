import type { SettingsForm } from './settings-form.ts';

/** CloudFront takes certificates, and ACM measures them, in this region alone. */
const certificateRegion = 'us-east-1';

/** Who is notified of alarms: an email address, or topics that exist, by their regions. */
export type AlarmRecipient = { readonly email: string } | { readonly topics: ReadonlyMap<string, string> };

/** What is wrong with settings that are right on their own. */
interface Mismatch {
  readonly name: 'alarmEmail' | 'alarmTopic';
  readonly message: string;
  /** What to do, if an example is not enough. */
  readonly hint?: string;
}

/** Returns the recipient of alarms that settings of the right form name, if any. */
export function recipientOf(
  email: string | undefined,
  topics: readonly string[] | undefined,
): AlarmRecipient | undefined {
  if (email !== undefined) return { email };
  return topics && { topics: new Map(topics.map((arn) => [regionOf(arn), arn])) };
}

/** Finds what keeps the alarm settings from notifying someone of every alarm, and only once. */
export function findAlarmMismatches(settings: Partial<SettingsForm>): Mismatch[] {
  const { alarmEmail, alarmTopic } = settings;
  if (alarmTopic === undefined) return [];
  if (alarmEmail !== undefined)
    return [{ name: 'alarmEmail', message: 'alarmTopic is set too', hint: 'Remove one of them' }];
  const needed = alarmRegions(settings);
  const given = alarmTopic.map(regionOf);
  return [
    ...needed
      .filter((region) => !given.includes(region))
      .map((region) => ({
        name: 'alarmTopic' as const,
        message: `no topic is in ${region}, and CloudWatch notifies only topics in the region of the alarm`,
        hint: `Add the ARN of a topic in ${region}`,
      })),
    ...alarmTopic
      .filter((_, index) => !needed.includes(given[index] ?? '') || given.indexOf(given[index] ?? '') !== index)
      .map((arn) => ({
        name: 'alarmTopic' as const,
        message: `"${arn}" would never be notified`,
        hint: `Name one topic in ${needed.join(' and one in ')}`,
      })),
  ];
}

/** A certificate that the app creates is watched in its own region. */
function alarmRegions({ homeRegion = '', domainName, hostedZoneId, certificateArn }: Partial<SettingsForm>): string[] {
  const hasOwnCertificate = domainName !== undefined && hostedZoneId !== undefined && certificateArn === undefined;
  return [...new Set([homeRegion, ...(hasOwnCertificate ? [certificateRegion] : [])])];
}

function regionOf(topicArn: string): string {
  return topicArn.split(':')[3] ?? '';
}
