import { describe, expect, test } from 'vitest';
import { instantOf } from '../../lambda/content/local-time.ts';
import { changeDates, changeNotices } from '../../lambda/site/model/change-notices.ts';
import { fixtureContent } from '../fixture-content.ts';
import { listPaths, makeContent, message, pageText, siteOf } from './site-content.ts';

const content = makeContent({
  '2025-01-01': { yaml: 'announced: 2024-06-01\nchange: major\n', texts: { en: 'First.' } },
  '2025-06-01': { yaml: 'announced: 2025-06-01\nchange: minor\n', texts: { en: 'Second.' } },
  '2026-01-01': { yaml: 'announced: 2025-11-15\nchange: major\n', texts: { en: 'Third.' } },
  '2026-03-01': { yaml: 'announced: 2026-01-15\nchange: major\n', texts: { en: 'Fourth.' } },
});
const [policy = { id: '', versions: [] }] = content.policies;

function noticesAt(time: string, timeZone = 'Europe/Berlin'): string[] {
  const at = Date.parse(time);
  const inZone = { ...policy, versions: policy.versions.map((version) => ({ ...version, timeZone })) };
  return changeNotices(inZone, at).map(
    ({ version, previous, isComing }) => `${previous.id} → ${version.id}${isComing ? ' (coming)' : ''}`,
  );
}

describe('changeNotices()', () => {
  test.each([
    ['2024-12-31T23:00:00Z', []],
    ['2025-06-15T00:00:00Z', []],
    ['2025-11-14T22:59:59.999Z', []],
    ['2025-11-14T23:00:00Z', ['2025-06-01 → 2026-01-01 (coming)']],
    ['2025-12-31T22:59:59.999Z', ['2025-06-01 → 2026-01-01 (coming)']],
    ['2025-12-31T23:00:00Z', ['2025-06-01 → 2026-01-01']],
    ['2026-01-14T23:00:00Z', ['2025-06-01 → 2026-01-01', '2026-01-01 → 2026-03-01 (coming)']],
    ['2026-01-30T22:59:59.999Z', ['2025-06-01 → 2026-01-01', '2026-01-01 → 2026-03-01 (coming)']],
    ['2026-01-30T23:00:00Z', ['2026-01-01 → 2026-03-01 (coming)']],
    ['2026-03-30T21:59:59.999Z', ['2026-01-01 → 2026-03-01']],
    ['2026-03-30T22:00:00Z', []],
  ])('at %s: %j', (time, expected) => {
    expect(noticesAt(time)).toEqual(expected);
  });

  test.each([
    ['Pacific/Kiritimati', '2025-11-14T10:00:00Z', '2026-01-30T10:00:00Z'],
    ['Pacific/Pago_Pago', '2025-11-15T11:00:00Z', '2026-01-31T11:00:00Z'],
  ])('begins and ends on the right local days in %s', (zone, begin, end) => {
    const just = (time: string, by: number) => noticesAt(new Date(Date.parse(time) + by).toISOString(), zone);
    expect([just(begin, -1), just(begin, 0)]).toEqual([[], ['2025-06-01 → 2026-01-01 (coming)']]);
    expect([just(end, -1)[0], just(end, 0)[0]]).toEqual([
      '2025-06-01 → 2026-01-01',
      '2026-01-01 → 2026-03-01 (coming)',
    ]);
  });
});

test('changeDates() lists announcements, effective dates and ends of notices', () => {
  const dates = changeDates(policy).map(({ date }) => date);
  expect([...new Set(dates)].sort()).toEqual(
    '2024-06-01 2025-01-01 2025-06-01 2025-11-15 2026-01-01 2026-01-15 2026-01-31 2026-03-01 2026-03-31'.split(' '),
  );
});

describe('a latest page', () => {
  const { locales } = fixtureContent.settings;

  test.each([
    ['2026-10-20', 'notice.coming', 'notice.readNew', '2026-11-15'],
    ['2026-11-20', 'notice.changed', 'notice.readPrevious', '2023-03-30'],
  ] as const)(
    'on %s shows %s with links to the text and to what changed, in each language',
    (day, key, words, target) => {
      const site = siteOf(fixtureContent, instantOf(day, 'Europe/Berlin'));
      for (const locale of locales) {
        const page = pageText(site, `/privacy/${locale}`);
        const [before = ''] = message(locale, key, { date: '|', link: '|' }).split('|');
        const link = `href="/privacy/${target}/${locale}">${message(locale, words)}</a>`;
        const notice = /<p class="notice change">(.*)<\/p>/.exec(page)?.[1] ?? '';
        expect(notice).toContain(`${before}<time datetime="2026-11-15">`);
        expect(notice).toContain(link);
        const changes = `<a href="/privacy/2026-11-15/${locale}/changes">${message(locale, 'changes.title')}</a>`;
        expect(notice).toContain(` · ${changes}`);
      }
    },
  );

  test.each(['2026-10-14', '2026-12-15'])('on %s shows none', (day) => {
    const site = siteOf(fixtureContent, instantOf(day, 'Europe/Berlin'));
    expect(
      listPaths(site).filter((path) => path.startsWith('/privacy') && pageText(site, path).includes('notice change')),
    ).toEqual([]);
  });

  test('is the only page that shows it', () => {
    const site = siteOf(fixtureContent, instantOf('2026-11-20', 'Europe/Berlin'));
    const withNotice = listPaths(site).filter((path) => pageText(site, path).includes('class="notice change"'));
    expect(withNotice).toEqual(locales.map((locale) => `/privacy/${locale}`).sort());
  });
});
