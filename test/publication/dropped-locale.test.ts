import { expect, test } from 'vitest';
import { reworded, startPublisher } from './publisher.ts';

test('every address of a dropped locale still answers, and its latest page says that it was dropped', async () => {
  const publisher = await startPublisher();
  await publisher.publish();
  const before = Object.keys(JSON.parse(await (await fetch(`${publisher.siteUrl}/published.json`)).text()).pages);
  const dropped = reworded(
    'site.yaml',
    'de, ja,',
    'de,',
    reworded('site.yaml', 'noticeDays: 30', 'noticeDays: 30\ndropped: [ja]'),
  );
  expect(await publisher.publish(dropped)).toMatchObject({ status: 'published' });
  for (const path of before) {
    const status = path.startsWith('/404') ? 404 : 200;
    expect([path, (await fetch(publisher.siteUrl + path)).status]).toEqual([path, status]);
  }
  expect(await (await fetch(`${publisher.siteUrl}/privacy/ja`)).text()).toContain('この言語版は更新を終了しました。');
});
