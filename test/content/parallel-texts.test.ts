import path from 'node:path';
import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { readContent } from '../../lambda/shared/read-content.ts';

test.each([
  ['parallel', 21],
  ['parallel-notice', 19],
  ['parallel-rules', 24],
])(
  '%s: one policy in %i languages, each as its readers would write it, has no problem in any of them',
  async (directory, count) => {
    const files = await readContent(path.join(import.meta.dirname, '../fixtures', directory));
    const { content, problems } = parseContent(files);
    expect(problems).toEqual([]);
    expect(content?.settings.locales).toHaveLength(count);
  },
);
