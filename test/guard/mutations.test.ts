import { describe, expect, test } from 'vitest';
import { dataStores } from '../../cdk/guard/types/data-stores.ts';
import { otherPlaces } from '../../cdk/guard/types/other-places.ts';
import { policyDisclosing } from './policies.ts';
import { validateTemplates } from './validate-templates.ts';

const right = 'eu-central-1';
const wrong = 'us-west-2';
const policies = [policyDisclosing([right])];

/** A bucket in each region, so that a name leads to one. */
const bucketNames: Readonly<Record<string, string>> = { [right]: 'photos-here', [wrong]: 'photos-there' };

describe('every type that keeps data', () => {
  test.each([...dataStores])('%s is refused in a wrong region and passes in a right one', (type) => {
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
});

const cases = Object.entries(otherPlaces).flatMap(([type, { regions = [], arns = [], buckets = [] }]) => [
  ...regions.map((path) => [type, path, (region: string) => region] as const),
  ...arns.map((path) => [type, path, (region: string) => `arn:aws:sqs:${region}:111122223333:orders`] as const),
  ...buckets.map((path) => [type, path, (region: string) => bucketNames[region] ?? ''] as const),
]);

describe('every property that leads elsewhere', () => {
  test.each(cases)('%s %s is refused to a wrong region and passes to a right one', (type, path, valueIn) => {
    const [violation, ...others] = validateResource(type, path, valueIn(wrong));
    expect(others).toEqual([]);
    expect(violation?.ruleName).toBe('undisclosed-region');
    expect(violation?.description).toContain(`Shop/Store (${type}, ${path.replaceAll('*', '0')}) to us-west-2`);
    expect(violation?.violatingResources[0]?.locations).toEqual([`Properties.${path.replaceAll('*', '0')}`]);
    expect(validateResource(type, path, valueIn(right))).toEqual([]);
  });

  test.each(cases)('%s %s is refused when nobody can tell where it leads', (type, path) => {
    expect(validateResource(type, path, { Ref: 'WhereTo' })).toMatchObject([
      { ruleName: 'unknown-region', description: expect.stringMatching(/^Cannot tell to which region Shop\/Store/) },
    ]);
  });
});

const everywhere = Object.entries(otherPlaces).flatMap(([type, { everywhere: paths = [] }]) =>
  paths.map((path) => [type, path] as const),
);

test.each(everywhere)('%s with %s is refused wherever it is', (type, path) => {
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

const logging = Object.entries(otherPlaces).flatMap(([type, { logs }]) => (logs ? [[type, logs.code] as const] : []));

test.each(logging)('%s is refused when its code calls the console, which logs in us-east-1', (type, path) => {
  const code = 'function handler(event) { console.log(event.viewer.ip); return event.request; }';
  expect(validateResource(type, path, code)).toMatchObject([
    { description: expect.stringContaining('to us-east-1 (Northern Virginia, United States)') },
  ]);
  expect(validateResource(type, path, code.replace(/console\.log\(.*?\);/, ''))).toEqual([]);
});

function validateResource(type: string, path: string, value: unknown) {
  const store = { Store: { Type: type, Properties: nest(path.split('.'), value) } };
  const bucketIn = (region: string) => ({
    region,
    resources: { Photos: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucketNames[region] } } },
  });
  const stacks = { Shop: { region: right, resources: store }, Here: bucketIn(right), There: bucketIn(wrong) };
  // That the bucket itself lies in a wrong region is a finding of its own.
  return validateTemplates(stacks, policies).filter(({ description }) => !description.includes('There/Photos'));
}

function nest([step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  return step === '*' ? [nest(rest, value)] : { [step]: nest(rest, value) };
}
