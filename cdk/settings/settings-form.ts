import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as v from 'valibot';
import { awsRegions, isRegionName } from '../../lambda/content/regions.ts';
import { isAccountId } from '../../lambda/guard/inventory/account-id.ts';
import { bucketName, signingKeyArn } from '../../lambda/shared/environment.ts';
import { isInstant } from '../../lambda/shared/parse-instant.ts';
import { stages } from '../../lambda/site/stage.ts';
import { newSigningKey } from '../constructs/signing-key.ts';

/** With `-c` every value is a text: objects and lists are given as JSON. */
const decode = v.transform((given: unknown) => (typeof given === 'string' ? parseJson(given) : given));

/** Lists can also be given as a text with commas. */
const decodeList = v.transform((given: unknown) => {
  const value = typeof given === 'string' ? parseJson(given) : given;
  return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;
});

/** A setting that is off by default can also be set to `false`. */
function unlessOff<const Schema extends v.GenericSchema>(schema: Schema) {
  const offToUndefined = v.transform((value: unknown) => (value === false ? undefined : value));
  return v.optional(v.pipe(v.unknown(), decode, offToUndefined, v.optional(schema)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const region = v.pipe(
  v.string('it is not an AWS region'),
  v.check(
    (name) => problemWithRegion(name) === undefined,
    ({ input }) => problemWithRegion(input) ?? '',
  ),
);

function problemWithRegion(name: string): string | undefined {
  if (!isRegionName(name)) return 'it is not an AWS region';
  if (!Object.hasOwn(awsRegions, name)) return 'it is not a known AWS region';
  const { partition = 'aws' } = RegionInfo.get(name);
  if (partition === 'aws') return undefined;
  return `it is in partition "${partition}", and only CloudFront in partition "aws" has everything that a site needs`;
}

const hostName = v.pipe(
  v.string('it is not a host name'),
  v.regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
    'it is not a host name in lower case',
  ),
);

const existingBucket = v.pipe(
  v.string('it is not the name of a bucket'),
  v.check((name) => isWhole(bucketName, name), 'it is not the name of a bucket'),
);

function isWhole(pattern: RegExp, text: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`).test(text);
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html */
const tagKey = v.pipe(
  v.string(),
  v.regex(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u, 'it is not the key of a tag, or begins with "aws:"'),
);
const tagValue = v.pipe(
  v.string('it is not a text'),
  v.regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u, 'it is not the value of a tag'),
);

function wholeNumber(of: string, max: number) {
  return v.pipe(
    v.number(`it is not a number of ${of}`),
    v.integer(`it is not a whole number of ${of}`),
    v.minValue(1, 'it is below 1'),
    v.maxValue(max, `it is above ${max}`),
  );
}

/** The message for an object with other keys, or for a value that is not an object. */
function onlyKeys(...keys: readonly string[]): (issue: v.StrictObjectIssue) => string {
  return ({ expected }) =>
    expected === 'never' ? `it is not one of ${keys.join(', ')}` : `it is not an object with "${keys[0]}"`;
}

/** A topic's ARN names its region. */
const topicArn = v.pipe(
  v.string('it is not an ARN'),
  v.regex(/^arn:aws:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/, 'it is not the ARN of an SNS topic'),
);

const accountId = v.pipe(
  v.string('it is not the id of an account of AWS'),
  v.check(isAccountId, 'it is not the 12 digits of an account of AWS'),
);

const filePath = v.pipe(
  v.string('it is not the path of a file'),
  v.check((path) => path.trim() !== '', 'it is empty'),
);

const onOrOff = v.pipe(v.unknown(), decode, v.boolean('it is neither true nor false'));

const notASigningKey = `it is neither "${newSigningKey}" nor the ARN of a KMS key`;

const notAnAuthority = 'it is not an address that begins with https://';

/** The form of the settings in the `context` of `cdk.json`. */
export const settingsForm = v.object({
  stackName: v.optional(
    v.pipe(
      v.string('it is not a name'),
      v.regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'it is not a letter followed by letters, digits and hyphens'),
    ),
    'Promulgate',
  ),
  homeRegion: region,
  stage: v.optional(v.picklist(stages, 'it is neither "trial" nor "production"')),
  trialAt: unlessOff(
    v.pipe(
      v.string('it is neither a date nor an instant'),
      v.check(isInstant, 'it is neither a date such as 2027-03-01 nor an instant such as 2027-03-01T09:00Z'),
    ),
  ),
  replicaRegions: v.optional(v.pipe(v.unknown(), decodeList, v.array(region, 'it is not a list of AWS regions')), []),
  accessLogs: unlessOff(v.strictObject({ retentionDays: wholeNumber('days', 36_500) }, onlyKeys('retentionDays'))),
  objectLock: unlessOff(
    v.strictObject(
      {
        mode: v.optional(
          v.picklist(['governance', 'compliance'], 'it is neither "governance" nor "compliance"'),
          'governance',
        ),
        years: wholeNumber('years', 99),
      },
      onlyKeys('years', 'mode'),
    ),
  ),
  signingKey: unlessOff(
    v.pipe(
      v.string(notASigningKey),
      v.check((text) => text === newSigningKey || signingKeyArn.test(text), notASigningKey),
    ),
  ),
  timestampAuthority: unlessOff(
    v.pipe(
      v.string(notAnAuthority),
      v.check((text) => /^https:\/\/[\x21-\x7e]{1,500}$/.test(text) && URL.canParse(text), notAnAuthority),
    ),
  ),
  alarmEmail: v.optional(v.pipe(v.string('it is not an email address'), v.email('it is not an email address'))),
  alarmTopic: v.optional(
    v.pipe(
      v.unknown(),
      decodeList,
      v.transform((given) => (typeof given === 'string' ? [given] : given)),
      v.array(topicArn, 'it is neither an ARN nor a list of ARNs'),
    ),
  ),
  monthlyBudget: unlessOff(
    v.pipe(v.number('it is not a number of US dollars'), v.minValue(0.01, 'it is less than a cent')),
  ),
  dashboard: v.optional(onOrOff, false),
  canary: v.optional(onOrOff, false),
  breakGlassRoleArn: v.optional(
    v.pipe(
      v.string('it is not an ARN'),
      v.regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'it is not the ARN of a role'),
    ),
  ),
  adoptBucket: unlessOff(existingBucket),
  adoptReplicaBuckets: v.optional(
    v.pipe(v.unknown(), decode, v.record(region, existingBucket, 'it is not an object of regions with their buckets')),
    {},
  ),
  terminationProtection: v.optional(onOrOff),
  guard: v.optional(
    v.pipe(
      v.unknown(),
      decode,
      v.strictObject(
        {
          region: v.optional(region),
          accounts: v.optional(v.array(accountId, 'it is not a list of accounts of AWS')),
          acceptances: v.optional(filePath),
        },
        onlyKeys('region', 'accounts', 'acceptances'),
      ),
    ),
  ),
  tags: v.optional(
    v.pipe(v.unknown(), decode, v.record(tagKey, tagValue, 'it is not an object of keys with their values')),
    {},
  ),
  contentDirectory: v.optional(
    v.pipe(
      v.string('it is not the path of a directory'),
      v.check((path) => path.trim() !== '', 'it is empty'),
    ),
    'content',
  ),
  domainName: v.optional(hostName),
  certificateArn: v.optional(
    v.pipe(
      v.string('it is not an ARN'),
      v.regex(
        /^arn:aws:acm:us-east-1:\d{12}:certificate\/\S+$/,
        'it is not the ARN of a certificate in us-east-1, the only region from which CloudFront takes one',
      ),
    ),
  ),
  hostedZoneId: v.optional(
    v.pipe(v.string('it is not an id'), v.regex(/^Z[A-Z0-9]+$/, 'it is not the id of a hosted zone')),
  ),
  hostedZoneName: v.optional(hostName),
});

/** Settings that match the form. */
export type SettingsForm = v.InferOutput<typeof settingsForm>;

/** A value to type for each setting. */
export const examples: { readonly [Name in keyof SettingsForm]-?: unknown } = {
  stackName: 'Promulgate',
  homeRegion: 'eu-central-1',
  stage: 'trial',
  trialAt: '2027-03-01',
  replicaRegions: ['eu-west-1'],
  accessLogs: { retentionDays: 30 },
  objectLock: { years: 10 },
  signingKey: 'arn:aws:kms:eu-central-1:111122223333:key/12345678-1234-1234-1234-123456789012',
  timestampAuthority: 'https://freetsa.org/tsr',
  alarmEmail: 'policy-alarms@example.com',
  alarmTopic: 'arn:aws:sns:eu-central-1:111122223333:policy-alarms',
  monthlyBudget: 5,
  dashboard: true,
  canary: true,
  breakGlassRoleArn: 'arn:aws:iam::111122223333:role/BreakGlass',
  adoptBucket: 'promulgate-bucket83908e77-abcdefghijkl',
  adoptReplicaBuckets: { 'eu-west-1': 'promulgate-replica-111122223333-eu-west-1' },
  terminationProtection: false,
  guard: { accounts: ['444455556666'] },
  tags: { team: 'legal' },
  contentDirectory: 'content',
  domainName: 'policy.example.com',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  hostedZoneId: 'Z0123456789ABCDEFGHIJ',
  hostedZoneName: 'example.com',
};
