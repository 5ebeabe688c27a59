import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Site } from '../../../lambda/site/site.ts';

/** Writes all pages of a site under a directory; told of each that is written. */
export async function writeSite(site: Site, directory: string): Promise<void> {
  await openDirectory(directory);
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

/** One level at a time: Node looks for a parent for ever where the system makes no directories, as under /proc. */
async function openDirectory(directory: string): Promise<void> {
  try {
    const parent = path.dirname(path.resolve(directory));
    if (!(await isDirectory(parent))) await openDirectory(parent);
    if (!(await isDirectory(directory))) await mkdir(directory);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Cannot write to ${directory}: ${because}\n    Name a directory that can be made, with --out`);
  }
}

async function isDirectory(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
}
