import { describe, expect, test } from 'vitest';
import { isNotFoundPath } from '../../lambda/site/addresses.ts';
import { pageStyles } from '../../lambda/site/pages/style.ts';
import { stylesOf } from '../../lambda/site/pages/theme.ts';
import { localeToDirection } from '../../lambda/site/text/language.ts';
import { everyConstruct } from '../every-construct.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, findAll, findOne, parsePage } from './parse-page.ts';
import { htmlPagesOf, inForce, listPaths, origin, pageText, siteOf } from './site-content.ts';

const { locales } = fixtureContent.settings;
const site = siteOf(fixtureContent, inForce);
const pages = site.pages.filter((page) => page.contentType.startsWith('text/html'));
const policyPaths = pages.map((page) => page.path).filter((path) => !isNotFoundPath(path));
const versionOf = (path: string) => /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? '2026-11-15';
const localeOf = (path: string) => path.split('/').find((part) => locales.includes(part)) ?? 'en';

/** True for an address of an existing anchor in another page. */
function isAnchor(href: string): boolean {
  const [path = '', id] = href.split('#');
  return id !== undefined && listPaths(site).includes(path) && pageText(site, path).includes(` id="${id}"`);
}

test('buildSite() makes every page of the fixture, and no other', () => {
  const inAllForms = (path: string) => [path, `${path}.txt`, `${path}.md`];
  const expected = locales.flatMap((locale) => [
    ...inAllForms(`/privacy/${locale}`),
    ...inAllForms(`/privacy/2023-03-30/${locale}`),
    ...inAllForms(`/privacy/2026-11-15/${locale}`),
    `/privacy/2026-11-15/${locale}/changes`,
    `/privacy/${locale}/history`,
    `/privacy/${locale}/feed.xml`,
    `/privacy/${locale}/notice.json`,
  ]);
  const missing = ['/404', ...locales.filter((locale) => locale !== 'en').map((locale) => `/404.${locale}`)];
  const machine = ['/privacy/storage.json', '/privacy/versions.json', '/robots.txt', '/sitemap.xml'];
  const files = ['versions', 'storage', 'notice', 'bundle'].map((file) => `/privacy/${file}.schema.json`);
  expect(listPaths(site)).toEqual([...expected, ...missing, ...machine, ...files, '/privacy/bundle.json'].sort());
});

describe.each(policyPaths)('buildSite() makes %s', (path) => {
  const locale = localeOf(path);
  const root = parsePage(pageText(site, path));

  test('in its language, with one title and one heading', () => {
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual([locale, localeToDirection(locale)]);
    expect(findOne(root, 'title').textContent).toContain(
      findOne(root, 'h1').childNodes[Symbol.iterator]().next().value?.textContent.trim(),
    );
    expect(findOne(root, 'h1').textContent.trim()).not.toBe('');
    expect(findOne(root, 'meta[name=viewport]').getAttribute('content')).toBe('width=device-width');
  });

  test('without a script and without further requests', () => {
    const loading =
      'script:not([type="application/ld+json"]), img, iframe, object, embed, audio, video, source, base, form, [src], [srcset], [style], [background]';
    expect(findAll(root, loading)).toEqual([]);
    expect(attributesOf(root, 'link:not([rel=alternate]):not([rel=canonical])', 'href')).toEqual(['data:,']);
    expect(findOne(root, 'style').textContent).not.toMatch(/url\(|@import|@font-face|</);
    expect(
      findAll(root, '*')
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
  });

  test('with a menu of all languages, the reader’s own first, each under its own tag', () => {
    const listed = attributesOf(root, 'header nav li', 'lang');
    expect(listed.toSorted()).toEqual(locales.toSorted());
    expect(listed.slice(0, 2)).toEqual([locale, { en: 'de', 'zh-Hant': 'zh-Hans' }[locale] ?? 'en']);
    expect(attributesOf(root, 'header nav a', 'href')).toEqual(
      listed.map((other) => path.replace(`/${locale}`, `/${other}`)),
    );
    expect(findAll(root, 'nav [aria-current=page]').map((link) => link.parentElement?.getAttribute('lang'))).toEqual([
      locale,
    ]);
  });

  test('with a skip link as the first thing that the keyboard reaches', () => {
    const [first] = findAll(root, 'a, summary, button, [tabindex]');
    expect(first?.getAttribute('class')).toBe('skip');
    expect(findOne(root, 'main').id).toBe(first?.getAttribute('href')?.slice(1));
  });

  test('with unique ids, and links that work', () => {
    const ids = attributesOf(root, '[id]', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const known = [
      ...listPaths(site),
      '/privacy',
      '/privacy/2023-03-30',
      '/privacy/2026-11-15',
      ...ids.map((id) => `#${id}`),
    ];
    const targets = attributesOf(root, 'a', 'href').filter((href) => !href?.startsWith('mailto:'));
    expect(targets.filter((href) => !known.includes(href ?? '') && !isAnchor(href ?? ''))).toEqual([]);
    const named = attributesOf(root, 'link[rel=canonical], link[rel=alternate]', 'href');
    expect(named.every((href) => href?.startsWith(`${origin}/`) && known.includes(href.slice(origin.length)))).toBe(
      true,
    );
  });

  test('with the same anchors as in every other language', () => {
    const anchors = (text: string) => attributesOf(parsePage(text), 'section[id], li[id]', 'id');
    const source = path.replace(`/${locale}`, '/en');
    expect(anchors(pageText(site, path))).toEqual(anchors(pageText(site, source)));
  });
});

describe.each(policyPaths.filter((path) => !/\/(history|changes)$/.test(path)))(
  'renderPolicyPage() shows on %s',
  (path) => {
    const locale = localeOf(path);
    const root = parsePage(pageText(site, path));
    const version = fixtureContent.policies[0]?.versions.find(({ id }) => id === versionOf(path));

    test('the dates of the version data, in words and for machines', () => {
      const dates = findAll(root, '.dates time, .about time').map((time) => [
        time.getAttribute('datetime'),
        time.textContent,
      ]);
      const inWords = (date: string) => {
        const options = { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const;
        return new Date(`${date}T12:00Z`).toLocaleDateString(locale, options);
      };
      const expected = path.includes('2023-03-30')
        ? ['2023-03-30', '2026-11-15', '2023-03-30']
        : ['2026-11-15', '2026-10-15'];
      expect(dates).toEqual(expected.map((date) => [date, inWords(date)]));
      expect(expected).toContain(version?.announced);
    });

    test('links for search engines to real translations, and to the address that negotiates', () => {
      const translated = locales.filter((other) => version?.translations.has(other));
      const negotiated = path.includes('/20') ? `/privacy/${version?.id}` : '/privacy';
      const [canonical] = attributesOf(root, 'link[rel=canonical]', 'href');
      const shown = translated.includes(locale)
        ? locale
        : locale === 'zh-Hant' && translated.includes('zh-Hans')
          ? 'zh-Hans'
          : 'en';
      expect(canonical).toBe(origin + path.replace(`/${locale}`, `/${shown}`));
      const alternates = findAll(root, 'link[rel=alternate][hreflang]').map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
      const named = translated.map((other) => [other, origin + path.replace(`/${locale}`, `/${other}`)]);
      // The other version has been replaced.
      const isNamed = path.includes('/2026-11-15');
      expect(alternates).toEqual(isNamed && shown === locale ? [...named, ['x-default', origin + negotiated]] : []);
    });
  },
);

test('every page has one of the style sheets that the content security policy names', () => {
  const sites = [site, siteOf(everyConstruct)];
  const used = sites.flatMap((built) =>
    htmlPagesOf(built).map((path) => findOne(parsePage(pageText(built, path)), 'style').textContent),
  );
  expect([...new Set(used)].toSorted()).toEqual(stylesOf(fixtureContent.settings).toSorted());
});

/** What elements a style sheet has rules for, without states and generated words. */
function selectorsOf(rules: string): string[] {
  return [...rules.matchAll(/([^{}@]+)\{/g)].map(([, selector = '']) => selector.replace(/::[\w-]+/, ''));
}

test('a page has the rules that few texts need exactly if it has an element for one of them', () => {
  const few = pageStyles.everyText.split(pageStyles.text.slice(pageStyles.text.indexOf('@media print')))[0] ?? '';
  const common = selectorsOf(pageStyles.text);
  const rare = selectorsOf(few).filter((selector) => !common.includes(selector));
  expect(rare).toContain('.terms>dt');
  const found = [site, siteOf(everyConstruct)].flatMap((built) =>
    htmlPagesOf(built).map((path) => {
      const root = parsePage(pageText(built, path));
      const style = findOne(root, 'style').textContent;
      return { path, style, rare: rare.some((selector) => root.querySelector(`main ${selector}`) !== null) };
    }),
  );
  const texts = found.filter(({ style }) => style !== pageStyles.comparison);
  expect(new Set(texts.map(({ style }) => style)).size).toBe(2);
  for (const { path, style, rare } of texts) expect([path, style === pageStyles.everyText]).toEqual([path, rare]);
});
