import { expect, test } from 'vitest';
import { soundTexts } from '../../bench/damage/sound-texts.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { readContent } from '../../lambda/shared/read-content.ts';

test('four translations with every construct that editors may write have no problem', async () => {
  const texts = soundTexts(await readContent('test/fixtures/constructs'));
  expect(texts).toHaveLength(4);
  expect(texts.flatMap(({ files }) => parseContent(files).problems)).toEqual([]);
});
