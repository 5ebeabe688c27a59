import { describe, expect, test } from 'vitest';
import { instantOf } from '../../lambda/content/local-time.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { nextChange } from '../../lambda/site/model/change-notices.ts';
import { publicVersions } from '../../lambda/site/model/public-versions.ts';
import { findAll, findOne, parsePage, policyWords, wordsOf } from './parse-page.ts';
import { listPaths, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const announcedOn = (date: string, change = 'major') => `announced: ${date}\nchange: ${change}\n`;
const versions = {
  '2025-01-01': { yaml: announcedOn('2024-12-01'), texts: { en: 'First.' } },
  '2026-01-01': { yaml: announcedOn('2025-11-15'), texts: { en: 'Second.' } },
  '2027-01-01': { yaml: announcedOn('2026-12-01'), texts: { en: 'Third.' } },
};
const content = makeContent(versions);
const [policy] = content.policies;
/** An instant in the content's time zone, in winter. */
const at = (time: string) => Date.parse(`${time}+01:00`);

test.each([
  ['2024-11-30T23:59:59.999', []],
  ['2024-12-01T00:00', ['2025-01-01 announced']],
  ['2024-12-31T23:59:59.999', ['2025-01-01 announced']],
  ['2025-01-01T00:00', ['2025-01-01 inForce']],
  ['2025-11-14T23:59:59.999', ['2025-01-01 inForce']],
  ['2025-11-15T00:00', ['2025-01-01 inForce', '2026-01-01 announced']],
  ['2026-01-01T00:00', ['2025-01-01 replaced by 2026-01-01', '2026-01-01 inForce']],
  ['2026-12-01T00:00', ['2025-01-01 replaced by 2026-01-01', '2026-01-01 inForce', '2027-01-01 announced']],
  [
    '2027-01-01T00:00',
    ['2025-01-01 replaced by 2026-01-01', '2026-01-01 replaced by 2027-01-01', '2027-01-01 inForce'],
  ],
])('publicVersions() at %s: %j', (time, expected) => {
  const found = publicVersions(policy ?? { id: '', versions: [] }, at(time));
  const lines = found.map(
    ({ version, status, replacedBy }) => `${version.id} ${status}${replacedBy ? ` by ${replacedBy.id}` : ''}`,
  );
  expect(lines).toEqual(expected);
});

test.each([
  ['2024-01-01T00:00', '2024-12-01'],
  ['2024-12-01T00:00', '2025-01-01'],
  ['2024-12-31T23:59:59.999', '2025-01-01'],
  ['2025-01-01T00:00', '2025-11-15'],
  ['2026-06-01T00:00', '2026-12-01'],
  ['2027-01-01T00:00', '2027-01-31'],
  ['2027-01-31T00:00', undefined],
])('nextChange() after %s is %s', (time, expected) => {
  const instant = expected === undefined ? undefined : instantOf(expected, 'Europe/Berlin');
  expect(nextChange(content.policies, at(time))).toBe(instant);
});

describe('buildSite()', () => {
  test('says that nothing is published before the first announcement, and changes by itself at that instant', () => {
    const site = buildSite(content, { at: at('2024-11-30T23:59:59'), origin });
    expect(listPaths(site)).toEqual([
      ...['/404', '/404.ar', '/404.de', '/404.ja', '/404.zh-Hans', '/404.zh-Hant', '/robots.txt', '/sitemap.xml'],
    ]);
    expect([site.wordDigests, site.until]).toEqual([{}, at('2024-12-01T00:00')]);
    for (const locale of ['en', 'ja']) {
      const root = parsePage(pageText(site, locale === 'en' ? '/404' : `/404.${locale}`));
      const words = findAll(root, 'main p').map(({ textContent }) => wordsOf(textContent));
      const byName = ['de', 'en', 'ar', 'zh-Hans', 'zh-Hant', 'ja'];
      const shown = [locale, ...byName.filter((other) => other !== locale)];
      expect(words).toEqual(shown.map((other) => message(other, 'notFound.nothingPublished')));
      expect(findAll(root, 'a')).toEqual([]);
    }
    expect(pageText(site, '/sitemap.xml')).not.toContain('<loc>');
  });

  test('shows the first version from its announcement on, and says when it takes effect', () => {
    const site = buildSite(content, { at: at('2024-12-01T00:00'), origin });
    const words = wordsOf(findOne(parsePage(pageText(site, '/privacy/en')), 'main').textContent);
    expect(words).toContain('First.');
    expect(words).toContain('January 1, 2025');
  });

  test('shows no part of a draft, not even its date', () => {
    const site = siteOf(content, at('2026-11-30T23:59:59'));
    expect(
      site.pages.map((page) => new TextDecoder().decode(page.body)).filter((text) => /2027-|Third/.test(text)),
    ).toEqual([]);
    expect(Object.keys(site.wordDigests)).toEqual(['privacy/2025-01-01/en', 'privacy/2026-01-01/en']);
    expect(listPaths(site).some((path) => path.includes('2027'))).toBe(false);
  });

  test('shows the version in force on the latest page, and an announced one on its own page', () => {
    const site = siteOf(content, at('2026-12-15T00:00'));
    const words = (path: string) => policyWords(parsePage(pageText(site, path)));
    expect(words('/privacy/en')).toBe('Second.');
    expect(words('/privacy/2027-01-01/en')).toBe('Third.');
    expect(words('/privacy/2025-01-01/en')).toBe('First.');
  });

  test('shows the first announced version on the latest page before any is in force', () => {
    const root = parsePage(pageText(siteOf(content, at('2024-12-15T00:00')), '/privacy/en'));
    expect(findAll(root, '.notice').map((notice) => notice.textContent)).toEqual([message('en', 'version.coming')]);
  });

  test('shows from when until when each version is in force', () => {
    const site = siteOf(content, at('2026-12-15T00:00'));
    const head = (path: string) =>
      findAll(parsePage(pageText(site, path)), '.dates, .about time, .notice').map(
        ({ textContent }) => wordsOf(textContent).split(' · ')[0],
      );
    expect(head('/privacy/2025-01-01/en')).toEqual([
      message('en', 'version.wasInForce', { from: 'January 1, 2025', until: 'January 1, 2026' }),
      `${message('en', 'version.replaced')} ${message('en', 'version.replacedBy')}`,
      'December 1, 2024',
    ]);
    expect(head('/privacy/2026-01-01/en')).toEqual([
      message('en', 'version.inForceSince', { date: 'January 1, 2026' }),
      'November 15, 2025',
    ]);
    expect(head('/privacy/2027-01-01/en')).toEqual([
      message('en', 'version.takesEffect', { date: 'January 1, 2027' }),
      message('en', 'version.coming'),
      'December 1, 2026',
    ]);
  });

  test('is valid until the next date, even that of a draft', () => {
    expect(siteOf(content, at('2026-06-01T00:00')).until).toBe(at('2026-12-01T00:00'));
    expect(siteOf(content, at('2027-01-31T00:00')).until).toBeUndefined();
  });

  test('begins a date in the time zone of the policy, not of the machine', () => {
    const island = makeContent(versions, {
      'site.yaml':
        'sourceLocale: en\nlocales: [en, ar, de, ja, zh-Hans, zh-Hant]\ntimeZone: Pacific/Kiritimati\nnoticeDays: 30\n',
    });
    const instant = Date.parse('2025-12-31T10:00:00Z');
    const words = (made: typeof content) => policyWords(parsePage(pageText(siteOf(made, instant), '/privacy/en')));
    expect([words(island), words(content)]).toEqual(['Second.', 'First.']);
  });
});
