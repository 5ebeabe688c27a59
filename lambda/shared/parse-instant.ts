import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../content/local-time.ts';
import type { Instant } from '../site/site.ts';

/** An instant as typed: with an offset, or else a time or the beginning of a date in the policy's time zone. */
export function parseInstant(text: string, timeZone: string): Instant {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return instantOf(text, timeZone);
  if (hasOffset(text)) return Temporal.Instant.from(text).epochMilliseconds;
  return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
}

/** True for an instant that is the same in every time zone. */
export function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
}

/** True for what `parseInstant()` accepts. */
export function isInstant(text: string): boolean {
  try {
    return Number.isFinite(parseInstant(text, 'UTC'));
  } catch {
    return false;
  }
}
