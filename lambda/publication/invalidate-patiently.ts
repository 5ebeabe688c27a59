import type { Publishing } from './publishing.ts';

/** Milliseconds between attempts: a full queue drains within a minute. */
const waits = [1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Invalidates viewer paths, if there are any; returns false if CloudFront has too many in progress for too long. The name of the attempt is
 * unique: with a reference that comes back, CloudFront would return an invalidation from before the last write.
 */
export async function invalidatePatiently(
  { distribution, sleep, elapsed, deadline }: Publishing,
  paths: readonly string[],
  attempt: string,
): Promise<boolean> {
  if (paths.length === 0) return true;
  const reference = `promulgate-${attempt}`;
  for (const wait of waits) {
    if (await distribution.invalidate(reference, paths)) return true;
    if (elapsed() + wait > deadline) return false;
    await sleep(wait);
  }
  return distribution.invalidate(reference, paths);
}
