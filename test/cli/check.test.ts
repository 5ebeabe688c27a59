import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { childEnvironment } from '../child-environment.ts';
import { fixtureWorkspace } from '../fixture-content.ts';
import { git } from '../git.ts';
import { withoutLanguageData } from '../no-language-data.ts';
import { startPublisher } from '../publication/publisher.ts';
import { copyOfContent, edit, promulgate, temporaryDirectory } from './promulgate.ts';

describe('promulgate check', () => {
  test('says that content is right', async () => {
    expect(await promulgate(['check'])).toEqual({
      status: 0,
      stdout:
        'content: no problems; it can be published: 2 versions in 6 locales, 6 texts\nNot compared with what is public: name the address of the site, or a commit, with --against\n',
      stderr: '',
    });
  });

  test('names each problem of a run with its place and what to type, and ends with 1', async () => {
    const directory = await copyOfContent();
    await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), '{{company}} behält', '{{compny}} behält');
    await edit(path.join(directory, 'content/site.yaml'), 'noticeDays', 'noticeDay');
    const { status, stdout, stderr } = await promulgate(['check'], { cwd: directory });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(
      /^content\/site\.yaml:5:1: Cannot use key "noticeDay": it is not one of .*\n {4}Write "noticeDays"$/m,
    );
  });

  test('builds what it checks, so that a failure has a file and a date', async () => {
    // An earlier run has seen that all pages can be built.
    const env = { NODE_OPTIONS: withoutLanguageData, NODE_COMPILE_CACHE: await temporaryDirectory() };
    const { status, stdout } = await promulgate(['check', '--at', '2023-03-30'], { env });
    expect(status).toBe(1);
    expect(stdout).toContain(
      [
        'content/privacy/2023-03-30/en.md:1:1: Cannot build the pages as of 2023-03-30: no language data [unbuildable]',
        '    Undo the last change to this file, and report this message: a rule is missing that says what to change',
      ].join('\n'),
    );
  });

  test('prints JSON for programs', async () => {
    const directory = await copyOfContent();
    await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), '{{company}} behält', '{{compny}} behält');
    const { status, stdout } = await promulgate(['check', '--json'], { cwd: directory });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      accepted: 0,
      compared: 'Not compared with what is public: mend the errors first',
      problems: [
        {
          rule: 'unknown-fact',
          severity: 'error',
          file: 'content/privacy/2026-11-15/de.md',
          line: expect.any(Number),
          column: 5,
          message: 'Cannot use fact "compny": it is not one of application, company, contact',
          hint: 'Write "company"',
        },
      ],
      frozen: 0,
    });
    expect(JSON.parse((await promulgate(['check', '--json'])).stdout)).toEqual({
      problems: [],
      frozen: 0,
      accepted: 0,
      compared: 'Not compared with what is public: name the address of the site, or a commit, with --against',
    });
  });

  test('prints a warning and ends with 0', async () => {
    const directory = await copyOfContent();
    await edit(
      path.join(directory, 'content/privacy/2026-11-15/de.md'),
      '(a) Wenn Sie die Annahme',
      '(a) TODO: Wenn Sie die Annahme',
    );
    const { status, stdout } = await promulgate(['check'], { cwd: directory });
    expect(status).toBe(0);
    expect(stdout).toContain('warning: Found "TODO:"');
    expect(stdout).toContain('content: 1 warning; it can be published');
  });

  test('reads another directory, and names files as seen from here', async () => {
    const directory = await copyOfContent();
    await rm(path.join(directory, 'content/privacy/2026-11-15/en.md'));
    const { status, stdout } = await promulgate(['check', '--content', path.join(directory, 'content')]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${directory}/content/privacy/2026-11-15/en.md:1:1: Cannot find en.md of version`);
  });

  test('lists what is asked for, the newest version first, and says how to see the rest', async () => {
    const directory = await copyOfContent();
    const newest = path.join(directory, 'content/privacy/2026-11-15');
    await edit(path.join(newest, 'de.md'), '{{company}} behält', '{{compny}} behält');
    await edit(path.join(newest, 'ar.md'), '{#scope}', '{#scop}');
    await edit(path.join(directory, 'content/privacy/2023-03-30/en.md'), '{#scope}', '{#scope} {#scope}');
    const filesOf = async (...args: readonly string[]) => {
      const { stdout } = await promulgate(['check', ...args], { cwd: path.join(directory, 'content/privacy') });
      return [...stdout.matchAll(/^(\S+):\d+:\d+: /gm)].map(([, file]) => file);
    };
    const [ar, de, en] = ['../privacy/2026-11-15/ar.md', '../privacy/2026-11-15/de.md', '../privacy/2023-03-30/en.md'];
    expect(await filesOf()).toEqual([ar, de, en]);
    expect(await filesOf('--newest')).toEqual([ar, de]);
    expect(await filesOf('--locale', 'de')).toEqual([de]);
    expect(await filesOf('2026-11-15/ar.md')).toEqual([ar]);
    expect(await filesOf('2023-03-30')).toEqual([en]);
    expect(await filesOf('--limit', '1')).toEqual([ar]);
    const { stdout } = await promulgate(['check', '--limit', '1'], { cwd: directory });
    expect(stdout).toContain('2 more problems; list all with --limit 0, or name a file, --locale or --newest\n');
    expect(stdout).toContain('  by rule: ');
  });

  test('never calls a file or a language right that there is not', async () => {
    const directory = await copyOfContent();
    await edit(path.join(directory, 'content/privacy/2026-11-15/de.md'), '{{company}} behält', '{{compny}} behält');
    const end = (...args: string[]) => promulgate(['check', ...args], { cwd: directory });
    const [file, outside, locale, otherForm, elsewhere] = await Promise.all([
      end('content/privacy/2026-11-15/d.md'),
      end('nowhere'),
      end('--locale', 'xx'),
      end('--locale', 'DE'),
      end('--locale', 'ja'),
    ]);
    expect([file.status, file.stdout]).toEqual([1, '']);
    expect(file.stderr).toBe(
      'Cannot list the problems of content/privacy/2026-11-15/d.md: content has no such file or directory\n' +
        '    Write "content/privacy/2026-11-15/de.md"\n',
    );
    expect([outside.status, outside.stdout]).toEqual([1, '']);
    expect([locale.status, locale.stderr]).toEqual([1, expect.stringContaining('Cannot find language "xx"')]);
    expect([otherForm.status, otherForm.stderr]).toEqual([1, expect.stringContaining('Write "de"')]);
    expect(elsewhere.stdout).toContain(
      'content: no problems in what you asked for, and 1 error elsewhere; it cannot be published\n',
    );
  });

  test('says in one line that a directory is not one of content', async () => {
    const directory = await temporaryDirectory();
    await writeFile(path.join(directory, 'notes.txt'), 'x');
    await mkdir(path.join(directory, 'test/site'), { recursive: true });
    await writeFile(path.join(directory, 'test/site/a.ts'), 'x');
    const { stdout } = await promulgate(['check', '--content', directory]);
    expect(stdout.split('\n')[0]).toContain('Cannot find site.yaml');
    expect(stdout).toContain('1 error; it cannot be published');
  });

  test('says that an empty or a missing directory is no content', async () => {
    const directory = await temporaryDirectory();
    await mkdir(path.join(directory, 'empty'));
    for (const name of ['empty', 'none']) {
      const { status, stdout } = await promulgate(['check', '--content', name], { cwd: directory });
      expect(status).toBe(1);
      expect(stdout).toContain(`${name}:1:1: Cannot find any content: the directory is empty or does not exist`);
    }
  });

  test('survives a 10 MB file and a binary one', async () => {
    const directory = await copyOfContent();
    await writeFile(path.join(directory, 'content/privacy/2026-11-15/de.md'), 'x'.repeat(10_000_000));
    await writeFile(path.join(directory, 'content/privacy/2026-11-15/ja.md'), Buffer.from([0, 1, 2, 255]));
    const { status, stdout } = await promulgate(['check'], { cwd: directory });
    expect(status).toBe(1);
    expect(stdout).toContain('de.md:1:1: Cannot read a file of more than 1,000,000 bytes');
    expect(stdout).toContain('ja.md:1:1: Cannot read a binary file as text');
  });
});

describe('promulgate', () => {
  test.each([
    ['build', '--out', 'site'],
    ['new-version', 'privacy', '--effective', '2030-01-01', '--change', 'minor', '--dry-run'],
    ['status'],
    ['stores', '--store', 'app-gallery'],
  ])('%s finds the content from every directory of its project', async (...args) => {
    const directory = await copyOfContent();
    const { stdout, stderr } = await promulgate(args, { cwd: path.join(directory, 'content/privacy') });
    expect(stderr).toBe('');
    expect(stdout).not.toContain('Cannot find any content');
  });

  test.each([
    [['status', '--content', 'file'], 'Cannot read content from file: it is a file'],
    [['status', '--html', 'directory'], 'Cannot open directory: it is a directory'],
    [
      ['stores', '--html', 'file/report.html'],
      /Cannot create \S*file: there is a file of that name|a file is where a directory is needed/,
    ],
    [['export', '--out', 'file'], 'Cannot create file: there is a file of that name'],
    [['import', 'directory'], 'Cannot read directory: it is a directory'],
    [['import', 'none.po'], 'Cannot read none.po: there is no such file or directory'],
  ])('%j says what the file system refused, and what to do', async (args, message) => {
    const directory = await copyOfContent();
    await writeFile(path.join(directory, 'file'), 'x');
    await mkdir(path.join(directory, 'directory'));
    const { status, stderr } = await promulgate(args, { cwd: directory });
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/\n {4}Name /);
    expect(stderr).not.toMatch(/\bE[A-Z]{4,}:/);
  });

  test.each([['--help'], ['status']])('%s ends well where nobody reads its output to the end', async (command) => {
    const child = spawn(process.execPath, [path.resolve('cli/promulgate.mjs'), command], {
      cwd: fixtureWorkspace,
      env: childEnvironment({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const errors = await text(child.stderr);
    expect([errors, child.exitCode ?? (await once(child, 'exit'))[0]]).toEqual(['', 0]);
  });

  test.each([
    [['--help'], 0],
    [['check', '--help'], 0],
    [['build', '--help'], 0],
    [['plan', '--help'], 0],
    [['publish', '--help'], 0],
    [['preview', '--help'], 0],
    [['new-version', '--help'], 0],
    [['correct', '--help'], 0],
    [[], 2],
    [['chek'], 2],
    [['check', '--jsn'], 2],
    [['check', '--limit', 'x'], 2],
    [['check', '--at', '2026-02-30'], 2],
    [['build'], 2],
    [['publish'], 2],
    [['new-version', 'privacy'], 2],
    [['correct', 'privacy/2026-11-15/de'], 2],
    [['correct', 'x', '--because', 'x', '--published', 'x', '--commit', 'x'], 2],
    [['build', '--out', 'x', '--at', '2026-02-30'], 2],
    [['build', '--out', 'x', '--origin', 'policy.example.com'], 2],
    [['preview', '--port', '70000'], 2],
  ])('%j ends with %i', async (args, status) => {
    const ended = await promulgate(args);
    expect(ended.status).toBe(status);
    expect(status === 0 ? ended.stdout : ended.stderr).toMatch(status === 0 ? /^Usage: promulgate/ : /error: |Usage: /);
    expect(ended.stdout + ended.stderr).not.toMatch(/^ +at /m);
  });

  test('proposes the command that was meant', async () => {
    expect((await promulgate(['chek'])).stderr).toContain('(Did you mean check?)');
  });
});

describe('promulgate check --stage', () => {
  test('says what keeps the content out of production, and fails', async () => {
    const { status, stdout } = await promulgate(['check', '--stage', 'production']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'content/privacy/2026-11-15/version.yaml:7:20: Cannot go into production with "example.com": the name is reserved for examples, and belongs to no one [reserved-name]\n    Write the real name or address; or stay in the trial with "stage": "trial"\n',
    );
  });

  test('lets anything without a mistake be a trial', async () => {
    expect(await promulgate(['check', '--stage', 'trial'])).toEqual(await promulgate(['check']));
  });

  test('names the stages', async () => {
    const { status, stderr } = await promulgate(['check', '--stage', 'staging']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Allowed choices are trial, production.')]);
  });
});

describe('promulgate check --against', () => {
  const slip = ['content/privacy/2026-11-15/de.md', 'Passwort', 'Kennwort'] as const;
  const changed =
    /^content\/privacy\/2026-11-15\/de\.md:70:1: Cannot change the words of privacy\/2026-11-15\/de: .* \[announced-words\]\n {4}Restore the text, .*; correct a slip with "promulgate correct privacy\/2026-11-15\/de --because …"; put new words into a new version/m;

  test('a commit names what was announced in it', async () => {
    const directory = await copyOfContent();
    await git(directory, 'init');
    await git(directory, 'add', '.');
    await git(directory, 'commit', '-m', 'First');
    const check = (...args: string[]) => promulgate(['check', '--at', '2026-11-18', ...args], { cwd: directory });
    const same = await check('--against', 'HEAD');
    expect([same.status, same.stdout]).toEqual([
      0,
      expect.stringContaining('Compared with what was announced in commit "HEAD"\n'),
    ]);
    await edit(path.join(directory, slip[0]), slip[1], slip[2]);
    expect(await check()).toMatchObject({ status: 0 });
    const other = await check('--against', 'HEAD', '--annotations');
    expect(other).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error file=content\/privacy\/2026-11-15\/de\.md,line=70,/),
    });
    expect(await check('--against', 'no-such-branch')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^Cannot compare with "no-such-branch": git says ".*"\n {4}Name the address of the site/,
      ),
    });
  });

  test('an address names what is public there', async () => {
    const publisher = await startPublisher();
    const directory = await copyOfContent();
    const check = () =>
      promulgate(['check', '--at', '2026-11-18T12:00Z', '--against', publisher.siteUrl], { cwd: directory });
    expect((await check()).stdout).toContain(`Nothing is public at ${publisher.siteUrl} yet`);
    await publisher.publish();
    expect((await check()).stdout).toContain(`Compared with what is public at ${publisher.siteUrl}`);
    await edit(path.join(directory, slip[0]), slip[1], slip[2]);
    expect(await check()).toMatchObject({ status: 1, stdout: expect.stringMatching(changed) });
  });
});
