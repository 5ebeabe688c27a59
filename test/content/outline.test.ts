import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { decodeText } from '../../lambda/content/files/decode-text.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import type { ContentOutline } from '../../lambda/content/outline/content-outline.ts';
import { outlineContent } from '../../lambda/content/outline/outline-content.ts';
import { restoreContent } from '../../lambda/content/outline/restore-content.ts';
import { rememberLast } from '../../lambda/content/remember.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { freezeContent } from '../../lambda/site/model/frozen-texts.ts';
import { everyConstruct, everyConstructFiles } from '../every-construct.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';

/** A content as it comes back from its outline, and the files that were read for it so far. */
function restored(content: Content, files: Files, edit = (outline: ContentOutline) => outline) {
  const reads: string[] = [];
  const outline: ContentOutline = JSON.parse(JSON.stringify(outlineContent(content)));
  const own = restoreContent(edit(outline), (file) => {
    reads.push(file);
    return decodeText(files.get(file) ?? new Uint8Array()).decoded;
  });
  return { content: own, reads };
}

const options = {
  at: Date.UTC(2026, 11, 1),
  origin: 'https://policy.example.com',
  derivation: { program: 'program', earlier: {} },
};

describe.each([
  ['the fixture', fixtureContent, fixtureFiles],
  ['every construct', everyConstruct, everyConstructFiles],
] as const)('the outline of %s', (_, content, files) => {
  const whole = buildSite(content, options);

  test('makes the same site, of the same inputs, and reads each text once', () => {
    const { content: own, reads } = restored(content, files);
    expect(buildSite(own, options)).toEqual(whole);
    expect(reads.length).toBe(new Set(reads).size);
  });

  test('is enough to know what a publication freezes', () => {
    const { content: own, reads } = restored(content, files);
    expect(freezeContent(own, options.at)).toEqual(freezeContent(content, options.at));
    expect(reads).toEqual([]);
  });

  test('reads only the texts of pages that are not recalled', () => {
    const earlier = Object.fromEntries(whole.pages.map(({ path, digest, inputs }) => [path, { digest, inputs }]));
    const { content: own, reads } = restored(content, files);
    const derived = buildSite(own, { ...options, derivation: { program: 'program', earlier } });
    expect(derived.pages.map(({ path, digest }) => [path, digest])).toEqual(
      whole.pages.map(({ path, digest }) => [path, digest]),
    );
    // Where pieces are put together from several texts, all of them are read to find out which.
    const isMixed = content === everyConstruct;
    const texts = content.policies.flatMap(({ versions }) => versions.flatMap(({ translations }) => [...translations]));
    expect(reads.length).toBeLessThan(isMixed ? texts.length : 1);
  });
});

test('a text that is not the one that was outlined is refused', () => {
  const file = 'privacy/2026-11-15/de.md';
  const other = new Map(fixtureFiles).set(file, new TextEncoder().encode('---\ntitle: T\n---\nOther words.\n'));
  const { content } = restored(fixtureContent, other);
  expect(() => buildSite(content, options)).toThrow(`Cannot read ${file}: it is not the file that was checked`);
});

test('an outline with other sections than those of its texts is refused', () => {
  const { content } = restored(fixtureContent, fixtureFiles, (outline) => ({
    ...outline,
    sections: outline.sections.map(([id, digest, clauses]) => [id, digest.replace(/^./, 'x'), clauses] as const),
  }));
  expect(() => buildSite(content, options)).toThrow(/^Cannot read .*: its sections are not those of the outline$/);
});

test('rememberLast() forgets what was asked for longest ago', () => {
  const asked: string[] = [];
  const upper = rememberLast(2, (text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
