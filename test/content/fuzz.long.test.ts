import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { snippets } from './fuzz/snippets.ts';
import { smallContent } from './small-content.ts';

const small = smallContent();

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
);
/** Something that means anything to a parser, and bytes that are no UTF-8. */
const snippet = fc.oneof(
  fc.constantFrom(...snippets).map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ minLength: 1, maxLength: 4 }),
);
const edit = fc.record({ at: fc.nat(), length: fc.nat(20), snippet, times: fc.nat(3) });
const mutation = (files: Files) =>
  fc
    .record({ file: fc.constantFrom(...files.keys()), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) })
    .map(({ file, edits }) => new Map(files).set(file, edits.reduce(mutate, files.get(file) ?? new Uint8Array())));

test.each([
  [
    'any bytes under any name',
    fc.array(fc.tuple(pathOf(), bytes), { maxLength: 6 }).map((entries) => new Map(entries)),
  ],
  [
    'any bytes in the place of a file',
    fc.tuple(fc.constantFrom(...small.keys()), bytes).map(([file, content]) => new Map(small).set(file, content)),
  ],
  ['the fixture with changes', mutation(fixtureFiles)],
  ['a small content with changes', mutation(small)],
])('parseContent() answers and never throws: %s', (_, contents) => {
  fc.assert(
    fc.property(contents, (files) => {
      const { content, problems } = parseContent(files);
      expect(content === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      for (const problem of problems)
        expect(formatProblem(problem)).toMatch(
          /^.+:\d+:\d+: (?:warning: )?(?:Cannot|Found) [^\p{Cc}]+\n {4}[^\p{Cc}]+$/u,
        );
    }),
    { numRuns: 200 },
  );
});

/** Names that mean something here, in any order. */
function pathOf(): fc.Arbitrary<string> {
  const part = fc.constantFrom(
    'privacy',
    '2026-11-15',
    'messages',
    'site.yaml',
    'version.yaml',
    'en.md',
    'en.json',
    'x',
    '__proto__',
  );
  return fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
}

function mutate(
  content: Uint8Array,
  { at, length, snippet: inserted, times }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const start = at % (content.length + 1);
  const middle = Array.from({ length: times }, () => [...inserted]).flat();
  return Uint8Array.from([...content.slice(0, start), ...middle, ...content.slice(start + length)]);
}
