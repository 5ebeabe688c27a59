import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { versionDisclosing } from '../guard/policies.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

const storage = { format: 1, policy: 'privacy', versions: [versionDisclosing('2020-01-01', ['eu-central-1'])] };
const resource = (Region: string, ResourceType: string, CfnResourceType?: string, name = 'x') => ({
  Arn: `arn:aws:${ResourceType.split(':')[0]}:${Region}:123456789012:${name}`,
  ResourceType,
  Region,
  ...(CfnResourceType !== undefined && { CfnResourceType }),
});

let server: Server;
afterEach(() => server.close());

/** An account that lists these pages, and every request that it got. */
async function accountWith(pages: readonly (readonly object[])[], status = 200) {
  const requests: string[] = [];
  server = createServer((request, response) => {
    request.resume();
    requests.push(`${request.method} ${request.url}`);
    const page = requests.length - 1;
    const next = page + 1 < pages.length ? { NextToken: String(page + 1) } : {};
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-amzn-errortype': status === 200 ? '' : 'AccessDeniedException',
    });
    response.end(JSON.stringify(status === 200 ? { Resources: pages[page], ...next } : { Message: 'not allowed' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cwd = await temporaryDirectory();
  await writeFile(path.join(cwd, 'storage.json'), JSON.stringify(storage));
  const env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'id',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };
  const args = ['guard', '--live', '--policy', 'storage.json', '--region', 'eu-central-1'];
  return { requests, run: (...more: string[]) => promulgate([...args, ...more], { cwd, env }) };
}

test('--live finds what can hold personal data where no policy says, and what nobody can tell', async () => {
  const { requests, run } = await accountWith([
    [
      resource('eu-central-1', 's3:bucket', 'AWS::S3::Bucket'),
      resource('us-west-2', 'dynamodb:table', 'AWS::DynamoDB::Table', 'table/visits'),
      resource('us-west-2', 'ec2:security-group', 'AWS::EC2::SecurityGroup'),
      resource('us-west-2', 'events:event-bus', 'AWS::Events::EventBus', 'event-bus/default'),
    ],
    [
      resource('us-west-2', 'ec2:snapshot', undefined, 'snapshot/snap-1'),
      resource('ap-south-1', 'newservice:thing', 'AWS::NewService::Thing'),
      resource('global', 'iam:role', 'AWS::IAM::Role'),
    ],
  ]);
  const { status, stdout, stderr } = await run();
  expect(stdout).toBe(
    [
      'error: Cannot tell whether data is kept by 1 resource in ap-south-1 (Mumbai, India): the guard does not know the type (unknown-type)',
      '    arn:aws:newservice:ap-south-1:123456789012:x (newservice:thing)',
      '    Look at them: delete what is not used, and disclose the region if they hold personal data,',
      '    or, if they hold none, accept each in promulgate.acceptances.yaml:',
      '        acceptances:',
      '          - type: AWS::NewService::Thing',
      '            place: "ap-south-1"',
      '            resource: arn:aws:newservice:ap-south-1:123456789012:x',
      '            reason: … # why no personal data is kept there',
      '            owner: …',
      '            expires: … # YYYY-MM-DD',
      '',
      'error: Found 2 resources that can hold personal data: privacy 2020-01-01, which is in force, does not disclose us-west-2 (Oregon, United States) (undisclosed-region)',
      '    arn:aws:dynamodb:us-west-2:123456789012:table/visits (dynamodb:table)',
      '    arn:aws:ec2:us-west-2:123456789012:snapshot/snap-1 (ec2:snapshot)',
      '    Delete them, or announce a version of privacy whose version.yaml contains this:',
      '        storage:',
      '          - region: us-west-2 # Oregon, United States',
      '            holds: […] # of accounts, visits',
      '            provider: Example Cloud',
      '            safeguard: … # one of notNeeded, adequacy, securityAssessment, certification, bindingRules, standardClauses, equivalentMeasures, contract, consent',
      '    or, if no personal data is there, accept each in promulgate.acceptances.yaml:',
      '        acceptances:',
      '          - type: AWS::DynamoDB::Table',
      '            place: "us-west-2"',
      '            resource: arn:aws:dynamodb:us-west-2:123456789012:table/visits',
      '            reason: … # why no personal data is kept there',
      '            owner: …',
      '            expires: … # YYYY-MM-DD',
      '',
      '2 findings',
      '',
    ].join('\n'),
  );
  expect(stderr).toContain('Compared 7 resources of the account. Not seen:\n  - resources of types that');
  expect(status).toBe(1);
  expect(requests).toEqual(['POST /ListResources', 'POST /ListResources']);
});

test('--live passes an account that is where the policy says', async () => {
  const { run } = await accountWith([[resource('eu-central-1', 's3:bucket', 'AWS::S3::Bucket')]]);
  expect(await run('--format', 'json')).toMatchObject({ status: 0, stdout: '{\n  "findings": []\n}\n' });
});

const answer = { reason: 'Counts visits, and nothing about people', owner: 'web@example.com', expires: '2999-12-31' };
const visits = {
  type: 'AWS::DynamoDB::Table',
  place: 'us-west-2',
  resource: 'arn:aws:dynamodb:us-west-2:123456789012:table/visits',
  ...answer,
};
const table = resource('us-west-2', 'dynamodb:table', 'AWS::DynamoDB::Table', 'table/visits');

test('--live takes what a team accepts by ARN, lists it, and still finds what was added', async () => {
  const backups = ['one', 'two'].map((name) =>
    resource('us-west-2', 'dynamodb:table/backup', undefined, `table/visits/backup/${name}`),
  );
  const { run } = await accountWith([
    [table, ...backups, resource('ap-south-1', 'newservice:thing', 'AWS::NewService::Thing')],
  ]);
  const all = [
    visits,
    { ...visits, type: 'dynamodb:table/backup', resource: `${visits.resource}/backup/*`, count: 2 },
    { ...visits, type: 'AWS::NewService::Thing', place: 'ap-south-1', resource: 'arn:aws:newservice:*:x', count: 1 },
  ];
  const { status, stdout } = await run(...(await accepting(all)));
  expect([status, stdout.match(/accepts until 2999-12-31: .*/g)]).toEqual([
    0,
    [
      `accepts until 2999-12-31: ${answer.reason} (1 AWS::DynamoDB::Table in us-west-2) (acceptance)`,
      `accepts until 2999-12-31: ${answer.reason} (2 dynamodb:table/backup in us-west-2) (acceptance)`,
      `accepts until 2999-12-31: ${answer.reason} (1 AWS::NewService::Thing in ap-south-1) (acceptance)`,
    ],
  ]);
});

test.each<[string, object, string]>([
  ['that covers nothing', { resource: `${visits.resource}2` }, 'it covers nothing'],
  ['of another place', { place: 'us-east-1' }, 'the finding has no property and place: "us-west-2"'],
  ['that has expired', { expires: '2020-01-01' }, 'it expired on 2020-01-01'],
  ['of another number', { resource: 'arn:aws:dynamodb:**', count: 2 }, 'it covers 1 findings, and says 2'],
])('--live finds an acceptance %s, and what that does not cover', async (_, more, message) => {
  const { run } = await accountWith([[table]]);
  const { status, stdout } = await run(...(await accepting([{ ...visits, ...more }])));
  expect([status, stdout]).toEqual([1, expect.stringContaining(message)]);
  expect(stdout).toContain('Found 1 resource that can hold personal data');
});

test('an acceptance is about the account, or about templates, and each check judges its own', async () => {
  const { run } = await accountWith([[table]]);
  const photos = { ...visits, type: 'AWS::S3::Bucket', resource: 'shop/Photos' };
  const args = await accepting([visits, photos]);
  // Each would be reported as covering nothing where it does not belong.
  expect(await run(...args)).toMatchObject({ status: 0, stdout: expect.not.stringContaining('AWS::S3::Bucket') });
  const cwd = path.dirname(args[1] ?? '');
  await writeFile(path.join(cwd, 'storage.json'), JSON.stringify(storage));
  const template = { Resources: { Photos: { Type: 'AWS::S3::Bucket' } } };
  await writeFile(path.join(cwd, 'shop.json'), JSON.stringify(template));
  const check = ['guard', 'shop.json', '--policy', 'storage.json', '--region', 'us-west-2', ...args];
  const { status, stdout } = await promulgate(check, { cwd });
  expect([status, stdout]).toEqual([0, expect.stringContaining('1 AWS::S3::Bucket in us-west-2')]);
  expect(stdout).not.toContain('covers nothing');
});

async function accepting(acceptances: readonly object[]): Promise<string[]> {
  const file = path.join(await temporaryDirectory(), 'accepted.yaml');
  await writeFile(file, JSON.stringify({ acceptances }));
  return ['--acceptances', file];
}

test('--live says why an account cannot be listed, and does not pass', async () => {
  const { run } = await accountWith([], 403);
  const { status, stderr } = await run();
  expect(status).toBe(1);
  expect(stderr).toContain('Cannot list the resources of the account: AccessDeniedException');
  expect(stderr).toContain('resource-explorer-2:ListResources');
});
