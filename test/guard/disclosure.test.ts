import { describe, expect, test } from 'vitest';
import { parseDisclosure, policyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { fixtureContent } from '../fixture-content.ts';
import { versionDisclosing } from './policies.ts';

const source = 'https://policy.example.com/privacy/storage.json';
const right = { format: 1, policy: 'privacy', versions: [versionDisclosing('2026-11-15', ['eu-central-1'])] };
const useAddress =
  'Use the address where promulgate publishes it, such as https://policy.example.com/privacy/storage.json';

describe('parseDisclosure()', () => {
  test('reads what the project publishes', async () => {
    const at = Date.UTC(2026, 11, 1);
    const site = buildSite(fixtureContent, { at, origin: 'https://policy.example.com' });
    const published = site.pages.find((page) => page.path === '/privacy/storage.json');
    const disclosure = parseDisclosure(new TextDecoder().decode(published?.body), source);
    expect(policyInForce(disclosure, at)).toMatchObject({
      policy: 'privacy',
      version: { version: '2026-11-15', section: 'storage', places: [{ region: 'eu-central-1' }] },
      coming: [],
    });
  });

  test('ignores fields that it does not use', () => {
    expect(parseDisclosure(JSON.stringify({ ...right, more: true }), source)).toEqual(right);
  });

  test.each<[string, string, string]>([
    ['<html>', `Cannot read ${source}: it is not JSON`, useAddress],
    ['null', `Cannot read ${source}: it is not a storage.json published by promulgate`, useAddress],
    ['{"format":"1"}', `Cannot read ${source}: it is not a storage.json published by promulgate`, useAddress],
    [
      '{"format":2}',
      `Cannot read ${source}: its format is 2, and this guard reads format 1`,
      'Update promulgate in this project',
    ],
    [
      '{"format":0}',
      `Cannot read ${source}: its format is 0, and this guard reads format 1`,
      'Publish the policy with the release of promulgate used here',
    ],
  ])('rejects %s', (json, message, hint) => {
    expect(() => parseDisclosure(json, source)).toThrow(`${message}\n    ${hint}`);
  });

  test.each<[string, unknown, string]>([
    ['versions', undefined, 'it lacks "versions"'],
    [
      'versions',
      [{ ...right.versions[0], places: [{ holds: [], provider: 'X' }] }],
      'it lacks "versions.0.places.0.region"',
    ],
    [
      'versions',
      [{ ...right.versions[0], from: 'soon' }],
      'versions.0.from is invalid: Expected an instant of the form',
    ],
    [
      'versions',
      [{ ...right.versions[0], version: 'one' }],
      'versions.0.version is invalid: Expected a date of the form',
    ],
    [
      'versions',
      [...right.versions, ...right.versions],
      'versions is invalid: Expected versions in ascending order of their effective dates',
    ],
    ['policy', '', 'policy is invalid: Expected a text that is not empty'],
  ])('rejects %s %j', (name, value, message) => {
    const json = JSON.stringify({ ...right, [name]: value });
    expect(() => parseDisclosure(json, source)).toThrow(`Cannot read ${source}: ${message}`);
    expect(() => parseDisclosure(json, source)).toThrow('\n    Publish the policy again');
  });
});

describe('policyInForce()', () => {
  const versions = ['2020-01-01', '2026-11-15', '2027-02-01'].map((date) => versionDisclosing(date, []));
  const disclosure = { format: 1, policy: 'privacy', versions } as const;

  test.each<[string, string | undefined, string[]]>([
    ['2019-12-31T23:59:59.999Z', undefined, []],
    ['2020-01-01T00:00:00.000Z', '2020-01-01', ['2026-11-15', '2027-02-01']],
    ['2026-11-14T23:59:59.999Z', '2020-01-01', ['2026-11-15', '2027-02-01']],
    ['2026-11-15T00:00:00.000Z', '2026-11-15', ['2027-02-01']],
    ['2030-01-01T00:00:00.000Z', '2027-02-01', []],
  ])('at %s finds %s in force and %j coming', (time, version, coming) => {
    const found = policyInForce(disclosure, Date.parse(time));
    expect(found?.version.version).toBe(version);
    expect((found?.coming ?? []).map(({ version }) => version)).toEqual(coming);
  });
});
