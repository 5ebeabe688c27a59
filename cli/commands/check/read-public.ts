import type { Content } from '../../../lambda/content/content.ts';
import { parseContent } from '../../../lambda/content/parse-content.ts';
import { mergeTerms, recordKey } from '../../../lambda/publication/record/published.ts';
import type { PublicTexts } from '../../../lambda/shared/check-against.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { freezeContent } from '../../../lambda/site/model/frozen-texts.ts';
import { stampTerms } from '../../../lambda/site/model/terms.ts';
import type { Instant, Terms } from '../../../lambda/site/site.ts';
import { type LedgerSource, openLedger } from '../../shared/ledger/open-ledger.ts';
import { parseClaims, type RecordClaims } from '../../shared/ledger/read-record.ts';
import { readRevision } from '../../shared/read-revision.ts';

/** What `--against` names, and what is public there. */
export interface PublicSource {
  /** Says in one sentence what was compared, or why nothing was. */
  readonly sentence: string;
  /** Undefined where there is nothing to compare with. */
  readonly texts: PublicTexts | undefined;
}

interface ReadOptions {
  /** The content directory. */
  readonly directory: string;
  readonly at: Instant;
  /** What is compared with it. */
  readonly content: Content;
}

/** More pages than these are not read to find a line: so many texts have one cause. */
const maxPages = 20;

/** Reads what is public: at a site's address what its record says, otherwise what a commit of the content directory says. */
export async function readPublic(against: string, options: ReadOptions): Promise<PublicSource> {
  return /^https?:\/\//i.test(against) ? readSite(against, options) : readAnnounced(against, options);
}

async function readSite(address: string, options: ReadOptions): Promise<PublicSource> {
  const source = openLedger(address);
  const object = await source.read(`/${recordKey}`, source.limits.recordBytes);
  if (object === undefined) return { sentence: `Nothing is public at ${source.name} yet`, texts: undefined };
  const { claims } = parseClaims(object.bytes);
  if (claims === undefined)
    throw new HintedError(
      `Cannot compare with ${source.name}: its ${recordKey} is not a published record`,
      'Name the address of a site that Promulgate publishes, or a commit such as origin/main',
    );
  return {
    sentence: `Compared with what is public at ${source.name}`,
    texts: { words: claims.words, terms: withStamps(claims), pages: await readPages(source, claims, options) },
  };
}

/** Reads the page of each text whose words differ from what is public. An earlier release has published none as plain text. */
async function readPages(source: LedgerSource, { words }: RecordClaims, { content, at }: ReadOptions) {
  const own = freezeContent(content, at).wordDigests;
  const changed = Object.keys(words).filter((id) => own[id] !== undefined && own[id] !== words[id]);
  const pages = new Map<string, string>();
  for (const id of changed.slice(0, maxPages)) {
    const page = await source.read(paths.text(`/${id}`), source.limits.pageBytes);
    if (page !== undefined) pages.set(id, new TextDecoder().decode(page.bytes));
  }
  return pages;
}

async function readAnnounced(revision: string, { directory, at }: ReadOptions): Promise<PublicSource> {
  const files = await readRevision(directory, revision);
  const name = `commit "${revision}"`;
  if (files.size === 0) return { sentence: `Nothing is in ${directory} in ${name} yet`, texts: undefined };
  const { content } = parseContent(files);
  if (content === undefined)
    return { sentence: `Not compared with ${name}: its content has errors of its own`, texts: undefined };
  const { wordDigests: words, terms } = freezeContent(content, at);
  // A commit does not say when something became public, only that it was before now.
  const stamped = stampTerms(terms, { known: {}, now: new Date(at).toISOString() });
  return { sentence: `Compared with what was announced in ${name}`, texts: { words, terms: stamped, files } };
}

/** A record of an earlier release names words alone: what they are of became public at some time. */
function withStamps({ words, terms }: RecordClaims): Terms {
  const ids = Object.keys(words).flatMap((text) => [text, text.split('/').slice(0, 2).join('/')]);
  const some = new Date(0).toISOString();
  return mergeTerms(Object.fromEntries(ids.map((id) => [id, { firstPublic: some }])), terms);
}
