import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Text editors write a file in several steps; after this much quiet they have finished. */
const quietMilliseconds = 100;

/**
 * Calls `refresh` after each change under a directory, never twice at once, until it is aborted. Resolves once it is watched. Each
 * directory has a watcher of its own: on Linux, Node's recursive one loses a file that an editor saves by putting a new one in its
 * place.
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
      // Where the directory itself is gone, the refresh says so.
      running = running.then(rewatch).then(refresh, refresh);
    }, quietMilliseconds);
  };
  /** Directories may have come and gone. The new watchers begin before the old ones end, so that no change is missed. */
  const rewatch = async () => {
    const previous = watchers;
    watchers = (await directoriesIn(directory)).map((one) => watch(one, onChange).on('error', onChange));
    for (const watcher of previous) watcher.close();
    if (signal.aborted) close();
  };
  await rewatch();
}

async function directoriesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory());
  return [directory, ...below.map((entry) => path.join(entry.parentPath, entry.name))];
}
