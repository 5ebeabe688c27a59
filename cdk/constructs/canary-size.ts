import type { PublicationNeeds } from './publisher-size.ts';

/**
 * Measured with 20 versions in 50 languages, of which the site has 4,282 addresses: a look at all of them takes 620 MiB. With half a
 * processor it takes a minute, so what a canary lacks first is memory.
 */
const measured = { mebibytesToStart: 120, mebibytesPerPage: 0.12 };
const margin = 1.5;
/** What every account has; the quota can be raised to 10,240. */
const mostMebibytes = 3_008;
const leastMebibytes = 512;
const step = 64;

/** The memory of the canary in MiB. What a function can have at most is enough for about 15,700 pages. */
export function canaryMemory({ pages }: Pick<PublicationNeeds, 'pages'>): number {
  const needed = (measured.mebibytesToStart + pages * measured.mebibytesPerPage) * margin;
  return Math.min(mostMebibytes, Math.max(leastMebibytes, Math.ceil(needed / step) * step));
}
