/** A generator of numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The date a number of days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date and the time of day that clocks in a zone show at an instant, by formatting alone: `2026-02-01 15:00`. */
function localTime(instant: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}

/**
 * The first instant at which clocks in a zone show a date, or a time such as `2026-02-01T15:00`, found by halving: nothing of the
 * product's own calendar is used.
 */
export function firstInstant(time: string, timeZone: string): number {
  const shown = time.replace('T', ' ');
  let before = Date.parse(`${time.slice(0, 10)}T00:00:00Z`) - 2 * 86_400_000;
  let after = before + 4 * 86_400_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localTime(middle, timeZone) < shown) before = middle;
    else after = middle;
  }
  return after;
}
