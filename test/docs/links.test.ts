import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { codeOf, type MarkdownDocument, parseDocument, readDocuments, root, tableOf } from './read-documents.ts';

const documents = await readDocuments();

/** Where the links and pictures of a document lead, as they are typed. */
function hrefsOf({ tokens }: MarkdownDocument): string[] {
  return tokens
    .filter((token): token is Tokens.Link | Tokens.Image => token.type === 'link' || token.type === 'image')
    .map(({ href }) => href);
}

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf({ tokens }: MarkdownDocument): string[] {
  const seen = new Map<string, number>();
  return tokens
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) => {
      const words = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const slug = words.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    });
}

/** The links of a document that lead nowhere; addresses of other sites are not asked. */
function findDeadLinks(document: MarkdownDocument, all: readonly MarkdownDocument[]): string[] {
  return hrefsOf(document).filter((href) => {
    if (/^[a-z]+:/.test(href)) return false;
    const [target = '', anchor] = href.split('#');
    const file = target === '' ? document.file : path.posix.join(path.posix.dirname(document.file), target);
    if (!existsSync(path.join(root, file))) return true;
    if (anchor === undefined) return false;
    const linked = all.find((other) => other.file === file);
    return linked === undefined || !anchorsOf(linked).includes(anchor);
  });
}

/** Paths into the rooms that a document names in code, without `content/`, which belongs to those who use the repository. */
function pathsNamedIn(document: MarkdownDocument): string[] {
  const inRoom = /^(?:bench|cdk|cli|docs|examples|lambda|test)\/[\w./-]*$/;
  return codeOf(document, []).filter((code) => inRoom.test(code));
}

test.each(documents.map((document) => [document.file, document] as const))('%s links to what exists', (_, document) => {
  expect(findDeadLinks(document, documents)).toEqual([]);
});

test.each(documents.map((document) => [document.file, document] as const))(
  '%s names files that exist',
  (_, document) => {
    expect(pathsNamedIn(document).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  },
);

test('a picture has at most 150 kB, so that a page with it opens at once', () => {
  const pictures = documents.flatMap(({ file, tokens }) =>
    tokens
      .filter((token): token is Tokens.Image => token.type === 'image')
      .map(({ href }) => path.posix.join(path.posix.dirname(file), href)),
  );
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((picture) => statSync(path.join(root, picture)).size > 150_000)).toEqual([]);
});

test('every document can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    const document = documents.find((other) => other.file === file);
    for (const href of document === undefined ? [] : hrefsOf(document)) {
      const target = path.posix.join(path.posix.dirname(file), href.split('#')[0] ?? '');
      if (documents.some((other) => other.file === target)) reached.add(target);
    }
  }
  const outside = documents.filter(({ file }) => !file.startsWith('.github/')).map(({ file }) => file);
  expect(outside.filter((file) => !reached.has(file))).toEqual([]);
});

describe('"Where to change what"', () => {
  const contributing = documents.find(({ file }) => file === 'CONTRIBUTING.md');
  const rows = tableOf(contributing ?? parseDocument('CONTRIBUTING.md', ''), 'To change');

  test('answers at least 25 questions, each with a link', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
    expect(rows.filter(([, where]) => !/\]\([^)]+\)/.test(where ?? ''))).toEqual([]);
  });

  test('asks no question twice', () => {
    const questions = rows.map(([question]) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });
});

describe('findDeadLinks()', () => {
  test.each([
    ['[x](README.md) and [y](docs)', []],
    ['[x](missing.md)', ['missing.md']],
    ['![x](docs/images/missing.png)', ['docs/images/missing.png']],
    ['## One `two`, three\n\n[x](#one-two-three)', []],
    ['## One\n\n[x](#two)', ['#two']],
    ['## One\n\n## One\n\n[x](#one-1) [y](#one-2)', ['#one-2']],
    ['[x](package.json#scripts)', ['package.json#scripts']],
    ['[x](https://example.com/missing) `[y](missing.md)`', []],
  ])('finds in %j: %j', (text, expected) => {
    const document = parseDocument('README.md', text);
    expect(findDeadLinks(document, [document])).toEqual(expected);
  });
});

test('pathsNamedIn() finds paths into the rooms, and neither content nor commands', () => {
  const text = '`cdk/app.ts`, `lambda/site/`, `content/site.yaml`, `npm test`, `/privacy/de`, `test/<name>.ts`';
  expect(pathsNamedIn(parseDocument('OTHER.md', text))).toEqual(['cdk/app.ts', 'lambda/site/']);
});
