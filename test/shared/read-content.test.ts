import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openContentSync, readContent } from '../../lambda/shared/read-content.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';

test('readContent() names a file whose name is not UTF-8', async () => {
  const directory = await temporaryDirectory();
  writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from('f\xfcr.md', 'latin1')]), '');
  await expect(readContent(directory)).rejects.toThrow(
    `Cannot read "${directory}/f\uFFFDr.md": its name is not UTF-8\n    Rename it: type the characters again that show as \uFFFD`,
  );
});

test('readContent() reads a file whose name contains the replacement character itself', async () => {
  const directory = await temporaryDirectory();
  writeFileSync(`${directory}/f\uFFFDr.md`, 'text');
  expect([...(await readContent(directory)).keys()]).toEqual(['f\uFFFDr.md']);
});

test('openContentSync() holds a small content, and reads the files of a larger one again', async () => {
  const directory = await temporaryDirectory();
  mkdirSync(`${directory}/privacy/2026-11-15`, { recursive: true });
  mkdirSync(`${directory}/privacy/empty`);
  writeFileSync(`${directory}/site.yaml`, 'one');
  writeFileSync(`${directory}/privacy/2026-11-15/en.md`, 'three');
  symlinkSync('site.yaml', `${directory}/link.yaml`);
  const wanted = await readContent(directory);

  expect([...wanted.keys()]).toEqual(['link.yaml\0', 'privacy/2026-11-15/en.md', 'privacy/empty/', 'site.yaml']);
  expect(openContentSync(directory, 8)).toEqual({ files: wanted, isHeld: true });
  const { files, isHeld } = openContentSync(directory, 7);
  expect([isHeld, [...files]]).toEqual([false, [...wanted]]);
  expect(files.get('site.yaml')).not.toBe(files.get('site.yaml'));
});

test('openContentSync() refuses a file that somebody changed after it was read', async () => {
  const directory = await temporaryDirectory();
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${directory}/site.yaml`, 'one');
  const { files } = openContentSync(directory, 0);
  files.get('site.yaml');
  writeFileSync(`${directory}/site.yaml`, 'two');
  expect(() => files.get('site.yaml')).toThrow(
    `Cannot read ${directory}/site.yaml: it has changed since it was read first\n    Run the command again`,
  );
});
