import { expect, test } from 'vitest';
import { decodeText } from '../../lambda/content/files/decode-text.ts';
import { outlineContent } from '../../lambda/content/outline/outline-content.ts';
import { restoreContent } from '../../lambda/content/outline/restore-content.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { buildSite, planSite } from '../../lambda/site/build-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { differences, pagesOf, textAt } from './derived-sites.ts';

const bundle = '/privacy/bundle.json';
const edited = 'privacy/2026-11-15/de.md';
const circumstances = { at: Date.UTC(2026, 11, 1), origin: 'https://policy.example.com' };
const before = buildSite(fixtureContent, { ...circumstances, derivation: { program: 'program', earlier: {} } });

const text = new TextDecoder().decode(fixtureFiles.get(edited));
const files = new Map(fixtureFiles).set(edited, new TextEncoder().encode(text.replace(/^## /m, '## X ')));
const { content } = parseContent(files);
if (content === undefined) throw new Error('The edit is an error');
const whole = buildSite(content, circumstances);

/** Builds the edited site from the one before, or from what else is recorded of it, and says which texts that reads. */
function derived(earlierText: string | undefined, earlier = pagesOf(before)): { site: Site; reads: string[] } {
  const reads: string[] = [];
  const own = restoreContent(JSON.parse(JSON.stringify(outlineContent(content ?? fixtureContent))), (file) => {
    reads.push(file);
    return decodeText(files.get(file) ?? new Uint8Array()).decoded;
  });
  const planned = planSite(own, { ...circumstances, derivation: { program: 'program', earlier } });
  expect(planned.usefulPaths).toEqual([bundle]);
  return { site: planned.build(earlierText === undefined ? undefined : new Map([[bundle, earlierText]])), reads };
}

test('a bundle has the words of one changed text, and takes the others from the earlier bundle', () => {
  const { site, reads } = derived(textAt(before, bundle));
  expect(differences(site, whole)).toEqual([]);
  expect(JSON.parse(textAt(site, bundle)).texts.de.text).toContain('X ');
  expect(reads).toContain(edited);
  expect(reads).not.toContain('privacy/2026-11-15/ja.md');
});

test('without the earlier bundle, all texts are rendered again', () => {
  const { site, reads } = derived(undefined);
  expect(differences(site, whole)).toEqual([]);
  expect(reads).toContain('privacy/2026-11-15/ja.md');
});

test('a bundle with other bytes than the recorded ones is not believed', () => {
  const { site, reads } = derived(textAt(before, bundle).replaceAll('"text": "', '"text": "Forged '));
  expect(differences(site, whole)).toEqual([]);
  expect(reads).toContain('privacy/2026-11-15/ja.md');
});

test('nothing of a bundle is known that was made from other inputs, that is the same, or of which every text has changed', () => {
  const all = { ...circumstances, derivation: { program: 'program', earlier: pagesOf(before) } };
  const changed = [...files.keys()].filter((file) => /^privacy\/2026-11-15\/[\w-]+\.md$/.test(file));
  const added = changed.map((file) => {
    const own = new TextDecoder().decode(fixtureFiles.get(file)).replace(/^## /m, '## X ');
    return [file, new TextEncoder().encode(own)] as const;
  });
  const { content: everywhere } = parseContent(new Map([...fixtureFiles, ...added]));
  expect(everywhere && planSite(everywhere, all).usefulPaths).toEqual([]);
  const options = { ...circumstances, derivation: { program: 'another', earlier: pagesOf(before) } };
  expect(planSite(content, options).usefulPaths).toEqual([]);
  expect(planSite(fixtureContent, all).usefulPaths).toEqual([]);
});
