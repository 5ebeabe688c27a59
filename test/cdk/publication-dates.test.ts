import { describe, expect, test } from 'vitest';
import { publicationDates } from '../../cdk/constructs/publication-dates.ts';
import type { Content } from '../../lambda/content/content.ts';

const never = Number.NEGATIVE_INFINITY;

/** Content in which only the dates matter: each policy as pairs of an announcement and an effective date. */
function contentWith(timeZone: string, ...policies: [announced: string, id: string][][]): Content {
  return {
    settings: {
      origin: undefined,
      sourceLocale: 'en',
      locales: ['en'],
      dropped: [],
      fallback: {},
      timeZone,
      noticeDays: 30,
    },
    messages: new Map(),
    policies: policies.map((versions, index) => ({
      id: `policy-${index}`,
      versions: versions.map(([announced, id]) => ({
        id,
        effective: id,
        announced,
        change: 'major',
        imported: false,
        timeZone,
        noticeDays: 30,
        postponed: [],
        facts: {},
        storage: [],
        translations: new Map(),
        corrections: [],
      })),
    })),
  };
}

describe('publicationDates()', () => {
  test.each<[string, string, string]>([
    ['Europe/Berlin', '2026-11-15', '2026-11-15T00:00:00'],
    ['Asia/Kathmandu', '2026-11-15', '2026-11-15T00:00:00'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T01:00:00'],
  ])('in %s, %s begins at %s on the wall', (timeZone, date, localTime) => {
    expect(publicationDates(contentWith(timeZone, [[date, date]]), never)).toEqual([{ date, localTime }]);
  });

  test('names announcements, effective dates and ends of notices of all policies once each, in order', () => {
    const content = contentWith(
      'UTC',
      [
        ['2023-03-30', '2023-03-30'],
        ['2026-10-15', '2026-11-15'],
      ],
      [['2026-10-01', '2026-10-15']],
    );
    const dates = publicationDates(content, never).map(({ date }) => date);
    expect(dates).toEqual(['2023-03-30', '2026-10-01', '2026-10-15', '2026-11-15', '2026-12-15']);
  });

  test.each([
    ['a millisecond before midnight in Berlin', Date.UTC(2026, 10, 14, 22, 59, 59, 999), ['2026-11-15']],
    ['at that midnight', Date.UTC(2026, 10, 14, 23), []],
  ])('asked %s, names what is still to come', (_, after, expected) => {
    const content = contentWith('Europe/Berlin', [['2026-10-15', '2026-11-15']]);
    expect(publicationDates(content, after).map(({ date }) => date)).toEqual(expected);
  });
});
