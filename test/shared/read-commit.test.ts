import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readCommit } from '../../lambda/shared/read-commit.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { git } from '../git.ts';

afterEach(() => void vi.unstubAllEnvs());

/** A repository with one committed file in `content/`. */
async function repository() {
  const cwd = await temporaryDirectory();
  const directory = path.join(cwd, 'content');
  await git(cwd, 'init', '-q');
  await mkdir(directory);
  await writeFile(path.join(directory, 'site.yaml'), 'a: 1\n');
  const commit = async () => {
    await git(cwd, 'add', '.');
    await git(cwd, 'commit', '-qm', 'Edit');
    return git(cwd, 'rev-parse', 'HEAD');
  };
  return { cwd, directory, commit };
}

async function read(directory: string) {
  const warnings: string[] = [];
  const found = await readCommit(directory, (line) => warnings.push(line));
  return { found, warnings };
}

const unknown = (directory: string, commitUnknown: string, reason: string) => ({
  found: { commit: null, commitUnknown },
  warnings: [`Warning: the ledger cannot name the commit of ${directory}: ${reason}`],
});

describe('readCommit()', () => {
  test('returns the last commit that touched the directory', async () => {
    const { cwd, directory, commit } = await repository();
    const first = await commit();
    await writeFile(path.join(cwd, 'README.md'), '');
    await commit();
    expect(await read(directory)).toEqual({ found: { commit: first }, warnings: [] });
  });

  test('warns about uncommitted changes, but only in the directory', async () => {
    const { cwd, directory, commit } = await repository();
    const first = await commit();
    await writeFile(path.join(cwd, 'README.md'), '');
    expect(await read(directory)).toEqual({ found: { commit: first }, warnings: [] });
    await writeFile(path.join(directory, 'new.md'), '');
    expect(await read(directory)).toEqual(unknown(directory, 'uncommittedChanges', 'it has uncommitted changes'));
  });

  test('warns where no commit contains the directory', async () => {
    const { cwd, commit } = await repository();
    await commit();
    const empty = path.join(cwd, 'empty');
    await mkdir(empty);
    expect(await read(empty)).toEqual(unknown(empty, 'neverCommitted', 'no commit contains it'));
  });

  test('warns where there is no repository', async () => {
    const directory = await temporaryDirectory();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', path.dirname(directory));
    expect(await read(directory)).toEqual(unknown(directory, 'noRepository', 'it is not in a git repository'));
  });

  test('warns where git is not installed', async () => {
    const directory = await temporaryDirectory();
    vi.stubEnv('PATH', '/nowhere');
    expect(await read(directory)).toEqual(unknown(directory, 'noGit', 'git is not installed'));
  });

  test('repeats in one line what git says about a repository that belongs to a different user', async () => {
    const { directory, commit } = await repository();
    await commit();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const { found, warnings } = await read(directory);
    expect(found).toEqual({ commit: null, commitUnknown: 'gitFailed' });
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Warning: [^\n]+: git says "fatal: detected dubious ownership in repository at '[^\n]+'"$/,
      ),
    ]);
  });
});
