import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfContent, edit, promulgate, temporaryDirectory } from './promulgate.ts';

interface BuiltPage {
  readonly path: string;
  readonly file: string;
  readonly digest: string;
  readonly bytes: number;
  readonly contentType: string;
}

describe('promulgate build', () => {
  test('writes each page where a web server finds it, and lists path, digest, bytes and type', async () => {
    const out = await temporaryDirectory();
    const { status, stdout } = await promulgate(['build', '--out', out, '--at', '2026-11-18', '--json']);
    expect(status).toBe(0);
    const { pages, at, origin } = JSON.parse(stdout);
    expect({ at, origin }).toEqual({ at: '2026-11-17T23:00:00.000Z', origin: 'http://localhost:8080' });
    for (const page of pages as BuiltPage[]) {
      const bytes = await readFile(path.join(out, page.file));
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.byteLength]).toEqual([page.digest, page.bytes]);
    }
    const names = Object.fromEntries(
      (pages as BuiltPage[]).map((page) => [page.path, `${page.file} ${page.contentType}`]),
    );
    expect(names).toMatchObject({
      '/privacy/de': 'privacy/de/index.html text/html; charset=utf-8',
      '/privacy/2026-11-15/de': 'privacy/2026-11-15/de/index.html text/html; charset=utf-8',
      '/privacy/de/history': 'privacy/de/history/index.html text/html; charset=utf-8',
      '/privacy/de/feed.xml': 'privacy/de/feed.xml application/atom+xml; charset=utf-8',
      '/privacy/de/notice.json': 'privacy/de/notice.json application/json',
      '/privacy/versions.json': 'privacy/versions.json application/json',
      '/robots.txt': 'robots.txt text/plain; charset=utf-8',
      '/sitemap.xml': 'sitemap.xml application/xml',
      '/404': '404/index.html text/html; charset=utf-8',
    });
  });

  test('makes the same bytes each time, and says in words what it did', async () => {
    const [first, second] = [await temporaryDirectory(), await temporaryDirectory()];
    const outputs = [];
    for (const out of [first, second])
      outputs.push(await promulgate(['build', '--out', out, '--at', '2026-11-18T00:00Z']));
    expect(outputs[0]?.stdout.replaceAll(first, second)).toBe(outputs[1]?.stdout);
    expect(outputs[0]?.stdout).toMatch(
      /Wrote 93 pages \([\d,]+ bytes\) to .*: the site at 2026-11-18T00:00:00.000Z; the next date changes it at 2026-12-14T23:00:00.000Z/,
    );
  });

  test.each([
    ['2023-03-30', 'in force'],
    ['2026-10-15', 'announced'],
    ['2026-11-14T23:59:59', 'announced'],
    ['2026-11-15', 'replaced'],
  ])('as of %s the version of 2023 is in force, with its successor announced, or replaced: %s', async (at, state) => {
    const out = await temporaryDirectory();
    await promulgate(['build', '--out', out, '--at', at]);
    const { versions } = JSON.parse(await readFile(path.join(out, 'privacy/versions.json'), 'utf8'));
    const states: Record<string, unknown> = {
      'in force': [['2023-03-30', 'inForce']],
      announced: [
        ['2023-03-30', 'inForce'],
        ['2026-11-15', 'announced'],
      ],
      replaced: [
        ['2023-03-30', 'replaced'],
        ['2026-11-15', 'inForce'],
      ],
    };
    expect(versions.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual(states[state]);
  });

  test('uses the given origin', async () => {
    const out = await temporaryDirectory();
    await promulgate(['build', '--out', out, '--origin', 'https://policy.example.com']);
    expect(await readFile(path.join(out, 'privacy/de/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://policy.example.com/privacy/de">',
    );
  });

  test('writes a site without a policy before anything is announced', async () => {
    const out = await temporaryDirectory();
    const { status } = await promulgate(['build', '--out', out, '--at', '2020-01-01']);
    const missing = ['404', ...['ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'].map((locale) => `404.${locale}`)];
    expect([status, await readdir(out)]).toEqual([0, [...missing, 'robots.txt', 'sitemap.xml']]);
  });

  test('writes nothing from wrong content', async () => {
    const directory = await copyOfContent();
    const out = await temporaryDirectory();
    await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), '{{company}} behält', '{{compny}} behält');
    const wrong = await promulgate(['build', '--out', out], { cwd: directory });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^content\/privacy\/2026-11-15\/de\.md:\d+:5: Cannot use fact "compny"/);
    expect(await readdir(out)).toEqual([]);
  });

  test('says that it cannot write to the directory', async () => {
    const out = path.join(await temporaryDirectory(), 'file');
    await writeFile(out, '');
    const { status, stderr } = await promulgate(['build', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Cannot write to .*file: there is a file of that name\n {4}Name a directory that can be created with --out\n$/,
    );
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
