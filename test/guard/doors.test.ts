import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GuardSettings } from '../../cdk/guard/guard-settings.ts';
import { type HoldOptions, holdToPolicy } from '../../cdk/guard/hold-to-policy.ts';
import { PolicySite } from '../../cdk/policy-site.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { promulgate } from '../cli/promulgate.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { createKey, lockOf, storageDisclosing, unprovenLock } from './lock-files.ts';

// Every way to run the guard takes what a team says about its app: the same stack, without a region, read by two accounts of others.
// That the settings of a deployment reach `PolicySite`, test/cdk/settings-of-props.test.ts shows of all of them.

const ours = '444455556666';
const theirs = '777788889999';
const bucketPolicy = {
  Bucket: 'shop-orders',
  PolicyDocument: {
    Statement: [ours, theirs].map((account) => ({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Resource: 'arn:aws:s3:::shop-orders/*',
    })),
  },
};
const acceptances = `acceptances:
  - type: AWS::S3::BucketPolicy
    property: PolicyDocument
    place: the account ${theirs}
    resource: Shop/Policy
    reason: Reads the catalogue, which holds nothing about people
    owner: shop@example.com
    expires: 2999-12-31
`;

const [key, strangers] = [createKey(), createKey()];

let directory: string;

beforeEach(async () => {
  directory = await temporaryDirectory();
  const storage = storageDisclosing(['eu-central-1']);
  await writeFile(path.join(directory, 'storage.json'), storage);
  await writeFile(path.join(directory, 'pinned.lock'), lockOf(storage, key));
  await writeFile(path.join(directory, 'accepted.yaml'), acceptances);
  const resources = {
    Orders: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-orders' } },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: bucketPolicy },
  };
  await writeFile(path.join(directory, 'Shop.template.json'), JSON.stringify({ Resources: resources }));
});

afterEach(() => vi.restoreAllMocks());

function addShop(app: App): void {
  const shop = new Stack(app, 'Shop');
  new CfnBucket(shop, 'Orders', { bucketName: bucketPolicy.Bucket });
  new CfnBucketPolicy(shop, 'Policy', { bucket: bucketPolicy.Bucket, policyDocument: bucketPolicy.PolicyDocument });
}

async function newApp(context = {}): Promise<App> {
  return new App({ autoSynth: false, outdir: await temporaryDirectory(), context });
}

function findingsOf(app: App): string {
  addShop(app);
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(String(text)));
  try {
    app.synth();
  } catch (error) {
    said.push(String(error));
  }
  return said.join('\n');
}

async function run(
  command: string,
  { region, accounts = [], acceptances: file, key: pinned }: HoldOptions,
  policy = 'storage.json',
): Promise<string> {
  const flags = [
    ...(pinned === undefined ? [] : ['--key', pinned]),
    ...(region === undefined ? [] : ['--region', region]),
    ...accounts.flatMap((account) => ['--account', account]),
    ...(file === undefined ? [] : ['--acceptances', file]),
  ];
  const paths = command === 'guard' ? ['Shop.template.json'] : ['--assembly', 'Shop.template.json'];
  const { stdout, stderr } = await promulgate([command, ...flags, '--policy', policy, ...paths], {
    cwd: directory,
  });
  return stdout + stderr;
}

const doors: Readonly<Record<string, (settings: GuardSettings) => Promise<string>>> = {
  'holdToPolicy()': async (settings) => {
    const app = await newApp();
    await holdToPolicy(app, path.join(directory, 'storage.json'), settings);
    return findingsOf(app);
  },
  'holdToPolicy() for a second policy': async (settings) => {
    const app = await newApp();
    await holdToPolicy(app, path.join(directory, 'storage.json'));
    await holdToPolicy(app, path.join(directory, 'pinned.lock'), settings);
    return findingsOf(app);
  },
  PolicySite: async (settings) => {
    const app = await newApp({ 'aws:cdk:bundling-stacks': [] });
    const stack = new Stack(app, 'Legal', { env: { region: 'eu-central-1' } });
    new PolicySite(stack, 'Default', { content: fixtureDirectory, guard: settings });
    return findingsOf(app);
  },
  'promulgate guard': (settings) => run('guard', settings),
  'promulgate disclose': (settings) => run('disclose', settings),
};

describe.each(Object.entries(doors))('%s takes', (door, findings) => {
  const knowsRegion = (text: string) =>
    door === 'promulgate disclose'
      ? /^eu-central-1 \(/m.test(text)
      : !text.includes('stack Shop is deployed: it names no region');
  const named = (text: string) => [ours, theirs].filter((account) => text.includes(`the account ${account}`));

  test('the region of stacks that name none', async () => {
    expect(knowsRegion(await findings({}))).toBe(false);
    expect(knowsRegion(await findings({ region: 'eu-central-1' }))).toBe(true);
  });

  test('accounts of the company', async () => {
    expect(named(await findings({}))).toEqual([ours, theirs]);
    expect(named(await findings({ accounts: [ours] }))).toEqual([theirs]);
    expect(named(await findings({ accounts: [ours, theirs] }))).toEqual([]);
  });

  test('a file of acceptances', async () => {
    const file = path.join(directory, 'accepted.yaml');
    const text = await findings({ acceptances: file });
    // What is accepted is listed, and stops nothing.
    expect(text).not.toContain(`data reaches the account ${theirs}`);
    expect(text).toContain(`the account ${ours}`);
  });
});

const keyDoors: Readonly<Record<string, (policy: string, pinned: string) => Promise<string>>> = {
  'holdToPolicy() with a lock file': async (policy, pinned) =>
    holdToPolicy(await newApp(), { lock: path.join(directory, policy), key: pinned }).then(String, String),
  'holdToPolicy() with a path': async (policy, pinned) =>
    holdToPolicy(await newApp(), path.join(directory, policy), { key: pinned }).then(String, String),
  'promulgate guard': (policy, pinned) => run('guard', { region: 'eu-central-1', key: pinned }, policy),
  'promulgate disclose': (policy, pinned) => run('disclose', { region: 'eu-central-1', key: pinned }, policy),
};

describe.each(Object.entries(keyDoors))('%s takes', (_, open) => {
  test('a key, and refuses what that has not signed', async () => {
    expect(await open('pinned.lock', key.key)).not.toContain('Cannot use');
    expect(await open('pinned.lock', strangers.key)).toContain(`pinned.lock: its checkpoint is signed by ${key.key}`);
    expect(await open('storage.json', key.key)).toContain('storage.json: it is not a lock file');
    expect(await open('pinned.lock', 'sha256:0')).toContain('Paste the key that "promulgate guard update" prints');
  });
});

test.each(['guard', 'disclose'])(
  'promulgate %s takes a file of an earlier release, and says how to renew it',
  async (command) => {
    await writeFile(path.join(directory, 'old.lock'), unprovenLock(storageDisclosing(['eu-central-1'])));
    const said = await run(command, { region: 'eu-central-1' }, 'old.lock');
    expect(said).toContain('renew it with "promulgate guard update --lock old.lock"');
    expect(said).not.toContain('Cannot use');
  },
);

test('a site takes no key, since it is held to its own content, and so does a report on content', async () => {
  const app = await newApp({ 'aws:cdk:bundling-stacks': [] });
  const stack = new Stack(app, 'Legal', { env: { region: 'eu-central-1' } });
  const guard = { key: key.key } as GuardSettings;
  expect(() => new PolicySite(stack, 'Default', { content: fixtureDirectory, guard })).toThrow(
    'it is not one of region, accounts, acceptances',
  );
  expect(await promulgate(['disclose', '--key', key.key], { cwd: directory })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('missing --policy'),
  });
});

describe('what an app says about itself', () => {
  test.each<[HoldOptions, string]>([
    [{ accounts: ['4444-5555-6666'] }, 'Cannot use account "4444-5555-6666": it is not the id of an account of AWS'],
    [
      { region: 'eu-west-1' },
      'Cannot use region "eu-west-1" for stacks that name none: the app has said before that it is "eu-central-1"',
    ],
    [{ acceptances: 'nowhere.yaml' }, 'Cannot read the acceptances in nowhere.yaml'],
  ])('is refused where it is %j', async (options, message) => {
    const app = await newApp();
    const file = path.join(directory, 'storage.json');
    await holdToPolicy(app, file, { region: 'eu-central-1' });
    await expect(holdToPolicy(app, file, options)).rejects.toThrow(message);
  });

  test('counts until synthesis, and acceptances of one file are read once', async () => {
    const app = await newApp();
    const file = path.join(directory, 'storage.json');
    const accepted = path.join(directory, 'accepted.yaml');
    await holdToPolicy(app, file, { region: 'eu-central-1', acceptances: accepted });
    await holdToPolicy(app, file, { accounts: [ours], acceptances: accepted });
    expect(findingsOf(app)).not.toMatch(/the account 444455556666|covers nothing/);
  });
});
