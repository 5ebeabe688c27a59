import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '../../lambda/site/model/start-of-day.ts';

const iso = (instant: number) => new Date(instant).toISOString();

test.each([
  ['2026-11-15', 'UTC', '2026-11-15T00:00:00.000Z', 'no difference'],
  ['2026-11-15', 'Europe/Berlin', '2026-11-14T23:00:00.000Z', 'winter'],
  ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z', 'summer'],
  ['2026-11-15', 'Pacific/Kiritimati', '2026-11-14T10:00:00.000Z', 'the first to see a day'],
  ['2026-11-15', 'Pacific/Pago_Pago', '2026-11-15T11:00:00.000Z', 'nearly the last'],
  ['2026-11-15', 'Asia/Kathmandu', '2026-11-14T18:15:00.000Z', 'a quarter of an hour'],
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 'clocks go from 00:00 to 01:00'],
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z', 'clocks go from 00:00 to 01:00'],
  ['2026-10-25', 'Asia/Beirut', '2026-10-24T22:00:00.000Z', 'clocks go from 24:00 back to 23:00'],
  ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 'the day after one that never was'],
])('startOfDay() of %s in %s is %s: %s', (date, timeZone, expected) => {
  expect(iso(startOfDay(date, timeZone))).toBe(expected);
});

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date that clocks show, from `Intl` alone. */
function dateAt(instant: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}

const minute = 60_000;
const day = 1_440 * minute;

/** The first instant at which clocks show a date, or a later one if the zone skips it; since 1995 offsets are quarters of an hour. */
function firstInstantOf(date: string, timeZone: string): number {
  let instant = Date.parse(date) - 15 * 60 * minute;
  while (dateAt(instant, timeZone) < date) instant += 15 * minute;
  return instant;
}

const dates = fc
  .integer({ min: Date.UTC(2000, 0, 1) / day, max: Date.UTC(2060, 0, 1) / day })
  .map((days) => iso(days * day).slice(0, 10));
const timeZones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

test('startOfDay() is the first instant at which clocks show the date', () => {
  fc.assert(
    fc.property(dates, timeZones, (date, timeZone) => {
      expect(iso(startOfDay(date, timeZone))).toBe(iso(firstInstantOf(date, timeZone)));
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('startOfDay() rises with the date', () => {
  fc.assert(
    fc.property(dates, dates, timeZones, (a, b, timeZone) => {
      expect(Math.sign(startOfDay(a, timeZone) - startOfDay(b, timeZone))).toBe(
        Math.sign(Date.parse(a) - Date.parse(b)),
      );
    }),
    { numRuns: 2_000, seed: 2 },
  );
});
