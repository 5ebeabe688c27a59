import { sha256 } from '../content/digest.ts';
import { forEachBounded } from '../publication/for-each-bounded.ts';
import { recordKey } from '../publication/record/published.ts';
import { HintedError } from '../shared/hinted-error.ts';
import { isViewerPath, paths } from '../site/addresses.ts';
import { formatPageForms } from '../site/text/page-forms.ts';
import { type Ask, NoReply, type Reply } from './ask.ts';
import { readRecordFacts, readVersions } from './read/read-files.ts';
import { readHtml } from './read/read-html.ts';
import { elementsIn, readXml, type XmlElement } from './read/read-xml.ts';
import {
  ownPath,
  type RecordFacts,
  type SiteVisit,
  type Visited,
  type VisitedPolicy,
  type VisitScope,
} from './site-visit.ts';
import { wordsIn } from './words-in.ts';

/** How to visit a site. */
export interface VisitOptions {
  /** Scheme and host. */
  readonly asked: string;
  readonly ask: Ask;
  /** How many addresses are visited at most; the rest of a site that has more is not looked at. */
  readonly addresses: number;
  readonly concurrency: number;
  readonly scope: VisitScope;
  /** Called after each address with how many were visited and how many are known. */
  readonly progress?: ((visited: number, known: number) => void) | undefined;
}

/** Visits every address that a site's record, list of pages and links name. */
export async function visitSite(options: VisitOptions): Promise<SiteVisit> {
  const { asked, ask } = options;
  const first = await ask(`/${recordKey}`).catch((cause: unknown) => {
    if (!(cause instanceof NoReply)) throw cause;
    throw new HintedError(`Cannot reach ${asked}: ${cause.message}`, 'Check the address and the network', { cause });
  });
  const record = first.status === 200 ? readRecordFacts(textOf(first.body)) : undefined;
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(asked).hostname);
  const origin = originOf(record) ?? asked;
  const { visited, silent } = await visitAll({ asked, origin }, Object.keys(record?.pages ?? {}), options);
  const isTrial = record?.stage === 'trial';
  const visit = { asked, origin, scope: options.scope, isTrial, isLocal, record, visited, silent };
  return { ...visit, policies: policiesOf(visit) };
}

/** True for the latest page of a policy or application in a language, its forms and its notice, and for files of a policy or of the site. */
function isOfToday(path: string): boolean {
  const own = path.replace(/^(\/[^/]+)\/apps\/[^/]+/, '$1');
  return /^(?:\/[^/]+){0,2}$|^\/$|\/notice\.json$/.test(own) && !/^\/[^/]+\/\d{4}-/.test(own);
}

function originOf(record: RecordFacts | undefined): string | undefined {
  return record !== undefined && URL.canParse(record.origin) ? new URL(record.origin).origin : undefined;
}

async function visitAll(
  site: Pick<SiteVisit, 'asked' | 'origin'>,
  recorded: readonly string[],
  { ask, addresses, concurrency, scope, progress }: VisitOptions,
): Promise<Pick<SiteVisit, 'visited' | 'silent'>> {
  const visited = new Map<string, Visited>();
  const silent = new Map<string, string>();
  const isWanted = scope === 'whole' ? () => true : isOfToday;
  const known = new Set([
    ...recorded.filter((path) => isViewerPath(path) && isWanted(path)),
    ...[paths.root, paths.sitemap, paths.robots, paths.notFound],
  ]);
  const visit = async (path: string) => {
    try {
      const found = read(path, await ask(path));
      visited.set(path, found);
      for (const next of addressesOf(site, found)) if (isWanted(next)) known.add(next);
    } catch (error) {
      if (!(error instanceof NoReply)) throw error;
      silent.set(path, error.message);
    }
    progress?.(visited.size + silent.size, known.size);
  };
  // What a page links to is visited with the next round.
  for (let round = [...known]; round.length > 0; ) {
    const left = addresses - visited.size - silent.size;
    await forEachBounded(round.slice(0, left), concurrency, visit);
    round = left <= round.length ? [] : [...known].filter((path) => !visited.has(path) && !silent.has(path));
  }
  return { visited, silent };
}

/** Turns an answer into what the checks ask about. */
export function read(path: string, { status, headers, body, sentBytes }: Reply): Visited {
  const text = textOf(body);
  const isHtml = /^text\/html\b/i.test(headers['content-type'] ?? '') || /^\s*<!doctype html/i.test(text.slice(0, 200));
  const facts = isHtml ? readHtml(text) : undefined;
  const size = { digest: sha256(body), bytes: body.byteLength, sentBytes };
  const mainWords = facts === undefined || facts.isCut ? '' : mainWordsOf(text);
  return { path, status, headers, ...size, facts, mainWords, text: isHtml ? '' : text };
}

/** As the publisher makes plain text of a page; empty where that cannot be done. */
function mainWordsOf(html: string): string {
  try {
    return wordsIn(formatPageForms(html, 'https://policy.invalid').text);
  } catch {
    return '';
  }
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

function addressesOf(site: Pick<SiteVisit, 'asked' | 'origin'>, { path, headers, facts, text }: Visited): string[] {
  const linked = facts?.links.map(({ href }) => href) ?? [];
  const listed = path === paths.sitemap ? addressesIn(readXml(text) ?? emptyXml) : [];
  const led = headers.location === undefined ? [] : [headers.location];
  const own = [...linked, ...listed, ...led].map((address) => ownPath(site, address, path));
  return own.filter((found): found is string => found !== undefined && found.length < 1_000);
}

function addressesIn(sitemap: XmlElement): string[] {
  const pages = elementsIn(sitemap, 'loc').map(({ text }) => text.trim());
  return [...pages, ...elementsIn(sitemap, 'xhtml:link').map(({ attributes }) => attributes.href ?? '')];
}

const emptyXml = { name: '', attributes: {}, children: [], text: '' };

function policiesOf(visit: Omit<SiteVisit, 'policies'>): VisitedPolicy[] {
  const files = [...visit.visited.values()].filter(({ path }) => /^\/[^/]+\/versions\.json$/.test(path));
  return files.flatMap(({ path, text }) => {
    const file = readVersions(text);
    const id = path.split('/')[1] ?? '';
    return file === undefined || file.policy !== id ? [] : [{ ...file, id, locales: localesOf(visit, file) }];
  });
}

/** The locales to which readers are led from the latest page in the source locale, in one step or several. */
function localesOf(
  visit: Omit<SiteVisit, 'policies'>,
  { policy, sourceLocale }: { policy: string; sourceLocale: string },
) {
  const found = new Set([sourceLocale]);
  for (const locale of found) for (const other of linkedLocales(visit, policy, locale)) found.add(other);
  return [...found];
}

function linkedLocales(visit: Omit<SiteVisit, 'policies'>, policy: string, locale: string): string[] {
  const path = paths.latest(policy, locale);
  const links = visit.visited.get(path)?.facts?.links.filter(({ element }) => element === 'a') ?? [];
  const targets = links.map(({ href }) => /^\/([^/]+)\/([A-Za-z][^/.#?]*)$/.exec(ownPath(visit, href, path) ?? ''));
  const tags = targets.flatMap((match) => (match?.[1] === policy && match[2] !== undefined ? [match[2]] : []));
  return tags.filter((tag) => visit.visited.get(paths.latest(policy, tag))?.status === 200);
}
