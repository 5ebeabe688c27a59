import { existsSync, type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Text editors write a file in several steps; after this much quiet they have finished. */
const quietMilliseconds = 100;

/**
 * Calls `refresh` after each change under a directory, never twice at once, until it is aborted. Resolves once it is watched. Each
 * directory has a watcher of its own: on Linux, Node's recursive one loses a file that an editor saves by putting a new one in its
 * place. Where the directory itself is gone, what is above it is watched until it returns; the refresh says that it is gone.
 */
export async function watchDirectory(
  directory: string,
  signal: AbortSignal,
  refresh: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let watchers: FSWatcher[] = [];
  let running = Promise.resolve();
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  signal.addEventListener('abort', close);
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rewatch).then(refresh, refresh);
    }, quietMilliseconds);
  };
  /** Directories may have come and gone. The new watchers begin before the old ones end, so that no change is missed. */
  const rewatch = async () => {
    const previous = watchers;
    do watchers = (await directoriesIn(directory)).flatMap((one) => watchOne(one, onChange));
    while (watchers.length === 0);
    for (const watcher of previous) watcher.close();
    if (signal.aborted) close();
  };
  await rewatch();
}

/** Nothing for a directory that is gone by now: the one above it has noticed. */
function watchOne(directory: string, onChange: () => void): FSWatcher[] {
  try {
    return [watch(directory, onChange).on('error', onChange)];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function directoriesIn(directory: string): Promise<string[]> {
  try {
    return await walk(directory);
  } catch (error) {
    if (!isMissing(error)) throw error;
    // One below it was removed in the meantime, or the directory itself.
    return existsSync(directory) ? directoriesIn(directory) : [nearestAbove(directory)];
  }
}

/** Entries of a recursive listing do not name their directories before Node 20.12. */
async function walk(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => walk(path.join(directory, name)));
  return [directory, ...(await Promise.all(below)).flat()];
}

function nearestAbove(directory: string): string {
  const above = path.dirname(path.resolve(directory));
  return existsSync(above) || above === path.dirname(above) ? above : nearestAbove(above);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
