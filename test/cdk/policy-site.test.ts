import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, test } from 'vitest';
import { PolicySite } from '../../cdk/policy-site.ts';
import type { PolicySiteProps } from '../../cdk/policy-site-props.ts';
import { loadRightContent } from '../../lambda/shared/load-content.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { synthesise } from './synthesise.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const frankfurt = { env: { region: 'eu-central-1' } };
const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012';

describe('PolicySite', () => {
  test('with the id Default in a stack of its own is deployed with the names that this repository’s app gives', async () => {
    const app = await newApp();
    const stack = new Stack(app, 'Promulgate', frankfurt);
    new PolicySite(stack, 'Default', { content: fixtureDirectory });
    const resources = Template.fromStack(stack).toJSON().Resources;
    const { template } = await synthesise();
    expect(typesById(resources)).toEqual(typesById(template.toJSON().Resources));
    expect(resources).toHaveProperty('Bucket83908E77.Type', 'AWS::S3::Bucket');
    expect(resources).toHaveProperty('SiteDistribution390DED28.Type', 'AWS::CloudFront::Distribution');
  });

  test('stands beside others, in one stack and in several stages, and nothing of them has the same name', async () => {
    const app = await newApp();
    const stage = new Stage(app, 'Prod', frankfurt);
    const stack = new Stack(stage, 'Legal');
    const topic = new Topic(stack, 'Operators');
    const zone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', {
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      zoneName: 'firm.org',
    });
    const breakGlassRole = new Role(stack, 'BreakGlass', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    const site = new PolicySite(stack, 'Policies', { content: fixtureDirectory, breakGlassRole, alarmTopics: [topic] });
    const named = addSite(stack, 'Named', {
      domainName: 'policy.firm.org',
      certificate: Certificate.fromCertificateArn(stack, 'Certificate', arn),
      hostedZone: zone,
      guard: false,
    });
    const reader = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    site.grantRead(reader);
    site.grantPublish(reader);
    expect([named.url, named.policyUrls]).toEqual([
      'https://policy.firm.org',
      { privacy: 'https://policy.firm.org/privacy' },
    ]);
    expect(stack.resolve(site.metricFailedRuns().dimensions)).toEqual({ Publisher: { Ref: expect.any(String) } });
    expect(site.metricDrift({ label: 'Altered' }).label).toBe('Altered');
    expect(site.alarms.length).toBeGreaterThan(4);
    // The guard of each stage sees what is declared in its own.
    addSite(new Stack(new Stage(app, 'Test', frankfurt), 'Legal'), 'Policies');
    const assembly = app.synth().getNestedAssembly('assembly-Prod');
    const { Resources } = assembly.getStackArtifact(stack.artifactId).template;
    const names = Object.values<{ Properties?: Record<string, unknown> }>(Resources).map(
      ({ Properties: { FunctionName, Name } = {} }) => FunctionName ?? Name,
    );
    const given = names.filter((name) => typeof name === 'string' && name.startsWith('Prod-Legal-'));
    expect(given.length).toBeGreaterThan(1);
    expect(new Set(given).size).toBe(given.length);
  });

  test('is held with its stage to what its content discloses, unless the guard is off', async () => {
    const refused = await newApp();
    addSite(new Stack(refused, 'Legal', frankfurt), 'Default');
    new Bucket(new Stack(refused, 'Elsewhere', { env: { region: 'us-west-2' } }), 'Bucket');
    expect(() => refused.synth()).toThrow('Cannot deploy Elsewhere/Bucket/Resource (AWS::S3::Bucket) to us-west-2');
    const passed = await newApp();
    addSite(new Stack(passed, 'Legal', frankfurt), 'Default', { guard: false });
    new Bucket(new Stack(passed, 'Elsewhere', { env: { region: 'us-west-2' } }), 'Bucket');
    expect(() => passed.synth()).not.toThrow();
  });

  test('refuses content with a problem in the words of the check', async () => {
    const directory = path.join(await temporaryDirectory(), 'policies');
    await cp(fixtureDirectory, directory, { recursive: true });
    const file = path.join(directory, 'privacy/2026-11-15/de.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('{{company}}', '{{compny}}'));
    const stack = new Stack(await newApp(), 'Legal', frankfurt);
    const said = await loadRightContent(directory).catch((error: Error) => error.message);
    expect(said).toContain('Cannot use fact "compny"');
    expect(() => addSite(stack, 'Policies', { content: directory })).toThrow(String(said));
  });

  test('warns of what is not ready for production where no stage is named, and refuses it where one is', async () => {
    const stack = new Stack(await newApp(), 'Legal', frankfurt);
    addSite(stack, 'Policies');
    Annotations.fromStack(stack).hasWarning(
      '/Legal/Policies',
      Match.stringLikeRegexp('names no stage[^]*Cannot go into production with "Example GmbH"'),
    );
    expect(() => addSite(stack, 'Production', { stage: 'production' })).toThrow('"Example GmbH"');
    const trial = new Stack(await newApp(), 'Trial', frankfurt);
    addSite(trial, 'Policies', { stage: 'trial', trialAt: '2027-03-01' });
    expect(Annotations.fromStack(trial).findWarning('*', Match.anyValue())).toEqual([]);
    expect(JSON.stringify(Template.fromStack(trial).toJSON())).toContain('"PROMULGATE_TRIAL_AT":"2027-03-01"');
  });

  test('refuses a stack without a region', async () => {
    const stack = new Stack(await newApp(), 'Legal');
    expect(() => addSite(stack, 'Policies')).toThrow(
      "Cannot add Legal/Policies: stack Legal has no region, and the policy says in which one everything is kept\n    Write, for example: new Stack(app, 'Legal', { env: { region: 'eu-central-1' } })",
    );
  });

  test('refuses a host name that another site has, wrong props, and topics elsewhere', async () => {
    const app = await newApp();
    const stack = new Stack(app, 'Legal', frankfurt);
    const certificate = Certificate.fromCertificateArn(stack, 'Certificate', arn);
    const domain = { domainName: 'policy.firm.org', certificate };
    addSite(stack, 'First', domain);
    const stage = new Stage(app, 'Prod', frankfurt);
    expect(() => addSite(new Stack(stage, 'Legal'), 'Second', domain)).toThrow(
      'Cannot use "policy.firm.org" for Prod/Legal/Second: it is the domainName of Legal/First, and leads to one site only\n    Give each site a host name of its own',
    );
    expect(() => addSite(stack, 'Third', { replicaRegions: ['eu-central-1'], alarmEmail: 'nobody' })).toThrow(
      /"nobody" for setting "alarmEmail".*\n.*\n.*"eu-central-1" for setting "replicaRegions"/,
    );
    const topic = Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111122223333:policy-alarms');
    expect(() => addSite(stack, 'Fourth', { alarmTopics: [topic] })).toThrow(
      'Cannot notify the alarmTopics of Legal/Fourth: none is in eu-central-1, and CloudWatch notifies only topics in the region of the alarm\n    Add a topic in eu-central-1',
    );
  });
});

async function newApp(): Promise<App> {
  return new App({ outdir: await temporaryDirectory(), autoSynth: false });
}

function addSite(stack: Stack, id: string, props: Partial<PolicySiteProps> = {}): PolicySite {
  return new PolicySite(stack, id, { content: fixtureDirectory, ...props });
}

/** Everything but the publisher's version, whose id contains a digest of its code. */
function typesById(resources: Readonly<Record<string, { readonly Type: string }>>) {
  const entries = Object.entries(resources).map(([id, { Type }]) => [id.replace(/(CurrentVersion.{8}).*/, '$1'), Type]);
  return Object.fromEntries(entries);
}
