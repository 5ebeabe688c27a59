import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const de = 'content/privacy/2026-11-15/de.md';
const former = 'content/privacy/2026-11-15/corrections/de.1.md';
const yaml = 'content/privacy/2026-11-15/version.yaml';

/** A directory with a copy of the fixture, all of it committed. */
async function repository() {
  const cwd = await copyOfContent();
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd });
  const commit = async () => {
    await git('add', '.');
    await git('-c', 'user.name=Editor', '-c', 'user.email=editor@example.com', 'commit', '-qm', 'Edit');
  };
  await git('-c', 'init.defaultBranch=main', 'init', '-q');
  await commit();
  return {
    commit,
    read: (file: string) => readFile(path.join(cwd, file), 'utf8'),
    edit: (file: string, from: string, to: string) => edit(path.join(cwd, file), from, to),
    check: () => promulgate(['check'], { cwd }),
    copy: (from: string, to: string) => copyFile(path.join(cwd, from), path.join(cwd, to)),
    correct: (text: string, because: string, ...more: string[]) =>
      promulgate(['correct', text, '--because', because, '--at', '2026-11-24', ...more], { cwd }),
  };
}

describe('promulgate correct', () => {
  test('keeps what was committed as the former text of an edited one, and says why it changed', async () => {
    const content = await repository();
    const [before, settings] = [await content.read(de), await content.read(yaml)];
    await content.edit(de, 'Passwort', 'Kennwort');
    const { status, stdout, stderr } = await content.correct('privacy/2026-11-15/de', 'A "word": #1');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Recorded correction 1 of privacy/2026-11-15/de on 2026-11-24: A "word": #1',
        `  ${former}: the former text, public for ever at /privacy/2026-11-15/de/corrected/1`,
        `  ${yaml}: date and reason`,
        `Look at it with "promulgate preview", then commit these files together with ${de}`,
        '',
      ].join('\n'),
    );
    expect(await content.read(former)).toBe(before);
    expect(await content.read(yaml)).toBe(
      `${settings}corrections:\n  - { locale: de, date: 2026-11-24, because: "A \\"word\\": #1" }\n`,
    );
    expect((await content.check()).status).toBe(0);
  });

  test('may come before the edit, which check then waits for', async () => {
    const content = await repository();
    const { stdout } = await content.correct('privacy/2026-11-15/de', 'A slip');
    expect(stdout).toContain(
      `Edit ${de} now: until then "promulgate check" finds nothing corrected in it.\nLook at it`,
    );
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
    expect(await content.read(former)).toContain('Passwort');
    expect(await content.read(former.replace('de.1', 'de.2'))).toContain('Kennwort');
    expect((await content.check()).status).toBe(0);
  });

  test('takes the former text from an earlier commit, or from a file', async () => {
    const content = await repository();
    const before = await content.read(de);
    await content.copy(de, 'former.md');
    await content.edit(de, 'Passwort', 'Kennwort');
    await content.commit();
    const named = await content.correct('privacy/2026-11-15/de', 'A slip', '--commit', 'HEAD~1', '--dry-run');
    expect(named.stdout).toMatch(/^Would record correction 1 of [\s\S]*\nNothing was written\.\n$/);
    expect((await content.correct('privacy/2026-11-15/de', 'A slip', '--former', 'former.md')).status).toBe(0);
    expect(await content.read(former)).toBe(before);
  });

  test('writes nothing on --dry-run, and tells the rest to programs', async () => {
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
      files: [former, yaml],
      isEdited: true,
      written: false,
    });
    expect(await content.read(yaml)).toBe(settings);
    await expect(content.read(former)).rejects.toThrow('ENOENT');
  });
});

describe('promulgate correct refuses', () => {
  const text = 'privacy/2026-11-15/de';

  test.each([
    [
      'a text that is not there',
      ['privacy/2026-11-15/dee', 'A slip'],
      /^Cannot find text "privacy\/2026-11-15\/dee": it is not one of privacy\/2023-03-30\/en, .*\n {4}Write "privacy\/2026-11-15\/de"$/,
    ],
    [
      'a text that is not announced yet',
      [text, 'A slip', '--at', '2026-10-14T23:59'],
      /^Cannot correct privacy\/2026-11-15\/de: it is announced on 2026-10-15, and needs no correction before\n {4}Edit content\/privacy\/2026-11-15\/de\.md; its words are not public yet$/,
    ],
    [
      'a commit that is none',
      [text, 'A slip', '--commit', 'nowhere'],
      /^Cannot find content\/privacy\/2026-11-15\/de\.md as commit "nowhere" has it: git says "fatal: .*"\n {4}Name the text that is public with --former FILE, or its commit with --commit$/,
    ],
    [
      'a former text that is none',
      [text, 'A slip', '--former', 'content/site.yaml'],
      /^content\/privacy\/2026-11-15\/corrections\/de\.1\.md:1:1: Cannot find the front matter/,
    ],
  ])('%s', async (_, [name = '', because = '', ...more], message) => {
    const content = await repository();
    const { status, stdout, stderr } = await content.correct(name, because, ...more);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(message);
  });

  test('words that are the former ones', async () => {
    const content = await repository();
    await content.edit(de, 'Passwort', '**Passwort**');
    expect((await content.correct(text, 'A slip')).stderr).toBe(
      `Cannot correct privacy/2026-11-15/de: its words are the former ones, and need no correction\n    Commit ${de} as it is, or edit its words first\n`,
    );
  });

  test('to record the same correction twice', async () => {
    const content = await repository();
    await content.edit(de, 'Passwort', 'Kennwort');
    await content.correct(text, 'A slip');
    const settings = await content.read(yaml);
    await content.edit(de, 'Kennwort', 'Losungswort');
    expect((await content.correct(text, 'Another slip')).stderr).toBe(
      `Cannot correct privacy/2026-11-15/de: correction 1 of 2026-11-24 keeps this former text already\n    Go on with ${de}; nothing more is to be recorded until it is published\n`,
    );
    expect(await content.read(yaml)).toBe(settings);
  });

  test('other facts and places of storage', async () => {
    const content = await repository();
    await content.edit(yaml, 'company: Example GmbH', 'company: Example AG');
    expect((await content.correct(text, 'A new name')).stderr).toBe(
      'Cannot correct privacy/2026-11-15/de: the facts of version.yaml are other ones than those that were announced\n    Restore them, and put others into a new version with "promulgate new-version privacy"\n',
    );
  });

  test.each(['', ' ', 'two\nlines'])('%j as a reason', async (because) => {
    const content = await repository();
    const { status, stderr } = await content.correct(text, because);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("error: option '--because") });
  });
});

test('promulgate correct asks for the former text where there is no git', async () => {
  const cwd = await copyOfContent();
  const { status, stderr } = await promulgate(['correct', 'privacy/2026-11-15/de', '--because', 'A slip'], {
    cwd,
    env: { GIT_CEILING_DIRECTORIES: path.dirname(cwd) },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Cannot find content\/privacy\/2026-11-15\/de\.md as commit "HEAD" has it: git says /);
});
