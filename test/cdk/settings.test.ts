import { describe, expect, test } from 'vitest';
import { readSettings } from '../../cdk/settings/settings.ts';

const homeRegion = 'eu-central-1';
const zone = { hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b';

describe('readSettings()', () => {
  test('asks for nothing but the home region', () => {
    expect(readSettings({ homeRegion })).toEqual({
      stackName: 'Promulgate',
      homeRegion,
      replicaRegions: [],
      accessLogs: undefined,
      contentDirectory: 'content',
      domain: undefined,
    });
  });

  test.each([
    ['a hosted zone', zone, { certificateArn: undefined, hostedZone: { id: 'Z0123456789ABC', name: 'example.com' } }],
    ['a certificate', { certificateArn }, { certificateArn, hostedZone: undefined }],
    [
      'both',
      { ...zone, certificateArn },
      { certificateArn, hostedZone: { id: 'Z0123456789ABC', name: 'example.com' } },
    ],
  ])('takes a domain name with %s', (_, context, domain) => {
    const settings = readSettings({ homeRegion, domainName: 'policy.example.com', ...context });
    expect(settings.domain).toEqual({ name: 'policy.example.com', ...domain });
  });

  test.each([[['eu-west-1', 'eu-north-1']], ['eu-west-1, eu-north-1'], ['["eu-west-1","eu-north-1"]']])(
    'takes replica regions as %j',
    (replicaRegions) => {
      expect(readSettings({ homeRegion, replicaRegions }).replicaRegions).toEqual(['eu-west-1', 'eu-north-1']);
    },
  );

  test.each([
    [{ retentionDays: 30 }, { retentionDays: 30 }],
    ['{"retentionDays":7}', { retentionDays: 7 }],
    [false, undefined],
    ['false', undefined],
  ])('takes access logs as %j', (accessLogs, settings) => {
    expect(readSettings({ homeRegion, accessLogs }).accessLogs).toEqual(settings);
  });

  test.each([true, 'true', {}, { retentionDays: 0 }, { retentionDays: '30' }, { retentionDays: 30, more: 1 }, [30]])(
    'refuses access logs as %j',
    (accessLogs) => {
      expect(() => readSettings({ homeRegion, accessLogs })).toThrow(
        `Cannot use context accessLogs ${JSON.stringify(accessLogs)}: it does not say for how many days they are kept\n    Write it like { "retentionDays": 30 }, or leave it out`,
      );
    },
  );

  test('leaves alone what belongs to the CDK or to someone else', () => {
    const context = { homeRegion, '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:version': '2', team: 'legal' };
    expect(readSettings(context)).toMatchObject({ homeRegion });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'no home region',
      {},
      [
        'Cannot tell where to deploy: context has no homeRegion',
        'Add "homeRegion": "eu-central-1" to the context in cdk.json',
      ],
    ],
    [
      'a mistyped region',
      { homeRegion: 'eu-centrl-1' },
      ['Cannot use context homeRegion "eu-centrl-1": it is not a region that is known here', 'Write "eu-central-1"'],
    ],
    [
      'a region of no form',
      { homeRegion: 'Frankfurt' },
      ['Cannot use context homeRegion "Frankfurt": it is not an AWS region', 'Write it like "eu-central-1"'],
    ],
    [
      'a region that is no text',
      { homeRegion: 1 },
      ['Cannot use context homeRegion 1: it is not an AWS region', 'Write it like "eu-central-1"'],
    ],
    [
      'replica regions of no form',
      { homeRegion, replicaRegions: { 'eu-west-1': true } },
      [
        'Cannot use context replicaRegions {"eu-west-1":true}: it is not a list of AWS regions',
        'Write it like ["eu-west-1"]',
      ],
    ],
    [
      'a mistyped replica region',
      { homeRegion, replicaRegions: 'eu-wst-1' },
      ['Cannot use context replicaRegions "eu-wst-1": it is not a region that is known here', 'Write "eu-west-1"'],
    ],
    [
      'the home region once more',
      { homeRegion, replicaRegions: ['eu-west-1', homeRegion] },
      [
        'Cannot use context replicaRegions: "eu-central-1" holds the site already',
        'Name each region once, and not the homeRegion',
      ],
    ],
    [
      'a mistyped name',
      { homeRegion, domainname: 'policy.example.com' },
      ['Cannot use context "domainname": there is no such setting', 'Write "domainName"'],
    ],
    [
      'a URL for a name',
      { homeRegion, ...zone, domainName: 'https://policy.example.com' },
      [
        'Cannot use context domainName "https://policy.example.com": it is not a host name in lower case',
        'Write it like "policy.example.com"',
      ],
    ],
    [
      'a certificate elsewhere',
      {
        homeRegion,
        domainName: 'policy.example.com',
        certificateArn: certificateArn.replace('us-east-1', 'eu-west-1'),
      },
      ['it is not the ARN of a certificate in us-east-1, the only region from which CloudFront takes one'],
    ],
    [
      'a zone without its name',
      { homeRegion, domainName: 'policy.example.com', hostedZoneId: 'Z0' },
      ['Cannot use half a hosted zone: hostedZoneId and hostedZoneName belong together', 'Give both or neither'],
    ],
    [
      'a zone for no name',
      { homeRegion, ...zone },
      ['Cannot use a certificate or a hosted zone: no domainName says for which name', 'Give domainName too'],
    ],
    [
      'a name of another zone',
      { homeRegion, ...zone, domainName: 'policy.example.org' },
      [
        'Cannot use domainName "policy.example.org": it is not in hosted zone "example.com"',
        'Write it like "policy.example.com"',
      ],
    ],
    [
      'a name that only ends alike',
      { homeRegion, ...zone, domainName: 'bad-example.com' },
      ['it is not in hosted zone "example.com"'],
    ],
    [
      'a name without a certificate',
      { homeRegion, domainName: 'policy.example.com' },
      [
        'Cannot use domainName "policy.example.com": nothing says who holds its certificate',
        'Give hostedZoneId and hostedZoneName, or certificateArn',
      ],
    ],
    [
      'an empty content directory',
      { homeRegion, contentDirectory: '' },
      ['Cannot use context contentDirectory "": it is not a directory', 'Write it like "content"'],
    ],
    [
      'a stack name of no form',
      { homeRegion, stackName: 'my stack' },
      [
        'Cannot use context stackName "my stack": it is not up to 40 letters, digits and hyphens',
        'Write it like "Promulgate"',
      ],
    ],
    [
      'two mistakes, both at once',
      { homeRegion: 'x', domainname: 'y' },
      ['Cannot use context "domainname"', 'Cannot use context homeRegion "x"'],
    ],
  ])('refuses %s', (_, context, messages) => {
    for (const message of messages) expect(() => readSettings(context)).toThrow(message);
  });
});
