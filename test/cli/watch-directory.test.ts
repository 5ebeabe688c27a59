import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished, test } from 'vitest';
import { watchDirectory } from '../../cli/commands/preview/watch-directory.ts';
import { temporaryDirectory } from './promulgate.ts';

/** Watches a directory, and returns a way to wait until a change made by some work is noticed. */
async function watching(directory: string) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  let noticed = Promise.withResolvers<void>();
  await watchDirectory(directory, end.signal, async () => noticed.resolve());
  return async (work: () => Promise<unknown>): Promise<void> => {
    noticed = Promise.withResolvers();
    await work();
    await noticed.promise;
  };
}

test('watchDirectory() notices each way in which an editor saves, however often', async () => {
  const directory = path.join(await temporaryDirectory(), 'content');
  const file = path.join(directory, 'messages', 'en.json');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  const notices = await watching(directory);
  const saveInPlace = () => writeFile(file, '{}');
  const putInItsPlace = async () => {
    const next = path.join(await temporaryDirectory(), 'en.json');
    await writeFile(next, '{}');
    await rename(next, file);
  };
  for (const save of [saveInPlace, putInItsPlace, putInItsPlace, saveInPlace]) await notices(save);
});

test('watchDirectory() notices changes in a directory that was added, or removed and added again', async () => {
  const directory = await temporaryDirectory();
  const version = path.join(directory, 'privacy', '2027-01-01');
  const notices = await watching(directory);
  for (let round = 0; round < 2; round += 1) {
    await notices(() => mkdir(version, { recursive: true }));
    await notices(() => writeFile(path.join(version, 'en.md'), 'text'));
    await notices(() => rm(path.join(directory, 'privacy'), { recursive: true }));
  }
});

test('watchDirectory() notices a directory that comes back after it was removed with everything above it', async () => {
  const project = path.join(await temporaryDirectory(), 'project');
  const directory = path.join(project, 'content');
  await mkdir(directory, { recursive: true });
  const notices = await watching(directory);
  for (let round = 0; round < 2; round += 1) {
    await notices(() => rm(project, { recursive: true }));
    await notices(() => mkdir(directory, { recursive: true }));
    await notices(() => writeFile(path.join(directory, 'site.yaml'), 'text'));
  }
});
