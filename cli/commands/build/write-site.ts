import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { Page, Site } from '../../../lambda/site/site.ts';
import { refusalOf } from '../../shared/explain-file-error.ts';

/** A page as it was written. */
export interface WrittenPage extends Pick<Page, 'path' | 'digest' | 'contentType'> {
  /** Relative to the directory. */
  readonly file: string;
  readonly bytes: number;
}

/** Writes all pages of a site under a directory. */
export async function writeSite(site: Site, directory: string): Promise<WrittenPage[]> {
  await openDirectory(directory);
  const written: WrittenPage[] = [];
  for (const page of site.pages) {
    const { body, digest, contentType } = page;
    const file = pageFile(page);
    const target = path.join(directory, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, body);
    written.push({ path: page.path, file, digest, bytes: body.byteLength, contentType });
  }
  return written;
}

/** The file of a page, relative to the directory: `<path>/index.html` where the path has no extension, as web servers expect. */
function pageFile({ path: viewerPath }: Pick<Page, 'path'>): string {
  const isDocument = path.posix.extname(viewerPath) === '';
  return isDocument ? `${viewerPath.slice(1)}/index.html` : viewerPath.slice(1);
}

/** Creates one level at a time: Node retries endlessly where the system creates no directories, as under /proc. */
async function openDirectory(directory: string): Promise<void> {
  try {
    await createLevels(directory);
  } catch (cause) {
    throw new HintedError(
      `Cannot write to ${directory}: ${refusalOf(cause)}`,
      'Name a directory that can be created with --out',
    );
  }
}

async function createLevels(directory: string): Promise<void> {
  const parent = path.dirname(path.resolve(directory));
  if (!(await isDirectory(parent))) await createLevels(parent);
  if (!(await isDirectory(directory))) await mkdir(directory);
}

async function isDirectory(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
}
