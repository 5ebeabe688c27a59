import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fixtureFiles } from '../fixture-content.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { startSite } from './site.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const plate = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="${colour}"/></svg>`;
const theme = `theme:
  name: Nordwind
  logo: logo.svg
  logoDark: dark.svg
  favicon: icon.svg
  fonts: { latin: [Nordwind Sans, serif], japanese: [Nordwind Mincho] }
  headerLinks: [{ href: /privacy, label: { en: Contact, de: Kontakt } }]
`;
const site = new TextDecoder().decode(fixtureFiles.get('site.yaml'));
const files = new Map([
  ...fixtureFiles,
  ['site.yaml', encode(site + theme)],
  ['logo.svg', encode(plate('#ff0000'))],
  ['dark.svg', encode(plate('#00ff00'))],
  ['icon.svg', encode(plate('#0000ff'))],
]);

let launched: LaunchedBrowser;
let served: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  [launched, served] = await Promise.all([launchBrowser(), startSite(files)]);
});

afterAll(async () => {
  await Promise.all([launched.close(), served.close()]);
});

async function open(path: string, options: BrowserContextOptions = {}) {
  const page = await launched.newPage(options);
  onTestFinished(() => page.context().close());
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 60)));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(served.siteUrl + path);
  return { page, requests, complaints };
}

test.each([
  ['light', [255, 0, 0]],
  ['dark', [0, 255, 0]],
] as const)(
  'a reader with a %s screen sees the logo for it, within one request and the strict policy',
  async (colorScheme, colour) => {
    const { page, requests, complaints } = await open('/privacy/ar', { colorScheme });
    expect(requests.filter((address) => !address.startsWith('data:'))).toEqual([`${served.siteUrl}/privacy/ar`]);
    expect(complaints).toEqual([]);
    const shown = await page.locator('.name img').evaluate((image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('It is no picture');
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { width, height } = image.getBoundingClientRect();
      return { width, height, alt: image.alt, colour: [...(context?.getImageData(5, 5, 1, 1).data ?? [])].slice(0, 3) };
    });
    expect(shown).toEqual({ width: 120, height: 40, alt: 'Nordwind', colour });
  },
);

test.each([
  ['de', '"Nordwind Sans", serif', 'Kontakt'],
  ['ja', '"Nordwind Mincho", sans-serif', 'Contact'],
  ['ar', 'system-ui, sans-serif', 'Contact'],
])(
  'a reader of %s gets the fonts for the script, its height of lines, and links at the top',
  async (locale, fonts, link) => {
    const { page, complaints } = await open(`/privacy/${locale}`, { viewport: { width: 320, height: 640 } });
    const shown = await page.evaluate(() => {
      const { fontFamily, lineHeight, fontSize } = getComputedStyle(document.body);
      const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return { fontFamily, lines: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), sideways };
    });
    const height = { de: 1.6, ja: 1.75, ar: 1.9 }[locale];
    expect(shown).toEqual({ fontFamily: fonts, lines: expect.closeTo(height ?? 0, 3), sideways: 0 });
    expect(await page.locator('header .links').getByRole('link').allTextContents()).toEqual([link]);
    expect(complaints).toEqual([]);
  },
);
