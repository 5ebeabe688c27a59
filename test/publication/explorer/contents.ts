import { sha256 } from '../../../lambda/content/digest.ts';
import type { EarlierPages } from '../../../lambda/site/create-page.ts';
import { stampTerms } from '../../../lambda/site/model/terms.ts';
import type { Instant, Page, Site, Stamps, Terms } from '../../../lambda/site/site.ts';

/** When the explorer's world begins, and when its announced version takes effect: between most schedules' first and last steps. */
export const dayZero: Instant = Date.UTC(2026, 0, 10);
export const effective: Instant = dayZero + 300_000;

/** Contents that differ in the way a company's do, and are small enough to be published a hundred thousand times. */
export const contentNames = ['O', 'A', 'B', 'N', 'M', 'S', 'C', 'K'] as const;
export type ContentName = (typeof contentNames)[number];

/**
 * O is in force. A and B each change an interface message on every page. N announces a second version, and so does M, with A's messages,
 * and S, with other words. C corrects a word of O. K has one additional page, which no other content has.
 */
export function siteOf(
  name: ContentName,
  at: Instant,
  {
    stamps = { known: {}, now: '' },
    earlier = {},
  }: { readonly stamps?: Stamps | undefined; readonly earlier?: EarlierPages } = {},
): Site {
  const chrome = { O: 'o', A: 'a', B: 'b', N: 'o', M: 'a', S: 'o', C: 'o', K: 'o' }[name];
  const announces = name === 'N' || name === 'M' || name === 'S';
  const isNew = announces && at >= effective;
  const words = name === 'C' ? 'right' : 'wrong';
  const second = name === 'S' ? 'another' : 'second';
  const wordDigests: Record<string, string> = { 'p/1/en': sha256(words) };
  const texts: Record<string, readonly string[]> = { '/p/1/en': ['p/1/en'], '/p/en': [isNew ? 'p/2/en' : 'p/1/en'] };
  const bodies: Record<string, string> = {
    '/404': chrome,
    '/p/1/en': `${chrome} ${words}`,
    '/p/en': `${chrome} ${isNew ? second : words}${announces && !isNew ? ' notice' : ''}`,
    '/p/history': chrome,
  };
  const links: Record<string, string[]> = { '/p/en': ['/p/history', '/p/1/en'], '/p/history': ['/p/1/en'] };
  if (announces) {
    wordDigests['p/2/en'] = sha256(second);
    texts['/p/2/en'] = ['p/2/en'];
    bodies['/p/2/en'] = `${chrome} ${second}`;
    links['/p/en']?.push('/p/2/en');
    links['/p/history']?.push('/p/2/en');
  }
  if (name === 'C') {
    wordDigests['p/1/en/corrected/1'] = sha256('wrong');
    texts['/p/1/en/corrected/1'] = ['p/1/en/corrected/1'];
    bodies['/p/1/en/corrected/1'] = 'wrong';
    links['/p/history']?.push('/p/1/en/corrected/1');
  }
  if (name === 'K') {
    bodies['/p/de'] = 'k';
    links['/p/en']?.push('/p/de');
  }
  const pages = Object.entries(bodies).map(([path, text]): Page => {
    const body = new TextEncoder().encode(`${text}\n${(links[path] ?? []).join('\n')}`);
    const shown = texts[path];
    const inputs = sha256(`inputs of ${new TextDecoder().decode(body)}`);
    // As the real site does: what was made from the same is not looked at.
    const known = earlier[path]?.inputs === inputs ? earlier[path].digest : undefined;
    return {
      path,
      contentType: 'text/html',
      cacheControl: 'x',
      body,
      digest: known ?? sha256(body),
      inputs,
      ...(shown && { texts: shown }),
    };
  });
  return {
    pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
    wordDigests,
    terms: stampTerms(termsOf(name, wordDigests), stamps),
    until: announces && at < effective ? effective : undefined,
  };
}

/** The terms of a content's texts. */
function termsOf(name: ContentName, wordDigests: Site['wordDigests']): Terms {
  const version = { change: 'major', announced: '2099-12-31' };
  return {
    'p/1': version,
    'p/1/en': { kind: 'source' },
    ...(wordDigests['p/2/en'] !== undefined && { 'p/2': version, 'p/2/en': { kind: 'source' } }),
    ...(name === 'C' && { 'p/1/en/corrected/1': { because: 'A slip' } }),
  };
}
