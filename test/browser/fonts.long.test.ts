import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findMissingGlyphs } from './find-missing-glyphs.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { scripts } from './scripts.ts';

let launched: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  launched = await launchBrowser();
  page = await launched.newPage();
});

afterAll(async () => {
  await launched.close();
});

test.each(scripts)('the browser shows a line of $name', async ({ line, locale }) => {
  await page.setContent(`<p lang="${locale}" style="width: max-content; font-size: 16px">${line}</p>`);
  const width = await page.locator('p').evaluate((element) => element.getBoundingClientRect().width);
  expect(width).toBeGreaterThan(0);
  expect(await findMissingGlyphs(page, line)).toEqual([]);
});

test('findMissingGlyphs() finds what no font has, each once', async () => {
  expect(await findMissingGlyphs(page, 'a\u{12000}b\u{12000} \u{1F3AC}')).toEqual(['\u{12000}', '\u{1F3AC}']);
});

test.each([
  ['Arabic', scripts.filter(({ name }) => name !== 'Arabic'), 'Arabic', '@fontsource-variable/noto-sans-arabic'],
  ['any script', [], scripts.map(({ name }) => name).join(', '), packagesOf(scripts)],
])('launchBrowser() without the fonts of %s says in one sentence what to do', async (_, fonts, names, packages) => {
  const sentence = `Cannot show ${names} in the tests' browser: it has no glyphs; run npm ci, which installs ${packages}`;
  await expect(launchBrowser(fonts)).rejects.toThrow(new Error(sentence));
});

function packagesOf(some: typeof scripts): string {
  return [...new Set(some.map(({ fontPackage }) => fontPackage))].join(', ');
}
