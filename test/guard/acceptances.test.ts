import { type App, CfnResource, Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { acceptFinding } from '../../cdk/guard/accept-finding.ts';
import { holdsNoPersonalData } from '../../cdk/guard/holds-no-personal-data.ts';
import { type Acceptance, parseAcceptances } from '../../lambda/guard/findings/acceptance.ts';
import { policyDisclosing } from './policies.ts';
import { synthesiseApp } from './synthesise-app.ts';

const away = { env: { region: 'us-west-2' } };
const answer = { reason: 'Moves to Frankfurt with the next release', owner: 'web@example.com', expires: '2999-12-31' };
const accepted: Acceptance = {
  type: 'AWS::S3::Bucket',
  place: 'us-west-2',
  resource: 'Shop/Photos/Resource',
  ...answer,
};
const policies = [policyDisclosing(['eu-central-1'])];

async function synthesise(acceptances: readonly Acceptance[], build: (stack: Stack) => void) {
  const { report } = await synthesiseApp((app: App) => build(new Stack(app, 'Shop', away)), policies, { acceptances });
  return report.violations;
}

const photos = (stack: Stack) => void new Bucket(stack, 'Photos');

describe('an acceptance', () => {
  test('covers one type, property and place of one resource, and is listed with what it covers', async () => {
    const [listed, ...others] = await synthesise([accepted], photos);
    expect(others).toEqual([]);
    expect(listed).toMatchObject({
      ruleName: 'acceptance',
      severity: 'info',
      description: `code: web@example.com accepts until 2999-12-31: ${answer.reason} (1 AWS::S3::Bucket in us-west-2)`,
    });
  });

  const ofThis = 'Remove it, or correct it: the finding has no property and place: "us-west-2"';
  const ofAnother = 'Remove it, or pass the acceptances of this app if the file belongs to another';

  test.each<[string, Partial<Acceptance>, fix: string]>([
    ['type', { type: 'AWS::Logs::LogGroup' }, ofAnother],
    ['place', { place: 'us-east-1' }, ofThis],
    ['property', { property: 'BucketName' }, ofThis],
    ['resource', { resource: 'Shop/Other/Resource' }, ofAnother],
  ])('of another %s covers nothing, and is a finding itself', async (_, other, fix) => {
    const acceptances = [{ ...accepted, ...other }];
    const { report, message } = await synthesiseApp((app) => photos(new Stack(app, 'Shop', away)), policies, {
      acceptances,
    });
    expect(report.violations.map(({ ruleName }) => ruleName)).toEqual(['undisclosed-region', 'acceptance']);
    expect(report.violations[1]?.description).toContain('it covers nothing');
    expect(message).toContain(fix);
  });

  test('that has expired is a finding, and covers nothing any more', async () => {
    const violations = await synthesise([{ ...accepted, expires: '2020-01-01' }], photos);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['undisclosed-region', 'acceptance']);
    expect(violations[1]?.description).toContain('it expired on 2020-01-01');
  });

  test('with a pattern covers the number that it says, and not what is added later', async () => {
    const pattern = { ...accepted, resource: 'Shop/**', count: 2 };
    const two = (stack: Stack) => [new Bucket(stack, 'Photos'), new Bucket(stack, 'Fonts')];
    expect((await synthesise([pattern], two)).map(({ severity }) => severity)).toEqual(['info']);
    const violations = await synthesise([pattern], (stack) => [...two(stack), new Bucket(stack, 'More')]);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['undisclosed-region', 'acceptance']);
    expect(violations[1]?.description).toContain('it covers 3 findings, and says 2');
  });

  test('in code covers its own resource', async () => {
    const type = 'Custom::Seeds';
    const violations = await synthesise([], (stack) => {
      const seeds = new CfnResource(stack, 'Seeds', { type });
      acceptFinding(seeds, { type, place: 'unknown', ...answer });
    });
    expect(violations.map(({ severity }) => severity)).toEqual(['info']);
  });

  test('in code is rejected for more than a resource, and without an owner', () => {
    const stack = new Stack();
    expect(() => acceptFinding(stack, accepted)).toThrow(
      'Cannot accept a finding about "Default": it is not one resource',
    );
    const bucket = new Bucket(stack, 'Photos');
    expect(() => acceptFinding(bucket, { ...accepted, owner: '' })).toThrow('owner: Expected a text that is not empty');
  });
});

describe('parseAcceptances()', () => {
  const entry = ['acceptances:', '  - type: AWS::S3::Bucket', '    place: us-west-2', '    resource: Shop/Photos'];
  const rest = ['    reason: Moves to Frankfurt with the next release', '    owner: web', '    expires: 2999-12-31'];

  test('reads each entry with its location', () => {
    expect(parseAcceptances([...entry, ...rest].join('\n'), 'a.yaml')).toEqual([
      {
        type: 'AWS::S3::Bucket',
        place: 'us-west-2',
        resource: 'Shop/Photos',
        ...answer,
        owner: 'web',
        at: 'a.yaml:2:5',
      },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    [
      'a missing owner',
      [...entry, rest[0] ?? '', rest[2] ?? ''],
      'a.yaml:2:5: Cannot accept a finding: it lacks "owner"',
    ],
    [
      'a short reason',
      [...entry, '    reason: later', ...rest.slice(1)],
      'a.yaml:5:13: Cannot accept a finding: reason: Expected at least 20 characters',
    ],
    ['a pattern without a number', [...entry.slice(0, 3), '    resource: Shop/*', ...rest], 'A pattern needs "count"'],
    ['a pattern of everything', [...entry.slice(0, 3), '    resource: "**"', ...rest], 'Expected a path'],
    [
      'a place that is a pattern',
      [...entry.slice(0, 2), '    place: us-*', ...entry.slice(3), ...rest],
      'Expected one place',
    ],
    ['no list', ['other: 1'], 'a.yaml:1:1: Cannot read the acceptances: it has no list "acceptances"'],
    ['no YAML', ['acceptances: [', ' - x'], 'a.yaml:2:'],
  ])('rejects %s', (_, lines, message) => {
    expect(() => parseAcceptances(lines.join('\n'), 'a.yaml')).toThrow(message);
  });
});

describe('a declaration', () => {
  const reason = 'Everything that this team has, trust us on it';

  test('does not cover what is added later', async () => {
    const violations = await synthesise([], (stack) => {
      const all = new Construct(stack, 'All');
      new Bucket(all, 'Fonts');
      holdsNoPersonalData(all, reason);
      new Bucket(all, 'Photos');
    });
    expect(violations).toMatchObject([{ description: expect.stringContaining('Shop/All/Photos/Resource') }]);
  });

  test('of nothing is a finding', async () => {
    const violations = await synthesise([], (stack) => holdsNoPersonalData(new Construct(stack, 'All'), reason));
    expect(violations).toMatchObject([
      { ruleName: 'acceptance', description: expect.stringContaining('it covers nothing') },
    ]);
  });

  test('of more than twelve resources is a finding', async () => {
    const violations = await synthesise([], (stack) => {
      const all = new Construct(stack, 'All');
      for (let n = 1; n <= 13; n++) new LogGroup(all, `Log${n}`);
      holdsNoPersonalData(all, reason);
    });
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['undisclosed-region', 'acceptance']);
    expect(violations[1]?.description).toContain('it covers 13 resources (13 AWS::Logs::LogGroup in us-west-2)');
  });

  test('that has expired is a finding', async () => {
    const violations = await synthesise([], (stack) => {
      const bucket = new Bucket(stack, 'Photos');
      holdsNoPersonalData(bucket, reason, { owner: 'web@example.com', expires: '2020-01-01' });
    });
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['undisclosed-region', 'acceptance']);
  });
});
