import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { loadContent, loadForBuild } from '../../lambda/shared/load-content.ts';
import { writeContent } from '../../lambda/shared/write-content.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { fixtureFiles } from '../fixture-content.ts';

test('loadContent() with a cache finds the same and reads only what was changed since', async () => {
  const directory = await temporaryDirectory();
  await mkdir(directory, { recursive: true });
  await writeContent(fixtureFiles, directory);
  const cache = createReadingCache();
  const parts = new Set<object>();
  const noting = { ...cache, part: (text: string) => note(cache.part(text)) };
  let fresh = 0;
  const note = <Part extends object>(part: Part): Part => {
    if (!parts.has(part)) fresh += 1;
    parts.add(part);
    return part;
  };
  await loadContent(directory, noting);
  expect(fresh).toBeGreaterThan(40);
  fresh = 0;
  const file = path.join(directory, 'privacy/2026-11-15/de.md');
  const text = new TextDecoder().decode(fixtureFiles.get('privacy/2026-11-15/de.md'));
  await writeFile(file, text.replace(/^\((\w)\) /m, '($1) x '));
  const { content, problems } = await loadContent(directory, noting);
  expect(fresh).toBe(1);
  const alone = await loadContent(directory);
  expect([content, problems]).toEqual([alone.content, alone.problems]);
});

test('loadForBuild() returns the same content, and of content with an error every problem', async () => {
  const directory = await temporaryDirectory();
  await writeContent(fixtureFiles, directory);
  expect((await loadForBuild(directory)).content).toEqual((await loadContent(directory)).content);

  const file = path.join(directory, 'privacy/2026-11-15/de.md');
  const text = new TextDecoder().decode(fixtureFiles.get('privacy/2026-11-15/de.md'));
  await writeFile(file, text.replace('{{company}} behält', '{{compny}} behält 4711'));
  const { content, problems } = await loadForBuild(directory);
  expect(content).toBeUndefined();
  expect(problems).toEqual((await loadContent(directory)).problems);
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
});
