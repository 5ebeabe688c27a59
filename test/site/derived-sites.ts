import type { Content } from '../../lambda/content/content.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { type BuildOptions, planSite } from '../../lambda/site/build-site.ts';
import type { EarlierPages } from '../../lambda/site/create-page.ts';
import type { Site } from '../../lambda/site/site.ts';
import { type Edit, editsOfMessages, editsOfText, editsOfYaml } from '../content-edits.ts';
import { everyConstruct, everyConstructFiles } from '../every-construct.ts';

/** A site to build: a content, and what it is built with. */
export interface WantedSite {
  readonly name: string;
  readonly content: Content;
  readonly options: BuildOptions;
}

const options = { at: Date.UTC(2020, 3, 1), origin: 'https://policy.example.com' };

/** The site that the others are edits of. */
export const unedited: WantedSite = { name: 'unedited', content: everyConstruct, options };

/** Every edit of a value, a line or a message. */
function everyEdit(): Edit[] {
  return [...everyConstructFiles].flatMap(([file, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    if (file.endsWith('.yaml')) return editsOfYaml(file, text);
    return file.endsWith('.md') ? editsOfText(file, text) : editsOfMessages(file, text, () => true);
  });
}

/** The sites of chosen edits, as far as they are no errors. */
export function* editedSites(choose: (edits: readonly Edit[]) => readonly Edit[]): Generator<WantedSite> {
  for (const { file, name, text } of choose(everyEdit())) {
    const { content } = parseContent(new Map(everyConstructFiles).set(file, new TextEncoder().encode(text)));
    if (content !== undefined) yield { name: `${file}: ${name}`, content, options };
  }
}

const now = new Date(options.at).toISOString();

/** The same content in other circumstances. */
export const otherCircumstances: readonly WantedSite[] = Object.entries<Partial<BuildOptions>>({
  'another origin': { origin: 'https://rules.example.com' },
  'a trial': { stage: 'trial' },
  'a trial that shows another date': { stage: 'trial', isAnotherDate: true },
  'dates of publications': { stamps: { known: {}, now } },
  'other dates of publications': { stamps: { known: { 'privacy/2020-03-01': '2020-02-28T12:00:00.000Z' }, now } },
  'before the newest version': { at: Date.UTC(2020, 1, 29, 20) },
  'before the second version': { at: Date.UTC(2019, 0, 1) },
  'after all notices': { at: Date.UTC(2021, 0, 1) },
}).map(([name, more]) => ({ name, content: everyConstruct, options: { ...options, ...more } }));

/** Builds a site from what an earlier one was made of, and from its pages. */
export function derive({ content, options: own }: WantedSite, earlier: Site | undefined, program = 'program'): Site {
  const planned = planSite(content, { ...own, derivation: { program, earlier: pagesOf(earlier) } });
  return planned.build(new Map(planned.usefulPaths.map((path) => [path, textAt(earlier, path)])));
}

/** The text of a page; empty where there is none. */
export function textAt(site: Site | undefined, path: string): string {
  return new TextDecoder().decode(site?.pages.find((page) => page.path === path)?.body);
}

/** What is recorded of a site. */
export function pagesOf(site: Site | undefined): EarlierPages {
  const pages = site?.pages ?? [];
  return Object.fromEntries(pages.map(({ path, digest, inputs }) => [path, { digest, inputs }]));
}

/** Paths at which one site has other bytes or headers than the other. */
export function differences({ pages }: Site, other: Site): string[] {
  const [own, others] = [pages, other.pages].map(
    (all) =>
      new Map(all.map(({ path, digest, contentType, cacheControl }) => [path, digest + contentType + cacheControl])),
  );
  const paths = new Set([...(own?.keys() ?? []), ...(others?.keys() ?? [])]);
  return [...paths].filter((path) => own?.get(path) !== others?.get(path));
}

/** Paths of pages that were made from the same as before. */
export function recalled({ pages }: Site, { pages: earlier }: Site): string[] {
  const known = new Map(earlier.map(({ path, inputs }) => [path, inputs]));
  return pages.flatMap(({ path, inputs }) => (inputs !== undefined && known.get(path) === inputs ? [path] : []));
}
