import { describe, expect, test } from 'vitest';
import { findNewWords } from '../../lambda/shared/find-new-words.ts';
import { paths } from '../../lambda/site/addresses.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { pageText, siteOf } from '../site/site-content.ts';

const site = siteOf(fixtureContent);
const texts = [...fixtureFiles].flatMap(([file, bytes]) => {
  const id = /^(privacy\/[\d-]+\/[\w-]+)\.md$/.exec(file)?.[1];
  return id === undefined ? [] : [[id, new TextDecoder().decode(bytes), pageText(site, paths.text(`/${id}`))] as const];
});

/** The last word of a line that readers see; undefined for a line without one. */
function lastWord(line: string): RegExpExecArray | null {
  return /[\p{L}\p{M}]+(?=[^\p{L}\p{M}{}()]*$)/u.exec(line);
}

describe('findNewWords()', () => {
  test.each(texts)('finds nothing in %s as it is published', (_, typed, page) => {
    expect(findNewWords(typed, page)).toBe(0);
  });

  test.each(texts)('finds each line of %s with another word', (_, typed, page) => {
    const begin = typed.indexOf('\n---\n') + 5;
    let [offset, tried] = [begin, 0];
    for (const line of typed.slice(begin).split('\n')) {
      const word = lastWord(line);
      if (word) {
        const place = offset + word.index;
        const edited = `${typed.slice(0, place)}xyzzy${typed.slice(place + word[0].length)}`;
        expect([line, findNewWords(edited, page)]).toEqual([line, offset]);
        tried += 1;
      }
      offset += line.length + 1;
    }
    expect(tried).toBeGreaterThan(5);
  });
});
