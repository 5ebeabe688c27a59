import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../git.ts';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

const coming = 'privacy/2027-03-01';
const yaml = `${coming}/version.yaml`;

/** A copy of the fixture with a version that is announced on 2027-01-30 and takes effect on 2027-03-01. */
async function workshop() {
  const cwd = await copyOfContent();
  const run = (...args: string[]) => promulgate(args, { cwd });
  const at = (file: string) => path.join(cwd, 'content', file);
  const read = (file: string) => readFile(at(file), 'utf8');
  const settings = await read('privacy/2026-11-15/version.yaml');
  await mkdir(at(coming));
  const before = settings.replace('announced: 2026-10-15', 'announced: 2027-01-30').replace(/^imported: .*\n/m, '');
  await writeFile(at(yaml), before);
  await copyFile(at('privacy/2026-11-15/en.md'), at(`${coming}/en.md`));
  return { cwd, run, read, before };
}

describe('promulgate withdraw', () => {
  test('records the day and the reason, and says what comes next', async () => {
    const { run, read, before } = await workshop();
    const { status, stdout, stderr } = await run('withdraw', coming, '--because', 'Not built', '--at', '2027-02-01');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      `Recorded: ${coming} is withdrawn, and does not take effect on 2027-03-01`,
      `  content/${yaml}: dated 2027-02-01, because: Not built`,
    ]);
    expect(await read(yaml)).toBe(`${before}withdrawn:\n  date: 2027-02-01\n  because: Not built\n`);
    expect((await run('check')).status).toBe(0);
    expect((await run('withdraw', coming, '--because', 'x', '--at', '2027-02-02')).stderr).toBe(
      `Cannot withdraw ${coming}: it was withdrawn on 2027-02-01\n    Make a new version with "promulgate new-version privacy"\n`,
    );
  });

  test('writes nothing with --dry-run', async () => {
    const { run, read, before } = await workshop();
    const { stdout } = await run('withdraw', coming, '--because', 'x', '--at', '2027-02-01', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toEqual({
      version: coming,
      date: '2027-02-01',
      effective: '2027-03-01',
      because: 'x',
      file: `content/${yaml}`,
      written: false,
    });
    expect(await read(yaml)).toBe(before);
  });

  test.each([
    [
      '2027-01-29',
      coming,
      `Cannot withdraw ${coming}: it is a draft until 2027-01-30, when it is announced\n    Delete its directory\n`,
    ],
    [
      '2027-03-01',
      coming,
      `Cannot withdraw ${coming}: it took effect on 2027-03-01\n    Put what should hold instead into a new version with "promulgate new-version privacy", where it cannot wait with --urgent\n`,
    ],
    [
      '2027-02-01',
      'privacy/2026-11-15',
      'Cannot withdraw privacy/2026-11-15: it was public before this site existed\n    Put what should hold instead into a new version with "promulgate new-version privacy", where it cannot wait with --urgent\n',
    ],
    [
      '2027-02-01',
      'privacy/2027-03-02',
      'Cannot find version "privacy/2027-03-02": it is not one of privacy/2023-03-30, privacy/2026-11-15, privacy/2027-03-01\n    Write "privacy/2027-03-01"\n',
    ],
  ])('on %s refuses %s', async (at, name, message) => {
    const { run } = await workshop();
    const { status, stderr } = await run('withdraw', name, '--because', 'x', '--at', at);
    expect({ status, stderr }).toEqual({ status: 1, stderr: message });
  });
});

describe('promulgate postpone', () => {
  test('adds one entry after another, each later', async () => {
    const { run, read, before } = await workshop();
    const postpone = (to: string, at: string) => run('postpone', coming, '--to', to, '--because', 'Delay', '--at', at);
    expect((await postpone('2027-04-01', '2027-02-01')).stdout).toContain(
      `Recorded: ${coming} takes effect on 2027-04-01 instead of 2027-03-01`,
    );
    expect((await postpone('2027-04-02T09:30', '2027-02-02')).status).toBe(0);
    expect(await read(yaml)).toBe(
      `${before}postponed:\n  - date: 2027-02-01\n    to: 2027-04-01\n    because: Delay\n  - date: 2027-02-02\n    to: 2027-04-02T09:30\n    because: Delay\n`,
    );
    expect((await postpone('2027-04-02', '2027-02-03')).stderr).toContain('[postponed-earlier]');
    expect((await postpone('2027-04-31', '2027-02-03')).status).toBe(2);
    expect((await run('check')).status).toBe(0);
  });
});

describe('promulgate new-version', () => {
  test('makes an urgent major version for the same day, with its time', async () => {
    const { run, read } = await workshop();
    const make = (...more: string[]) =>
      run(
        'new-version',
        'privacy',
        '--change',
        'major',
        '--at',
        '2026-11-24T10:00',
        '--effective',
        '2026-11-24T15:00',
        ...more,
      );
    expect((await make()).stderr).toContain('if it cannot wait, give readers the reason with --urgent');
    const { status, stdout } = await make('--urgent', 'A court order');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'Created privacy/2026-11-24T1500 after 2026-11-15: a major change, announced on 2026-11-24, in force from 2026-11-24T15:00',
    ]);
    expect(stdout).toContain('Version 2027-03-01, which takes effect after it, is compared with this one');
    expect(await read('privacy/2026-11-24T1500/version.yaml')).toMatch(/^urgent: A court order$/m);
    expect((await run('check')).status).toBe(0);
    expect((await make('--urgent', 'x')).stderr).toContain(
      'Cannot make version privacy/2026-11-24T1500: it already exists',
    );
  });

  test.each([
    ['2026-11-24T09:59', 'it is 2026-11-24T10:00 already'],
    ['2027-03-28T02:30', 'on 2027-03-28, clocks skip that time'],
    ['2027-10-31T02:30', 'on 2027-10-31, clocks show that time twice'],
  ])('refuses --effective %s: %s', async (effective, reason) => {
    const { run } = await workshop();
    const { status, stderr } = await run(
      ...['new-version', 'privacy', '--effective', effective, '--change', 'minor', '--at', '2026-11-24T10:00'],
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining(`: ${reason}`)]);
  });

  test('makes a version in front of an announced one, and one with the words of an earlier one', async () => {
    const { run, read } = await workshop();
    const make = (effective: string, ...more: string[]) =>
      run('new-version', 'privacy', '--effective', effective, '--change', 'minor', '--at', '2027-02-10', ...more);
    const { status, stdout } = await make('2027-02-20');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      'Created privacy/2027-02-20 after 2026-11-15: a minor change, announced on 2027-02-10, in force from 2027-02-20',
    ]);
    expect((await make('2027-03-20', '--copy', '2023-03-30')).status).toBe(0);
    const own = (text: string) => text.replace(/^summary: .*\n/m, '');
    expect(await read('privacy/2027-03-20/en.md')).toBe(own(await read('privacy/2023-03-30/en.md')));
    expect(await read('privacy/2027-03-20/version.yaml')).not.toContain('imported');
    expect((await make('2027-03-21', '--copy', '2023-03-31')).stderr).toContain('Cannot find version "2023-03-31"');
  });
});

describe('promulgate correct', () => {
  const de = 'privacy/2026-11-15/de';

  async function repository() {
    const content = await workshop();
    const { cwd } = content;
    await git(cwd, 'init', '-q');
    await git(cwd, 'add', '.');
    await git(cwd, 'commit', '-qm', 'Edit');
    const correct = (...more: string[]) => content.run('correct', de, '--at', '2026-11-24', ...more);
    return {
      ...content,
      correct,
      change: (from: string, to: string) => edit(path.join(cwd, `content/${de}.md`), from, to),
    };
  }

  test('asks for --meaning where more than a slip changes', async () => {
    const { correct, change, read, run } = await repository();
    await change('Passwort', 'niemals ein Passwort');
    const { status, stderr } = await correct('--because', 'A slip');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^Cannot take this correction for that of a slip: in section "\w+" it adds "niemals"\n {4}Write --meaning, /,
      ),
    ]);
    expect((await correct('--because', 'It was missing', '--meaning')).status).toBe(0);
    expect(await read('privacy/2026-11-15/version.yaml')).toContain('because: It was missing\n    meaning: true\n');
    expect((await run('check')).status).toBe(0);
  });

  test('--undo takes back what no commit has, edited or not', async () => {
    const { correct, change, read, cwd } = await repository();
    const before = [await read(`${de}.md`), await read('privacy/2026-11-15/version.yaml')];
    await correct('--because', 'A slip');
    const { status, stdout } = await correct('--undo');
    expect([status, stdout.split('\n')[0]]).toEqual([0, `Took back correction 1 of ${de}`]);
    await change('Passwort', 'Kennwort');
    await correct('--because', 'A slip');
    expect(await correct('--undo')).toMatchObject({ status: 0, stderr: '' });
    expect([await read(`${de}.md`), await read('privacy/2026-11-15/version.yaml')]).toEqual(before);
    expect(await git(cwd, 'status', '--porcelain')).toBe('');
    expect((await correct('--undo')).stderr).toBe(
      `Cannot undo a correction of ${de}: it has none\n    Name a text that has one\n`,
    );
  });

  test('--undo leaves what a commit has, and a correction needs its reason', async () => {
    const { correct, change, cwd } = await repository();
    await change('Passwort', 'Kennwort');
    await correct('--because', 'A slip');
    await git(cwd, 'add', '.');
    await git(cwd, 'commit', '-qm', 'Correct');
    expect((await correct('--undo')).stderr).toContain(`Cannot undo correction 1 of ${de}: commit "HEAD" has it`);
    expect((await correct('--undo', '--commit', 'HEAD~1')).status).toBe(0);
    expect((await correct('--undo', '--because', 'x')).status).toBe(2);
    expect(await correct()).toMatchObject({ status: 2, stderr: expect.stringContaining("'--because <reason>'") });
  });
});
