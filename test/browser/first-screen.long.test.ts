import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fiftyLocales } from '../site/fifty-locales.ts';
import { inForce, pageText, siteOf } from '../site/site-content.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

const content = fiftyLocales();
const site = siteOf(content, inForce);
const height = 568;
let launched: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  launched = await launchBrowser();
  page = await launched.newPage({ viewport: { width: 320, height } });
});

afterAll(async () => {
  await launched.close();
});

test.each(content.settings.locales)(
  'on the smallest phone the text of %s begins on the first screen',
  async (locale) => {
    await page.setContent(pageText(site, `/privacy/${locale}`));
    const shown = await page.evaluate(() => {
      const first = document.querySelector('article > div > p');
      if (first === null) return undefined;
      const range = document.createRange();
      range.selectNodeContents(first);
      const [line] = range.getClientRects();
      return { bottom: line?.bottom, width: document.documentElement.scrollWidth };
    });
    expect(shown?.bottom).toBeLessThanOrEqual(height);
    expect(shown?.width).toBe(320);
  },
);

test('contents fold on a phone, and are open on a wide screen', async () => {
  await page.setContent(pageText(site, '/privacy/de'));
  const link = page.locator('.contents a').first();
  expect(await link.isVisible()).toBe(false);
  await page.locator('.contents summary').click();
  expect(await link.isVisible()).toBe(true);
  const wide = await launched.newPage({ viewport: { width: 1280, height: 800 } });
  await wide.setContent(pageText(site, '/privacy/de'));
  expect(await wide.locator('.contents a').first().isVisible()).toBe(true);
  await wide.close();
});

test('a browser reports the table of places as a table where its rows are shown as cards', async () => {
  await page.setContent(pageText(site, '/privacy/en'));
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value);
  expect(roles).toEqual(expect.arrayContaining(['table', 'row', 'cell', 'rowheader', 'list', 'listitem']));
});

test.each([
  ['en', 70],
  ['de', 70],
  ['ja', 40],
  ['zh-Hans', 40],
])('no line of %s has more than %d characters', async (locale, most) => {
  const wide = await launched.newPage({ viewport: { width: 1280, height: 800 } });
  await wide.setContent(pageText(site, `/privacy/${locale}`));
  const longest = await wide.evaluate(() => {
    const first = document.querySelector('article > div > p')?.firstChild?.parentElement;
    const text = first?.textContent ?? '';
    const lines = new Set(
      [...(first ? [first] : [])].flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].map(({ top }) => Math.round(top / 8));
      }),
    );
    return text.length / lines.size;
  });
  expect(longest).toBeGreaterThan(20);
  expect(longest).toBeLessThanOrEqual(most);
  await wide.close();
});
