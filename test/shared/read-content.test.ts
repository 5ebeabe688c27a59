import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../lambda/shared/read-content.ts';
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
