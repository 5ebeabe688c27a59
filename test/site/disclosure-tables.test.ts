import { describe, expect, test } from 'vitest';
import { builtInMessages } from '../../lambda/content/built-in-messages.ts';
import type { Content, Version } from '../../lambda/content/content.ts';
import { renderDisclosureTable } from '../../lambda/site/text/disclosure-table.ts';
import { createInterfaceMessages } from '../../lambda/site/text/interface-messages.ts';
import { countryToName } from '../../lambda/site/text/language.ts';
import { fixtureContent } from '../fixture-content.ts';
import { changesPage, twoVersions } from './changes-outline.ts';
import { findAll, wordsOf } from './parse-page.ts';

type Rows = Pick<Version, 'storage' | 'recipients' | 'country'>;

const names = { 'holds.accounts': 'ACCOUNTS', 'purpose.payments': 'PAYMENTS' };
const everyLanguage: Content = {
  ...fixtureContent,
  settings: { ...fixtureContent.settings, locales: Object.keys(builtInMessages), fallback: {} },
  messages: new Map(Object.entries(builtInMessages).map(([locale, own]) => [locale, { ...own, ...names }])),
};
const messagesIn = createInterfaceMessages(everyLanguage);

function tableIn(locale: string, name: 'storage' | 'recipients', rows: Partial<Rows>): string {
  return renderDisclosureTable(name, { storage: [], ...rows }, { locale, messages: messagesIn(locale) }).html;
}

const place = (region: string, safeguard: Rows['storage'][number]['safeguard'] = 'notNeeded') =>
  ({ region, holds: ['accounts'], provider: 'P', safeguard }) as const;
const jena = {
  country: 'DE',
  city: 'Jena',
  holds: ['accounts'],
  provider: 'Own',
  role: 'company',
  safeguard: 'notNeeded',
} as const;
const bank = {
  name: '<Bank>',
  service: 'payments',
  purpose: 'payments',
  role: 'jointController',
  country: 'CH',
  holds: ['accounts'],
  safeguard: 'adequacy',
  retentionDays: 30,
  contact: 'a&b@example.com',
  hosts: ['api.bank.example'],
} as const;

/** What the pages of the first release said, which is untrue for readers in another country than the company's. */
const absolute =
  /third country|Drittland|第三国|第三國|제3국|بلد ثالث|третью страну|tercer país|pays tiers|país terceiro/i;

describe.each(Object.keys(builtInMessages))('the tables of a disclosure in %s', (locale) => {
  const { text } = messagesIn(locale);

  test('say nothing that depends on where a reader is', () => {
    const rows = [place('eu-central-1'), place('us-east-1'), place('ap-northeast-1', 'adequacy')];
    const [old, of = ''] = [
      tableIn(locale, 'storage', { storage: rows }),
      tableIn(locale, 'storage', { storage: rows, country: 'DE' }),
    ];
    expect(old).toContain(text('safeguard.withinEea'));
    expect(old).toContain(text('safeguard.notNeeded'));
    expect(of).toContain(`${text('safeguard.adequacy')} (${countryToName('EU', locale)})`);
    expect(Object.values(builtInMessages[locale] ?? {}).join()).not.toMatch(absolute);
  });

  test('name who receives information, in which role, where, why, and whence it is sent', () => {
    const words = tableIn(locale, 'recipients', { recipients: [bank], country: 'DE' });
    const country = countryToName('CH', locale);
    for (const shown of ['&lt;Bank&gt;', country, 'ACCOUNTS', 'PAYMENTS', 'a&amp;b@example.com'])
      expect(words).toContain(shown);
    for (const key of ['role.jointController', 'service.payments', 'recipients.caption'] as const)
      expect(words).toContain(text(key));
    expect(words).toContain(text('storage.sent').replace('{{countries}}', country));
    expect(words).not.toContain('api.bank.example');
  });
});

test.each([
  ['FR', 'eu-central-1', 'within the European Economic Area'],
  ['US', 'us-east-1', 'in the company’s own country'],
  ['US', 'eu-central-1', 'none required by the law of the company’s country'],
  [undefined, 'eu-central-1', 'within the European Economic Area'],
  [undefined, 'us-east-1', 'none required by the law of the company’s country'],
])('a company in %s that needs no safeguard for %s says: %s', (country, region, words) => {
  expect(tableIn('en', 'storage', { storage: [place(region)], country })).toContain(`>${words}</td>`);
});

test('a place outside AWS names its city, and who runs it', () => {
  const words = tableIn('en', 'storage', { storage: [place('eu-west-1'), jena], country: 'DE' });
  expect(words).toContain('<strong>Germany</strong><br><bdi>Jena</bdi></td>');
  expect(words).toContain('<bdi>Own</bdi><p>the company itself</p>');
  expect(words).toContain('this information is sent from your country to: Ireland and Germany.</p>');
});

test('a zone is shown where it is, and not where its region is', () => {
  const lima = { ...place('us-east-1'), zone: 'us-east-1-lim-1a' };
  expect(tableIn('en', 'storage', { storage: [lima] })).toContain(
    '<strong>Peru</strong><br><bdi>Lima</bdi> <bdi dir="ltr">(us-east-1-lim-1a)</bdi>',
  );
});

test('tables of the older form say as much as they did', () => {
  expect(tableIn('en', 'storage', { storage: [place('eu-west-1')], country: 'DE' })).not.toContain('your country');
});

test('a changes page compares recipients one by one', () => {
  const yaml = (...rows: string[]) =>
    ['announced: 2025-01-01', 'change: major', 'recipients:', ...rows.map((row) => `  - { ${row} }`), ''].join('\n');
  const row = (name: string, role: string) =>
    `name: ${name}, service: payments, purpose: payments, role: ${role}, country: CH, holds: [accounts], safeguard: consent`;
  const texts = { en: '## One {#one}\n\n{{recipients}}\n' };
  const others = {
    'messages/en.json': JSON.stringify({ 'holds.accounts': 'accounts', 'purpose.payments': 'payments' }),
  };
  const content = twoVersions(
    { yaml: yaml(row('A', 'processor'), row('B', 'processor')), texts },
    { yaml: yaml(row('A', 'controller'), row('C', 'processor')), texts },
    others,
  );
  const words = findAll(changesPage(content), '#one')
    .map(({ textContent }) => wordsOf(textContent))
    .join();
  expect(words).toMatch(/B.*Switzerland/);
  expect(words).toContain('decides for itself');
});
