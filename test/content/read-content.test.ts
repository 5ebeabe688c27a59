import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkMark, maxFileBytes } from '../../lambda/content/files/files.ts';
import { readContent } from '../../lambda/shared/read-content.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'content-'));
});
afterAll(() => rm(root, { recursive: true }));

async function write(directory: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return path.join(root, directory);
}

test('readContent() reads every file by its path, in the order of the names', async () => {
  const directory = await write('files', {
    'site.yaml': 's',
    'privacy/2026-11-15/en.md': 'e',
    'messages/en.json': 'm',
  });
  const files = await readContent(directory);
  expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['messages/en.json', 'm'],
    ['privacy/2026-11-15/en.md', 'e'],
    ['site.yaml', 's'],
  ]);
});

test('readContent() marks a symbolic link and never follows it', async () => {
  const directory = await write('links', { 'site.yaml': 's' });
  await symlink('/etc/hostname', path.join(directory, 'secret.md'));
  const files = await readContent(directory);
  expect([...files.keys()]).toEqual([`secret.md${linkMark}`, 'site.yaml']);
  expect(files.get(`secret.md${linkMark}`)).toEqual(new Uint8Array());
});

test('readContent() leaves out what is hidden, and marks a directory with nothing else in it as empty', async () => {
  const directory = await write('hidden', { '.git/config': 'x', 'privacy/.DS_Store': 'x' });
  expect([...(await readContent(directory)).keys()]).toEqual(['privacy/']);
});

test('readContent() reads only as much of a file as shows that it is too large', async () => {
  const directory = await write('large', {
    'large.md': new Uint8Array(10_000_000),
    'most.md': new Uint8Array(maxFileBytes),
  });
  expect([...(await readContent(directory)).values()].map(({ length }) => length)).toEqual([
    maxFileBytes + 1,
    maxFileBytes,
  ]);
});

test('readContent() treats a missing directory, and a file in its place, as empty', async () => {
  const directory = await write('none', { file: 'x' });
  expect(await readContent(path.join(directory, 'missing'))).toEqual(new Map());
  expect(await readContent(path.join(directory, 'file'))).toEqual(new Map());
});
