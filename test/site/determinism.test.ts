import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { fixtureContent } from '../fixture-content.ts';
import { fingerprint } from './fingerprint.ts';
import { inForce, pageText, siteOf } from './site-content.ts';

const run = promisify(execFile);

/** The same site, built by a process with a different time zone, language and working directory. */
async function fingerprintElsewhere(env: Readonly<Record<string, string>>): Promise<string> {
  const program = path.join(import.meta.dirname, 'fingerprint.ts');
  const { stdout } = await run(process.execPath, [program], { cwd: tmpdir(), env });
  return stdout.trim();
}

test('buildSite() gives the same bytes twice', async () => {
  expect(siteOf(fixtureContent, inForce)).toEqual(siteOf(fixtureContent, inForce));
  expect(await fingerprint()).toBe(await fingerprint());
});

test.each([
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' },
])('buildSite() gives the same bytes in a process with %j', async (env) => {
  expect(await fingerprintElsewhere(env)).toBe(await fingerprint());
});

test('buildSite() lists pages by path, each once, with the digest of its bytes', () => {
  const { pages } = siteOf(fixtureContent, inForce);
  const paths = pages.map((page) => page.path);
  expect(paths).toEqual([...new Set(paths)].sort());
  expect(pages.map((page) => page.digest)).toEqual(pages.map((page) => sha256(page.body)));
});

test('buildSite() uses the origin in absolute addresses only', () => {
  const { pages } = siteOf(fixtureContent, inForce);
  for (const { path: page } of pages.filter(({ contentType }) => contentType.startsWith('text/html'))) {
    const rest = pageText({ pages, wordDigests: {}, terms: {}, until: undefined }, page).replace(
      /<link rel="(canonical|alternate)"[^>]*>|(?<=<dd><a href="[^"]*">)https:[^<]*/g,
      '',
    );
    expect(rest).not.toContain('policy.example.com');
  }
});
