import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatStoragePlaces, storagePlacesFile } from '../../lambda/shared/storage-places.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

const home = { region: 'eu-central-1', resource: 'Promulgate/Bucket/Resource', type: 'AWS::S3::Bucket' };
const abroad = { region: 'eu-west-1', resource: 'Copy/Bucket/Resource', type: 'AWS::S3::Bucket' };

async function assemblyWith(...places: (typeof home)[]): Promise<string> {
  const directory = await temporaryDirectory();
  await writeFile(path.join(directory, storagePlacesFile), formatStoragePlaces(places));
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
