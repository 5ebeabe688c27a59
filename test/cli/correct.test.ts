import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../git.ts';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const de = 'content/privacy/2026-11-15/de.md';
const replaced = 'content/privacy/2026-11-15/corrections/de.1.md';
const yaml = 'content/privacy/2026-11-15/version.yaml';

/** A directory with a copy of the fixture, all of it committed. */
async function repository() {
  const cwd = await copyOfContent();
  const commit = async () => {
    await git(cwd, 'add', '.');
    await git(cwd, 'commit', '-qm', 'Edit');
  };
  await git(cwd, 'init', '-q');
  await commit();
  return {
    commit,
    path: (file: string) => path.join(cwd, file),
    read: (file: string) => readFile(path.join(cwd, file), 'utf8'),
    edit: (file: string, from: string, to: string) => edit(path.join(cwd, file), from, to),
    write: (file: string, text: string) => writeFile(path.join(cwd, file), text),
    check: () => promulgate(['check'], { cwd }),
    copy: (from: string, to: string) => copyFile(path.join(cwd, from), path.join(cwd, to)),
    correct: (text: string, because: string, ...more: string[]) =>
      promulgate(['correct', text, '--because', because, '--at', '2026-11-24', ...more], { cwd }),
  };
}

describe('promulgate correct', () => {
  test('keeps the committed text of an edited one as the replaced text, with the reason', async () => {
    const content = await repository();
    const [before, settings] = [await content.read(de), await content.read(yaml)];
    await content.edit(de, 'Passwort', 'Kennwort');
    const { status, stdout, stderr } = await content.correct('privacy/2026-11-15/de', 'A "word": #1');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Recorded correction 1 of privacy/2026-11-15/de on 2026-11-24: A "word": #1',
        `  ${replaced}: the replaced text, permanently public at /privacy/2026-11-15/de/corrected/1`,
        `  ${yaml}: date and reason`,
        `Look at it with "promulgate preview", then commit these files together with ${de}`,
        '',
      ].join('\n'),
    );
    expect(await content.read(replaced)).toBe(before);
    expect(await content.read(yaml)).toBe(
      `${settings}corrections:\n  - locale: de\n    date: 2026-11-24\n    because: 'A "word": #1'\n`,
    );
    expect((await content.check()).status).toBe(0);
  });

  test('may come before the edit, which check then asks for', async () => {
    const content = await repository();
    const { stdout } = await content.correct('privacy/2026-11-15/de', 'A slip');
    expect(stdout).toContain(`Edit ${de} now: until then "promulgate check" reports that nothing changed.\nLook at it`);
    expect((await content.check()).stdout).toContain('have the same words [correction-same]');
    await content.edit(de, 'Passwort', 'Kennwort');
    expect((await content.check()).status).toBe(0);
  });

  test('counts the corrections of a text', async () => {
    const content = await repository();
    for (const [from, to] of [
      ['Passwort', 'Kennwort'],
      ['Kennwort', 'Losungswort'],
    ] as const) {
      await content.edit(de, from, to);
      expect((await content.correct('privacy/2026-11-15/de', 'A slip')).status).toBe(0);
      await content.commit();
    }
    expect(await content.read(replaced)).toContain('Passwort');
    expect(await content.read(replaced.replace('de.1', 'de.2'))).toContain('Kennwort');
    expect((await content.check()).status).toBe(0);
  });

  test('takes the published text from an earlier commit or from a file', async () => {
    const content = await repository();
    const before = await content.read(de);
    await content.copy(de, 'published.md');
    await content.edit(de, 'Passwort', 'Kennwort');
    await content.commit();
    const named = await content.correct('privacy/2026-11-15/de', 'A slip', '--commit', 'HEAD~1', '--dry-run');
    expect(named.stdout).toMatch(/^Would record correction 1 of [\s\S]*\nNothing was written\.\n$/);
    expect((await content.correct('privacy/2026-11-15/de', 'A slip', '--published', 'published.md')).status).toBe(0);
    expect(await content.read(replaced)).toBe(before);
  });

  test('writes nothing with --dry-run, and reports the rest as JSON', async () => {
    const content = await repository();
    const settings = await content.read(yaml);
    await content.edit(de, 'Passwort', 'Kennwort');
    const { stdout } = await content.correct('privacy/2026-11-15/de', 'A slip', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toEqual({
      text: 'privacy/2026-11-15/de',
      number: 1,
      date: '2026-11-24',
      because: 'A slip',
      path: '/privacy/2026-11-15/de/corrected/1',
      file: de,
      files: [replaced, yaml],
      isEdited: true,
      written: false,
    });
    expect(await content.read(yaml)).toBe(settings);
    await expect(content.read(replaced)).rejects.toThrow('ENOENT');
  });
});

describe('promulgate correct refuses', () => {
  const text = 'privacy/2026-11-15/de';

  test('a text that a version takes from an earlier one, and names it', async () => {
    const content = await repository();
    const next = path.join(path.dirname(content.path(yaml)), '../2027-03-01');
    await mkdir(next);
    await copyFile(content.path(yaml), path.join(next, 'version.yaml'));
    await copyFile(content.path('content/privacy/2026-11-15/en.md'), path.join(next, 'en.md'));
    const { status, stderr } = await content.correct('privacy/2027-03-01/de', 'A slip');
    expect([status, stderr]).toEqual([
      1,
      [
        'Cannot correct privacy/2027-03-01/de: privacy/2027-03-01 has no text of its own in "de"',
        '    Its readers see the words of earlier versions: correct the text that has them, such as privacy/2026-11-15/de',
        '',
      ].join('\n'),
    ]);
  });

  test.each([
    [
      'a text that does not exist',
      ['privacy/2026-11-15/dee', 'A slip'],
      /^Cannot find text "privacy\/2026-11-15\/dee": it is not one of privacy\/2026-11-15\/en, .*\n {4}Write "privacy\/2026-11-15\/de"$/,
    ],
    [
      'a text that is not announced yet',
      [text, 'A slip', '--at', '2026-10-14T23:59'],
      /^Cannot correct privacy\/2026-11-15\/de: it needs no correction before 2026-10-15, when it is announced\n {4}Edit content\/privacy\/2026-11-15\/de\.md; its words are not public yet$/,
    ],
    [
      'a commit that does not exist',
      [text, 'A slip', '--commit', 'nowhere'],
      /^Cannot read content\/privacy\/2026-11-15\/de\.md as of commit "nowhere": git says "fatal: .*"\n {4}Name the commit that was published with --commit, or the text as it is published with --published FILE$/,
    ],
    [
      'a file that is no text',
      [text, 'A slip', '--published', 'content/site.yaml'],
      /^content\/privacy\/2026-11-15\/corrections\/de\.1\.md:1:1: Cannot find the front matter/,
    ],
  ])('%s', async (_, [name = '', because = '', ...more], message) => {
    const content = await repository();
    const { status, stdout, stderr } = await content.correct(name, because, ...more);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(message);
  });

  test('a text that still has the published words', async () => {
    const content = await repository();
    await content.edit(de, 'Passwort', '**Passwort**');
    expect((await content.correct(text, 'A slip')).stderr).toBe(
      `Cannot correct privacy/2026-11-15/de: it still has the published words, and needs no correction\n    Commit ${de} as it is, or edit its words first\n`,
    );
  });

  test('to record the same correction twice', async () => {
    const content = await repository();
    await content.edit(de, 'Passwort', 'Kennwort');
    await content.correct(text, 'A slip');
    const settings = await content.read(yaml);
    await content.edit(de, 'Kennwort', 'Losungswort');
    expect((await content.correct(text, 'Another slip')).stderr).toBe(
      `Cannot correct privacy/2026-11-15/de: correction 1 of 2026-11-24 already keeps the published text\n    Edit ${de}; there is nothing more to record until it is published\n`,
    );
    expect(await content.read(yaml)).toBe(settings);
  });

  test('facts that differ from the announced ones', async () => {
    const content = await repository();
    await content.edit(yaml, 'company: Example GmbH', 'company: Example AG');
    expect((await content.correct(text, 'A new name')).stderr).toBe(
      'Cannot correct privacy/2026-11-15/de: the facts in version.yaml differ from the announced ones\n    Restore them, and put the new ones into a new version with "promulgate new-version privacy"\n',
    );
  });

  test.each(['', ' ', 'two\nlines'])('%j as a reason', async (because) => {
    const content = await repository();
    const { status, stderr } = await content.correct(text, because);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("error: option '--because") });
  });
});

describe('promulgate correct does not trust the commit', () => {
  test.each([
    ['is empty', ''],
    ['is a list', '- announced: 2026-10-15\n'],
    ['is cut', 'announced: 2026-10-15\nchange: major\nfacts: {'],
    ['has a wrong key', 'announced: 2026-10-15\nchange: huge\n'],
  ])('whose version.yaml %s', async (_, broken) => {
    const content = await repository();
    const right = await content.read(yaml);
    await content.write(yaml, broken);
    await content.commit();
    await content.write(yaml, right);
    await content.edit(de, 'Passwort', 'Kennwort');
    expect(await content.correct('privacy/2026-11-15/de', 'A slip')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Cannot correct privacy/2026-11-15/de: version.yaml in commit "HEAD" is not a version that can have been published\n    Name the commit that was published with --commit, or the text as it is published with --published FILE\n',
    });
  });

  test.each([
    ['where there is no repository', {}, 'it is not in a git repository'],
    ['where git is not installed', { PATH: '/nowhere' }, 'git is not installed'],
  ])('%s', async (_, env, reason) => {
    const cwd = await copyOfContent();
    const { status, stderr } = await promulgate(['correct', 'privacy/2026-11-15/de', '--because', 'A slip'], {
      cwd,
      env: { GIT_CEILING_DIRECTORIES: path.dirname(cwd), ...env },
    });
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toBe(`Cannot read content/privacy/2026-11-15/de.md as of commit "HEAD": ${reason}`);
  });
});
