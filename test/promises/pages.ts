import type { Locale, Version } from '../../lambda/content/content.ts';
import { attributesOf, findAll, type PageElement, parsePage, wordsOf } from '../site/parse-page.ts';
import { pageText } from '../site/site-content.ts';
import { type Moment, type PublicPolicy, publicPolicies } from './moment.ts';

/** All HTML pages by their path. */
export function* htmlPages(moment: Moment): Generator<[string, PageElement]> {
  for (const { path, contentType } of moment.site.pages)
    if (contentType.startsWith('text/html')) yield [path, pageOf(moment, path)];
}

const parsed = new WeakMap<Moment, Map<string, PageElement>>();

/** A page, parsed once. */
export function pageOf(moment: Moment, path: string): PageElement {
  const pages = parsed.get(moment) ?? new Map<string, PageElement>();
  const page = pages.get(path) ?? parsePage(pageText(moment.site, path));
  parsed.set(moment, pages.set(path, page));
  return page;
}

/** The addresses to which the text lets readers write. */
export function addressesIn(page: PageElement): string[] {
  const links = attributesOf(page, 'article a[href^="mailto:"]', 'href');
  return links.map((href) => decodeURIComponent(href ?? '').slice('mailto:'.length));
}

export function linksOf(moment: Moment, path: string): (string | null)[] {
  return attributesOf(pageOf(moment, path), 'a', 'href');
}

export function latestPages(moment: Moment): (PublicPolicy & { readonly locale: Locale })[] {
  const { locales } = moment.content.settings;
  return publicPolicies(moment).flatMap((policy) => locales.map((locale) => ({ ...policy, locale })));
}

/** The page of each public version in each locale, and that of the public version before it. */
export function versionPages(moment: Moment) {
  return latestPages(moment).flatMap(({ policy, versions, locale }) => {
    const paths = versions.map(({ id }) => `/${policy.id}/${id}/${locale}`);
    return versions.map((version, index) => ({ version, path: paths[index] ?? '', previousPath: paths[index - 1] }));
  });
}

/** What each section says below its heading, by its id, without the notice that it is in a different language. */
export function sectionTexts(page: PageElement): Map<string, string> {
  return new Map(
    findAll(page, 'article > section').map((section) => {
      const others = findAll(section, 'h2, .notice').map(({ textContent }) => textContent);
      return [section.id, wordsOf(others.reduce((text, other) => text.replace(other, ''), section.textContent))];
    }),
  );
}

export function sourceOf(version: Version, { content }: Moment) {
  return version.translations.get(content.settings.sourceLocale);
}

export function showsStorage(version: Version, moment: Moment): boolean {
  return JSON.stringify(sourceOf(version, moment)?.sections).includes('"type":"storage"');
}
