import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startPreview } from '../../cli/commands/preview/start-preview.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { everyPageKind, whileAnnounced } from '../site/every-page-kind.ts';
import { pageText, siteOf } from '../site/site-content.ts';
import { findMissingGlyphs } from './find-missing-glyphs.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { startSite } from './site.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everyKindOfPage = [
  '/privacy/ar',
  '/privacy/zh-Hant',
  '/privacy/2023-03-30/de',
  '/privacy/ja/history',
  '/privacy/2026-11-15/en/changes',
  '/privacy/2026-11-15/ar/changes',
  '/privacy/nope',
];

/** Those that the served site does not have, each in one of its languages. */
const otherKindsOfPage = [
  '/ja',
  '/404.zh-Hant',
  '/privacy/zh-Hans',
  '/privacy/2026-12-20/ja',
  '/privacy/2026-12-20/zh-Hant/changes',
  '/privacy/2027-02-01/ar',
  '/privacy/2026-11-15/de/corrected/1',
  '/privacy/apps/shop/de',
  '/privacy/apps/old-bank/ar',
  '/terms/en',
];

let launched: LaunchedBrowser;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  [launched, site] = await Promise.all([launchBrowser(), startSite()]);
});

afterAll(async () => {
  await Promise.all([launched.close(), site.close()]);
});

/** A page of a reader of their own, with what went over the network and what the browser complained of. */
async function open(address: string, options: BrowserContextOptions = {}) {
  const page = await launched.newPage(options);
  const context = page.context();
  onTestFinished(() => context.close());
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(site.siteUrl + address);
  return { page, context, requests, complaints, response };
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe('a reader of Arabic', () => {
  test('is led to a page from right to left that needs no other request, sets no cookie, and breaks no policy', async () => {
    const { page, context, requests, complaints, response } = await open('/privacy', { locale: 'ar-EG' });
    expect(page.url()).toBe(`${site.siteUrl}/privacy/ar`);
    expect(response?.status()).toBe(200);
    expect(requests).toEqual([`${site.siteUrl}/privacy`, `${site.siteUrl}/privacy/ar`]);
    expect(await context.cookies()).toEqual([]);
    expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
    expect(complaints).toEqual([]);
    const shown = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      direction: getComputedStyle(document.body).direction,
      heading: document.querySelector('h1')?.firstChild?.textContent?.trim(),
      isStyled: getComputedStyle(document.body).maxWidth !== 'none',
    }));
    expect(shown).toEqual({ lang: 'ar', direction: 'rtl', heading: 'سياسة الخصوصية', isStyled: true });
  });

  test('opens the menu without a script and changes to another language', async () => {
    const { page } = await open('/privacy/ar', { javaScriptEnabled: false });
    const menu = page.locator('header nav');
    expect(await menu.getByRole('link').filter({ visible: true }).count()).toBe(0);
    await menu.getByRole('button').click();
    const names = await menu.getByRole('link').allTextContents();
    expect(names).toEqual(['العربية', 'English', 'Deutsch', '中文（简体）', '中文（繁體）', '日本語']);
    await menu.getByRole('link', { name: 'Deutsch' }).click();
    expect(page.url()).toBe(`${site.siteUrl}/privacy/de`);
    expect(await page.locator('h1').textContent()).toBe('Datenschutzerklärung Example App · Example GmbH');
  });
});

describe('a reader', () => {
  test.each(everyKindOfPage)(
    'with a screen reader finds nothing wrong on %s, in light and in dark',
    async (address) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(address, { colorScheme });
        expect(await violationsOf(page)).toEqual([]);
      }
    },
  );

  test.each(['en', 'ar'])('with a screen reader finds nothing wrong in the open menu of %s', async (locale) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`/privacy/${locale}`, { colorScheme, viewport: { width: 320, height: 568 } });
      await page.locator('header nav').getByRole('button').click();
      expect(await violationsOf(page)).toEqual([]);
      const { left, right, scrollWidth } = await page.locator('header nav ul').evaluate((list) => {
        const { left, right } = list.getBoundingClientRect();
        return { left, right, scrollWidth: document.documentElement.scrollWidth };
      });
      expect([left, right, scrollWidth]).toEqual([0, 320, 320]);
    }
  });

  test('with a screen reader finds nothing wrong on announced, withdrawn, corrected, dropped and shared pages', async () => {
    const every = siteOf(everyPageKind, whileAnnounced);
    for (const [index, address] of otherKindsOfPage.entries()) {
      const page = await launched.newPage({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
      await page.setContent(pageText(every, address));
      expect([address, await violationsOf(page)]).toEqual([address, []]);
      await page.context().close();
    }
  });

  test.each(everyKindOfPage)(
    'with a screen of any width never scrolls sideways on %s, and reads at least 16 px',
    async (address) => {
      const { page } = await open(address);
      for (const width of [320, 641, 768, 961, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        const { scrollWidth, size } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          size: Number.parseFloat(getComputedStyle(document.body).fontSize),
        }));
        expect([width, scrollWidth]).toEqual([width, width]);
        expect(size).toBeGreaterThanOrEqual(16);
      }
    },
  );

  test.each(everyKindOfPage)('finds a glyph for every character of %s', async (address) => {
    const { page } = await open(address);
    expect(await findMissingGlyphs(page, (await page.locator('body').textContent()) ?? '')).toEqual([]);
  });

  test('with a keyboard reaches the text first', async () => {
    const { page } = await open('/privacy/de');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const target = await page.locator('.skip').getAttribute('href');
    await page.waitForURL((url) => url.hash === target);
    expect(await page.locator(':target').evaluate((element) => element.tagName)).toBe('MAIN');
  });

  test('of a link to a clause arrives at it, in every language', async () => {
    for (const locale of ['en', 'ar', 'ja']) {
      const { page } = await open(`/privacy/${locale}#use-b`, { viewport: { width: 800, height: 300 } });
      expect(await page.locator(':target').textContent()).toMatch(/^\(b\) /);
      expect(await page.locator(':target').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
        300,
      );
    }
  });

  test('who prints gets the text without the menu', async () => {
    const { page } = await open('/privacy/de');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    expect(await page.locator('#storage').isVisible()).toBe(true);
  });

  test('of a missing page gets 404 under the same policy, in the language of its address, and a way to the text', async () => {
    const { page, response, complaints } = await open('/privacy/de/nope');
    expect(response?.status()).toBe(404);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    // Chromium itself reports the status of the document.
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    expect([page.url(), await page.locator('html').getAttribute('lang')]).toEqual([
      `${site.siteUrl}/privacy/de/nope`,
      'de',
    ]);
    await page.getByRole('link', { name: 'Datenschutzerklärung' }).click();
    expect(page.url()).toBe(`${site.siteUrl}/privacy/de`);
  });
});

test('an editor’s open page reloads when a file changes', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(fixtureDirectory, directory, { recursive: true });
  const printed: string[] = [];
  const preview = await startPreview({ port: 0, directory, at: '2026-11-18', print: (text) => printed.push(text) });
  onTestFinished(() => preview.close());
  const siteUrl = /http:\/\/localhost:\d+/.exec(printed.join('\n'))?.[0];
  const page = await launched.newPage();
  const listening = page.waitForResponse(`${siteUrl}/.reload`);
  await page.goto(`${siteUrl}/privacy/de`);
  await listening;
  const file = path.join(directory, 'messages/de.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Alle Fassungen', 'Sämtliche Fassungen'));
  await page.getByRole('link', { name: 'Sämtliche Fassungen' }).waitFor();
  await page.close();
});
