import { watch } from 'node:fs/promises';

/** Text editors write a file in several steps; after this much quiet they have finished. */
const quietMilliseconds = 100;

/** Calls `refresh` after each change under a directory, never twice at once, until it is aborted. */
export async function watchDirectory(
  directory: string,
  signal: AbortSignal,
  refresh: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  signal.addEventListener('abort', () => clearTimeout(timer));
  try {
    for await (const _ of watch(directory, { recursive: true, signal })) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(refresh);
      }, quietMilliseconds);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
