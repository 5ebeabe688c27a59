import { describe, expect, test } from 'vitest';
import { placeProperties } from '../../lambda/guard/types/place-properties.ts';
import { arns, buckets, everyRegion, regions } from './known-properties.ts';
import { nest } from './nest.ts';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const right = 'eu-central-1';
const wrong = 'us-west-2';
const policies = [policyDisclosing([right])];

/** A bucket in each region, so that a name leads to one. */
const bucketNames: Readonly<Record<string, string>> = { [right]: 'photos-here', [wrong]: 'photos-there' };

type Case = readonly [type: string, path: string, valueIn: (region: string) => string];

const cases: readonly Case[] = [
  ...regions.map(([type, path]): Case => [type, path, (region) => region]),
  ...arns.map(([type, path]): Case => [type, path, (region) => `arn:aws:sqs:${region}:111122223333:orders`]),
  ...buckets.map(([type, path]): Case => [type, path, (region) => bucketNames[region] ?? '']),
];

describe('a property that leads to another region', () => {
  test.each(cases)('%s %s is refused to a wrong region and passes to a right one', (type, path, valueIn) => {
    const [violation, ...others] = validateResource(type, path, valueIn(wrong));
    expect(others).toEqual([]);
    expect(violation?.ruleName).toBe('undisclosed-region');
    expect(violation?.description).toContain(`Shop/Store (${type}, ${path.replaceAll('*', '0')}) to us-west-2`);
    expect(violation?.violatingResources[0]?.locations).toEqual([`Properties.${path.replaceAll('*', '0')}`]);
    expect(validateResource(type, path, valueIn(right))).toEqual([]);
  });

  test.each(cases)('%s %s is refused when its region is known only after the deployment', (type, path) => {
    expect(validateResource(type, path, { Ref: 'WhereTo' })).toMatchObject([
      { ruleName: 'unknown-region', description: expect.stringMatching(/^Cannot tell which region Shop\/Store/) },
    ]);
  });

  test.each(everyRegion)('%s with %s is refused in any region', (type, path) => {
    const [violation, ...others] = validateResource(type, path, 'anything');
    expect(others).toEqual([]);
    expect(violation).toMatchObject({
      ruleName: 'every-region',
      description: expect.stringMatching(
        /^Cannot deploy .*: it keeps data or logs wherever readers are, which no policy/,
      ),
    });
    expect(validateTemplates({ Shop: { region: right, resources: { Store: { Type: type } } } }, policies)).toEqual([]);
  });

  test('is never in the table alone: it is known here too', () => {
    const known = new Set([...regions, ...arns, ...buckets, ...everyRegion].map((line) => line.join(' ')));
    const tabled = Object.entries(placeProperties).flatMap(([type, properties]) =>
      [properties.regions, properties.arns, properties.buckets, properties.everyRegion].flatMap((paths = []) =>
        paths.map((path) => `${type} ${path}`),
      ),
    );
    expect(tabled.filter((line) => !known.has(line))).toEqual([]);
  });
});

test.each([
  ['AWS::CloudFront::Function', 'FunctionCode'],
  ['AWS::CloudFront::ConnectionFunction', 'ConnectionFunctionCode'],
])('%s is refused when its code calls the console, which logs in us-east-1', (type, path) => {
  const code = 'function handler(event) { console.log(event.viewer.ip); return event.request; }';
  expect(validateResource(type, path, code)).toMatchObject([
    { description: expect.stringContaining('to us-east-1 (Northern Virginia, United States)') },
  ]);
  expect(validateResource(type, path, code.replace(/console\.log\(.*?\);/, ''))).toEqual([]);
});

test.each([
  'AWS::S3::Bucket',
  'AWS::ElastiCache::CacheCluster',
  'AWS::Kinesis::Stream',
  'AWS::Logs::LogGroup',
  'AWS::EKS::Cluster',
])('%s keeps data, is refused in a wrong region and passes in a right one', (type) => {
  const resources = { Store: { Type: type } };
  expect(validateTemplates({ Shop: { region: wrong, resources } }, policies)).toMatchObject([
    {
      ruleName: 'undisclosed-region',
      severity: 'fatal',
      description: expect.stringContaining(
        `Shop/Store (${type}) to us-west-2 (Oregon, United States): section "storage"`,
      ),
      violatingResources: [{ resourceLogicalId: 'Store' }],
    },
  ]);
  expect(validateTemplates({ Shop: { region: right, resources } }, policies)).toEqual([]);
});

test('a template with a resource that is no object is refused', () => {
  expect(validateTemplates({ Shop: { region: right, resources: { Store: null } } }, policies)).toMatchObject([
    { ruleName: 'unknown-type', description: expect.stringContaining('Shop/Store (no type)') },
  ]);
});

function validateResource(type: string, path: string, value: unknown) {
  const store = { Store: { Type: type, Properties: nest(path.split('.'), value) } };
  const bucketIn = (region: string) => ({
    region,
    resources: { Photos: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucketNames[region] } } },
  });
  const shop = { region: right, account: '111122223333', resources: store };
  const stacks = { Shop: shop, Here: bucketIn(right), There: bucketIn(wrong) };
  // The bucket in the wrong region is itself a finding, and so is a custom resource without a function that is known.
  return validateTemplates(stacks, policies).filter(
    ({ description, ruleName }) => !description.includes('There/Photos') && ruleName !== 'unknown-type',
  );
}
