import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isHostOf } from '../../lambda/content/hosts.ts';
import { checkSources } from '../../lambda/guard/check-sources.ts';
import { discloses, parseDisclosure, policyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { readSources } from '../../lambda/guard/sources/read-sources.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { makeContent, pageText, siteOf } from '../site/site-content.ts';
import { validateTemplates } from './validate-templates.ts';

const storage = [
  'storage:',
  '  - { region: eu-central-1, holds: [accounts], provider: P, safeguard: notNeeded }',
  '  - { region: us-east-1, zone: us-east-1-lim-1a, holds: [accounts], provider: P, safeguard: consent }',
  '  - { country: DE, city: Jena, holds: [accounts], provider: Own, role: company, safeguard: notNeeded, hosts: [archive.example.com] }',
];
const recipients = [
  'recipients:',
  '  - { processor: stripe, purpose: payments, holds: [accounts], safeguard: notNeeded }',
];

/** The policy in force of a company that discloses these rows and shows these tables. */
function policyOf(rows: readonly string[], text: string) {
  const yaml = ['announced: 2025-01-01', 'change: major', ...rows, ''].join('\n');
  const messages = JSON.stringify({ 'holds.accounts': 'accounts', 'purpose.payments': 'to take payments' });
  const site = siteOf(makeContent({ '2025-01-01': { yaml, texts: { en: text } } }, { 'messages/en.json': messages }));
  const disclosure = parseDisclosure(pageText(site, '/privacy/storage.json'), 'storage.json');
  const policy = policyInForce(disclosure, Date.UTC(2026, 1, 1));
  if (policy === undefined) throw new Error('Expected a version in force');
  return policy;
}

async function findingsOf(policy: ReturnType<typeof policyOf>, ...hosts: string[]) {
  const directory = await temporaryDirectory();
  const variables = Object.fromEntries(hosts.map((host, index) => [`HOST_${index}`, `https://${host}/v1`]));
  const code = { ZipFile: 'exports.handler = () => {}' };
  const shop = { Type: 'AWS::Lambda::Function', Properties: { Code: code, Environment: { Variables: variables } } };
  await writeFile(path.join(directory, 'shop.json'), JSON.stringify({ Resources: { Shop: shop } }));
  const sources = readSources([path.join(directory, 'shop.json')], 'eu-central-1');
  const standard = { policies: [policy], acceptances: [], today: '2026-02-01', directory };
  return checkSources(sources, standard).findings;
}

const both = policyOf([...storage, ...recipients], '## A {#a}\n\n{{storage}}\n\n## B {#b}\n\n{{recipients}}\n');

test('the hosts of disclosed recipients and of places outside AWS are explained', async () => {
  expect(await findingsOf(both, 'api.stripe.com', 'files.stripe.com', 'archive.example.com')).toEqual([]);
});

test.each(['europe-west3', 'westeurope', 'op-0123456789abcdef0', 'nas.example.internal', '203.0.113.4', '2001:db8::1'])(
  'a row for a site discloses what programs call it: %s',
  async (name) => {
    const row = `  - { country: DE, city: Jena, holds: [accounts], provider: Example GmbH, role: company, safeguard: notNeeded, hosts: ["${name}"] }`;
    const text = '## A {#a}\n\n{{storage}}\n';
    const target = name.includes('::') ? `http://[${name}]/` : name;
    const resource = name.endsWith('.internal')
      ? { Type: 'AWS::DMS::Endpoint', Properties: { ServerName: target } }
      : { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { TARGET: target } } } };
    const findings = (rows: readonly string[]) =>
      validateTemplates({ Shop: { region: 'eu-central-1', resources: { resource } } }, [policyOf(rows, text)]);
    expect(findings(storage)).toMatchObject([{ fix: expect.stringContaining(`hosts: [${name}]`) }]);
    expect(findings([...storage, row])).toEqual([]);
  },
);

test('any other host is a finding, with the row to paste', async () => {
  const findings = await findingsOf(both, 'api.segment.io', 'other.example.com', 'stripe.com.example.net');
  expect(findings.map(({ message }) => message.split('\n')[0])).toEqual([
    expect.stringContaining('Cannot tell which data reaches api.segment.io, outside AWS, from'),
    expect.stringContaining('Cannot tell which data reaches other.example.com, outside AWS, from'),
    expect.stringContaining('Cannot tell which data reaches stripe.com.example.net, outside AWS, from'),
  ]);
  expect(findings[0]?.fix).toContain('    recipients:\n      - processor: segment\n        purpose: …');
  expect(findings[0]?.fix).toContain('    acceptances:\n      - type: AWS::Lambda::Function');
  expect(findings[1]?.fix).toContain('    recipients:\n      - name: …\n        service: …');
  expect(findings[1]?.fix).toContain('hosts: [other.example.com]');
});

test('a recipient that no text shows discloses nothing', async () => {
  const hidden = policyOf([...storage, ...recipients], '## A {#a}\n\n{{storage}}\n');
  expect(await findingsOf(hidden, 'api.stripe.com')).toHaveLength(1);
});

test('a row of a zone discloses the zone and not its region', async () => {
  const directory = await temporaryDirectory();
  const volume = (zone: string) => ({ Type: 'AWS::EC2::Volume', Properties: { AvailabilityZone: zone, Size: 1 } });
  const file = path.join(directory, 'disks.json');
  const standard = { policies: [both], acceptances: [], today: '2026-02-01', directory };
  await writeFile(file, JSON.stringify({ Resources: { Lima: volume('us-east-1-lim-1a') } }));
  const lima = checkSources(readSources([file], 'us-east-1'), standard).findings;
  // What belongs to a zone is also held by its region, as snapshots of a disk are.
  expect(lima.map(({ rule }) => rule)).toEqual(['undisclosed-region']);
  await writeFile(
    file,
    JSON.stringify({ Resources: { Disk: volume('us-east-1-bos-1a'), Home: { Type: 'AWS::S3::Bucket' } } }),
  );
  const findings = checkSources(readSources([file], 'us-east-1'), standard).findings;
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['leads-elsewhere', 'undisclosed-region']);
  expect(findings.map(({ fix }) => fix).join('\n')).toContain(
    'storage:\n      - region: us-east-1\n        zone: us-east-1-bos-1a # Boston, United States',
  );
});

test.each([
  ['us-east-1-lim-1a', true],
  ['use1-lim1-az1', true],
  ['us-east-1-lim-1b', true],
  ['us-east-1-bue-1a', false],
  ['us-east-1a', false],
])('a row of a zone discloses the city of it, by whatever name: %s', (zone, isShown) => {
  expect(discloses(both.version, { zone })).toBe(isShown);
});

test('isHostOf() takes a name for itself, and a pattern for all below it', () => {
  expect(isHostOf('API.Example.com', ['api.example.com'])).toBe(true);
  expect(isHostOf('a.b.example.com', ['*.example.com'])).toBe(true);
  expect(isHostOf('example.com', ['*.example.com'])).toBe(false);
  expect(isHostOf('badexample.com', ['*.example.com'])).toBe(false);
  expect(isHostOf('api.example.com.evil.net', ['api.example.com', '*.example.com'])).toBe(false);
});
