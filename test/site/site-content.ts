import type { Content } from '../../lambda/content/content.ts';
import type { MessageKey } from '../../lambda/content/message-keys.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';

/** Scheme and host of every site that the tests build. */
export const origin = 'https://policy.example.com';

/** An instant at which the newest version is in force. */
export const inForce = Date.parse('2026-12-01T12:00:00Z');

/** Builds the site of a content; by default at an instant after all its effective dates. */
export function siteOf(content: Content, at: number = Date.parse('2030-01-01T00:00:00Z')): Site {
  return buildSite(content, { at, origin });
}

/** The text of a page of a site. */
export function pageText(site: Site, path: string): string {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`Cannot find page "${path}": the site has ${listPaths(site).join(', ')}`);
  return new TextDecoder().decode(page.body);
}

/** The paths of all pages of a site. */
export function listPaths(site: Site): string[] {
  return site.pages.map((page) => page.path);
}

/** The paths of the pages of a site that readers open. */
export function htmlPagesOf(site: Site): string[] {
  return site.pages.filter(({ contentType }) => contentType.startsWith('text/html')).map(({ path }) => path);
}

/** A message of the fixture with its names filled in. */
export function message(locale: string, key: MessageKey, names: Readonly<Record<string, string>> = {}): string {
  const text = fixtureContent.messages.get(locale)?.[key] ?? '';
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name] ?? '');
}

/** A version that a test makes up: `version.yaml`, and Markdown without front matter by locale. */
export interface MadeVersion {
  readonly yaml?: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Makes a content with the locales and messages of the fixture. */
export function makeContent(
  versions: Readonly<Record<string, MadeVersion>>,
  others: Readonly<Record<string, string>> = {},
): Content {
  const shared = [...fixtureFiles].filter(([file]) => file === 'site.yaml' || file.startsWith('messages/'));
  const made = Object.entries(versions).flatMap(([id, version]) => filesOf(`privacy/${id}`, id, version));
  const encoder = new TextEncoder();
  const own = [...made, ...Object.entries(others)].map(([file, text]) => [file, encoder.encode(text)] as const);
  return contentOf(new Map([...shared, ...own]));
}

function filesOf(directory: string, id: string, { yaml, texts }: MadeVersion): [string, string][] {
  const markdown = Object.entries(texts).map(([locale, text]): [string, string] => {
    const kind = locale === 'en' ? '' : 'translation: machine\n';
    return [`${directory}/${locale}.md`, `---\ntitle: Privacy (${locale})\n${kind}---\n${text}`];
  });
  return [[`${directory}/version.yaml`, yaml ?? `announced: ${id}\nchange: minor\n`], ...markdown];
}

/** A content with this title and summary in every text, without the checks of an editor's content. */
export function withWords(content: Content, words: Readonly<Record<'title' | 'summary', string>>): Content {
  const policies = content.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map((version) => ({
      ...version,
      translations: new Map([...version.translations].map(([locale, own]) => [locale, { ...own, ...words }])),
    })),
  }));
  return { ...content, policies };
}
