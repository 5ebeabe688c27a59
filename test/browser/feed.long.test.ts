import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureContent } from '../fixture-content.ts';
import { inForce, listPaths, pageText, siteOf, withWords } from '../site/site-content.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

let launched: LaunchedBrowser;

beforeAll(async () => {
  launched = await launchBrowser();
});

afterAll(async () => {
  await launched.close();
});

/** The title that a browser's own parser of XML reads in a text; undefined where the text is not well formed. */
async function titleIn(xml: string): Promise<string | undefined> {
  const page = await launched.newPage();
  const title = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const isWrong = document.querySelector('parsererror') !== null;
    const [first] = document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'title');
    return isWrong ? undefined : first?.textContent;
  }, xml);
  await page.close();
  return title ?? undefined;
}

test('a browser reads every feed, whatever titles and summaries hold', async () => {
  const words = `</title><script/> "&" &amp; &nbsp; ]]> <![CDATA[ <!-- \u2028`;
  const hostile = `${words}\u0000\u001b\ufffe\ud800`;
  const site = siteOf(withWords(fixtureContent, { title: hostile, summary: hostile }), inForce);
  const feeds = listPaths(site).filter((path) => path.endsWith('/feed.xml'));
  expect(feeds).toHaveLength(fixtureContent.settings.locales.length);
  for (const path of feeds) {
    expect(await titleIn(pageText(site, path))).toContain(`${words}\ufffd\ufffd\ufffd\ufffd`);
  }
  expect(await titleIn(pageText(site, feeds[0] ?? '').replace('</author>', ''))).toBeUndefined();
});
