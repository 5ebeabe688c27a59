import { describe, expect, test } from 'vitest';
import { estimatePublication, publisherMemory } from '../../cdk/constructs/publisher-size.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { fixtureContent } from '../fixture-content.ts';

test('estimatePublication() knows how many pages a content will have', () => {
  const { pages } = buildSite(fixtureContent, { at: Date.UTC(2027, 0), origin: 'https://policy.example.com' });
  const estimate = estimatePublication(fixtureContent).pages;
  expect(estimate / pages.length).toBeGreaterThan(0.9);
  expect(estimate / pages.length).toBeLessThan(1.3);
});

test('estimatePublication() counts versions and the length of their texts', () => {
  const [policy] = fixtureContent.policies;
  const versions = policy?.versions ?? [];
  const twice = { ...fixtureContent, policies: [{ id: 'privacy', versions: [...versions, ...versions] }] };
  const [once, more] = [estimatePublication(fixtureContent), estimatePublication(twice)];
  expect(more.pages).toBeGreaterThan(once.pages);
  expect(more.seconds).toBeGreaterThan(once.seconds);
  expect(more.mebibytes).toBeGreaterThan(once.mebibytes);
});

describe('publisherMemory()', () => {
  test.each([
    ['what every site gets', { pages: 50, seconds: 2.35, mebibytes: 161 }, 512],
    ['20 versions in 50 languages', { pages: 2_150, seconds: 17, mebibytes: 240 }, 512],
    ['more for a long text', { pages: 2_150, seconds: 17, mebibytes: 400 }, 640],
    ['more for the time of many pages', { pages: 10_000, seconds: 72, mebibytes: 400 }, 896],
    ['a whole processor', { pages: 21_000, seconds: 149, mebibytes: 400 }, 1_792],
  ])('gives %s', (_, needs, memory) => {
    expect(publisherMemory(needs)).toBe(memory);
  });

  test.each([
    ['time', { pages: 30_000, seconds: 212, mebibytes: 900 }, '424 seconds'],
    ['memory', { pages: 9_000, seconds: 65, mebibytes: 2_400 }, '3,648 MiB'],
  ])('refuses what one function has not the %s for, with the figures', (_, needs, figure) => {
    expect(() => publisherMemory(needs)).toThrow(
      /^Cannot publish about [\d,]+ pages with one function: it would need /,
    );
    expect(() => publisherMemory(needs)).toThrow(figure);
    expect(() => publisherMemory(needs)).toThrow('Divide the policies, or their languages, between several sites');
  });
});
