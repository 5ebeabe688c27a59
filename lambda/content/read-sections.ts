import { placeParts } from './markdown/place-parts.ts';
import { splitSections } from './markdown/sections.ts';
import type { ReadingCache } from './reading-cache.ts';
import type { Section } from './section.ts';
import { splitFrontMatter } from './yaml/split-front-matter.ts';

/** The sections of a text that was checked before. */
export function readSections(text: string, cache: Pick<ReadingCache, 'part'>): Section[] {
  const body = splitFrontMatter(text)?.body ?? 0;
  const tokens = placeParts(text, body, cache).flatMap(({ part }) => part.tokens());
  return splitSections(tokens, body);
}
