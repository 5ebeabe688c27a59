import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OutsidePlace, ownSite } from '../../lambda/shared/outside-place.ts';
import { formatStoragePlaces, storagePlacesFile } from '../../lambda/shared/storage-places.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

const home = { region: 'eu-central-1', resource: 'Promulgate/Bucket/Resource', type: 'AWS::S3::Bucket' };
const abroad = { region: 'eu-west-1', resource: 'Copy/Bucket/Resource', type: 'AWS::S3::Bucket' };

async function assemblyWith(...places: (typeof home)[]): Promise<string> {
  const directory = await temporaryDirectory();
  await writeFile(path.join(directory, storagePlacesFile), formatStoragePlaces({ places, hosts: [] }));
  return directory;
}

describe('promulgate disclose', () => {
  test('prints the entries that a new version needs, and the lines whose table they change, with their locales', async () => {
    const { status, stdout } = await promulgate(['disclose', '--assembly', await assemblyWith(abroad, home)]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'eu-west-1 (Dublin, Ireland) holds 1 resource:\n  Copy/Bucket/Resource (AWS::S3::Bucket)\n',
    );
    expect(stdout).toContain(
      'privacy 2026-11-15 does not disclose eu-west-1. Give a new version these entries, and fill in each …:',
    );
    expect(stdout).toContain(
      [
        'storage:',
        '  - region: eu-central-1',
        '    holds: [accounts, visits, partnerData]',
        '    provider: Amazon Web Services EMEA SARL',
        '    safeguard: notNeeded',
        '  - region: eu-west-1 # Dublin, Ireland',
        '    holds: […] # of accounts, visits, partnerData',
        '    provider: Amazon Web Services EMEA SARL',
        '    safeguard: … # one of notNeeded, adequacy, securityAssessment, certification, bindingRules, standardClauses, equivalentMeasures, contract, consent',
      ].join('\n'),
    );
    expect(stdout).toMatch(/^ {2}content\/privacy\/2026-11-15\/zh-Hans\.md:\d+ {2}zh-Hans, zh-Hant$/m);
  });

  test('says that everything is disclosed when it is', async () => {
    const { stdout } = await promulgate(['disclose', '--assembly', await assemblyWith(home)]);
    expect(stdout).toContain('privacy 2026-11-15 discloses all of them.');
  });

  test('prints JSON for programs', async () => {
    const { stdout } = await promulgate(['disclose', '--json', '--assembly', await assemblyWith(home, abroad)]);
    const { regions, policies } = JSON.parse(stdout);
    expect(regions.map(({ region }: { region: string }) => region)).toEqual(['eu-central-1', 'eu-west-1']);
    expect(policies).toEqual([
      expect.objectContaining({ policy: 'privacy', newest: '2026-11-15', missing: ['eu-west-1'] }),
    ]);
    expect(policies[0].shown[0]).toEqual({ file: 'privacy/2026-11-15/en.md', line: 55, locales: ['en'] });
  });

  test('proposes rows for zones, for hosts by their processor, and for regions of other clouds', async () => {
    const directory = await temporaryDirectory();
    const app = { resource: 'Shop/Mailer/Resource', type: 'AWS::Lambda::Function' };
    const hosts: readonly OutsidePlace[] = [
      { kind: 'host', name: 'api.stripe.com' },
      { kind: 'host', name: 'hooks.stripe.com' },
      { kind: 'host', name: 'crm.example.org' },
      { kind: 'cloudRegion', name: 'europe-west3', cloud: 'Google Cloud' },
      { kind: 'outpost', name: 'op-0123456789abcdef0' },
      { kind: 'host', name: 'nas.corp.internal' },
      ownSite,
    ];
    await writeFile(
      path.join(directory, storagePlacesFile),
      formatStoragePlaces({
        places: [home, { ...home, zone: 'eu-central-1-ham-1a' }],
        hosts: hosts.map((place) => ({ place, ...app })),
      }),
    );
    const { status, stdout } = await promulgate(['disclose', '--assembly', directory]);
    expect(status).toBe(0);
    expect(stdout).toContain('  api.stripe.com: Shop/Mailer/Resource (AWS::Lambda::Function)\n');
    const fix = '# of accounts, visits, partnerData';
    const safeguard =
      'safeguard: … # one of notNeeded, adequacy, securityAssessment, certification, bindingRules, standardClauses, equivalentMeasures, contract, consent';
    const siteEntry = (site: string) => [
      `  - country: … # of ${site}, as two letters, such as DE`,
      '    city: …',
      `    holds: […] ${fix}`,
      '    provider: …',
      '    role: company # or processor, if another company runs the site',
      `    ${safeguard}`,
    ];
    const purpose = 'purpose: … # a name, with its words as "purpose.…" in messages/<locale>.json';
    expect(stdout).toContain(
      [
        '  - region: eu-central-1',
        '    zone: eu-central-1-ham-1a # Hamburg, Germany',
        `    holds: […] ${fix}`,
        '    provider: Amazon Web Services EMEA SARL',
        `    ${safeguard}`,
        ...siteEntry('a site of your own'),
        ...siteEntry('nas.corp.internal'),
        '    hosts: [nas.corp.internal]',
        ...siteEntry('the Outpost op-0123456789abcdef0'),
        '    hosts: [op-0123456789abcdef0]',
        '  - country: … # of the region europe-west3 of Google Cloud, as two letters, such as DE',
        '    city: …',
        `    holds: […] ${fix}`,
        '    provider: Google Cloud EMEA Limited',
        `    ${safeguard}`,
        '    hosts: [europe-west3]',
        'recipients:',
        '  - name: …',
        '    service: …',
        '    role: … # one of processor, jointController, controller',
        '    country: … # two letters, such as DE',
        `    ${purpose}`,
        `    holds: […] ${fix}`,
        `    ${safeguard}`,
        '    hosts: [crm.example.org]',
        '  - processor: stripe',
        `    ${purpose}`,
        `    holds: […] ${fix}`,
        `    ${safeguard}`,
      ].join('\n'),
    );
    expect(stdout.match(/processor: stripe/g)).toHaveLength(1);
  });

  test('compares a plan of Terraform with a published policy, without any content', async () => {
    const directory = await temporaryDirectory();
    const plan = path.join(directory, 'plan.json');
    const resource = (type: string, values: object) => ({ address: `${type}.one`, mode: 'managed', type, values });
    const resources = [
      resource('aws_sqs_queue', { region: 'eu-west-1' }),
      resource('aws_lambda_function', {
        region: 'eu-central-1',
        environment: [{ variables: { PAYMENTS: 'https://api.stripe.com/v1', CRM: 'https://crm.example.org' } }],
      }),
    ];
    await writeFile(plan, JSON.stringify({ planned_values: { root_module: { resources } } }));
    const policy = path.join(directory, 'storage.json');
    const places = [{ region: 'eu-central-1', holds: ['accounts'], provider: 'AWS' }];
    const recipients = [{ hosts: ['*.example.org'] }];
    const version = { version: '2026-01-12', from: '2026-01-12T00:00:00.000Z', section: 'storage', places, recipients };
    await writeFile(policy, JSON.stringify({ format: 1, policy: 'privacy', versions: [version] }));
    const args = ['disclose', '--assembly', plan, '--policy', policy];
    const { stdout } = await promulgate(args);
    expect(stdout).toContain('privacy 2026-01-12 does not disclose eu-west-1, api.stripe.com. Give');
    expect(stdout).toMatch(
      /storage:\n {2}- region: eu-west-1 # Dublin, Ireland\n[\s\S]*\nrecipients:\n {2}- processor: stripe\n/,
    );
    const { hosts, missing } = JSON.parse((await promulgate([...args, '--json'])).stdout);
    expect(hosts.map(({ place }: { place: { name: string } }) => place.name).sort()).toEqual([
      'api.stripe.com',
      'crm.example.org',
    ]);
    expect(missing).toEqual(['eu-west-1', 'api.stripe.com']);
  });

  test.each([
    ['no file', undefined, 'it is neither an assembly of the CDK, a template nor a plan of Terraform\n    Name what'],
    ['a different file', '[]', 'the guard did not write it\n    Synthesise the app again'],
    ['no JSON in the file', 'x', 'the guard did not write it\n    Synthesise the app again'],
  ])('reports %s', async (_, text, message) => {
    const directory = await temporaryDirectory();
    if (text !== undefined) await writeFile(path.join(directory, storagePlacesFile), text);
    const { status, stderr } = await promulgate(['disclose', '--assembly', directory]);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});
