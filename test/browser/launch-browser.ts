import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A browser, and the directory that it was unpacked to. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that ships inside its npm package, with the libraries and fonts that ship beside it, so that nothing of the
 * machine's own is needed. Unpacked for this run alone: two runs at once would find half a browser in a directory they share.
 */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-browser-'));
  const executablePath = await unpack(directory);
  const browser = await playwright.launch({
    executablePath,
    // Without the package's own flags: made for a Lambda function, they switch off the very rules that the tests watch.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    env: {
      ...process.env,
      HOME: directory,
      FONTCONFIG_PATH: path.join(directory, 'fonts'),
      LD_LIBRARY_PATH: path.join(directory, 'al2023', 'lib'),
    },
  });
  const close = async () => {
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { browser, close };
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
