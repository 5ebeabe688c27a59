import { type App, CfnOutput, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupVault } from 'aws-cdk-lib/aws-backup';
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { policyDisclosing, versionDisclosing } from './policies.ts';
import { synthesiseApp } from './synthesise-app.ts';

const home = 'eu-central-1';
const away = 'us-west-2';
const env = (region: string) => ({ env: { region, account: '111122223333' } });
const both = [policyDisclosing([home, away])];

/** Changes that move personal data to another region, as a developer writes them. */
const additions: Readonly<Record<string, (app: App) => void>> = {
  'a bucket in a stack elsewhere': (app) => new Bucket(new Stack(app, 'Shop', env(away)), 'Photos'),
  'a log group in a stack elsewhere': (app) => new LogGroup(new Stack(app, 'Shop', env(away)), 'Visits'),
  'a replica of a table': (app) =>
    new TableV2(new Stack(app, 'Shop', env(home)), 'Orders', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      replicas: [{ region: away }],
    }),
  'a copy of a backup': addBackupCopy,
  'a bucket in a nested stack': (app) => {
    const inner = new NestedStack(new NestedStack(new Stack(app, 'Shop', env(away)), 'Outer'), 'Inner');
    new Bucket(inner, 'Photos');
  },
  'a bucket in a stage': (app) => new Bucket(new Stack(new Stage(app, 'Production'), 'Shop', env(away)), 'Photos'),
};

describe.each(Object.entries(additions))('%s', (_, build) => {
  test('is refused in one readable finding', async () => {
    const { message } = await synthesiseApp(build);
    expect(message.match(/FATAL/g)).toHaveLength(1);
    expect(message).toMatch(
      /^(\S+:\d+:\d+\n)?FATAL Cannot deploy \S+ \([\w:]+(, [\w.]+)?\) to us-west-2 \(Oregon, United States\): /,
    );
    expect(message).toContain('section "storage" of privacy 2026-11-15, which is in force, does not disclose it');
    expect(message).toContain(
      'Move it to eu-central-1, or announce a version of privacy whose version.yaml contains this',
    );
    expect(message).toContain('- region: us-west-2 # Oregon, United States\n');
  });

  test('passes once the version in force discloses the region', async () => {
    expect(await synthesiseApp(build, both)).toMatchObject({ message: '', report: { violations: [] } });
  });
});

test('refuses a replica of a bucket at both ends, and passes once the region is disclosed', async () => {
  const build = (app: App) => {
    const copies = new Bucket(new Stack(app, 'Copies', env(away)), 'Bucket', { bucketName: 'copies-of-photos' });
    addReplication(new Stack(app, 'Shop', env(home)), copies.bucketArn);
  };
  const { message } = await synthesiseApp(build);
  expect(message.match(/FATAL Cannot deploy \S+ \(AWS::S3::Bucket/g)).toEqual([
    'FATAL Cannot deploy Copies/Bucket/Resource (AWS::S3::Bucket',
    'FATAL Cannot deploy Shop/Photos (AWS::S3::Bucket',
  ]);
  expect((await synthesiseApp(build, both)).message).toBe('');
});

test('names a resource by its construct path and its logical id', async () => {
  const { report } = await synthesiseApp((app) => new Bucket(new Stack(app, 'Shop', env(away)), 'Photos'));
  expect(report.violations).toMatchObject([
    {
      violatingConstructs: [
        { constructPath: 'Shop/Photos/Resource', cloudFormationResource: { logicalId: 'PhotosB9552D0D' } },
      ],
    },
  ]);
});

test('combines the resources of a stack in one region into a finding that lists the first twenty', async () => {
  const { message } = await synthesiseApp((app) => {
    const shop = new Stack(app, 'Shop', env(away));
    for (let n = 1; n <= 23; n++) new LogGroup(shop, `Log${n}`);
  });
  expect(message.match(/FATAL/g)).toHaveLength(1);
  expect(message).toContain('FATAL Cannot deploy 23 resources of Shop to us-west-2');
  expect(message).toContain('    Shop/Log20/Resource (AWS::Logs::LogGroup)\n    and 3 more (promulgate)');
});

test('says when the region may be used if an announced version discloses it', async () => {
  const coming = [versionDisclosing('2027-02-01', [home, away])];
  const { message } = await synthesiseApp(
    (app) => new Bucket(new Stack(app, 'Shop', env(away)), 'Photos'),
    [policyDisclosing([home], { coming })],
  );
  expect(message).toContain(
    'does not disclose it; privacy 2027-02-01 does, but takes effect only at 2027-02-01T00:00:00.000Z',
  );
  expect(message).toContain('Suggested fix: Move it to eu-central-1, or deploy it after that');
  expect(message).not.toContain('- region:');
});

test('treats a version that shows readers no places as disclosing none', async () => {
  const version = { ...versionDisclosing('2023-03-30', [home]), section: null };
  const { message } = await synthesiseApp(
    (app) => new Bucket(new Stack(app, 'Shop', env(home)), 'Photos'),
    [policyDisclosing([], { version })],
  );
  expect(message).toContain(
    'privacy 2023-03-30, which is in force, has no section that shows where information is stored',
  );
  expect(message).toContain(
    'Announce a version of privacy whose text shows {{storage}} and whose version.yaml contains this',
  );
});

test('requires every policy that shows places to disclose the region, and no other policy', async () => {
  const build = (app: App) => void new Bucket(new Stack(app, 'Shop', env(away)), 'Photos');
  const privacy = policyDisclosing([away]);
  const children = policyDisclosing([home], { policy: 'children' });
  const terms = policyDisclosing([], {
    policy: 'terms',
    version: { ...versionDisclosing('2020-01-01', []), section: null },
  });
  expect((await synthesiseApp(build, [privacy, terms])).message).toBe('');
  const { message } = await synthesiseApp(build, [privacy, terms, children]);
  expect(message.match(/FATAL/g)).toHaveLength(1);
  expect(message).toContain('section "storage" of children 2026-11-15');
});

test('refuses any deployment before a version is in force', async () => {
  const { message } = await synthesiseApp(
    (app) => new CfnOutput(new Stack(app, 'Shop', env(home)), 'X', { value: 'x' }),
    [],
  );
  expect(message).toMatch(/Cannot deploy anything: no policy is in force[\s\S]*Deploy later/);
});

test('refuses a stack that names no region and keeps data', async () => {
  const { message } = await synthesiseApp((app) => {
    const stack = new Stack(app, 'Nowhere');
    new Bucket(stack, 'Photos');
    new Bucket(stack, 'More');
  });
  expect(message.match(/FATAL/g)).toHaveLength(1);
  expect(message).toContain('FATAL Cannot tell where stack Nowhere is deployed: it names no region');
  expect(message).toContain("Give it one, such as env: { region: 'eu-central-1' }");
});

test('holds a stack that names no region to the one that the app is deployed to', async () => {
  const build = (app: App) => void new Bucket(new Stack(app, 'Nowhere'), 'Photos');
  expect((await synthesiseApp(build, both, { region: home })).message).toBe('');
  const { message } = await synthesiseApp(build, both, { region: 'eu-west-1' });
  expect(message).toContain('FATAL Cannot deploy Nowhere/Photos/Resource (AWS::S3::Bucket) to eu-west-1');
});

test('accepts a stack that names no region and keeps nothing', async () => {
  const { message } = await synthesiseApp((app) => {
    new Role(new Stack(app, 'Nowhere'), 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  });
  expect(message).toBe('');
});

test('refuses an unknown region and suggests the nearest one', async () => {
  const { message } = await synthesiseApp((app) => new Bucket(new Stack(app, 'Shop', env('eu-centrl-1')), 'Photos'));
  expect(message).toContain('to eu-centrl-1 (an unknown region)');
  expect(message).toContain('Suggested fix: Write "eu-central-1"');
});

test('refuses a type that it does not know, in any region', async () => {
  const { message } = await synthesiseApp((app) => {
    const shop = new Stack(app, 'Shop', env(home));
    new CfnResource(shop, 'Ledger', { type: 'Acme::Ledger::Book' });
    new CfnResource(shop, 'Seeds', { type: 'Custom::Seeds' });
    new CfnResource(shop, 'MoreSeeds', { type: 'Custom::Seeds' });
  });
  expect(message).toContain(
    'Cannot tell whether data is kept by Shop/Ledger (Acme::Ledger::Book): the guard does not know this type',
  );
  expect(message).toContain(
    'Cannot tell whether data is kept by 2 resources of Shop: a custom resource does whatever its function does',
  );
  expect(message).toContain('Ask for the type to be classified in promulgate, or declare it with holdsNoPersonalData');
});

test('refuses a bucket whose region it cannot determine', async () => {
  const { message } = await synthesiseApp((app) =>
    addReplication(new Stack(app, 'Shop', env(home)), 'arn:aws:s3:::somewhere-else'),
  );
  expect(message).toContain(
    'Cannot tell where Shop/Photos (AWS::S3::Bucket, ReplicationConfiguration.Rules.0.Destination.Bucket) leads: it names the bucket somewhere-else',
  );
});

function addReplication(stack: Stack, bucket: string): void {
  const destination = { bucket };
  const role = 'arn:aws:iam::111122223333:role/replication';
  const replicationConfiguration = { role, rules: [{ destination, status: 'Enabled' }] };
  new CfnBucket(stack, 'Photos', { replicationConfiguration });
}

function addBackupCopy(app: App): void {
  const shop = new Stack(app, 'Shop', env(home));
  const arn = `arn:aws:backup:${away}:111122223333:backup-vault:copies`;
  const plan = new BackupPlan(shop, 'Plan', { backupVault: new BackupVault(shop, 'Vault') });
  const copyActions = [{ destinationBackupVault: BackupVault.fromBackupVaultArn(shop, 'Copies', arn) }];
  plan.addRule(
    new BackupPlanRule({
      ruleName: 'Daily',
      scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
      copyActions,
    }),
  );
}
