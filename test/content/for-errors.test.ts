import { describe, expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { fileCases } from './cases/all-cases.ts';
import { smallContent } from './small-content.ts';

const forErrors = () => createReadingCache(undefined, { isForErrors: true });

describe('parseContent(), where translations are compared for errors alone', () => {
  test.each(Object.entries(fileCases))('stops the same content, for the same errors: %s', (_, cases) => {
    for (const [name, changes] of cases) {
      const files = smallContent(changes);
      const [whole, stopped] = [parseContent(files), parseContent(files, undefined, forErrors())];
      const errorsOf = ({ problems }: typeof whole) => problems.filter(({ severity }) => severity === 'error');
      expect([name, errorsOf(stopped)]).toEqual([name, errorsOf(whole)]);
      expect([name, stopped.content === undefined]).toEqual([name, whole.content === undefined]);
    }
  });

  test('does not look for differences of which a reader is only warned', () => {
    const rulesFoundBy = (createCache: typeof forErrors) =>
      fileCases.comparison.flatMap(([, changes]) =>
        parseContent(smallContent(changes), undefined, createCache()).problems.map(({ rule }) => rule),
      );
    const warnings = [
      'numbers-differ',
      'facts-differ',
      'link-differs',
      'other-language',
      'sentence-end',
      'repeated-text',
    ];
    expect(rulesFoundBy(createReadingCache)).toEqual(expect.arrayContaining(warnings));
    expect(rulesFoundBy(forErrors).filter((rule) => warnings.includes(rule))).toEqual([]);
  });
});
