import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { findMissingGlyphs } from './find-missing-glyphs.ts';
import { installFonts } from './install-fonts.ts';
import { type Script, scripts } from './scripts.ts';

/** A browser that shows every script of the tests. */
export interface LaunchedBrowser {
  /** Opens a page in a context of its own. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Far more than any step takes, so that a machine at ten times its load still ends it. */
const timeout = 240_000;

/**
 * Starts the Chromium that ships inside its npm package, with the libraries that ship beside it and the fonts of other packages, in a
 * directory and an environment of its own: nothing of the machine and of an earlier run is needed or seen. Throws where a script has
 * no glyphs, since measuring text that no one can see proves nothing.
 */
export async function launchBrowser(
  fontsOf: readonly Script[] = scripts,
  flags: readonly string[] = [],
): Promise<LaunchedBrowser> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-browser-'));
  const executablePath = await unpack(directory);
  const browser = await playwright.launch({
    executablePath,
    timeout,
    // Without the package's own flags: made for a Lambda function, they switch off exactly the rules that the tests check.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...flags],
    env: {
      HOME: directory,
      TMPDIR: directory,
      FONTCONFIG_FILE: await installFonts(path.join(directory, 'installed-fonts'), fontsOf),
      LD_LIBRARY_PATH: path.join(directory, 'al2023', 'lib'),
    },
  });
  const launched = {
    async newPage(options: BrowserContextOptions = {}) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(timeout);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  await requireGlyphs(browser).catch(async (error) => {
    await launched.close();
    throw error;
  });
  return launched;
}

async function requireGlyphs(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const unseen: Script[] = [];
  for (const script of scripts) if ((await findMissingGlyphs(page, script.line)).length > 0) unseen.push(script);
  await page.close();
  if (unseen.length === 0) return;
  const names = unseen.map(({ name }) => name).join(', ');
  const packages = [...new Set(unseen.map(({ fontPackage }) => fontPackage))].join(', ');
  throw new Error(
    `Cannot show ${names} in the tests' browser: it has no glyphs; run npm ci, which installs ${packages}`,
  );
}

async function unpack(directory: string): Promise<string> {
  const { TMPDIR } = process.env;
  // The package unpacks to wherever temporary files go.
  process.env.TMPDIR = directory;
  try {
    const executablePath = await chromium.executablePath();
    await inflate(path.join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    return executablePath;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
