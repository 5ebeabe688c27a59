import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { jsonElement } from '../../lambda/site/text/html.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, findAll, findOne, parsePage, wordsOf } from './parse-page.ts';
import { inForce, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const site = siteOf(fixtureContent, inForce);
const policyWordsOf = (path: string) => wordsOf(findOne(parsePage(pageText(site, path)), 'article').textContent);

describe.each(['en', 'ar', 'de', 'ja'])('the latest page of %s', (locale) => {
  const path = `/privacy/${locale}`;
  const root = parsePage(pageText(site, path));
  const content = (selector: string) => findOne(root, selector).getAttribute('content') ?? '';

  test('describes itself by its own first words', () => {
    const description = content('meta[name=description]').replace(/ …$/, '');
    expect(description.length).toBeGreaterThan(60);
    expect(description.length).toBeLessThan(160);
    expect(policyWordsOf(path)).toContain(description);
  });

  test('names itself to programs that show links, and to those that read schema.org', () => {
    expect(findOne(root, 'title').textContent).toContain(' · Example App');
    expect(findOne(root, 'link[rel=canonical]').getAttribute('href')).toBe(origin + path);
    expect(JSON.parse(findOne(root, 'script').textContent)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      inLanguage: locale,
      version: '2026-11-15',
      datePublished: '2026-10-15',
      dateModified: '2026-11-15',
    });
  });

  test('leads to its history, to the previous version and to its permanent address', () => {
    expect(attributesOf(root, '[rel=version-history]', 'href')).toEqual([`/privacy/${locale}/history`]);
    expect(attributesOf(root, '[rel=predecessor-version]', 'href')).toEqual([`/privacy/2023-03-30/${locale}`]);
    expect(attributesOf(root, '.about dd a', 'href')).toEqual([`/privacy/2026-11-15/${locale}`]);
    expect(attributesOf(root, '.change a', 'href')).toContain(`/privacy/2026-11-15/${locale}/changes`);
  });

  test('keeps its status, its labels and its table in the reader mode of a browser', () => {
    const { document } = parseHTML(pageText(site, path));
    const article = new Readability(document as unknown as Document).parse();
    const text = wordsOf(article?.textContent ?? '');
    expect(text).toContain(wordsOf(findOne(root, '.dates').textContent));
    expect(text).toContain(wordsOf(findOne(root, '.change').textContent));
    if (locale !== 'en') expect(text).toContain(message(locale, 'translation.machine'));
    expect(text).toContain('(a) ');
    // A numbered list would show "1. (a)".
    expect(article?.content).not.toContain('<ol');
    expect(article?.content).toContain('<table');
  });
});

test('no data end the element that has them', () => {
  const data = { name: '</script><b>"&' };
  const { html } = jsonElement('application/ld+json', data);
  expect(JSON.parse(findOne(parsePage(`<!doctype html><html>${html}</html>`), 'script').textContent)).toEqual(data);
});

test('a text that begins with a clause has no description, and one of few words has them all', () => {
  const descriptionOf = (en: string) => {
    const root = parsePage(pageText(siteOf(makeContent({ '2026-11-15': { texts: { en } } })), '/privacy/en'));
    return findAll(root, 'meta[name=description]').map((meta) => meta.getAttribute('content'));
  };
  expect(descriptionOf('(a) Only a clause.')).toEqual([]);
  expect(descriptionOf('Only **a few** words.')).toEqual(['Only a few words.']);
});
