import { expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { countWork, findWork } from '../../lambda/content/memory/find-work.ts';
import { piecesOf } from '../../lambda/content/memory/pieces.ts';
import { typedWords, writeSection } from '../../lambda/content/memory/write-section.ts';
import { markOpen, writeSkeleton } from '../../lambda/content/memory/write-skeleton.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { applyFallback } from '../../lambda/site/model/fallback.ts';
import { fixtureContent } from '../fixture-content.ts';
import { englishFront, germanFront, smallContent, version } from './small-content.ts';

const facts = 'change: minor\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';
const english = `## 1. Terms {#terms}

(a) You may read this text.

(b) You may copy one page.

## 2. Sums {#sums}

Write to {{contact}}.

- One thing.
- Another
  thing.

  1. Nested words.

### Rates {#rates}

| Fee | Tax |
| --- | --- |
| rent | toll |

> Quoted words of
> two lines.
`;
const german = `## 1. Bedingungen {#terms}

(a) Sie dürfen dies lesen.

(b) Sie dürfen eine Seite kopieren.

## 2. Beträge {#sums}

Schreiben Sie an {{contact}}.

- Eine Sache.
- Andere Sache.

  1. Verschachtelte Worte.

### Sätze {#rates}

| Gebühr | Steuer |
| --- | --- |
| Miete | Maut |

> Zitierte Worte auf
> zwei Zeilen.
`;

/** The newest text of the small content, with an earlier version that both languages have. */
function files(newest: string, own?: string) {
  return smallContent({
    'privacy/2025-01-01/version.yaml': `announced: 2024-12-01\n${facts}`,
    'privacy/2025-01-01/en.md': englishFront + english,
    'privacy/2025-01-01/de.md': germanFront + german,
    [`${version}/version.yaml`]: `announced: 2026-10-01\n${facts}`,
    [`${version}/en.md`]: englishFront + newest,
    [`${version}/de.md`]: own === undefined ? undefined : germanFront + own,
  });
}

function read(newest: string, own?: string): Content {
  const { content, problems } = parseContent(files(newest, own));
  if (content === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return content;
}

const changed = english
  .replace('one page', 'ten pages')
  .replace('Another\n  thing', 'Another\n  matter')
  .replace('rent', 'lease');

test('findWork() finds a translation that stayed where other words have taken the place of its source', () => {
  const another = english.replace('You may copy one page.', 'Nothing here holds for guests, whoever they are.');
  const kept = german.replace('Sie dürfen eine Seite kopieren.', 'Sie dürfen eine einzige Seite des Textes kopieren.');
  const before = new TextEncoder().encode(germanFront + kept);
  const statesOf = (source: string, own: string) => {
    const { content } = parseContent(files(source, own).set('privacy/2025-01-01/de.md', before));
    const pieces = content && findWork(content)[0]?.sections.flatMap((section) => section.pieces);
    return pieces?.filter(({ state }) => state === 'outdated').map((piece) => piece.before && typedWords(piece.before));
  };
  expect(statesOf(another, kept)).toEqual(['You may copy one page.']);
  expect(statesOf(another, kept.replace('eine einzige Seite des Textes', 'für Gäste nichts davon'))).toEqual([]);
  expect(statesOf(english, kept)).toEqual([]);
});

test('what readers are shown of an announced text does not change because a translation outlived its source', () => {
  const another = english.replace('You may copy one page.', 'Nothing here holds for guests, whoever they are.');
  const long = german.replace('Sie dürfen eine Seite kopieren.', 'Sie dürfen eine einzige Seite des Textes kopieren.');
  const isOutdated = (source: string) => {
    const before = new TextEncoder().encode(germanFront + long);
    const { content } = parseContent(files(source, long).set('privacy/2025-01-01/de.md', before));
    const [policy] = content?.policies ?? [];
    const newest = policy?.versions.at(-1);
    if (content === undefined || policy === undefined || newest === undefined) throw new Error('The content is wrong');
    const settings = { ...content.settings, outdated: 'notice' as const };
    return applyFallback({ policy, version: newest, settings }, 'de').sections.some((section) => section.isOutdated);
  };
  expect(isOutdated(another)).toBe(false);
  expect(isOutdated(english.replace('copy one page', 'copy two pages'))).toBe(true);
});

test('findWork() finds nothing where the source is as it was, and each piece that has changed where it is not', () => {
  const work = (content: Content) =>
    findWork(content).flatMap(({ sections }) => sections.flatMap(({ pieces }) => pieces));
  expect(countWork(work(read(english)))).toMatchObject({ pieces: 12, outdated: 0, untranslated: 0, wordsLeft: 0 });
  const open = work(read(changed)).filter(({ state }) => state !== 'recalled');
  expect(open.map(({ state, source, before }) => [state, typedWords(source), before && typedWords(before)])).toEqual([
    ['outdated', 'You may copy ten pages.', 'You may copy one page.'],
    ['outdated', 'Another\nmatter.', 'Another\nthing.'],
    ['outdated', '| lease | toll |', '| rent | toll |'],
  ]);
});

test('writeSkeleton() gives a text that is right once each TODO is translated', () => {
  const [text] = findWork(read(changed));
  const skeleton = writeSkeleton(text?.sections ?? []);
  expect(skeleton).toBe(
    `## 1. Bedingungen {#terms}

(b) TODO: You may copy ten pages.

## 2. Beträge {#sums}

Schreiben Sie an {{contact}}.

- Eine Sache.
- TODO: Another matter.

  1. Verschachtelte Worte.

### Sätze {#rates}

| Gebühr | Steuer |
| --- | --- |
| TODO: lease | TODO: toll |

> Zitierte Worte auf
> zwei Zeilen.
`.replace('> Zitierte Worte auf\n> zwei Zeilen.', '> Zitierte Worte auf zwei Zeilen.'),
  );
  const done = skeleton
    .replace('TODO: You may copy ten pages.', 'Sie dürfen zehn Seiten kopieren.')
    .replace('TODO: Another matter.', 'Andere Angelegenheit.')
    .replace('TODO: lease | TODO: toll', 'Pacht | Maut');
  expect(parseContent(files(changed, done)).problems).toEqual([]);
  const [after] = findWork(read(changed, done));
  expect(countWork(after?.sections.flatMap(({ pieces }) => pieces) ?? []).wordsLeft).toBe(0);
});

test('markOpen() leaves a number, a fact and an empty cell of a row as they are', () => {
  const source =
    '## A {#a}\n\n| Fee | Sum |\n| --- | --- |\n| Letter \\| fax | 2.00 euros |\n| {{company}} | 30 |\n| | x |\n';
  const pieces = findWork(read(source)).flatMap(({ sections }) => sections.flatMap((section) => section.pieces));
  const rows = pieces.filter(({ source: { kind } }) => kind === 'row').map(markOpen);
  expect(rows).toEqual([
    '| TODO: Fee | TODO: Sum |',
    '| TODO: Letter \\| fax | TODO: 2.00 euros |',
    '| {{company}} | 30 |',
    '|  | TODO: x |',
  ]);
});

test('writeSection() writes every section of the fixture again as it was typed', () => {
  const sections = fixtureContent.policies.flatMap(({ versions }) =>
    versions.flatMap(({ translations }) => [...translations.values()].flatMap((text) => text.sections)),
  );
  expect(sections.length).toBeGreaterThan(20);
  for (const section of sections) {
    const typed = section.blocks
      .map(({ raw }) => raw)
      .join('')
      .trim();
    const written = writeSection(section, (piece) => typedWords(piece));
    expect(written.replace(/^## .*\n\n/, '').trim()).toBe(typed);
    const marked = writeSection(section, (piece) => `⟦${typedWords(piece)}`);
    expect(marked.match(/⟦/g)?.length).toBe(piecesOf(section).filter((piece) => typedWords(piece) !== '').length);
  }
});

test('a piece that a skeleton left to translate is no translation, in any version', () => {
  const [text] = findWork(read(changed));
  const skeleton = writeSkeleton(text?.sections ?? []);
  const [again] = findWork(read(changed, skeleton));
  const left = /TODO: .*/g;
  expect(writeSkeleton(again?.sections ?? []).match(left)).toEqual(skeleton.match(left));
  const count = (work: typeof text) => countWork(work?.sections.flatMap(({ pieces }) => pieces) ?? []);
  expect(count(again)).toEqual(count(text));
  // What is translated counts at once, and the rest stays.
  const [half] = findWork(read(changed, skeleton.replace('TODO: Another matter.', 'Andere Angelegenheit.')));
  expect(count(half).untranslated + count(half).outdated).toBe(count(text).untranslated + count(text).outdated - 1);
});
