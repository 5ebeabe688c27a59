import { expect, test } from 'vitest';
import { followVersion } from '../../cli/commands/new-version/follow-version.ts';
import { modeline, withModeline } from '../../cli/shared/modeline.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { inForce, siteOf } from '../site/site-content.ts';

const line = modeline('version', '../../..');
const following = { announced: '2027-01-30', change: 'minor' } as const;

test('a modeline in every YAML file, announced or not, changes no byte of the site, no frozen word and no term', () => {
  const files = new Map(
    [...fixtureFiles].map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      return [name, name.endsWith('.yaml') ? new TextEncoder().encode(withModeline(text, line)) : bytes];
    }),
  );
  const [before, after] = [siteOf(fixtureContent, inForce), siteOf(contentOf(files), inForce)];
  expect([...files].filter(([name, bytes]) => fixtureFiles.get(name) !== bytes).length).toBeGreaterThan(2);
  expect(after.wordDigests).toEqual(before.wordDigests);
  expect(after.terms).toEqual(before.terms);
  const digests = ({ pages }: typeof before) => pages.map(({ path, digest }) => [path, digest]);
  expect(digests(after)).toEqual(digests(before));
});

test.each([
  ['above a key that stays', 'announced: 2026-10-15\nchange: major\n'],
  ['above a key that goes', 'imported: true\nannounced: 2026-10-15\nchange: major\n'],
  ['above a comment', '# Ours\nannounced: 2026-10-15\nchange: major\n'],
  ['above an empty line', '\nannounced: 2026-10-15\nchange: major\n'],
])('withModeline() finds the line that the next version.yaml took over, %s', (_, text) => {
  const next = followVersion(line + text, following);
  expect(next.startsWith(line)).toBe(true);
  expect(withModeline(next, line)).toBe(next);
  expect(withModeline(text, '')).toBe(text);
});
