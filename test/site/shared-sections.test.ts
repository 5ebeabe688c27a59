import { expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { everyConstruct } from '../every-construct.ts';
import { fixtureContent } from '../fixture-content.ts';
import { type MadeVersion, makeContent, siteOf } from './site-content.ts';

/** The same content, in which no text shares a token with another one. */
function withoutSharing(content: Content): Content {
  const policies = content.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map((version) => ({
      ...version,
      translations: new Map([...version.translations].map((text) => structuredClone(text))),
    })),
  }));
  return { ...content, policies };
}

const digestsOf = (site: Site) => site.pages.map(({ path, digest }) => [path, digest]);

/** A version in which only `version.yaml` differs from the others. */
function version(announced: string, yaml: string): MadeVersion {
  const text = '{{company}} keeps this.\n\n## Where {#where}\n\n(a) {{since}}\n\n{{storage}}\n\n{{recipients}}\n';
  return { yaml: `announced: ${announced}\nchange: major\nimported: true\n${yaml}`, texts: { en: text, de: text } };
}

const place = (region: string) =>
  `storage:\n  - { region: ${region}, holds: [accounts], provider: Amazon, safeguard: notNeeded }\n`;
const facts = (company: string, since: string) => `facts: { company: ${company}, since: ${since} }\n`;
const recipient = (country: string) =>
  `recipients:\n  - { name: Mail GmbH, service: email, purpose: help, holds: [accounts], role: processor, country: ${country}, safeguard: notNeeded }\n`;

const first = facts('Example GmbH', '2001-05-03') + place('eu-central-1') + recipient('DE');
const sameTexts = makeContent(
  {
    '2020-01-01': version('2020-01-01', first),
    '2020-02-01': version('2020-02-01', first.replace('Example GmbH', 'Other GmbH')),
    '2020-03-01': version('2020-03-01', first.replace('2001-05-03', '2001-05-04')),
    '2020-04-01': version('2020-04-01', first.replace('eu-central-1', 'eu-west-1')),
    '2020-05-01': version('2020-05-01', first.replace('country: DE', 'country: FR')),
    '2020-06-01': version('2020-06-01', first),
    '2020-07-01': version('2020-07-01', `${first}applications:\n  shop: { company: Shop GmbH }\n`),
  },
  Object.fromEntries(
    [...withSettings(twoApplications)].flatMap(([file, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      if (file === 'site.yaml') return [[file, text]];
      return file.startsWith('messages/')
        ? [[file, JSON.stringify({ ...JSON.parse(text), 'purpose.help': 'Help' })]]
        : [];
    }),
  ),
);
const applications = contentOf(withSettings(twoApplications));

test.each([
  ['the fixture', fixtureContent],
  ['every construct', everyConstruct],
  ['applications with facts of their own', applications],
  ['versions with the same texts and different values', sameTexts],
])('a site of %s is the same where versions share sections and where they do not', (_, content) => {
  expect(digestsOf(siteOf(content))).toEqual(digestsOf(siteOf(withoutSharing(content))));
});

test('the versions of these tests share their sections', () => {
  const blocks = sameTexts.policies[0]?.versions.map(({ translations }) => translations.get('en')?.sections[1]?.blocks);
  expect(new Set(blocks).size).toBe(1);
});
