import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { startSite } from './site.ts';

let launched: LaunchedBrowser;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  [launched, site] = await Promise.all([launchBrowser(), startSite()]);
});

afterAll(() => Promise.all([launched.close(), site.close()]));

test.each(['en', 'ar'])(
  'a reader of %s reaches everything on the latest page with the keyboard alone',
  async (locale) => {
    const page = await launched.newPage({ viewport: { width: 320, height: 568 } });
    await page.goto(`${site.siteUrl}/privacy/${locale}`);
    const stop = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        if (element === null || element === document.body) return undefined;
        const every = [...document.querySelectorAll('a, summary, button')];
        const { outlineWidth } = getComputedStyle(element);
        return { tag: element.localName, outlineWidth, place: every.indexOf(element) };
      });
    const isMenuOpen = () => page.evaluate(() => document.querySelector('nav [popover]')?.matches(':popover-open'));
    await page.keyboard.press('Tab');
    expect(await stop()).toEqual({ tag: 'a', outlineWidth: '3px', place: 0 });
    await page.keyboard.press('Tab');
    expect(await stop()).toEqual({ tag: 'button', outlineWidth: '3px', place: 1 });
    await page.keyboard.press('Enter');
    expect(await isMenuOpen()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await stop()).toEqual({ tag: 'a', outlineWidth: '3px', place: 2 });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await isMenuOpen()).toBe(false);
    await page.keyboard.press('Space');
    expect(await isMenuOpen()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await isMenuOpen()).toBe(false);
    expect(await stop()).toEqual({ tag: 'button', outlineWidth: '3px', place: 1 });
    const places: number[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const next = await stop();
      if (next === undefined || next.place <= (places.at(-1) ?? 1)) break;
      expect(next.outlineWidth).toBe('3px');
      places.push(next.place);
    }
    const last = await page.evaluate(() => document.querySelectorAll('a, summary, button').length - 1);
    expect(places.at(-1)).toBe(last);
  },
);
