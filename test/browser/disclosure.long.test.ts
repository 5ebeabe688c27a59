import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInMessages } from '../../lambda/content/built-in-messages.ts';
import { makeContent, pageText, siteOf } from '../site/site-content.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

const locales = Object.keys(builtInMessages);
const words = JSON.stringify({
  'holds.accounts': 'account and registration information',
  'purpose.payments': 'to take payments',
});
const rows = [
  'announced: 2025-01-01',
  'change: major',
  'country: CH',
  'storage:',
  '  - { region: ap-northeast-1, holds: [accounts], provider: Amazon Web Services EMEA SARL, safeguard: standardClauses }',
  '  - { country: GB, city: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, holds: [accounts], provider: Donaudampfschifffahrtsgesellschaft mbH, role: jointController, contact: datenschutzbeauftragter@donaudampfschifffahrtsgesellschaft.example, safeguard: bindingRules }',
  'recipients:',
  '  - { processor: payPal, purpose: payments, role: controller, holds: [accounts], safeguard: adequacy, retentionDays: 3650, contact: privacy@example.com }',
  '  - { processor: sentry, purpose: payments, holds: [accounts], safeguard: contract }',
  '',
].join('\n');
const text = '## Where {#where}\n\n{{storage}}\n\n## Who {#who}\n\n{{recipients}}\n';
const site = siteOf(
  makeContent(
    { '2025-01-01': { yaml: rows, texts: Object.fromEntries(locales.map((locale) => [locale, text])) } },
    {
      'site.yaml': `sourceLocale: en\nlocales: [${locales.join(', ')}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
      ...Object.fromEntries(locales.map((locale) => [`messages/${locale}.json`, words])),
    },
  ),
);

let launched: LaunchedBrowser;

beforeAll(async () => {
  launched = await launchBrowser();
});

afterAll(() => launched.close());

test('the tables of places and of recipients fit on every screen in every language', async () => {
  const page = await launched.newPage({});
  for (const locale of locales) {
    await page.setContent(pageText(site, `/privacy/${locale}`));
    expect(await page.locator('table').count()).toBe(2);
    for (const width of [320, 390, 641, 768, 961, 1280, 1920]) {
      await page.setViewportSize({ width, height: 640 });
      const { scrollWidth, cut } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll('td,th,caption')].filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 1,
        ).length,
      }));
      expect([locale, width, scrollWidth, cut]).toEqual([locale, width, width, 0]);
    }
  }
  await page.context().close();
});
