import { expect, test } from 'vitest';
import { sha256 } from '../lambda/content/digest.ts';
import type { Page } from '../lambda/site/site.ts';
import { fixtureContent } from './fixture-content.ts';
import { type Moment, momentAt } from './promises/moment.ts';
import { siteChecks, wordsOf2023 } from './site-checks.ts';

const moment = momentAt(fixtureContent, Date.parse('2026-10-14T12:00:00Z'));

function withPages(change: (pages: readonly Page[]) => readonly Page[]): Moment {
  return { ...moment, site: { ...moment.site, pages: change(moment.site.pages) } };
}

function reworded(path: string, from: string, to: string): Moment {
  const reword = (body: Uint8Array) => new TextEncoder().encode(new TextDecoder().decode(body).replace(from, to));
  return withPages((pages) => pages.map((page) => (page.path === path ? { ...page, body: reword(page.body) } : page)));
}

const draft = { ...moment, ...momentAt(fixtureContent, moment.at + 86_400_000), at: moment.at };

test.each([
  ['every page of an announced version is built, and none of a draft', withPages((pages) => pages.slice(0, 2))],
  ['every page of an announced version is built, and none of a draft', draft],
  ['the site is current until the next date', { ...moment, site: { ...moment.site, until: undefined } }],
  [
    'version 2023-03-30 has the words that were public, one for one, in every language',
    reworded('/privacy/2023-03-30/ja', 'diligence', 'care'),
  ],
])('fails for a site that breaks it: %s', (sentence, broken) => {
  const [, check] = siteChecks.find(([one]) => one === sentence) ?? [];
  expect(() => check?.(moment)).not.toThrow();
  expect(() => check?.(broken)).toThrow();
});

test('the words of 2023 are those of the text as it was found, but for the repaired apostrophe', () => {
  // The digest was taken of the text as it was public, its one damaged character repaired, by another program than this.
  expect(sha256(wordsOf2023)).toBe('1cd93e416f8e911418ff33af64bb1f489f3f2abf0b2dfb326585cbc77e84dc45');
  expect(wordsOf2023).toContain('our company’s website');
});
