import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNothingWrong } from '../../cli/commands/check/is-nothing-wrong.ts';
import { isTrueOf, readVerdictOf, writeVerdictOf } from '../../cli/shared/kept-verdict.ts';
import type { Settings } from '../../lambda/content/content.ts';
import { digestFiles } from '../../lambda/shared/digest-inputs.ts';
import { loadContent, loadRightContent } from '../../lambda/shared/load-content.ts';
import { readContentSync } from '../../lambda/shared/read-content.ts';
import { fixtureDirectory } from '../fixture-content.ts';
import { copyOfContent, edit, librariesIn, promulgate, runWithModules, temporaryDirectory } from './promulgate.ts';

const verdict = { sum: '2 versions', content: 'digest', from: 1_000, until: 2_000 };

describe('readVerdictOf()', () => {
  test('returns what the same program kept, and nothing that another kept', async () => {
    const file = path.join(await temporaryDirectory(), 'new/right');
    expect(readVerdictOf(file, 'program 1')).toBeUndefined();
    writeVerdictOf(file, 'program 1', verdict);
    expect(readVerdictOf(file, 'program 1')).toEqual(verdict);
    expect(readVerdictOf(file, 'program 2')).toBeUndefined();
  });

  test('believes no part of a file', async () => {
    const file = path.join(await temporaryDirectory(), 'right');
    writeVerdictOf(file, 'program', verdict);
    const whole = readFileSync(file, 'utf8');
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.slice(0, length));
      expect(readVerdictOf(file, 'program')).toBeUndefined();
    }
  });
});

test('isTrueOf() holds for the same files alone, and for its time alone', async () => {
  const directory = path.join(await copyOfContent(), 'content');
  const own = { ...verdict, content: digestFiles(readContentSync(directory)) };
  expect([999, 1_000, 1_999, 2_000].map((now) => isTrueOf(own, directory, now))).toEqual([false, true, true, false]);
  await edit(path.join(directory, 'privacy/2026-11-15/de.md'), '{{company}} behält', '{{company}} behielt');
  expect(isTrueOf(own, directory, 1_000)).toBe(false);
});

describe('promulgate check, of a content that an earlier run found right', () => {
  async function checkIn(cwd: string, kept: string, ...options: readonly string[]) {
    return promulgate(['check', ...options], { cwd, env: { NODE_COMPILE_CACHE: kept } });
  }

  test.each([[[]], [['--json']], [['--annotations']], [['--newest']]])(
    '%j prints the same, and loads no library but commander',
    async (options) => {
      const cwd = await copyOfContent();
      const env = { NODE_COMPILE_CACHE: await temporaryDirectory() };
      const first = await runWithModules(['check', ...options], { cwd, env });
      const second = await runWithModules(['check', ...options], { cwd, env });
      expect(second.stdout).toBe(first.stdout);
      expect(librariesIn(first.modules)).toContain('marked');
      expect(librariesIn(second.modules)).toEqual(['commander']);
    },
  );

  test('finds what was edited since, and forgets it when it is mended', async () => {
    const cwd = await copyOfContent();
    const kept = await temporaryDirectory();
    const file = path.join(cwd, 'content/privacy/2026-11-15/de.md');
    const right = await checkIn(cwd, kept);
    await edit(file, '{{company}} behält', '{{compny}} behält');
    const wrong = await checkIn(cwd, kept);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('"compny"');
    await edit(file, '{{compny}} behält', '{{company}} behält');
    expect(await checkIn(cwd, kept)).toEqual(right);
  });

  test.each([['--stage', 'trial'], ['--fix'], ['--at', '2026-10-01'], ['--locale', 'de'], ['content/privacy']])(
    'neither keeps nor believes a verdict with %j',
    async (...options) => {
      const cwd = await copyOfContent();
      const env = { NODE_COMPILE_CACHE: await temporaryDirectory() };
      await runWithModules(['check', ...options], { cwd, env });
      expect(await keptIn(env.NODE_COMPILE_CACHE)).not.toContain('right');
      await runWithModules(['check'], { cwd, env });
      expect(await keptIn(env.NODE_COMPILE_CACHE)).toContain('right');
      const { modules } = await runWithModules(['check', ...options], { cwd, env });
      expect(librariesIn(modules)).toContain('marked');
    },
  );

  test('is not one with a warning, even if that is accepted', async () => {
    const cwd = await copyOfContent();
    const kept = await temporaryDirectory();
    const file = 'content/privacy/2026-11-15/de.md';
    await edit(path.join(cwd, file), '{#scope}\n', '{#scope}\n\nEin Absatz, den die Quelle nicht kennt.\n');
    expect((await checkIn(cwd, kept)).stdout).toContain('1 warning; it can be published');
    expect(await keptIn(kept)).not.toContain('right');
    await promulgate(['accept', `${file}:10`, '--because', 'It is asked for by German law'], { cwd });
    expect((await checkIn(cwd, kept)).stdout).toContain('no problems, 1 accepted');
    expect(await keptIn(kept)).not.toContain('right');
  });
});

test('isNothingWrong() is true without a problem of any kind, of a content that asks no store and no law', async () => {
  const loaded = await loadRightContent(fixtureDirectory);
  const { content } = loaded;
  const withSettings = (own: Partial<Settings>) => ({
    ...loaded,
    content: { ...content, settings: { ...content.settings, ...own } },
  });
  const [problem] = (await loadContent('nowhere')).problems;
  const problems = problem === undefined ? [] : [problem];
  expect(isNothingWrong(loaded)).toBe(true);
  const others = [
    { ...loaded, content: undefined },
    { ...loaded, problems },
    { ...loaded, frozenProblems: problems },
    { ...loaded, acceptedProblems: problems },
    withSettings({ stores: ['google-play'] }),
    withSettings({ laws: ['eu'] }),
  ];
  expect(others.map(isNothingWrong)).toEqual(others.map(() => false));
});

async function keptIn(directory: string): Promise<string[]> {
  return existsSync(directory)
    ? (await readdir(directory, { recursive: true })).map((file) => path.basename(file))
    : [];
}
