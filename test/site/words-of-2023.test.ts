import { expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { findOne, parsePage, wordsOf } from './parse-page.ts';
import { inForce, pageText, siteOf } from './site-content.ts';

const markdown = new TextDecoder().decode(fixtureFiles.get('privacy/2023-03-30/en.md'));
const source = markdown.replace(/^---\n.*?\n---\n/s, '').replace(/^## (.*) \{#[a-z]+\}$/gm, '$1');
const site = siteOf(fixtureContent, inForce);

/** The words of the policy in a page: clause labels and headings included, what the page says beside it left out. */
function articleWords(path: string): string {
  return wordsOf(findOne(parsePage(pageText(site, path)), 'article').textContent);
}

test('the page of version 2023-03-30 has the words of its source, one for one', () => {
  expect(articleWords('/privacy/2023-03-30/en')).toBe(wordsOf(source));
});

test.each(['ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'])(
  'version 2023-03-30 has the same words where %s falls back to them',
  (locale) => {
    expect(articleWords(`/privacy/2023-03-30/${locale}`)).toBe(wordsOf(source));
  },
);

test('the words of version 2023-03-30 are those of the text as it was found, but for the repaired apostrophe', () => {
  // The digest was taken of the text as it was public, its one damaged character repaired, by another program than this.
  expect(sha256(wordsOf(source))).toBe('1cd93e416f8e911418ff33af64bb1f489f3f2abf0b2dfb326585cbc77e84dc45');
  expect(source).toContain('our company’s website');
});
