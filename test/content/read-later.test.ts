import { describe, expect, test } from 'vitest';
import { constructDamages } from '../../bench/damage/constructs-table.ts';
import { damages } from '../../bench/damage/table.ts';
import { createLoad } from '../../bench/load/create-load.ts';
import { createRandom } from '../../bench/measure/create-random.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { createLazyMap } from '../../lambda/content/files/lazy-map.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { checkBuilds } from '../../lambda/shared/check-builds.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { everyConstructFiles } from '../every-construct.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { everythingWrong } from './everything-wrong.ts';

const options = { at: Date.UTC(2030, 0, 1), origin: 'https://policy.example.com' };

/** All that is found in a content, and the digests of the pages that are built from it. */
function resultOf(files: Files, holdsTexts: boolean) {
  const { content, readable, ...found } = parseContent(files, undefined, createReadingCache(undefined, { holdsTexts }));
  const built = content && {
    failures: checkBuilds(content),
    pages: buildSite(content, options).pages.map(({ path, digest }) => [path, digest]),
  };
  return { ...found, built, isReadable: readable !== undefined };
}

describe('a content whose texts are read again where they are shown', () => {
  test.each<[string, Files]>([
    ['the fixture', fixtureFiles],
    ['every construct', everyConstructFiles],
    ['every rule broken', everythingWrong()],
    ['versions that share most of their sections', createLoad({ locales: 4, versions: 6, kind: 'clause' })],
    ['versions that share nothing', createLoad({ locales: 3, versions: 4, kind: 'all' })],
  ])('has the same problems and the same pages: %s', (_, files) => {
    expect(resultOf(files, false)).toEqual(resultOf(files, true));
  });

  test('has the same problems and the same pages with damaged texts', () => {
    const random = createRandom(31);
    const kinds = Object.values({ ...damages, ...constructDamages });
    const texts = [...fixtureFiles.keys()].filter((file) => file.endsWith('.md') && file.includes('/'));
    for (let round = 0; round < 12; round += 1) {
      const file = texts[random(texts.length)] ?? '';
      const damaged = kinds[random(kinds.length)]?.(new TextDecoder().decode(fixtureFiles.get(file)), random);
      const files = new Map(fixtureFiles).set(file, new TextEncoder().encode(damaged?.text));
      expect(resultOf(files, false)).toEqual(resultOf(files, true));
    }
  });

  test('holds a section that versions share once, and no words of any', () => {
    const files = createLoad({ locales: 2, versions: 3, kind: 'clause' });
    const { content } = parseContent(files, undefined, createReadingCache(undefined, { holdsTexts: false }));
    const sections = content?.policies[0]?.versions.flatMap(
      ({ translations }) => translations.get('en')?.sections ?? [],
    );
    const different = new Set(sections);
    expect([sections?.length, different.size]).toEqual([24, 10]);
    expect(
      [...different].filter((section) => Object.getOwnPropertyDescriptor(section, 'blocks')?.get === undefined),
    ).toEqual([]);
  });
});

test('a section is another one in each language, even with the same words', () => {
  const file = 'privacy/2026-11-15/de.md';
  const source = new TextDecoder().decode(fixtureFiles.get('privacy/2026-11-15/en.md'));
  const files = new Map(fixtureFiles).set(
    file,
    new TextEncoder().encode(source.replace('---\n', '---\ntranslation: machine\n')),
  );
  const { readable } = parseContent(files, undefined, createReadingCache(undefined, { holdsTexts: false }));
  const translations = readable?.policies[0]?.versions.at(-1)?.translations;
  const [own, others] = ['de', 'en'].map((locale) => translations?.get(locale)?.sections[1]);
  expect(own?.digest).toBe(others?.digest);
  expect(own).not.toBe(others);
});

describe('createLazyMap()', () => {
  const asked: string[] = [];
  const map = createLazyMap(['b', 'a'], (key) => {
    asked.push(key);
    return key.toUpperCase();
  });

  test('reads no value before somebody asks for it', () => {
    expect([map.size, map.has('a'), map.has('c'), [...map.keys()], map.get('c')]).toEqual([
      2,
      true,
      false,
      ['b', 'a'],
      undefined,
    ]);
    expect(asked).toEqual([]);
  });

  test('has its values in the order of its keys, whatever asks for them', () => {
    const visited: string[] = [];
    map.forEach((value, key) => {
      visited.push(key + value);
    });
    expect([map.get('a'), [...map], [...map.values()], [...map.entries()], visited]).toEqual([
      'A',
      [
        ['b', 'B'],
        ['a', 'A'],
      ],
      ['B', 'A'],
      [
        ['b', 'B'],
        ['a', 'A'],
      ],
      ['bB', 'aA'],
    ]);
  });
});
