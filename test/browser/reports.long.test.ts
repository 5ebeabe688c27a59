import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findChangedPieces } from '../../cli/commands/review/find-changed-pieces.ts';
import { renderReview } from '../../cli/commands/review/render-review.ts';
import { renderStatus } from '../../cli/commands/status/render-status.ts';
import { makeReport } from '../../cli/commands/stores/make-report.ts';
import { renderReport } from '../../cli/commands/stores/render-report.ts';
import { findWork } from '../../lambda/content/memory/find-work.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { now, rightFiles } from '../requirements/right-content.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newest = 'privacy/2026-11-15';

function load(files: ReadonlyMap<string, Uint8Array>) {
  const parsed = parseContent(files);
  if (parsed.content === undefined) throw new Error('Cannot read the content');
  return { directory: 'content', files, ...parsed, content: parsed.content };
}

/** The fixture with a source that nobody has translated yet. */
function withNewWords() {
  const source = new TextDecoder().decode(fixtureFiles.get(`${newest}/en.md`));
  const words = `${source}\n## 9. Something new {#new}\n\nNobody has translated this.\n`;
  return load(new Map([...fixtureFiles, [`${newest}/en.md`, new TextEncoder().encode(words)]]));
}

const pages: readonly (readonly [name: string, page: () => string])[] = [
  ['status', () => renderStatus(findWork(withNewWords().content))],
  ['stores', () => renderReport(makeReport(load(rightFiles()), { at: now, version: undefined, askers: undefined }))],
  [
    'review',
    () => {
      const loaded = withNewWords();
      const texts = findChangedPieces(fixtureContent, loaded.content);
      return renderReview(texts, { loaded, base: { name: 'main', state: 'readable' }, others: [] });
    },
  ],
];

let launched: LaunchedBrowser;

beforeAll(async () => {
  launched = await launchBrowser();
});

afterAll(() => launched.close());

test.each(pages)('the page of "%s" is readable by everyone, on a small and on a dark screen', async (_, render) => {
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1200, 'dark'],
  ] as const) {
    const page = await launched.newPage({ viewport: { width, height: 800 }, colorScheme });
    onTestFinished(() => page.context().close());
    await page.setContent(render());
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
