import { expect, test } from 'vitest';
import { smallContent } from '../small-content.ts';
import { readCorpus, withSeed } from './corpus.ts';
import { judgePage } from './judge-page.ts';
import { tryContent } from './try-content.ts';

test('everything that fuzzing kept is refused in words, or gives pages of known parts alone', async () => {
  const corpus = await readCorpus();
  expect(corpus.length).toBeGreaterThan(30);
  for (const seed of corpus) {
    const { faults } = tryContent(withSeed(smallContent(), seed));
    expect([seed, faults]).toEqual([seed, []]);
  }
});

test.each([
  ['<p>a<script>x</script>', 'the page has a script'],
  ['<p onclick="x">a', 'p has an attribute onclick'],
  ['<a href="javascript:x">a</a>', 'a leads to javascript:x'],
  ['<a href="//x.example">a</a>', 'a leads to //x.example'],
  ['<a href="https://a@b.example/">a</a>', 'a leads to https://a@b.example/'],
  ['<p>\u202ea', 'the page has U+202e'],
  ['<img src="https://x.example/a.svg">', 'img loads https://x.example/a.svg'],
  ['<img src="data:image/svg+xml,%3Csvg onload=\'x\'/%3E">', 'a picture has onload=x'],
  ['<link href="data:image/svg+xml,%3Cscript/%3E">', 'a picture has script'],
])('judgePage() finds in %j that %s', (html, find) => {
  expect(judgePage(`<!doctype html><html><body>${html}</body></html>`)).toContain(find);
});
