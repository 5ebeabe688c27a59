import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockChange, instantOf, nameOfTime, timeAt, timeOfName } from '../../lambda/content/local-time.ts';

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
])('instantOf() of %s in %s is %s: %s', (date, timeZone, expected) => {
  expect(iso(instantOf(date, timeZone))).toBe(expected);
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

test('instantOf() is the first instant at which clocks show the date', () => {
  fc.assert(
    fc.property(dates, timeZones, (date, timeZone) => {
      expect(iso(instantOf(date, timeZone))).toBe(iso(firstInstantOf(date, timeZone)));
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('instantOf() rises with the date', () => {
  fc.assert(
    fc.property(dates, dates, timeZones, (a, b, timeZone) => {
      expect(Math.sign(instantOf(a, timeZone) - instantOf(b, timeZone))).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
    }),
    { numRuns: 2_000, seed: 2 },
  );
});

test.each([
  ['2026-02-01', '2026-02-01'],
  ['2026-02-01T1500', '2026-02-01T15:00'],
  ['2026-02-01T0001', '2026-02-01T00:01'],
  ['2026-02-01T0000', undefined],
  ['2026-02-01T15:00', undefined],
  ['2026-02-01T2400', undefined],
  ['2026-02-01T1560', undefined],
  ['2026-02-30T1500', undefined],
  ['2026-02-01t1500', undefined],
  ['2026-02-01T150', undefined],
])('timeOfName() of %j is %j, and nameOfTime() gives the name again', (name, time) => {
  expect(timeOfName(name)).toBe(time);
  if (time !== undefined) expect(nameOfTime(time)).toBe(name);
});

test.each([
  ['2026-03-29T01:59', 'Europe/Berlin', undefined],
  ['2026-03-29T02:00', 'Europe/Berlin', 'skipped'],
  ['2026-03-29T03:00', 'Europe/Berlin', undefined],
  ['2026-10-25T02:59', 'Europe/Berlin', 'repeated'],
  ['2026-10-25T03:00', 'Europe/Berlin', undefined],
  ['2011-12-30T12:00', 'Pacific/Apia', 'skipped'],
  ['2018-11-04', 'America/Sao_Paulo', undefined],
])('clockChange() of %s in %s is %s', (time, timeZone, expected) => {
  expect(clockChange(time, timeZone)).toBe(expected);
});

test('timeAt() reads what instantOf() set, unless clocks change', () => {
  const times = fc.tuple(dates, fc.integer({ min: 0, max: 1439 })).map(([date, minutes]) => {
    const [hour, rest] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0'));
    return `${date}T${hour}:${rest}`;
  });
  fc.assert(
    fc.property(times, timeZones, (time, timeZone) => {
      if (clockChange(time, timeZone) === 'skipped') return;
      expect(timeAt(instantOf(time, timeZone), timeZone)).toBe(time);
    }),
    { numRuns: 500, seed: 3 },
  );
});
