import { sha256 } from '../content/digest.ts';
import { cacheControl } from './cache-lifetimes.ts';
import type { Page } from './site.ts';

/** Creates a page of the site from its text. */
export function createPage(path: string, contentType: string, text: string): Page {
  const body = new TextEncoder().encode(text);
  return { path, contentType, cacheControl: cacheControl.page, body, digest: sha256(body) };
}

/** Creates an HTML page, with the ids of the texts whose words it shows. */
export function createHtmlPage(path: string, text: string, texts: readonly string[] = []): Page {
  const page = createPage(path, 'text/html; charset=utf-8', text);
  return texts.length === 0 ? page : { ...page, texts };
}
