import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startPreview } from '../../cli/commands/preview/start-preview.ts';
import { copyOfContent, edit } from '../cli/promulgate.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

let launched: LaunchedBrowser;

beforeAll(async () => {
  launched = await launchBrowser();
});

afterAll(() => launched.close());

async function preview() {
  const directory = path.join(await copyOfContent(), 'content');
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const running = await startPreview({ port: 0, directory, at: '2026-11-18', print });
  onTestFinished(() => running.close());
  const [siteUrl = ''] = /http:\/\/localhost:\d+/.exec(printed.join('\n')) ?? [];
  return { version: path.join(directory, 'privacy/2026-11-15'), siteUrl };
}

test.each([
  ['de', { width: 1280, height: 800 }, '{{company}} behält', 'changes-b'],
  ['ar', { width: 320, height: 640 }, 'تحتفظ شركة {{company}}', 'changes-b'],
])(
  'the preview shows a problem of %s at its clause, while the editor types',
  async (locale, viewport, words, clause) => {
    const { version, siteUrl } = await preview();
    const page = await launched.newPage({ viewport });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${siteUrl}/privacy/${locale}`);
    const file = path.join(version, `${locale}.md`);
    await edit(file, words, words.replace('company', 'compny'));
    const marked = page.locator('[data-problem]');
    await marked.waitFor();
    expect(await marked.evaluateAll((pieces) => pieces.map(({ id }) => id))).toEqual([clause]);
    const note = marked.locator('[data-preview]');
    await note.getByText('Cannot use fact "compny"').waitFor();
    await note.getByText('Write "company"').waitFor();
    await note.getByText(/de\.md:\d+:\d+ \[unknown-fact\]|ar\.md:\d+:\d+ \[unknown-fact\]/).waitFor();
    const list = page.locator('body > [data-preview]');
    await list.getByText('1 error').click();
    await list.getByText('Show it').click();
    expect(await note.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await edit(file, words.replace('company', 'compny'), words);
    await marked.waitFor({ state: 'detached' });
    await list.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('a page that connects after a text was saved shows it all the same', async () => {
  const { version, siteUrl } = await preview();
  const early = await launched.newPage();
  const page = await launched.newPage();
  const { promise: isSaved, resolve: save } = Promise.withResolvers<void>();
  await page.route('**/.reload', async (route) => {
    await isSaved;
    await route.continue();
  });
  await early.goto(`${siteUrl}/privacy/de`);
  await Promise.all([page.waitForResponse('**/.problems'), page.goto(`${siteUrl}/privacy/de`)]);
  await edit(path.join(version, '../../messages/de.json'), 'Alle Fassungen', 'Sämtliche Fassungen');
  await early.getByText('Sämtliche Fassungen').first().waitFor();
  expect(await page.getByText('Alle Fassungen').count()).toBeGreaterThan(0);
  save();
  await page.getByText('Sämtliche Fassungen').first().waitFor();
  await early.context().close();
  await page.context().close();
});
