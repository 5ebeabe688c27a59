import { describe, expect, test } from 'vitest';
import { DeploymentProblem } from '../../cdk/settings/deployment-problem.ts';
import { readSettings } from '../../cdk/settings/settings.ts';
import { examples } from '../../cdk/settings/settings-form.ts';

const homeRegion = 'eu-central-1';
const zone = { hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const topicIn = (region: string) => `arn:aws:sns:${region}:111122223333:alarms`;
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

describe('readSettings()', () => {
  test('gives a trial nothing that lasts, and lets it be deleted', () => {
    const lasting = { replicaRegions: ['eu-west-1'], objectLock: { years: 10 }, stage: 'trial', trialAt: '2027-03-01' };
    expect(readSettings({ homeRegion, ...lasting })).toMatchObject({
      stage: 'trial',
      trialAt: '2027-03-01',
      replicaRegions: [],
      objectLock: undefined,
      terminationProtection: false,
    });
    expect(readSettings({ homeRegion, ...lasting, terminationProtection: true }).terminationProtection).toBe(true);
  });

  test.each<[Readonly<Record<string, unknown>>, string, string]>([
    [
      { stage: 'staging' },
      'Cannot use "staging" for setting "stage": it is neither "trial" nor "production"',
      'Write, for example: "stage": "trial"',
    ],
    [
      { stage: 'trial', trialAt: '2027-02-30' },
      'Cannot use "2027-02-30" for setting "trialAt": it is neither a date such as 2027-03-01 nor an instant such as 2027-03-01T09:00Z',
      'Write, for example: "trialAt": "2027-03-01"',
    ],
    [
      { stage: 'production', trialAt: '2027-03-01' },
      'Cannot use setting "trialAt": only a trial shows another date than today',
      'Set "stage": "trial", or remove "trialAt"',
    ],
    [
      { stage: 'trial', adoptBucket: 'promulgate-bucket' },
      'Cannot use setting "adoptBucket": what is in that bucket stays, and nothing of a trial does',
      'Deploy the trial with a "stackName" of its own and without "adoptBucket" (-c adoptBucket=false)',
    ],
    [
      { stage: 'production', domainName: 'policy.example.com', ...zone },
      'Cannot use setting "domainName": "policy.example.com" is reserved for examples, and belongs to no one',
      'Write the real name',
    ],
  ])('refuses %j', (context, message, hint) => {
    expect(problemsWith({ homeRegion, ...context })).toEqual([message, `    ${hint}`]);
  });

  test('asks for nothing but the home region', () => {
    expect(readSettings({ homeRegion })).toEqual({
      stackName: 'Promulgate',
      homeRegion,
      replicaRegions: [],
      accessLogs: undefined,
      alarmRecipient: undefined,
      dashboard: false,
      canary: false,
      adoptReplicaBuckets: {},
      terminationProtection: true,
      tags: {},
      contentDirectory: 'content',
      domain: undefined,
    });
  });

  test.each([
    ['a hosted zone', zone, { certificateArn: undefined, hostedZone: { id: 'Z0123456789ABC', name: 'example.com' } }],
    ['a certificate', { certificateArn }, { certificateArn, hostedZone: undefined }],
    [
      'both',
      { ...zone, certificateArn },
      { certificateArn, hostedZone: { id: 'Z0123456789ABC', name: 'example.com' } },
    ],
  ])('takes a domain name with %s', (_, context, domain) => {
    const settings = readSettings({ homeRegion, domainName: 'policy.example.com', ...context });
    expect(settings.domain).toEqual({ name: 'policy.example.com', ...domain });
  });

  test.each([[['eu-west-1', 'eu-north-1']], ['eu-west-1, eu-north-1'], ['["eu-west-1","eu-north-1"]']])(
    'takes replica regions as %j',
    (replicaRegions) => {
      expect(readSettings({ homeRegion, replicaRegions }).replicaRegions).toEqual(['eu-west-1', 'eu-north-1']);
    },
  );

  test.each([
    [{ retentionDays: 30 }, { retentionDays: 30 }],
    ['{"retentionDays":7}', { retentionDays: 7 }],
    [false, undefined],
    ['false', undefined],
  ])('takes access logs as %j', (accessLogs, settings) => {
    expect(readSettings({ homeRegion, accessLogs }).accessLogs).toEqual(settings);
  });

  test.each<[unknown, string]>([
    [true, 'Cannot use true for setting "accessLogs": it is not an object with "retentionDays"'],
    ['true', 'Cannot use true for setting "accessLogs": it is not an object with "retentionDays"'],
    [{}, 'Cannot find setting "accessLogs.retentionDays": it is required'],
    [30, 'Cannot use 30 for setting "accessLogs": it is not an object with "retentionDays"'],
    [{ retentionDays: 0 }, 'Cannot use 0 for setting "accessLogs.retentionDays": it is below 1'],
    [{ retentionDays: 1.5 }, 'Cannot use 1.5 for setting "accessLogs.retentionDays": it is not a whole number of days'],
    [{ retentionDays: '30' }, 'Cannot use "30" for setting "accessLogs.retentionDays": it is not a number of days'],
    [{ retentionDays: 30, more: 1 }, 'Cannot use key "more" for setting "accessLogs": it is not one of retentionDays'],
  ])('refuses access logs as %j', (accessLogs, message) => {
    const hint = '    Write, for example: "accessLogs": {"retentionDays":30}';
    expect(problemsWith({ homeRegion, accessLogs })).toEqual([message, hint]);
  });

  test.each<[object, unknown]>([
    [{}, undefined],
    [{ alarmEmail: 'ops@example.com' }, { email: 'ops@example.com' }],
    [{ alarmTopic: topicIn(homeRegion) }, { topics: new Map([[homeRegion, topicIn(homeRegion)]]) }],
    [
      { alarmTopic: `${topicIn(homeRegion)}, ${topicIn('us-east-1')}`, domainName: 'policy.example.com', ...zone },
      {
        topics: new Map([
          [homeRegion, topicIn(homeRegion)],
          ['us-east-1', topicIn('us-east-1')],
        ]),
      },
    ],
  ])('finds who is notified of alarms in %j', (context, recipient) => {
    expect(readSettings({ homeRegion, ...context }).alarmRecipient).toEqual(recipient);
  });

  test.each<[object, string, string]>([
    [
      { alarmEmail: 'ops' },
      'Cannot use "ops" for setting "alarmEmail": it is not an email address',
      'Write, for example: "alarmEmail": "policy-alarms@example.com"',
    ],
    [
      { alarmEmail: 'ops@example.com', alarmTopic: topicIn(homeRegion) },
      'Cannot use setting "alarmEmail": alarmTopic is set too',
      'Remove one of them',
    ],
    [
      { alarmTopic: topicIn(homeRegion), domainName: 'policy.example.com', ...zone },
      'Cannot use setting "alarmTopic": no topic is in us-east-1, and CloudWatch notifies only topics in the region of the alarm',
      'Add the ARN of a topic in us-east-1',
    ],
    [
      { alarmTopic: [topicIn(homeRegion), topicIn('eu-west-1')] },
      `Cannot use setting "alarmTopic": "${topicIn('eu-west-1')}" would never be notified`,
      'Name one topic in eu-central-1',
    ],
    [
      { alarmTopic: 'arn:aws:sqs:eu-central-1:111122223333:alarms' },
      'Cannot use "arn:aws:sqs:eu-central-1:111122223333:alarms" for setting "alarmTopic.0": it is not the ARN of an SNS topic',
      'Write, for example: "alarmTopic": "arn:aws:sns:eu-central-1:111122223333:policy-alarms"',
    ],
    [
      { breakGlassRoleArn: 'arn:aws:iam::111122223333:user/Someone' },
      'Cannot use "arn:aws:iam::111122223333:user/Someone" for setting "breakGlassRoleArn": it is not the ARN of a role',
      'Write, for example: "breakGlassRoleArn": "arn:aws:iam::111122223333:role/BreakGlass"',
    ],
    [
      { guard: { accounts: ['4444-5555-6666'] } },
      'Cannot use "4444-5555-6666" for setting "guard.accounts.0": it is not the 12 digits of an account of AWS',
      'Write, for example: "guard": {"accounts":["444455556666"]}',
    ],
    [
      { guard: false },
      'Cannot use false for setting "guard": it is not an object with "region"',
      'Write, for example: "guard": {"accounts":["444455556666"]}',
    ],
    [
      { dashboard: 'yes' },
      'Cannot use "yes" for setting "dashboard": it is neither true nor false',
      'Write, for example: "dashboard": true',
    ],
    [
      { canary: 'hourly' },
      'Cannot use "hourly" for setting "canary": it is neither true nor false',
      'Write, for example: "canary": true',
    ],
    [
      { signingKey: 'alias/policy' },
      'Cannot use "alias/policy" for setting "signingKey": it is neither "new" nor the ARN of a KMS key',
      'Write, for example: "signingKey": "arn:aws:kms:eu-central-1:111122223333:key/12345678-1234-1234-1234-123456789012"',
    ],
    [
      { timestampAuthority: 'http://stamps.example.com' },
      'Cannot use "http://stamps.example.com" for setting "timestampAuthority": it is not an address that begins with https://',
      'Write, for example: "timestampAuthority": "https://freetsa.org/tsr"',
    ],
    [
      { signingKey: true },
      'Cannot use true for setting "signingKey": it is neither "new" nor the ARN of a KMS key',
      'Write, for example: "signingKey": "arn:aws:kms:eu-central-1:111122223333:key/12345678-1234-1234-1234-123456789012"',
    ],
  ])('refuses %j', (context, message, hint) => {
    expect(problemsWith({ homeRegion, ...context })).toEqual([message, `    ${hint}`]);
  });

  test.each<[unknown, object | undefined]>([
    [{ years: 10 }, { mode: 'governance', years: 10 }],
    ['{"mode":"compliance","years":7}', { mode: 'compliance', years: 7 }],
    [false, undefined],
  ])('takes a lock of the ledger as %j', (objectLock, lock) => {
    expect(readSettings({ homeRegion, objectLock }).objectLock).toEqual(lock);
  });

  test.each<[unknown, string]>([
    [true, 'Cannot use true for setting "objectLock": it is not an object with "years"'],
    [{}, 'Cannot find setting "objectLock.years": it is required'],
    [{ years: 100 }, 'Cannot use 100 for setting "objectLock.years": it is above 99'],
    [
      { years: 10, mode: 'strict' },
      'Cannot use "strict" for setting "objectLock.mode": it is neither "governance" nor "compliance"',
    ],
    [{ years: 10, more: 1 }, 'Cannot use key "more" for setting "objectLock": it is not one of years, mode'],
  ])('refuses a lock of the ledger as %j', (objectLock, message) => {
    const hint = '    Write, for example: "objectLock": {"years":10}';
    expect(problemsWith({ homeRegion, objectLock })).toEqual([message, hint]);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['termination protection', { terminationProtection: 'false' }, { terminationProtection: false }],
    ['tags', { tags: '{"team":"legal"}' }, { tags: { team: 'legal' } }],
    ['an adopted bucket', { adoptBucket: 'my-bucket' }, { adoptBucket: 'my-bucket' }],
    [
      'adopted replicas',
      { replicaRegions: 'eu-west-1', adoptReplicaBuckets: '{"eu-west-1":"my-replica"}' },
      { adoptReplicaBuckets: { 'eu-west-1': 'my-replica' } },
    ],
  ])('takes %s as a text', (_, context, settings) => {
    expect(readSettings({ homeRegion, ...context })).toMatchObject(settings);
  });

  test('leaves alone what belongs to the CDK or to someone else', () => {
    const context = { homeRegion, '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:version': '2', team: 'legal' };
    expect(readSettings(context)).toMatchObject({ homeRegion });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'no home region',
      {},
      ['Cannot find setting "homeRegion": it is required', 'Write, for example: "homeRegion": "eu-central-1"'],
    ],
    [
      'a mistyped region',
      { homeRegion: 'eu-centrl-1' },
      ['Cannot use "eu-centrl-1" for setting "homeRegion": it is not a known AWS region', 'Write "eu-central-1"'],
    ],
    [
      'a city for a region',
      { homeRegion: 'Frankfurt' },
      [
        'Cannot use "Frankfurt" for setting "homeRegion": it is not an AWS region',
        'Write, for example: "homeRegion": "eu-central-1"',
      ],
    ],
    [
      'a number for a region',
      { homeRegion: 1 },
      [
        'Cannot use 1 for setting "homeRegion": it is not an AWS region',
        'Write, for example: "homeRegion": "eu-central-1"',
      ],
    ],
    [
      'an object of replica regions',
      { homeRegion, replicaRegions: { 'eu-west-1': true } },
      [
        'Cannot use {"eu-west-1":true} for setting "replicaRegions": it is not a list of AWS regions',
        'Write, for example: "replicaRegions": ["eu-west-1"]',
      ],
    ],
    [
      'a mistyped replica region',
      { homeRegion, replicaRegions: 'eu-wst-1' },
      ['Cannot use "eu-wst-1" for setting "replicaRegions.0": it is not a known AWS region', 'Write "eu-west-1"'],
    ],
    [
      'the home region as a replica',
      { homeRegion, replicaRegions: ['eu-west-1', homeRegion] },
      [
        'Cannot use "eu-central-1" for setting "replicaRegions": the site is already stored there',
        'Name each region once, and leave out the homeRegion',
      ],
    ],
    [
      'a URL for a bucket',
      { homeRegion, adoptBucket: 's3://my-bucket' },
      [
        'Cannot use "s3://my-bucket" for setting "adoptBucket": it is not the name of a bucket',
        'Write, for example: "adoptBucket": "promulgate-bucket83908e77-abcdefghijkl"',
      ],
    ],
    [
      'a bucket for a replica that there is not',
      { homeRegion, replicaRegions: ['eu-west-1'], adoptReplicaBuckets: { 'eu-north-1': 'my-replica' } },
      [
        'Cannot use key "eu-north-1" for setting "adoptReplicaBuckets": it is not one of the replicaRegions',
        'Add "eu-north-1" to "replicaRegions", or remove it here',
      ],
    ],
    [
      'a list of buckets for replicas',
      { homeRegion, replicaRegions: ['eu-west-1'], adoptReplicaBuckets: 'my-replica' },
      [
        'Cannot use "my-replica" for setting "adoptReplicaBuckets": it is not an object of regions with their buckets',
        'Write, for example: "adoptReplicaBuckets": {"eu-west-1":"promulgate-replica-111122223333-eu-west-1"}',
      ],
    ],
    [
      'termination protection as a word',
      { homeRegion, terminationProtection: 'off' },
      [
        'Cannot use "off" for setting "terminationProtection": it is neither true nor false',
        'Write, for example: "terminationProtection": false',
      ],
    ],
    [
      'a tag of AWS',
      { homeRegion, tags: { 'aws:team': 'legal' } },
      [
        'Cannot use key "aws:team" for setting "tags": it is not the key of a tag, or begins with "aws:"',
        'Write, for example: "tags": {"team":"legal"}',
      ],
    ],
    [
      'a number for a tag',
      { homeRegion, tags: { team: 1 } },
      ['Cannot use 1 for setting "tags.team": it is not a text', 'Write, for example: "tags": {"team":"legal"}'],
    ],
    [
      'a mistyped name',
      { homeRegion, domainname: 'policy.example.com' },
      ['Cannot use setting "domainname": there is no setting of this name', 'Write "domainName"'],
    ],
    [
      'a URL for a host name',
      { homeRegion, ...zone, domainName: 'https://policy.example.com' },
      [
        'Cannot use "https://policy.example.com" for setting "domainName": it is not a host name in lower case',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
    [
      'a certificate in another region',
      {
        homeRegion,
        domainName: 'policy.example.com',
        certificateArn: certificateArn.replace('us-east-1', 'eu-west-1'),
      },
      [
        'Cannot use "arn:aws:acm:eu-west-1:111122223333:certificate/0a1b" for setting "certificateArn": it is not the ARN of a certificate in us-east-1, the only region from which CloudFront takes one',
        'Write, for example: "certificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"',
      ],
    ],
    [
      'a hosted zone without its name',
      { homeRegion, domainName: 'policy.example.com', hostedZoneId: 'Z0' },
      [
        'Cannot find setting "hostedZoneName": hostedZoneId requires it',
        'Write, for example: "hostedZoneName": "example.com"',
      ],
    ],
    [
      'a hosted zone without its id',
      { homeRegion, domainName: 'policy.example.com', hostedZoneName: 'example.com' },
      [
        'Cannot find setting "hostedZoneId": hostedZoneName requires it',
        'Write, for example: "hostedZoneId": "Z0123456789ABCDEFGHIJ"',
      ],
    ],
    [
      'a hosted zone without a domain name',
      { homeRegion, ...zone },
      [
        'Cannot find setting "domainName": the hosted zone requires it',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
    [
      'a certificate without a domain name',
      { homeRegion, certificateArn },
      [
        'Cannot find setting "domainName": certificateArn requires it',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
    [
      'a name of another zone',
      { homeRegion, ...zone, domainName: 'policy.example.org' },
      [
        'Cannot use "policy.example.org" for setting "domainName": it is not in hosted zone "example.com"',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
    [
      'a name that only ends like the zone',
      { homeRegion, ...zone, domainName: 'bad-example.com' },
      [
        'Cannot use "bad-example.com" for setting "domainName": it is not in hosted zone "example.com"',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
    [
      'a domain name without a certificate',
      { homeRegion, domainName: 'policy.example.com' },
      [
        'Cannot use "policy.example.com" for setting "domainName": nothing says where its certificate comes from',
        'Add hostedZoneId and hostedZoneName, or certificateArn',
      ],
    ],
    [
      'an empty content directory',
      { homeRegion, contentDirectory: ' ' },
      [
        'Cannot use " " for setting "contentDirectory": it is empty',
        'Write, for example: "contentDirectory": "content"',
      ],
    ],
    [
      'a stack name with a space',
      { homeRegion, stackName: 'my stack' },
      [
        'Cannot use "my stack" for setting "stackName": it is not a letter followed by letters, digits and hyphens',
        'Write, for example: "stackName": "Promulgate"',
      ],
    ],
    [
      'a stack name that leaves no room for the names of CloudFront functions',
      { homeRegion, stackName: 'P'.repeat(37) },
      [
        `Cannot use "${'P'.repeat(37)}" for setting "stackName": it has 37 characters, and names of CloudFront functions in eu-central-1 have room for 36`,
        'Write, for example: "stackName": "Promulgate"',
      ],
    ],
    [
      'a region in China',
      { homeRegion: 'cn-north-1' },
      [
        'Cannot use "cn-north-1" for setting "homeRegion": it is in partition "aws-cn", and only CloudFront in partition "aws" has everything that a site needs',
        'Write, for example: "homeRegion": "eu-central-1"',
      ],
    ],
    [
      'a replica in GovCloud',
      { homeRegion, replicaRegions: ['us-gov-west-1'] },
      [
        'Cannot use "us-gov-west-1" for setting "replicaRegions.0": it is in partition "aws-us-gov", and only CloudFront in partition "aws" has everything that a site needs',
        'Write, for example: "replicaRegions": ["eu-west-1"]',
      ],
    ],
    [
      'access logs where CloudFront does not deliver them',
      { homeRegion: 'eu-central-2', accessLogs: { retentionDays: 30 } },
      [
        'Cannot use setting "accessLogs" with homeRegion "eu-central-2": CloudFront does not deliver logs to a region that must be enabled first',
        'Remove "accessLogs", or write, for example: "homeRegion": "eu-central-1"',
      ],
    ],
    [
      'several mistakes, all at once',
      { homeRegion: 'x', domainname: 'y', accessLogs: true, hostedZoneId: 'Z0' },
      [
        'Cannot use setting "domainname": there is no setting of this name',
        'Write "domainName"',
        'Cannot use "x" for setting "homeRegion": it is not an AWS region',
        'Write, for example: "homeRegion": "eu-central-1"',
        'Cannot use true for setting "accessLogs": it is not an object with "retentionDays"',
        'Write, for example: "accessLogs": {"retentionDays":30}',
        'Cannot find setting "hostedZoneName": hostedZoneId requires it',
        'Write, for example: "hostedZoneName": "example.com"',
        'Cannot find setting "domainName": the hosted zone requires it',
        'Write, for example: "domainName": "policy.example.com"',
      ],
    ],
  ])('refuses %s', (_, context, lines) => {
    const expected = lines.map((line, index) => (index % 2 === 0 ? line : `    ${line}`));
    expect(problemsWith(context)).toEqual(expected);
  });

  test('takes a stack name as long as the names of CloudFront functions allow', () => {
    expect(readSettings({ homeRegion, stackName: 'P'.repeat(36) }).stackName).toHaveLength(36);
    expect(() => readSettings({ homeRegion: 'ap-southeast-1', stackName: 'P'.repeat(35) })).toThrow('have room for 34');
  });

  test.each(Object.entries(examples))('takes the value that it suggests for %s', (name, value) => {
    // Only a trial shows another date than today, and a budget needs someone to notify.
    const needed = { trialAt: { stage: 'trial' }, monthlyBudget: { alarmEmail: examples.alarmEmail } };
    const context = { ...rightContext, ...needed[name as keyof typeof needed], [name]: value };
    expect(readSettings(context)).toBeDefined();
  });
});

/** Settings among which every example is right. */
const rightContext = {
  homeRegion,
  replicaRegions: examples.replicaRegions,
  domainName: examples.domainName,
  hostedZoneId: examples.hostedZoneId,
  hostedZoneName: examples.hostedZoneName,
  certificateArn: examples.certificateArn,
};

/** The lines of the problem that a context has. */
function problemsWith(context: Readonly<Record<string, unknown>>): string[] {
  try {
    readSettings(context);
  } catch (error) {
    if (error instanceof DeploymentProblem) return error.message.split('\n');
    throw error;
  }
  return [];
}
