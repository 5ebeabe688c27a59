import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { fixtureContent } from '../fixture-content.ts';
import { fiftyLocales } from './fifty-locales.ts';
import { inForce, pageText, siteOf } from './site-content.ts';

const budget = { brotli: 7_000, gzip: 8_500, headers: 1_200 };

/** The parts of a page, so that a page over its budget says what grew: bytes that the page would be lighter without each. */
const parts = {
  style: /<style>[\s\S]*?<\/style>/,
  metadata: /<meta name="description"[\s\S]*?<\/script>\n/,
  menu: /<header>[\s\S]*?<\/header>/,
  status: /<p class="(?:dates|notice)[\s\S]*?<\/p>\n(?=<nav|<section|<div)/,
  contents: /<nav class="contents"[\s\S]*?<\/nav>/,
  text: /(?<=<\/nav>\n)(?:<div|<section)[\s\S]*<\/section>\n(?=<\/article>)/,
  about: /<section class="about"[\s\S]*?<\/section>/,
  footer: /<footer>[\s\S]*?<\/footer>/,
};

// As CloudFront compresses: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
const brotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

function weigh(page: string): string {
  const whole = brotli(page);
  const shares = Object.entries(parts).map(([name, part]) => `${name} ${whole - brotli(page.replace(part, ''))}`);
  return `${whole} B: ${shares.join(', ')}`;
}

/** The languages in which the text of the fixture weighs most: their letters take two or three bytes, and their words are long. */
const heavy = ['hi', 'ru'];
const texts = heavy.map(async (locale) => {
  const file = path.join(import.meta.dirname, '../fixtures/heavy-texts', `${locale}.md`);
  return [locale, await readFile(file)] as const;
});

const site = siteOf(fiftyLocales(new Map(await Promise.all(texts))), inForce);
const written = [...(fixtureContent.policies[0]?.versions[1]?.translations.keys() ?? []), ...heavy];

test.each(written)(
  'the latest page of %s with 50 languages in its menu is light enough for a slow network',
  (locale) => {
    const page = pageText(site, `/privacy/${locale}`);
    expect(page.match(/<li lang="[^"]*"><a href="\/privacy\/[^"/]*"/g)).toHaveLength(50);
    expect(brotli(page), weigh(page)).toBeLessThanOrEqual(budget.brotli);
    expect(gzipSync(page).byteLength, weigh(page)).toBeLessThanOrEqual(budget.gzip);
  },
);

test('weigh() finds every part of a page', () => {
  const page = pageText(site, '/privacy/de');
  for (const [name, part] of Object.entries(parts)) expect([name, part.test(page)]).toEqual([name, true]);
  expect(weigh(page)).toMatch(/^\d+ B: style \d+, metadata \d+, menu \d+, status \d+, contents \d+, text \d+/);
});

test('the headers of an answer stay within their budget', () => {
  const { headers } = edgeOf(fixtureContent);
  // As HTTP/1.1 writes them, with those that S3 and CloudFront add to a page: date, type, length, ETag, cache, vary, via and the like.
  const added = 380;
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  expect(own.join('').length + added).toBeLessThanOrEqual(budget.headers);
});
