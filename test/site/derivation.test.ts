import { expect, test } from 'vitest';
import { buildSite } from '../../lambda/site/build-site.ts';
import type { Page } from '../../lambda/site/site.ts';
import type { Edit } from '../content-edits.ts';
import { derive, differences, editedSites, otherCircumstances, recalled, unedited } from './derived-sites.ts';

const before = derive(unedited, undefined);

test('a site that is derived from itself is the same, and nearly all of its pages are recalled', () => {
  const again = derive(unedited, before);
  expect(differences(again, before)).toEqual([]);
  expect(recalled(again, before).length).toBeGreaterThan(before.pages.length * 0.85);
  for (const { path, body } of again.pages)
    expect([path, body]).toEqual([path, before.pages.find((page) => page.path === path)?.body]);
});

test('a site that is derived from an earlier one has the bytes of one that is built anew, after one edit after another', () => {
  let last = before;
  for (const wanted of [
    ...editedSites((edits) => edits.filter((_, index) => index % 199 === 198)),
    ...otherCircumstances,
    unedited,
  ]) {
    const derived = derive(wanted, last);
    const whole = buildSite(wanted.content, wanted.options);
    expect([wanted.name, differences(derived, whole)]).toEqual([wanted.name, []]);
    last = derived;
  }
});

test('a message of one language leaves the pages of the others as they are, and changes none that are recalled', () => {
  const [edited = unedited] = editedSites((edits) => edits.filter(({ file }) => file === 'messages/ja.json'));
  const again = new Set(recalled(derive(edited, before), before));
  expect(edited).not.toBe(unedited);
  const rendered = before.pages.flatMap(({ path, inputs }) => (inputs === undefined || again.has(path) ? [] : [path]));
  // Others show sections in Japanese, or list all pages.
  const others = rendered.filter((path) => !/[/.](?:ja|zh-Hant|zh-Hans)\b|\/bundle\.json$/.test(path));
  expect(others).toEqual([]);
});

test('an edit of a text leaves the pages for missing addresses and the list for search engines as they are', () => {
  const [wanted = unedited] = editedSites((edits) => edits.filter(({ file }) => file.endsWith('/ja.md')));
  expect(wanted).not.toBe(unedited);
  expect(recalled(derive(wanted, before), before)).toEqual(expect.arrayContaining(['/404', '/sitemap.xml']));
});

test('a message of the source renders pages of a dropped language again, which link to its feed', () => {
  const isTitle = ({ file, name }: Edit) => file === 'messages/de.json' && name === 'history.title changed';
  const [wanted = unedited] = editedSites((edits) => edits.filter(isTitle));
  const derived = derive(wanted, before);
  expect(recalled(derived, before)).not.toContain('/privacy/zh-Hans');
  expect(differences(derived, buildSite(wanted.content, wanted.options))).toEqual([]);
});

test('nothing is recalled of a site that another program made', () => {
  expect(recalled(derive(unedited, before, 'another program'), before)).toEqual([]);
});

test('a page with other bytes than those that its inputs made is not published', () => {
  const isForged = ({ path }: Page) => path.endsWith('/history');
  const pages = before.pages.map((page) => (isForged(page) ? { ...page, digest: '0'.repeat(64) } : page));
  const page = derive(unedited, { ...before, pages }).pages.find(isForged);
  expect(() => page?.body).toThrow(/Cannot publish ".*": its digest is not that of its bytes/);
});

test('a site without a derivation says nothing of what it was made from', () => {
  expect(buildSite(unedited.content, unedited.options).pages.filter((page) => 'inputs' in page)).toEqual([]);
});
