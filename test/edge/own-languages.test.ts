import { expect, test } from 'vitest';
import { exampleSite, loadFunction, summarize } from './shipped-function.ts';

const own = { terms: { locales: ['de', 'en'], dropped: ['ja'], sourceLocale: 'de' } };
const several = loadFunction({ ...exampleSite, policies: ['privacy', 'terms'], own });
const alone = loadFunction({ ...exampleSite, policies: ['terms'], own });

test.each([
  ['/terms', 'ja', '302 /terms/de'],
  ['/terms', 'en-US', '302 /terms/en'],
  ['/terms', 'fr', '302 /terms/de'],
  ['/terms/2026-11-15', 'zh-Hant', '302 /terms/2026-11-15/de'],
  ['/terms/EN', '', '301 /terms/en'],
  ['/terms/JA', '', 'pass'],
  ['/terms/ja', '', 'pass'],
  ['/privacy', 'ja', '302 /privacy/ja'],
  ['/privacy', 'fr', '302 /privacy/en'],
  ['/', 'ja', '302 /ja'],
  ['/', 'fr', '302 /en'],
  // One request leaves nothing for the next.
  ['/terms', 'fr', '302 /terms/de'],
  ['/privacy/JA', '', '301 /privacy/ja'],
  ['/constructor', 'ja', 'rewritten to /404.ja'],
  ['/terms/de/nope', '', 'rewritten to /404.de'],
  ['/terms/en/nope', '', 'rewritten to /404'],
])('%s with "%s" is answered with %s', (path, language, answer) => {
  expect(summarize(several(path, language), path)).toBe(answer);
});

test('the only policy of a site has its own languages at / too', () => {
  expect(summarize(alone('/', 'ja'), '/')).toBe('302 /terms/de');
});

test('a policy may be called as what every object has', () => {
  const odd = loadFunction({ ...exampleSite, policies: ['privacy', 'constructor'], own });
  expect(summarize(odd('/constructor', 'ja'), '/constructor')).toBe('302 /constructor/ja');
});
