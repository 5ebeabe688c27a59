import { sha256 } from '../content/digest.ts';
import { createLazyValues } from '../content/lazy-values.ts';
import type { Proofs } from '../content/proofs.ts';
import { cacheControl } from './cache-lifetimes.ts';
import type { Page } from './site.ts';

/** What a site holds of its pages, so that it does not render them twice. */
export interface Room {
  /** Holds the bytes of a page, if there is room for them. */
  readonly hold: Hold;
  /** True where pages are only tried: rendered once, without bytes or digests. */
  readonly isDry: boolean;
  /** The digest of words that a page shows; empty where pages are only tried, because no digest can fail. */
  digestOf(compute: () => string): string;
  /** The digest of the page that an earlier site made at the same path from the same inputs; undefined if it made none. */
  recall(path: string, inputs: string): string | undefined;
  /** Notes that a page can be rendered from these inputs. */
  succeeded(path: string, inputs: string): void;
  /** The digest of the page that an earlier site had at a path; undefined if it had none. */
  earlierDigest(path: string): string | undefined;
  /** Renders a text, or returns it again if no other one was rendered since: several pages are made from one. */
  render(path: string, text: () => string): string;
}

/** Pages of an earlier site by path, each with its digest and that of its inputs, as far as they are known. */
export type EarlierPages = Readonly<Record<string, { readonly digest: string; readonly inputs?: string | undefined }>>;

/** Keeps bytes; returns what gives them back, or undefined where it does not keep them. */
export type Hold = (bytes: Uint8Array) => (() => Uint8Array) | undefined;

/** Holds as many bytes in memory. */
export function holdUpTo(limit: number): Hold {
  let left = limit;
  return (bytes) => {
    if (bytes.byteLength > left) return undefined;
    left -= bytes.byteLength;
    return () => bytes;
  };
}

/** Creates room for what is held of pages, and for what is known of the pages of an earlier site. */
export function createRoom(hold: Hold, earlier: EarlierPages = {}): Room {
  let last = { path: '', text: '' };
  const earlierAt = (path: string) => (Object.hasOwn(earlier, path) ? earlier[path] : undefined);
  return {
    isDry: false,
    digestOf: (compute) => compute(),
    hold,
    recall: (path, inputs) => {
      const page = earlierAt(path);
      return page?.inputs === inputs ? page.digest : undefined;
    },
    succeeded: () => {},
    earlierDigest: (path) => earlierAt(path)?.digest,
    render: (path, text) => {
      if (last.path !== path) last = { path, text: text() };
      return last.text;
    },
  };
}

/** Creates room for pages that nobody publishes; those that were tried before, from the same inputs, are not tried again. */
export function createDryRoom(proofs?: Proofs): Room {
  const claimOf = (path: string, inputs: string) => `renders ${path} ${inputs}`;
  return {
    isDry: true,
    digestOf: () => '',
    hold: () => undefined,
    recall: (path, inputs) => (proofs?.has(claimOf(path, inputs)) ? '' : undefined),
    succeeded: (path, inputs) => proofs?.add(claimOf(path, inputs)),
    earlierDigest: () => undefined,
    render: (_, text) => text(),
  };
}

/** What distinguishes pages. */
interface PageSource {
  readonly path: string;
  readonly contentType: string;
  /** The same each time. */
  readonly text: () => string;
  /** Ids of the texts whose words it shows. */
  readonly texts?: readonly string[];
  /** True where another page was made of the same text, so that rendering it cannot fail. */
  readonly isOtherForm?: boolean;
  /** Digest of everything that its text depends on; undefined where it is rendered in any case. */
  readonly inputs?: string | undefined;
}

const htmlType = 'text/html; charset=utf-8';

/** Creates a page of the site from its text. */
export function createPage(path: string, contentType: string, text: string): Page {
  return createPageIn(createRoom(holdUpTo(Number.POSITIVE_INFINITY)), { path, contentType, text: () => text });
}

/**
 * Creates a page from what renders it. It is not rendered at once where the room recalls one of the same inputs. Bytes for which there is no
 * room are rendered when they are asked for, and must be those of the digest.
 */
export function createPageIn(room: Room, source: PageSource): Page {
  const { path, contentType, text, texts = [], inputs } = source;
  const render = () => new TextEncoder().encode(text());
  if (room.isDry) return tryPage(room, source, render);
  const recalled = inputs === undefined ? undefined : room.recall(path, inputs);
  const first = recalled === undefined ? render() : undefined;
  const digest = first === undefined ? (recalled ?? '') : sha256(first);
  return withBody(
    {
      path,
      contentType,
      cacheControl: cacheControl.page,
      digest,
      ...(texts.length > 0 && { texts }),
      ...(inputs !== undefined && { inputs }),
    },
    (first && room.hold(first)) ?? renderAgain(path, digest, render),
  );
}

/** Holds nothing but what gives the bytes: what renders a page is let go of where the room holds them. */
const withBody = createLazyValues<() => Uint8Array, Pick<Page, 'body'>>({ body: (read) => read() });

function renderAgain(path: string, digest: string, render: () => Uint8Array): () => Uint8Array {
  let last: WeakRef<Uint8Array> | undefined;
  return () => {
    const known = last?.deref();
    if (known !== undefined) return known;
    const body = render();
    if (sha256(body) !== digest) throw new Error(`Cannot publish "${path}": its digest is not that of its bytes`);
    // A publication writes them twice, to the ledger and to readers.
    last = new WeakRef(body);
    return body;
  };
}

function tryPage(room: Room, source: PageSource, render: () => Uint8Array): Page {
  const { path, contentType, text, inputs, isOtherForm = false } = source;
  const isKnown = inputs !== undefined && room.recall(path, inputs) !== undefined;
  if (!isOtherForm && !isKnown) {
    text();
    if (inputs !== undefined) room.succeeded(path, inputs);
  }
  return withBody({ path, contentType, cacheControl: cacheControl.page, digest: '' }, render);
}

/** Creates an HTML page from its text. */
export function createHtmlPage(path: string, text: string): Page {
  return createPage(path, htmlType, text);
}

/** Creates an HTML page from what renders it, as above, with the ids of the texts whose words it shows. */
export function createHtmlPageIn(room: Room, path: string, source: Omit<PageSource, 'path' | 'contentType'>): Page {
  return createPageIn(room, { path, contentType: htmlType, ...source });
}

/** The same page with another header; its bytes are not rendered for that. */
export function withCacheControl(page: Page, header: string): Page {
  const { path, contentType, digest, texts, inputs } = page;
  return withBody(
    {
      path,
      contentType,
      cacheControl: header,
      digest,
      ...(texts && { texts }),
      ...(inputs !== undefined && { inputs }),
    },
    () => page.body,
  );
}
