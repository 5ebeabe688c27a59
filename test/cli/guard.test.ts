import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFindings } from '../../cli/commands/guard/format-findings.ts';
import { checkSources, nameResource } from '../../lambda/guard/check-sources.ts';
import { readSources } from '../../lambda/guard/sources/read-sources.ts';
import { policyDisclosing, versionDisclosing } from '../guard/policies.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

const storage = { format: 1, policy: 'privacy', versions: [versionDisclosing('2020-01-01', ['eu-central-1'])] };
const template = JSON.stringify({ Resources: { Photos: { Type: 'AWS::S3::Bucket' } } }, null, 1);

async function project(): Promise<string> {
  const directory = await temporaryDirectory();
  await writeFile(path.join(directory, 'storage.json'), JSON.stringify(storage));
  await writeFile(path.join(directory, 'shop.json'), template);
  return directory;
}

const guard = ['guard', 'shop.json', '--policy', 'storage.json'];

describe('promulgate guard', () => {
  test('passes with exit code 0, and refuses with 1 and file:line:column', async () => {
    const cwd = await project();
    expect(await promulgate([...guard, '--region', 'eu-central-1'], { cwd })).toMatchObject({
      status: 0,
      stdout: 'No findings\n',
    });
    const { status, stdout } = await promulgate(
      [...guard, '--region', 'us-west-2', '--output', 'report.sarif', '--format', 'sarif'],
      { cwd },
    );
    expect(status).toBe(1);
    expect(stdout).toContain('shop.json:3:3: error: Cannot deploy shop/Photos (AWS::S3::Bucket) to us-west-2');
    expect(stdout).toContain('        - region: us-west-2 # Oregon, United States\n');
    const sarif = JSON.parse(await readFile(path.join(cwd, 'report.sarif'), 'utf8'));
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'undisclosed-region', level: 'error' }] }],
    });
  });

  test('locates a property in a template, as far as the template writes it out', async () => {
    const cwd = await project();
    const yaml = [
      'Resources:',
      '  Hook:',
      '    Type: AWS::Lambda::Function',
      '    Properties:',
      '      Environment: { Variables: { HOOK: https://api.mixpanel.com/track } }',
      '  Rules:',
      '    Type: AWS::StepFunctions::StateMachine',
      '    Properties:',
      `      DefinitionString: '{"Next":"https://api.segment.io/v1"}'`,
      'Outputs:',
      '  Vault: { Value: arn:aws:backup:us-west-2:1:backup-vault:x }',
    ].join('\n');
    await writeFile(path.join(cwd, 'shop.yaml'), yaml);
    const { stdout } = await promulgate(
      ['guard', 'shop.yaml', '--policy', 'storage.json', '--region', 'eu-central-1'],
      { cwd },
    );
    expect(stdout.match(/^shop\.yaml:\d+:\d+: error: Cannot tell which data reaches \S+/gm)).toEqual([
      'shop.yaml:5:35: error: Cannot tell which data reaches api.mixpanel.com,',
      'shop.yaml:9:7: error: Cannot tell which data reaches api.segment.io,',
      'shop.yaml:11:12: error: Cannot tell which data reaches us-west-2',
    ]);
  });

  test('says of an acceptance that has expired where it is written, once', async () => {
    const cwd = await project();
    const entry = { type: 'AWS::S3::Bucket', place: 'us-west-2', resource: 'shop/Photos', reason: 'x'.repeat(20) };
    const acceptances = [{ ...entry, owner: 'web@example.com', expires: '2020-01-01' }];
    await writeFile(path.join(cwd, 'promulgate.acceptances.yaml'), JSON.stringify({ acceptances }));
    const { stdout } = await promulgate([...guard, '--region', 'us-west-2'], { cwd });
    expect(stdout).toMatch(/^promulgate\.acceptances\.yaml:1:17: error: Cannot apply the acceptance/m);
  });

  test('ends with 2 without anything to check, and without a policy', async () => {
    const cwd = await project();
    expect(await promulgate(['guard', '--policy', 'storage.json'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('missing what to check'),
    });
    expect(await promulgate(['guard', 'shop.json'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('missing --policy, and there is no promulgate.lock'),
    });
  });

  test('takes accounts one by one, before or after what it checks', async () => {
    const cwd = await project();
    const shared = {
      Shared: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Photos' },
          PolicyDocument: {
            Statement: ['444455556666', '777788889999'].map((account) => ({
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:iam::${account}:root` },
              Action: 's3:GetObject',
              Resource: '*',
            })),
          },
        },
      },
    };
    await writeFile(
      path.join(cwd, 'shop.json'),
      JSON.stringify({ Resources: { ...JSON.parse(template).Resources, ...shared } }),
    );
    const rest = ['shop.json', '--policy', 'storage.json', '--region', 'eu-central-1'];
    const own = ['--account', '444455556666', '--account', '777788889999'];
    expect(await promulgate(['guard', ...own, ...rest], { cwd })).toMatchObject({ status: 0 });
    expect(await promulgate(['guard', ...rest, ...own], { cwd })).toMatchObject({ status: 0 });
    const { status, stdout } = await promulgate(['guard', ...own.slice(0, 2), ...rest], { cwd });
    expect([status, stdout.includes('777788889999'), stdout.includes('444455556666')]).toEqual([1, true, false]);
    const { stderr } = await promulgate(['guard', '--account', '4444-5555-6666', ...rest], { cwd });
    expect(stderr).toContain('Write the 12 digits of one account, such as 111122223333.');
  });

  test('writes the controls that hold an account to the policy', async () => {
    const { stdout } = await promulgate(['guard', '--scp', '--policy', 'storage.json'], { cwd: await project() });
    const { serviceControlPolicy, configRule } = JSON.parse(stdout);
    expect(serviceControlPolicy.Statement).toMatchObject([
      { Effect: 'Deny', Resource: '*', Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1'] } } },
    ]);
    expect(serviceControlPolicy.Statement[0].NotAction).toContain('iam:*');
    expect(configRule.Source.CustomPolicyDetails.PolicyText).toContain('let disclosed = ["eu-central-1","global"]');
  });

  test('compares a template with a published policy, and prints the rows to add', async () => {
    const args = ['disclose', '--assembly', 'shop.json', '--policy', 'storage.json', '--region', 'us-west-2'];
    const { status, stdout } = await promulgate(args, { cwd: await project() });
    expect(status).toBe(0);
    expect(stdout).toContain('us-west-2 (Oregon, United States) holds 1 resource:\n  shop/Photos (AWS::S3::Bucket)\n');
    expect(stdout).toContain('privacy 2020-01-01 does not disclose us-west-2. Give a new version these entries');
    expect(stdout).toContain('storage:\n  - region: us-west-2 # Oregon, United States\n');
  });
});

describe('formatFindings()', () => {
  async function report(region: string, format: 'json' | 'junit' | 'annotations') {
    const sources = readSources([path.join(await project(), 'shop.json')], region);
    const acceptance = {
      type: 'AWS::S3::Bucket',
      place: 'us-east-1',
      resource: 'shop/Photos',
      reason: 'Moves to Frankfurt with the next release',
      owner: 'web%',
      expires: '2999-12-31',
    };
    const standard = { policies: [policyDisclosing(['eu-central-1'])], today: '2026-11-20', directory: '.' };
    const acceptances = region === 'us-east-1' ? [acceptance] : [];
    const { findings } = checkSources(sources, { ...standard, acceptances });
    return formatFindings(findings, format, { sources, nameOf: nameResource });
  }

  test('as JSON names the rule, the location and the resources', async () => {
    expect(JSON.parse(await report('us-west-2', 'json'))).toEqual({
      findings: [
        expect.objectContaining({
          rule: 'undisclosed-region',
          severity: 'error',
          line: 3,
          resources: [{ path: 'shop/Photos', type: 'AWS::S3::Bucket', property: '' }],
        }),
      ],
    });
  });

  test('as JUnit fails a test for each finding, and passes one without any', async () => {
    const failed = await report('us-west-2', 'junit');
    expect(failed).toContain('<testsuites tests="1" failures="1">');
    expect(failed).toContain('section &quot;storage&quot; of privacy 2026-11-15');
    expect(await report('eu-central-1', 'junit')).toContain('<testsuites tests="1" failures="0">');
  });

  test('as annotations keeps the lines of the YAML to paste', async () => {
    expect(await report('us-west-2', 'annotations')).toMatch(
      /^::error file=\S+,line=3,col=\d+,title=undisclosed-region::Cannot deploy .*%0A {4}storage:%0A/,
    );
    expect(await report('us-east-1', 'annotations')).toMatch(
      /^::notice title=acceptance::.*web%25 accepts until 2999-12-31/,
    );
  });
});
