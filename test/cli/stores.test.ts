import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { planFastlane, writeFastlane } from '../../cli/commands/stores/fastlane.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { type Edit, rightFiles } from '../requirements/right-content.ts';
import { promulgate, temporaryDirectory } from './promulgate.ts';

/** A directory with the right content in `content/`, with edits. */
async function workspace(edits: readonly Edit[] = []): Promise<string> {
  const directory = await temporaryDirectory();
  await writeContent(rightFiles(edits), path.join(directory, 'content'));
  return directory;
}

const noSecurity: Edit = ['*.md', '{#security}', '{#safe}'];
const switchedOn: Edit = ['site.yaml', 'noticeDays', 'stores: [google-play]\nnoticeDays'];

test('stores: a right policy passes; the report names what is unknown, and writes one HTML file', async () => {
  const cwd = await workspace();
  const args = ['stores', '--at', '2026-12-01', '--html', 'report.html'];
  const { status, stdout } = await promulgate(args, { cwd });
  expect(stdout).toContain('unknown  GP1');
  expect(stdout).toMatch(/privacy\/2026-11-15: \d+ met, 1 unmet \(0 of them stop .*\), 1 unknown/);
  expect(stdout).toContain('Wrote report.html');
  expect(status).toBe(0);
  const report = await readFile(path.join(cwd, 'report.html'), 'utf8');
  expect(report).toContain('<h3>GP5: Names the company or app of the listing</h3>');
  expect(report).not.toMatch(/<script|<link(?! rel="icon" href="data:,">)|src=/);
});

test('stores: what is unmet ends with 1, at its file and line, with what to write', async () => {
  const cwd = await workspace([
    noSecurity,
    ['privacy/2026-11-15/en.md', 'We need it', 'We personalize, and we need it'],
  ]);
  const ended = await promulgate(['stores', '--store', 'google-play', 'app-gallery', '--at', '2026-12-01', '--json'], {
    cwd,
  });
  const { versions } = JSON.parse(ended.stdout) as {
    versions: {
      requirements: { id: string; asker: string; verdict: string; answers: { file: string; line: number }[] }[];
    }[];
  };
  const [{ requirements } = { requirements: [] }] = versions;
  const unmet = requirements.filter(({ verdict }) => verdict === 'unmet');
  expect(unmet.map(({ id }) => id)).toEqual(['GP8', 'CN4']);
  expect(unmet[1]?.answers[0]).toMatchObject({ file: 'content/privacy/2026-11-15/en.md', line: 17 });
  expect(new Set(requirements.map(({ asker }) => asker))).toEqual(new Set(['google-play', 'app-gallery', 'any']));
  expect(ended.status).toBe(1);
});

test('check: a store that site.yaml names stops what it does not accept, and only warns otherwise', async () => {
  const cwd = await workspace([noSecurity, switchedOn, [`privacy/2026-11-15/version.yaml`, /.*deletionUrl.*\n/, '']]);
  const { status, stdout } = await promulgate(['check', '--at', '2026-12-01'], { cwd });
  expect(stdout).toContain(
    'Cannot meet GP8 of Google Play: No section says how information is protected [requirement]',
  );
  expect(stdout).toContain('warning: Cannot meet GP12 of Google Play');
  expect(status).toBe(1);
});

test('stores --fastlane: the address of the nearest language for all 50 locales, and no text is lost', async () => {
  const cwd = await workspace();
  const directory = path.join(cwd, 'fastlane');
  const fileOf = (locale: string) => path.join(directory, `metadata/${locale}/privacy_url.txt`);
  await mkdir(path.dirname(fileOf('ja')), { recursive: true });
  await writeFile(fileOf('ja'), 'https://old.test/\n');
  const args = ['stores', '--store', 'app-store', '--fastlane', 'fastlane', '--every-locale'];

  const { status, stdout } = await promulgate(args, { cwd });
  expect(stdout).toContain('it says https://old.test/, and not https://policy.nordwind.cn/privacy/ja; add --overwrite');
  expect(stdout).toContain('49 of 50 addresses written, 0 right already, 1 left alone');
  expect(status).toBe(1);
  expect(await readdir(path.join(directory, 'metadata'))).toHaveLength(50);
  const texts = await Promise.all(['ja', 'bn', 'zh-Hant', 'pt-PT'].map((locale) => readFile(fileOf(locale), 'utf8')));
  expect(texts).toEqual([
    'https://old.test/\n',
    'https://policy.nordwind.cn/privacy/en\n',
    'https://policy.nordwind.cn/privacy/en\n',
    'https://policy.nordwind.cn/privacy/pt-BR\n',
  ]);
});

describe('planFastlane()', async () => {
  const { content } = parseContent(rightFiles());
  const planIn = async (directory: string, origin: string | undefined) =>
    content === undefined ? [] : planFastlane(content, { directory, origin, everyLocale: true });

  test('a second run writes nothing; with permission to overwrite, another text is replaced', async () => {
    const directory = await temporaryDirectory();
    const origin = 'https://policy.nordwind.cn';
    await writeFastlane(await planIn(directory, origin), false);
    const changed = path.join(directory, 'metadata/ko/privacy_url.txt');
    await writeFile(changed, 'https://old.test/');
    const plan = await planIn(directory, origin);
    expect(plan.filter(({ isSame }) => !isSame).map(({ file, found }) => [file, found])).toEqual([
      [changed, 'https://old.test/'],
    ]);
    await writeFastlane(plan, false);
    expect(await readFile(changed, 'utf8')).toBe('https://old.test/');
    await writeFastlane(plan, true);
    expect(await readFile(changed, 'utf8')).toBe('https://policy.nordwind.cn/privacy/ko\n');
  });

  test('makes no directory of a locale by itself, because fastlane would list the app in it', async () => {
    if (content === undefined) throw new Error('Cannot read the content');
    const directory = await temporaryDirectory();
    const options = { directory, origin: 'https://policy.nordwind.cn' };
    await expect(planFastlane(content, options)).rejects.toThrow(
      `Cannot write addresses: ${path.join(directory, 'metadata')} has no directory of a locale in which the app is listed`,
    );
    for (const name of ['bn', 'ko', 'review_information'])
      await mkdir(path.join(directory, 'metadata', name), { recursive: true });
    await writeFastlane(await planFastlane(content, options), false);
    expect((await readdir(directory, { recursive: true })).filter((file) => file.endsWith('.txt')).sort()).toEqual([
      path.join('metadata/bn/privacy_url.txt'),
      path.join('metadata/ko/privacy_url.txt'),
    ]);
  });

  test('asks for the address of the site', async () => {
    await expect(planIn('fastlane', undefined)).rejects.toThrow('Cannot write addresses: the site has none yet');
  });
});

describe('of an application that shares the texts', () => {
  const shared: Edit = [
    'site.yaml',
    'noticeDays',
    'applications:\n  shop: { facts: { application: Nordwind Shop, contact: shop@nordwind.cn } }\n  bank: { facts: { application: Nordwind Bank, contact: at the counter } }\nnoticeDays',
  ];

  test('stores: judges its page with its facts, and names it', async () => {
    const cwd = await workspace([shared]);
    const args = ['stores', '--store', 'google-play', '--at', '2026-12-01'];
    const shop = await promulgate([...args, '--application', 'shop'], { cwd });
    expect([shop.status, shop.stdout]).toEqual([
      0,
      expect.stringContaining('privacy/2026-11-15 of application shop, judged'),
    ]);
    const bank = await promulgate([...args, '--application', 'bank'], { cwd });
    expect(bank.status).toBe(1);
    expect(bank.stdout).toMatch(/content\/site\.yaml:\d+: The fact "contact" is "at the counter": no e-mail address/);
    const unknown = await promulgate([...args, '--application', 'shopp'], { cwd });
    expect(unknown.stderr).toContain('Cannot find application "shopp": it is not one of shop, bank');
    expect(unknown.stderr).toContain('Write "shop"');
  });

  test('stores: writes its addresses for the App Store', async () => {
    const cwd = await workspace([shared]);
    const { content } = parseContent(rightFiles([shared]));
    if (content === undefined) throw new Error('The right content has an error');
    const plan = await planFastlane(content, {
      directory: cwd,
      origin: 'https://a.example',
      application: 'shop',
      everyLocale: true,
    });
    expect(plan).toHaveLength(50);
    expect(plan.filter(({ text }) => !text.startsWith('https://a.example/privacy/apps/shop/'))).toEqual([]);
  });

  test('check: a store that site.yaml names stops facts of one application, and not those of the other', async () => {
    const cwd = await workspace([shared, switchedOn]);
    const { status, stdout } = await promulgate(['check', '--at', '2026-12-01'], { cwd });
    expect(status).toBe(1);
    expect(stdout.split('(application "bank")').length).toBeGreaterThan(1);
    expect(stdout).not.toContain('(application "shop")');
  });
});
