import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { instantOf } from '../../lambda/content/local-time.ts';
import { loadRightContent } from '../../lambda/shared/load-content.ts';
import { paths } from '../../lambda/site/addresses.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { type LaunchedBrowser, launchBrowser } from '../../test/browser/launch-browser.ts';

// Takes the picture in the README: pages of the repository's own policy, on a wide screen and on phones.

const directory = path.join(import.meta.dirname, '../../content');
const file = path.join(import.meta.dirname, 'pages.webp');

interface Screen {
  readonly address: string;
  readonly width: number;
  /** What the screen is scrolled to. */
  readonly first: string;
  readonly isDark?: boolean;
  readonly hasMenuOpen?: boolean;
}

const height = 640;
const gap = 24;
const phone = 360;
const latest = (locale: string) => ({ address: paths.latest('privacy', locale), width: phone, first: 'header' });

/** Two rows of the same width. */
const screens: readonly Screen[] = [
  { address: paths.changes('privacy', '2026-11-15', 'en'), width: 2 * phone + gap, first: '#use' },
  latest('en'),
  latest('ar'),
  latest('ja'),
  { ...latest('hi'), first: '#storage' },
  { ...latest('th'), isDark: true },
  { ...latest('fr'), hasMenuOpen: true },
];

/** The texts of the pages by viewer path, on a day on which a notice is shown. */
async function buildPages(): Promise<ReadonlyMap<string, string>> {
  const { content } = await loadRightContent(directory);
  const at = instantOf('2026-11-20', content.settings.timeZone);
  const { pages } = buildSite(content, { at, origin: 'https://policy.example.com' });
  return new Map(pages.map((page) => [page.path, new TextDecoder().decode(page.body)]));
}

/** A screen as the address of a PNG. */
async function takeScreen(browser: LaunchedBrowser, html: string, screen: Screen): Promise<string> {
  const { width, first, isDark = false, hasMenuOpen = false } = screen;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: isDark ? 'dark' : 'light' });
  await page.setContent(html);
  if (hasMenuOpen) await page.locator('nav button').click();
  await page
    .locator(first)
    .first()
    .evaluate((element) => {
      window.scrollTo(0, element.getBoundingClientRect().top - 16);
    });
  return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
}

/** The screens in rows, each in a frame, as WebP. */
async function arrange(browser: LaunchedBrowser, pictures: readonly string[]): Promise<Buffer> {
  const width = 4 * (phone + gap) + gap;
  const page = await browser.newPage({ viewport: { width, height: 2 * (height + gap) + gap } });
  await page.setContent(`<style>
    body { margin: ${gap}px; display: flex; flex-wrap: wrap; align-items: flex-start; gap: ${gap}px; background: #e4e7ec }
    img { border-radius: 12px; box-shadow: 0 2px 12px #0003 }
  </style>${pictures.map((address) => `<img src="${address}">`).join('')}`);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 25 });
  return Buffer.from(data, 'base64');
}

const pages = await buildPages();
const browser = await launchBrowser();
try {
  const pictures: string[] = [];
  for (const screen of screens) pictures.push(await takeScreen(browser, pages.get(screen.address) ?? '', screen));
  await writeFile(file, await arrange(browser, pictures));
} finally {
  await browser.close();
}
