import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixContent } from '../../cli/commands/check/fix-content.ts';
import { loadContent } from '../../lambda/shared/load-content.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { englishFront, germanFront, smallContent, version } from '../content/small-content.ts';
import { temporaryDirectory } from './promulgate.ts';

const typed = `##Scope {#scope}

（a） ｛｛company｝｝ is held to this, and so is every other company of the group of companies:

• names;
• places.

Read https://example.com/terms。Then stop.

## Storage {#storage}

{{storage}}
`;
const meant = `## Scope {#scope}

(a) {{company}} is held to this, and so is every other company of the group of companies:

- names;
- places.

Read <https://example.com/terms>。Then stop.

## Storage {#storage}

{{storage}}
`;

async function write(text: string): Promise<string> {
  const directory = await temporaryDirectory();
  await writeContent(smallContent({ [`${version}/en.md`]: text, [`${version}/de.md`]: undefined }), directory);
  return directory;
}

test('fixContent() mends what has one remedy, and nothing the second time', async () => {
  const directory = await write(`\uFEFF${(englishFront + typed).replaceAll('\n', '\r\n')}`);
  const file = path.join(directory, version, 'en.md');
  expect(await fixContent(directory, '2026-10-01')).toEqual([{ file, count: 8 }]);
  expect(await readFile(file, 'utf8')).toBe(englishFront + meant);
  expect((await loadContent(directory)).problems).toEqual([]);
  expect(await fixContent(directory, '2026-10-01')).toEqual([]);
});

test('fixContent() leaves the words of an announced text as they are, but not the form of its file', async () => {
  const directory = await write((englishFront + typed).replaceAll('\n', '\r\n'));
  const file = path.join(directory, version, 'en.md');
  expect(await fixContent(directory, '2026-10-15')).toEqual([{ file, count: 1 }]);
  expect(await readFile(file, 'utf8')).toBe(englishFront + typed);
});

test('fixContent() does not touch what is right', async () => {
  const directory = await temporaryDirectory();
  await writeContent(
    smallContent({ [`${version}/de.md`]: `${germanFront}## Orte {#storage}\n\n{{storage}}\n` }),
    directory,
  );
  expect(await fixContent(directory, '2027-01-01')).toEqual([]);
  const lock = path.join(directory, version, 'de.lock');
  expect(await fixContent(directory, '2026-01-01')).toEqual([{ file: lock, count: 1 }]);
  expect(await fixContent(directory, '2026-01-01')).toEqual([]);
});
