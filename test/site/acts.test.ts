import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { findAll, findOne, parsePage, policyWords, wordsOf } from './parse-page.ts';
import { listPaths, type MadeVersion, makeContent, message, pageText, siteOf } from './site-content.ts';

const first = { yaml: 'announced: 2025-01-01\nchange: major\n', texts: { en: 'First.', de: 'Erste.' } };
const berlin = (time: string) => Date.parse(`${time}+02:00`);

function major(announced: string, word: string, ...lines: string[]): MadeVersion {
  return { yaml: [`announced: ${announced}`, 'change: major', ...lines, ''].join('\n'), texts: { en: `${word}.` } };
}

function siteAt(content: Content, time: string) {
  const site = siteOf(content, berlin(time));
  const page = (path: string) => parsePage(pageText(site, path));
  return {
    site,
    article: (path: string) => policyWords(page(path)),
    notices: (path: string) => findAll(page(path), '.notice').map(({ textContent }) => wordsOf(textContent)),
    dates: (path: string) => [
      ...wordsOf(findOne(page(path), '.dates').textContent).split(' · '),
      ...findAll(page(path), '.about dd').map(({ textContent }) => wordsOf(textContent)),
    ],
    json: (path: string) => JSON.parse(pageText(site, path)),
    titles: (path: string) =>
      [...pageText(site, path).matchAll(/<entry>\n<id>.*\n<title>(.*)<\/title>/g)].map(([, title]) => title),
    statuses: () =>
      JSON.parse(pageText(site, '/privacy/versions.json')).versions.map(
        ({ id, status }: Record<string, string>) => `${id} ${status}`,
      ),
  };
}

describe('a withdrawn version', () => {
  const content = makeContent({
    '2025-01-01': first,
    '2026-07-01': major(
      '2026-05-01',
      'Second',
      'withdrawn: { date: 2026-05-20, because: { en: Not built, de: Nicht gebaut } }',
    ),
    '2026-08-01': major('2026-05-10', 'Third'),
  });

  test('is announced like any other until the day of its withdrawal', () => {
    const before = siteAt(content, '2026-05-19T23:59');
    expect(before.statuses()).toEqual(['2025-01-01 inForce', '2026-07-01 announced', '2026-08-01 announced']);
    expect(before.notices('/privacy/en')).toHaveLength(2);
    expect(before.site.until).toBe(berlin('2026-05-20T00:00'));
    expect(wordsOf(pageText(before.site, '/privacy/2026-08-01/en/changes'))).toContain('July 1, 2026');
  });

  test('keeps its pages, marked with the reason in the language of the reader', () => {
    const after = siteAt(content, '2026-05-20T00:00');
    expect(after.article('/privacy/2026-07-01/en')).toBe('Second.');
    expect(after.dates('/privacy/2026-07-01/en')[0]).toBe(
      message('en', 'version.wasToTakeEffect', { date: 'July 1, 2026' }),
    );
    const words = (locale: string, date: string, reason: string) =>
      [
        message(locale as 'en', 'version.withdrawn', { date }),
        message(locale as 'en', 'correction.because', { reason }),
        message(locale as 'en', 'version.replacedBy'),
      ].join(' ');
    expect(after.notices('/privacy/2026-07-01/en')[0]).toBe(words('en', 'May 20, 2026', 'Not built'));
    expect(after.notices('/privacy/2026-07-01/de')[0]).toBe(words('de', '20. Mai 2026', 'Nicht gebaut'));
    expect(after.notices('/privacy/2026-07-01/ja')[0]).toContain('Not built');
    expect(pageText(after.site, '/privacy/2026-07-01/ja')).toContain('<span lang="en" dir="ltr">Not built</span>');
    const before = listPaths(siteAt(content, '2026-05-19T00:00').site);
    expect(before.filter((path) => !listPaths(after.site).includes(path))).toEqual([]);
  });

  test('is left out of latest pages, notices, comparisons and files of places', () => {
    const after = siteAt(content, '2026-05-20T00:00');
    expect(after.notices('/privacy/en').map((notice) => notice.split('.')[0])).toEqual([
      'This policy will change on August 1, 2026',
    ]);
    expect(
      wordsOf(findOne(parsePage(pageText(after.site, '/privacy/2026-08-01/en/changes')), 'main').textContent),
    ).toContain(message('en', 'changes.compared', { link: 'January 1, 2025' }));
    const [notice, ...others] = after.json('/privacy/en/notice.json').notices;
    expect([notice.version, others]).toEqual(['2026-08-01', []]);
    const later = siteAt(content, '2026-07-15T00:00');
    expect([later.article('/privacy/en'), later.statuses()]).toEqual([
      'First.',
      ['2025-01-01 inForce', '2026-07-01 withdrawn', '2026-08-01 announced'],
    ]);
  });

  test('is told in history, feed, versions.json, and in notice.json until the day on which it was to take effect', () => {
    const after = siteAt(content, '2026-06-30T23:59');
    const history = wordsOf(pageText(after.site, '/privacy/de/history'));
    expect(history).toContain(`<dt>${message('de', 'history.withdrawn')}</dt>`);
    expect(history).toContain('Nicht gebaut');
    expect(after.titles('/privacy/en/feed.xml')).toEqual([
      'Privacy (en): version of July 1, 2026 withdrawn',
      'Privacy (en): version of August 1, 2026 announced',
      'Privacy (en): version of July 1, 2026 announced',
      'Privacy (en): version of January 1, 2025 in force',
    ]);
    const because = { because: 'Not built', becauseIn: { en: 'Not built', de: 'Nicht gebaut' } };
    expect(after.json('/privacy/versions.json').versions[1]).toMatchObject({
      status: 'withdrawn',
      effective: null,
      effectiveAt: null,
      withdrawn: { date: '2026-05-20', wasToTakeEffect: '2026-07-01', ...because },
    });
    expect(after.json('/privacy/de/notice.json').withdrawn).toEqual([
      {
        version: '2026-07-01',
        announced: '2026-05-01',
        effective: '2026-07-01',
        date: '2026-05-20',
        because: { text: 'Nicht gebaut', lang: 'de', dir: 'ltr' },
        url: 'https://policy.example.com/privacy/2026-07-01/de',
      },
    ]);
    expect(siteAt(content, '2026-07-01T00:00').json('/privacy/de/notice.json')).not.toHaveProperty('withdrawn');
  });

  test('stays on the latest page when there is no other', () => {
    const only = makeContent({
      '2026-07-01': major('2026-05-01', 'Only', 'withdrawn: { date: 2026-05-20, because: No }'),
    });
    const after = siteAt(only, '2026-08-01T00:00');
    expect([after.article('/privacy/en'), after.notices('/privacy/en')]).toEqual([
      'Only.',
      [`${message('en', 'version.withdrawn', { date: 'May 20, 2026' })} Reason: No`],
    ]);
    expect(after.site.until).toBeUndefined();
  });

  test('leaves a comparison that was public at its address', () => {
    const two = makeContent({
      '2026-07-01': major('2026-05-01', 'One', 'withdrawn: { date: 2026-05-20, because: No }'),
      '2026-08-01': major('2026-05-10', 'Two'),
    });
    const path = '/privacy/2026-08-01/en/changes';
    const [before, after] = ['2026-05-19T00:00', '2026-05-20T00:00'].map((time) => listPaths(siteAt(two, time).site));
    expect([before?.includes(path), after?.includes(path)]).toEqual([true, true]);
    expect(siteAt(two, '2026-05-20T00:00').notices('/privacy/en')).toEqual([message('en', 'version.coming')]);
  });
});

describe('a postponed version', () => {
  const postponed = [
    'postponed:',
    '  - { date: 2026-05-20, to: 2026-09-01, because: Delay }',
    '  - { date: 2026-06-10T12:00, to: 2026-10-01T09:30, because: More delay }',
  ];
  const content = makeContent({
    '2025-01-01': first,
    '2026-07-01': major('2026-05-01', 'Second', ...postponed),
    '2026-08-01': { ...major('2026-05-10', 'Third'), yaml: 'announced: 2026-05-10\nchange: minor\n' },
  });

  test('takes effect at its later time, after the version that it was before', () => {
    expect(siteAt(content, '2026-05-19T23:59').statuses()).toEqual([
      '2025-01-01 inForce',
      '2026-07-01 announced',
      '2026-08-01 announced',
    ]);
    expect(siteAt(content, '2026-07-02T00:00').article('/privacy/en')).toBe('First.');
    expect(siteAt(content, '2026-08-01T00:00').statuses()).toEqual([
      '2025-01-01 replaced',
      '2026-08-01 inForce',
      '2026-07-01 announced',
    ]);
    expect(siteAt(content, '2026-10-01T09:29').article('/privacy/en')).toBe('Third.');
    expect(siteAt(content, '2026-10-01T09:30').article('/privacy/en')).toBe('Second.');
    expect(siteAt(content, '2026-09-15T00:00').site.until).toBe(berlin('2026-10-01T09:30'));
  });

  test('keeps its address and shows its former dates, with reasons', () => {
    const { dates, notices, titles, json } = siteAt(content, '2026-06-10T12:00');
    const moves = [
      'Postponed on May 20, 2026: takes effect on September 1, 2026 instead of July 1, 2026. Reason: Delay',
      'Postponed on June 10, 2026 at 12:00 PM GMT+2: takes effect on October 1, 2026 at 9:30 AM GMT+2 instead of September 1, 2026. Reason: More delay',
    ];
    expect(dates('/privacy/2026-07-01/en').slice(0, -2)).toEqual([
      'Takes effect on October 1, 2026 at 9:30 AM GMT+2',
      'original text',
      'What changed',
      'May 1, 2026',
      ...moves,
    ]);
    expect(notices('/privacy/en')).toEqual([
      `This policy will change on October 1, 2026 at 9:30 AM GMT+2. Read the new version · What changed${moves.join('')}`,
    ]);
    expect(titles('/privacy/en/feed.xml').slice(0, 2)).toEqual([
      'Privacy (en): version of September 1, 2026 postponed to October 1, 2026 at 9:30 AM GMT+2',
      'Privacy (en): version of July 1, 2026 postponed to September 1, 2026',
    ]);
    expect(json('/privacy/en/notice.json').notices[0]).toMatchObject({
      effective: '2026-10-01T09:30',
      postponed: [
        {
          date: '2026-05-20',
          from: '2026-07-01',
          to: '2026-09-01',
          because: { text: 'Delay', lang: 'en', dir: 'ltr' },
        },
        { from: '2026-09-01', to: '2026-10-01T09:30' },
      ],
    });
    const version = json('/privacy/versions.json').versions[2];
    expect(version).toMatchObject({
      id: '2026-07-01',
      effective: '2026-10-01T09:30',
      effectiveAt: '2026-10-01T07:30:00.000Z',
      postponed: [{ from: '2026-07-01', because: 'Delay' }, { because: 'More delay' }],
    });
  });

  test('is told with the dates that were known at the time', () => {
    const { dates, titles } = siteAt(content, '2026-06-10T11:59');
    expect(dates('/privacy/2026-07-01/en')[0]).toBe('Takes effect on September 1, 2026');
    expect(titles('/privacy/en/feed.xml')).toContain('Privacy (en): version of July 1, 2026 announced');
  });
});

test('an urgent version says so and why', () => {
  const content = makeContent({
    '2025-01-01': first,
    '2026-07-01': major('2026-06-30', 'Second', 'urgent: A court order'),
  });
  const { notices, dates, json } = siteAt(content, '2026-07-01T00:00');
  expect(dates('/privacy/en')).toContain('Announced at short notice. Reason: A court order');
  expect(notices('/privacy/en')[0]).toContain('Announced at short notice. Reason: A court order');
  expect(json('/privacy/en/notice.json').notices[0].urgent).toEqual({ text: 'A court order', lang: 'en', dir: 'ltr' });
  expect(json('/privacy/versions.json').versions[1].urgent).toEqual({ because: 'A court order' });
});

describe('two versions of one day', () => {
  const content = makeContent({
    '2026-07-01': { yaml: 'announced: 2026-06-30\nchange: minor\n', texts: { en: 'Morning.', de: 'Morgen.' } },
    '2026-07-01T1500': major('2026-07-01', 'Afternoon', 'urgent: The morning was wrong'),
    '2026-07-01T1830': { yaml: 'announced: 2026-07-01\nchange: minor\n', texts: { en: 'Morning.' } },
  });

  test('take effect in the order of their times', () => {
    const words = ['2026-07-01T14:59', '2026-07-01T15:00', '2026-07-01T18:30'].map((time) =>
      siteAt(content, time).article('/privacy/en'),
    );
    expect(words).toEqual(['Morning.', 'Afternoon.', 'Morning.']);
    const { site, statuses, json, titles } = siteAt(content, '2026-07-01T18:30');
    expect(statuses()).toEqual(['2026-07-01 replaced', '2026-07-01T1500 replaced', '2026-07-01T1830 inForce']);
    expect(json('/privacy/versions.json').versions[1]).toMatchObject({
      effective: '2026-07-01T15:00',
      effectiveAt: '2026-07-01T13:00:00.000Z',
      replaced: '2026-07-01T1830',
      replacedAt: '2026-07-01T16:30:00.000Z',
    });
    expect(titles('/privacy/en/feed.xml').slice(0, 2)).toEqual([
      'Privacy (en): version of July 1, 2026 at 6:30 PM GMT+2 in force',
      'Privacy (en): version of July 1, 2026 at 3:00 PM GMT+2 in force',
    ]);
    expect(listPaths(site)).toContain('/privacy/2026-07-01T1500/zh-Hans');
  });

  test('are compared with each other, and the last has the translation of the words that it restores', () => {
    const { site, article } = siteAt(content, '2026-07-01T18:30');
    expect(pageText(site, '/privacy/2026-07-01T1830/en/changes')).toContain('href="/privacy/2026-07-01T1500/en"');
    expect(article('/privacy/de')).toBe('Morgen.');
  });
});

test('a version in front of an announced one moves its comparison, and lends it no draft', () => {
  const announced = major('2026-05-01', 'Third');
  const front = { yaml: 'announced: 2026-05-10\nchange: minor\n', texts: { en: 'Third.', de: 'Entwurf.' } };
  const content = makeContent({ '2025-01-01': first, '2026-06-15': front, '2026-07-01': announced });
  const [before, after] = ['2026-05-09T00:00', '2026-05-10T00:00'].map((time) => siteAt(content, time));
  const link = (at: typeof before) =>
    /Compared with the version of <a href="([^"]*)"/.exec(
      pageText(at?.site ?? siteOf(content), '/privacy/2026-07-01/en/changes'),
    )?.[1];
  expect([link(before), link(after)]).toEqual(['/privacy/2025-01-01/en', '/privacy/2026-06-15/en']);
  expect(before?.article('/privacy/2026-07-01/de')).toBe('Third.');
});
