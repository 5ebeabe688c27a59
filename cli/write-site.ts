import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Site } from '../lambda/site/site.ts';

/** Writes all pages of a site under a directory; told of each that is written. */
export async function writeSite(site: Site, directory: string): Promise<void> {
  for (const page of site.pages) {
    const file = path.join(directory, fileOf(page));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, page.body);
  }
}

/** Where a page is written: one without an extension is `<path>/index.html`, as any web server finds it. */
export function fileOf({ path: viewerPath }: Pick<Page, 'path'>): string {
  const isDocument = path.posix.extname(viewerPath) === '';
  return isDocument ? `${viewerPath.slice(1)}/index.html` : viewerPath.slice(1);
}
