import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const today = '2026-11-24';

/** A copy of the fixture, and the command in it. */
async function workshop() {
  const cwd = await copyOfContent();
  const at = (file: string) => path.join(cwd, 'content', file);
  return {
    at,
    read: (file: string) => readFile(at(file), 'utf8'),
    list: (directory: string) => readdir(at(directory)),
    check: () => promulgate(['check'], { cwd }),
    build: (instant: string) => promulgate(['build', '--out', 'out', '--at', instant], { cwd }),
    page: (file: string) => readFile(path.join(cwd, 'out', file, 'index.html'), 'utf8'),
    make: (policy: string, effective: string, change: string, ...more: string[]) =>
      promulgate(['new-version', policy, '--effective', effective, '--change', change, '--at', today, ...more], {
        cwd,
      }),
  };
}

describe('promulgate new-version', () => {
  test('creates a version that passes check, with the facts, places and source of the newest one and no summary', async () => {
    const { make, list, read, check } = await workshop();
    const { status, stderr } = await make('privacy', '2027-03-01', 'major');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(await list('privacy/2027-03-01')).toEqual(['en.md', 'version.yaml']);
    expect(await read('privacy/2027-03-01/version.yaml')).toBe(
      (await read('privacy/2026-11-15/version.yaml'))
        .replace('announced: 2026-10-15', 'announced: 2027-01-30')
        .replace('imported: true\n', ''),
    );
    expect(await read('privacy/2027-03-01/en.md')).toBe(
      (await read('privacy/2026-11-15/en.md')).replace(/^summary: .*\n/m, ''),
    );
    expect((await check()).stdout).toMatch(
      /^content: no problems; it can be published: 3 versions in 6 locales, 7 texts\n/,
    );
  });

  test('makes the first version of a new policy, in which everything is still to be written', async () => {
    const { make, list, read, check } = await workshop();
    const { status, stdout } = await make('terms-of-use', '2027-03-01', 'major');
    expect([status, stdout]).toEqual([
      0,
      [
        'Created terms-of-use/2027-03-01, the first version of a new policy: announced on 2026-11-24, in force from 2027-03-01',
        '  content/terms-of-use/2027-03-01/version.yaml',
        '  content/terms-of-use/2027-03-01/en.md',
        'Write the title and the text in the second file; each section has an id of its own. Translations can follow.',
        'Next: "promulgate check", "promulgate preview --at 2027-03-01", commit. The next deployment makes it public: from then on, its words change by a correction alone.',
        '',
      ].join('\n'),
    ]);
    expect(await list('terms-of-use/2027-03-01')).toEqual(['en.md', 'version.yaml']);
    expect(await read('terms-of-use/2027-03-01/version.yaml')).toBe('announced: 2026-11-24\nchange: major\n');
    expect(await read('terms-of-use/2027-03-01/en.md')).toMatch(/^---\ntitle: Terms of use\n---\nTODO: /);
    const checked = await check();
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringContaining('[placeholder]')]);
    const inVain = await make('imprint', '2026-11-01', 'minor');
    expect(inVain.stderr).toContain('it would take effect before it is announced, on 2026-11-24');
  });

  test('names the schema of the installed package, once, in the new files alone', async () => {
    const { make, read, at, check } = await workshop();
    const before = await read('privacy/2026-11-15/version.yaml');
    await mkdir(at('../node_modules/promulgate/schemas'), { recursive: true });
    await make('privacy', '2027-03-01', 'major');
    await make('privacy', '2027-06-01', 'minor');
    await make('terms-of-use', '2027-03-01', 'major');
    const line = '# yaml-language-server: $schema=../../../node_modules/promulgate/schemas/version.json\n';
    for (const name of ['privacy/2027-03-01', 'privacy/2027-06-01', 'terms-of-use/2027-03-01']) {
      const text = await read(`${name}/version.yaml`);
      expect([name, text.indexOf(line), text.lastIndexOf(line)]).toEqual([name, 0, 0]);
    }
    expect(await read('privacy/2026-11-15/version.yaml')).toBe(before);
    expect((await check()).status).toBe(0);
  });

  test('leaves every piece in its translation until its source changes', async () => {
    const { make, build, page, at } = await workshop();
    await make('privacy', '2027-03-01', 'major');
    await edit(at('privacy/2027-03-01/en.md'), '## 5. ', '## 5. New ');
    await build('2027-03-01');
    const words = await page('privacy/de');
    expect(words).toContain(
      '<h1>Datenschutzerklärung <small><bdi>Example App</bdi> · <bdi>Example GmbH</bdi></small></h1>',
    );
    expect(words).not.toMatch(/<section[^>]* lang=/);
    expect(new Set(words.match(/<bdi lang="en" dir="ltr">.*?<\/bdi>/g))).toEqual(
      new Set(['<bdi lang="en" dir="ltr">5. New Use of cookies</bdi>']),
    );
  });

  test('says what each translator has to do and what comes next', async () => {
    const { make } = await workshop();
    expect((await make('privacy', '2027-03-01', 'major')).stdout).toBe(
      [
        'Created privacy/2027-03-01 after 2026-11-15: a major change, announced on 2027-01-30, in force from 2027-03-01',
        '  content/privacy/2027-03-01/version.yaml',
        '  content/privacy/2027-03-01/en.md',
        'First edit the source: what changes, and a line "summary: …" between its "---" lines that tells readers so. Leave the ids as they are.',
        'Then each translator writes a file with title, translation and summary between "---" lines, and below them only the sections',
        'whose source changed, each under its heading with its id. All other sections keep their translations:',
        '  content/privacy/2027-03-01/ar.md  title: سياسة الخصوصية',
        '  content/privacy/2027-03-01/de.md  title: Datenschutzerklärung',
        '  content/privacy/2027-03-01/ja.md  title: プライバシーポリシー',
        '  content/privacy/2027-03-01/zh-Hans.md  title: 隐私政策',
        '  content/privacy/2027-03-01/zh-Hant.md  not translated yet: readers see zh-Hans',
        'Next: "promulgate check", "promulgate preview --at 2027-01-30", commit. The words may change freely until 2027-01-30.',
        '',
      ].join('\n'),
    );
  });

  test('names the title of a text of which only one section is translated, and says when a version is public at once', async () => {
    const { at, make, read } = await workshop();
    const [section] = /^## .*\{#cookies\}\n[^#]*/m.exec(await read('privacy/2026-11-15/zh-Hans.md')) ?? [];
    const front = '---\ntitle: 隱私權政策\ntranslation: reviewed\n---\n';
    await writeFile(at('privacy/2026-11-15/zh-Hant.md'), `${front}${section}`);
    const { stdout } = await make('privacy', '2027-03-01', 'minor', '--announced', today);
    expect(stdout).toContain('  content/privacy/2027-03-01/zh-Hant.md  title: 隱私權政策\n');
    expect(stdout).toMatch(/commit\. The next deployment makes it public: .*\n$/);
  });

  test('drops the corrections of the previous version, keeps its comments, and follows the version of the same policy', async () => {
    const { make, at, read, check, list } = await workshop();
    const terms = 'terms/2026-01-01';
    await mkdir(at(`${terms}/corrections`), { recursive: true });
    const yaml =
      '# The terms\nannounced: 2026-01-01 # at once\ncorrections:\n  - { locale: en, date: 2026-02-01, because: A slip }\nchange: minor\n';
    await writeFile(at(`${terms}/version.yaml`), yaml);
    await writeFile(
      at(`${terms}/en.md`),
      '---\nsummary: Folded\n  over two lines\ntitle: Terms\n---\n## A {#a}\n\nNo summary: none.\n',
    );
    await writeFile(at(`${terms}/corrections/en.1.md`), '---\ntitle: Term\n---\n## A {#a}\n\nNo sumary: none.\n');
    const { status } = await make('terms', '2026-12-01', 'minor');
    expect(status).toBe(0);
    expect(await read('terms/2026-12-01/version.yaml')).toBe(
      '# The terms\nannounced: 2026-11-24 # at once\nchange: minor\n',
    );
    expect(await read('terms/2026-12-01/en.md')).toBe('---\ntitle: Terms\n---\n## A {#a}\n\nNo summary: none.\n');
    expect(await list('privacy')).toEqual(['2023-03-30', '2026-11-15']);
    expect((await check()).status).toBe(0);
  });

  test('writes nothing with --dry-run, and reports the rest as JSON', async () => {
    const { make, list } = await workshop();
    const { stdout } = await make('privacy', '2027-03-01', 'minor', '--announced', '2027-02-01', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 'privacy/2027-03-01',
      previous: '2026-11-15',
      announced: '2027-02-01',
      change: 'minor',
      effective: '2027-03-01',
      written: false,
      files: ['content/privacy/2027-03-01/version.yaml', 'content/privacy/2027-03-01/en.md'],
      translations: [
        { locale: 'ar', shown: 'ar', file: 'content/privacy/2027-03-01/ar.md' },
        { locale: 'de', shown: 'de' },
        { locale: 'ja', shown: 'ja' },
        { locale: 'zh-Hans', shown: 'zh-Hans' },
        { locale: 'zh-Hant', shown: 'zh-Hans' },
      ],
    });
    expect(await list('privacy')).toEqual(['2023-03-30', '2026-11-15']);
  });
});

describe('promulgate new-version refuses', () => {
  test.each([
    [['privcy', '2027-03-01', 'major'], 'Cannot find policy "privcy": it is not one of privacy\n    Write "privacy"'],
    [
      ['Terms of use', '2027-03-01', 'major'],
      'Cannot make a policy "Terms of use": a name has lower-case letters, digits and hyphens, and starts with a letter\n    Write a name such as "terms", or one of privacy',
    ],
    [
      ['privacy', '2026-11-15', 'major'],
      'Cannot make version privacy/2026-11-15: it already exists\n    Edit it, or choose a date other than 2026-11-15',
    ],
    [
      ['privacy', '2026-11-14', 'major'],
      'Cannot make version privacy/2026-11-14: site.yaml promises 30 days of notice, so it can take effect on 2026-12-24 at the earliest\n    Write --effective 2026-12-24 or later; if it cannot wait, give readers the reason with --urgent',
    ],
    [
      ['privacy', '2026-12-23', 'major'],
      'Cannot make version privacy/2026-12-23: site.yaml promises 30 days of notice, so it can take effect on 2026-12-24 at the earliest\n    Write --effective 2026-12-24 or later; if it cannot wait, give readers the reason with --urgent',
    ],
    [
      ['privacy', '2026-11-23', 'minor'],
      'Cannot make version privacy/2026-11-23: today is 2026-11-24, so it can take effect on 2026-11-24 at the earliest\n    Write --effective 2026-11-24 or later',
    ],
    [
      ['privacy', '2027-03-01', 'major', '--announced', '2026-11-23'],
      'Cannot announce privacy/2027-03-01 on 2026-11-23: today is 2026-11-24\n    Write --announced 2026-11-24 or later',
    ],
    [
      ['privacy', '2027-03-01', 'major', '--announced', '2027-01-31'],
      'content/privacy/2027-03-01/version.yaml:1:12: Cannot take effect on 2027-03-01: a major change announced on 2027-01-31 gives 29 days of notice, and site.yaml promises 30 [short-notice]\n    Name the directory 2027-03-02 or later; if it cannot wait, tell readers why with "urgent: …"\n\n1 error; nothing was done',
    ],
  ])('%j', async ([policy = '', effective = '', change = '', ...more], message) => {
    const { make, list } = await workshop();
    const { status, stdout, stderr } = await make(policy, effective, change, ...more);
    expect({ status, stdout, stderr: stderr.trimEnd() }).toEqual({ status: 1, stdout: '', stderr: message });
    expect(await list('privacy')).toEqual(['2023-03-30', '2026-11-15']);
  });

  test.each([
    [['privacy', '2027-02-30', 'major'], 'Write a date of the calendar, such as 2027-03-01.'],
    [['privacy', '2027-03-01', 'huge'], 'Allowed choices are major, minor.'],
  ])('%j as wrong usage', async ([policy = '', effective = '', change = ''], message) => {
    const { make } = await workshop();
    const { status, stderr } = await make(policy, effective, change);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });

  test('content with an error', async () => {
    const { make, at } = await workshop();
    await cp(at('site.yaml'), at('notes.txt'));
    expect((await make('privacy', '2027-03-01', 'major')).stderr).toContain('content/notes.txt:1:1: Cannot use');
  });
});
