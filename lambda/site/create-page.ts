import { sha256 } from '../content/digest.ts';
import { cacheControl } from './cache-lifetimes.ts';
import type { Page } from './site.ts';

/** How many bytes of pages a site may hold, so that it does not render them twice. */
export interface Room {
  /** Takes so many bytes, if there is room for them. */
  take(bytes: number): boolean;
  /** True where pages are only tried: rendered once, without bytes or digests. */
  readonly isDry: boolean;
}

/** Creates room for a number of bytes. */
export function createRoom(bytes: number): Room {
  let left = bytes;
  return {
    isDry: false,
    take: (wanted) => {
      const isTaken = wanted <= left;
      if (isTaken) left -= wanted;
      return isTaken;
    },
  };
}

/** Room for pages that nobody publishes. */
export const dryRoom: Room = { isDry: true, take: () => false };

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
}

const htmlType = 'text/html; charset=utf-8';

/** Creates a page of the site from its text. */
export function createPage(path: string, contentType: string, text: string): Page {
  return createPageIn(createRoom(Number.POSITIVE_INFINITY), { path, contentType, text: () => text });
}

/**
 * Creates a page from what renders it. Where there is no room for its bytes, they are rendered again when they are asked for, and must be
 * the same.
 */
export function createPageIn(room: Room, source: PageSource): Page {
  const { path, contentType, text, texts = [] } = source;
  const render = () => new TextEncoder().encode(text());
  if (room.isDry) return tryPage(source, render);
  const first = render();
  const digest = sha256(first);
  const held = room.take(first.byteLength) ? first : undefined;
  let last: WeakRef<Uint8Array> | undefined;
  const renderAgain = () => {
    const body = render();
    if (sha256(body) !== digest) throw new Error(`Cannot publish "${path}": its digest is not that of its bytes`);
    // A publication writes them twice, to the ledger and to readers.
    last = new WeakRef(body);
    return body;
  };
  return {
    path,
    contentType,
    cacheControl: cacheControl.page,
    digest,
    ...(texts.length > 0 && { texts }),
    get body() {
      return held ?? last?.deref() ?? renderAgain();
    },
  };
}

function tryPage({ path, contentType, text, isOtherForm = false }: PageSource, render: () => Uint8Array): Page {
  if (!isOtherForm) text();
  return {
    path,
    contentType,
    cacheControl: cacheControl.page,
    digest: '',
    get body() {
      return render();
    },
  };
}

/** Creates an HTML page from its text. */
export function createHtmlPage(path: string, text: string): Page {
  return createPage(path, htmlType, text);
}

/** Creates an HTML page from what renders it, as above, with the ids of the texts whose words it shows. */
export function createHtmlPageIn(
  room: Room,
  path: string,
  { text, texts = [] }: Omit<PageSource, 'path' | 'contentType'>,
): Page {
  return createPageIn(room, { path, contentType: htmlType, text, texts });
}

/** The same page with another header; its bytes are not rendered for that. */
export function withCacheControl(page: Page, header: string): Page {
  const { path, contentType, digest, texts } = page;
  return {
    path,
    contentType,
    cacheControl: header,
    digest,
    ...(texts && { texts }),
    get body() {
      return page.body;
    },
  };
}
