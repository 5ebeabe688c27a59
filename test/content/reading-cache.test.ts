import { expect, test } from 'vitest';
import { constructDamages } from '../../bench/damage/constructs-table.ts';
import { damages } from '../../bench/damage/table.ts';
import { createRandom } from '../../bench/measure/create-random.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { fixtureFiles } from '../fixture-content.ts';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const withText = (files: Files, file: string, text: string): Files =>
  new Map([...files, [file, new TextEncoder().encode(text)]]);
const texts = [...fixtureFiles.keys()].filter((file) => file.endsWith('.md') && file.includes('/'));

test('with what earlier runs have read, the same is found, with the same tokens, after one edit after another', () => {
  const random = createRandom(23);
  const cache = createReadingCache();
  const kinds = Object.values({ ...damages, ...constructDamages });
  let files: Files = fixtureFiles;
  for (let round = 0; round < 60; round += 1) {
    const file = texts[random(texts.length)] ?? '';
    const damaged = kinds[random(kinds.length)]?.(decode(files.get(file)), random);
    // Two mistakes in one text at most: after many, nothing of it would be read.
    const edited = damaged === undefined ? files : withText(files, file, damaged.text);
    expect(parseContent(edited, undefined, cache)).toEqual(parseContent(edited));
    files = files === fixtureFiles && random(2) === 0 ? edited : fixtureFiles;
  }
});

test('words that are twice in a text are judged twice, and a brace by the facts of each version', () => {
  const words = '{company} keeps it.\n\nTODO: more.\n\n## Scope {#scope}\n\n{company} keeps it.\n\nTODO: more.\n';
  const version = (date: string, fact: string): [string, Uint8Array][] => [
    [
      `privacy/${date}/version.yaml`,
      new TextEncoder().encode(`announced: ${date}\nchange: minor\nfacts: { ${fact} }\n`),
    ],
    [`privacy/${date}/en.md`, new TextEncoder().encode(`---\ntitle: Privacy\n---\n${words}`)],
  ];
  const settings = 'sourceLocale: en\nlocales: [en]\ntimeZone: UTC\nnoticeDays: 30\n';
  const files = new Map([
    ['site.yaml', new TextEncoder().encode(settings)],
    ...version('2026-01-01', 'operator: A'),
    ...version('2026-02-01', 'company: B'),
  ]);
  const { problems, frozenProblems } = parseContent(files);
  const placesOf = (rule: string) =>
    [...problems, ...frozenProblems]
      .filter((problem) => problem.rule === rule)
      .map(({ file, line }) => `${file}:${line}`);
  expect(placesOf('single-brace')).toEqual(['privacy/2026-02-01/en.md:4', 'privacy/2026-02-01/en.md:10']);
  expect(placesOf('placeholder').sort()).toEqual(
    ['2026-01-01', '2026-02-01'].flatMap((date) => [`privacy/${date}/en.md:12`, `privacy/${date}/en.md:6`]),
  );
});
