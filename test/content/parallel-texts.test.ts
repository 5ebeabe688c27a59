import path from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { readContent } from '../../lambda/shared/read-content.ts';

const files = await readContent(path.join(import.meta.dirname, '../fixtures/parallel'));

test('one policy in 21 languages, each as its readers would write it, has no problem in any of them', () => {
  const { content, problems } = parseContent(files);
  expect(problems).toEqual([]);
  expect(content?.settings.locales).toHaveLength(21);
});
