import { expect, test } from 'vitest';
import { judgeSecurityTxt } from '../../lambda/outside/checks/check-security-txt.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { stages } from '../../lambda/site/stage.ts';
import { withSettings } from '../application-files.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { createSeeding, look, publish, type Step, smallFiles, withFiles } from './outside-site.ts';
import { seededFaults } from './seeded-faults.ts';

const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
const yaml = (announced: string, more = '') => `change: major\nannounced: ${announced}\n${more}`;
const words = '---\ntitle: Privacy Policy\n---\nNew words.\n';
const coming = (more?: string) =>
  withFiles(smallFiles, {
    'privacy/2027-03-01/version.yaml': yaml('2026-11-18', more),
    'privacy/2027-03-01/en.md': words,
  });
const dropped = 'sourceLocale: en\nlocales: [en, ar]\ndropped: [de]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n';
const fileOf = (file: string) => new TextDecoder().decode(smallFiles.get(file));
const small: Step = [smallFiles, day('2026-11-18')];

const corrections = {
  'privacy/2026-11-15/corrections/de.1.md': fileOf('privacy/2026-11-15/de.md').replace('Passwort', 'Paßwort'),
  'privacy/2026-11-15/corrections/en.1.md': fileOf('privacy/2026-11-15/en.md').replace('will not', 'will'),
  'privacy/2026-11-15/version.yaml': [
    fileOf('privacy/2026-11-15/version.yaml').trimEnd(),
    'corrections:',
    '  - { locale: de, date: 2026-11-20, because: An old spelling }',
    '  - { locale: en, date: 2026-11-20, because: A word was missing, meaning: true }',
    '',
  ].join('\n'),
};
const uncorrected = withFiles(smallFiles, {
  'privacy/2026-11-15/de.md': corrections['privacy/2026-11-15/corrections/de.1.md'],
  'privacy/2026-11-15/en.md': corrections['privacy/2026-11-15/corrections/en.1.md'],
});

const rows = [
  'country: DE',
  'storage:',
  '  - { region: us-east-1, zone: us-east-1-lim-1a, holds: [accounts], provider: P, safeguard: consent }',
  '  - { country: DE, city: Jena, holds: [accounts], provider: Own, role: company, safeguard: notNeeded, hosts: [a.example.com] }',
  '  - { region: eu-central-1, holds: [visits], provider: P, safeguard: notNeeded, contact: p@example.com }',
  'recipients:',
  '  - { processor: stripe, purpose: payments, holds: [accounts], safeguard: notNeeded, retentionDays: 3650 }',
  '',
].join('\n');
const english = JSON.parse(new TextDecoder().decode(smallFiles.get('messages/en.json')));
const disclosing = {
  'messages/en.json': JSON.stringify({ ...english, 'purpose.payments': 'to take payments' }),
  'vendors/2026-11-20/version.yaml': yaml('2026-11-20', rows),
  'vendors/2026-11-20/en.md': `${words}\n## Where {#where}\n\n{{storage}}\n\n## Who {#who}\n\n{{recipients}}\n`,
};

test.each<[string, readonly Step[]]>([
  ['a version that is to come, in one language', [[coming(), day('2026-11-18')]]],
  [
    'applications that share its texts, of which one was added later',
    [
      [withSettings('applications: { shop: { facts: { application: Shop } } }\n', smallFiles), day('2026-11-18')],
      [
        withSettings(
          'applications: { shop: { facts: { application: Shop } }, bank: { facts: { application: Bank }, discontinued: true } }\n',
          coming(),
        ),
        day('2026-11-18'),
      ],
    ],
  ],
  [
    'a version that was withdrawn',
    [
      [coming(), day('2026-11-18')],
      [coming('withdrawn: { date: 2026-11-20, because: Not built }\n'), day('2026-11-20')],
    ],
  ],
  [
    'a version that was postponed',
    [
      [coming(), day('2026-11-18')],
      [coming('postponed: [{ date: 2026-11-20, to: 2027-04-01, because: Late }]\n'), day('2026-11-20')],
    ],
  ],
  ['a language that was dropped', [small, [withFiles(smallFiles, { 'site.yaml': dropped }), day('2026-11-20')]]],
  [
    'a dropped language that was never published, and then a version',
    [
      [withFiles(smallFiles, { 'site.yaml': dropped }), day('2026-11-17')],
      [withFiles(coming(), { 'site.yaml': dropped }), day('2026-11-18')],
    ],
  ],
  [
    'texts that were corrected, one of them in its meaning',
    [
      [uncorrected, day('2026-11-18')],
      [withFiles(smallFiles, corrections), day('2026-11-20')],
    ],
  ],
  [
    'links and marks beside words without spaces',
    [
      [
        withFiles(smallFiles, {
          'terms/2026-11-18/version.yaml': yaml('2026-11-18'),
          'terms/2026-11-18/en.md':
            '---\ntitle: Terms\n---\n请联系[我们](https://www.example.com/a)的客服，**重要**词。\n',
        }),
        day('2026-11-18'),
      ],
    ],
  ],
  [
    'two policies',
    [
      small,
      [
        withFiles(smallFiles, { 'terms/2026-11-20/version.yaml': yaml('2026-11-20'), 'terms/2026-11-20/en.md': words }),
        day('2026-11-20'),
      ],
    ],
  ],
  [
    'a policy that names places elsewhere and recipients',
    [small, [withFiles(smallFiles, disclosing), day('2026-11-20')]],
  ],
])('a good site has no fault: %s', async (_, steps) => {
  const site = await publish(steps);
  const { faults, notes, ...counts } = await look(site);
  expect([faults, (await look(site, { scope: 'latest' })).faults]).toEqual([[], []]);
  expect(counts.addresses).toBeGreaterThan(20);
  expect(notes).toEqual(['The site is on this machine: certificates and the clock were not checked']);
});

test('a site that names another recipient or place than its pages and its record has a fault', async () => {
  const { transform, seed } = createSeeding();
  const site = await publish([small, [withFiles(smallFiles, disclosing), day('2026-11-20')]], { transform });
  const edits: [RegExp, string, RegExp][] = [
    [/"name": "[^"]*"/, '"name": "Other Ltd"', /Does not show "Other Ltd"|Names other recipients/],
    [/"city": "Jena"/, '"city": "Gera"', /Does not show "Gera"|Names other places/],
    [/"zone": "us-east-1-lim-1a"/, '"zone": "us-east-1-bos-1a"', /Shows the places us-east-1-lim-1a/],
  ];
  for (const [from, to, fault] of edits) {
    seed((answer, { uri }) =>
      uri === '/vendors/storage.json'
        ? { ...answer, body: Buffer.from(new TextDecoder().decode(answer.body).replace(from, to)) }
        : answer,
    );
    const { faults } = await look(site);
    expect(faults.map(({ message }) => message).join('\n')).toMatch(fault);
  }
});

test('applications have pages in every language, which lead to each other', async () => {
  const { transform, seed } = createSeeding();
  const files = withSettings('applications: { shop: { facts: { application: Shop } } }\n', smallFiles);
  const site = await publish([[files, day('2026-11-18')]], { transform });
  const page = '/privacy/apps/shop/de';
  seed((answer, { uri }) => {
    if (uri === '/privacy/apps/shop/ar') return { ...answer, status: 404 };
    if (uri !== page) return answer;
    const text = new TextDecoder().decode(answer.body);
    return { ...answer, body: Buffer.from(text.replaceAll('href="/privacy/apps/shop/en"', 'href="/privacy/en"')) };
  });
  const { faults } = await look(site);
  const messages = faults.map(({ path, message }) => `${path}: ${message}`);
  expect(messages).toContain(`${page}: Does not lead to /privacy/apps/shop/en, the same page in en`);
  expect(messages).toContain(
    '/privacy/versions.json: Names application shop, and /privacy/apps/shop/ar does not answer',
  );
});

test('a page of replaced words counts as the page of its text, and of no other', async () => {
  const { transform, seed } = createSeeding();
  const corrected = withFiles(smallFiles, corrections);
  const site = await publish(
    [
      [uncorrected, day('2026-11-18')],
      [corrected, day('2026-11-20')],
    ],
    { transform },
  );
  const path = '/privacy/2026-11-15/de/corrected/1';
  seed((answer, { uri }) => {
    if (uri !== path) return answer;
    const page = new TextDecoder().decode(answer.body);
    return { ...answer, body: Buffer.from(page.replace(/(rel="canonical" href="[^"]*)\/2026-11-15\/de"/, '$1/de"')) };
  });
  const { faults } = await look(site);
  const found = faults.filter((fault) => fault.path === path).map(({ message }) => message);
  expect(found).toContainEqual(
    expect.stringMatching(/canonical address ".*\/privacy\/de", which is not the same page/),
  );
});

test('a trial has no fault, and one that search engines may list has', async () => {
  const [stage] = stages;
  const site = await publish(
    [small],
    { edge: edgeOf(contentOf(smallFiles), stage) },
    { deployment: { bucket, distribution: distributionId, replicas: [], stage } },
  );
  expect((await look(site)).faults).toEqual([]);
  site.setEdge(edgeOf(contentOf(smallFiles)));
  const { faults } = await look(site);
  expect(faults.map(({ message }) => message)).toContain(
    'Belongs to a trial and lacks the header X-Robots-Tag: noindex',
  );
});

test('a page that shows the words of another language has a fault', async () => {
  const { transform, seed } = createSeeding();
  const site = await publish([small], { transform });
  const main = /<main[\s\S]*<\/main>/;
  const english = await (await fetch(`${site.siteUrl}/privacy/2026-11-15/en`)).text();
  const path = '/privacy/2026-11-15/de';
  seed((answer, { uri }) => {
    if (uri !== path) return answer;
    const page = new TextDecoder().decode(answer.body).replace(main, () => main.exec(english)?.[0] ?? '');
    return { ...answer, body: Buffer.from(page) };
  });
  const { faults } = await look(site);
  expect(faults.filter((fault) => fault.path === path).map(({ message }) => message)).toContain(
    'Shows the words of /privacy/2026-11-15/en, although it has a translation of its own',
  );
});

test.each(seededFaults.slice(0, 3))('finds $name', async ({ fault, path, words: sentence }) => {
  const { transform, seed } = createSeeding();
  const site = await publish([small], { transform });
  seed(fault);
  const { faults } = await look(site);
  expect(faults.filter((one) => one.path === path && sentence.test(one.message))).not.toEqual([]);
});

test.each([
  ['2026-11-01T00:00:00.000Z', 'Expired at 2026-11-01T00:00:00.000Z, so that no one may rely on it'],
  ['2026-11-18T00:00:00.000Z', 'Expired at 2026-11-18T00:00:00.000Z, so that no one may rely on it'],
  ['2028-01-01T00:00:00.000Z', 'Expires at 2028-01-01T00:00:00.000Z, more than a year from now'],
  ['2027-07-01T00:00:00.000Z', undefined],
])('a security.txt that expires at %s', (expires, message) => {
  const text = `Contact: mailto:security@example.com\nExpires: ${expires}\n`;
  expect(judgeSecurityTxt(text, Date.UTC(2026, 10, 18))).toEqual(message === undefined ? [] : [message]);
  expect(judgeSecurityTxt(text, undefined)).toEqual([]);
});
