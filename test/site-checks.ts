import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { fixtureWorkspace } from './fixture-content.ts';
import { datesOf, type Moment, publicPolicies } from './promises/moment.ts';
import { firstInstant } from './simulation/clock.ts';
import { parsePage, policyWords, wordsOf } from './site/parse-page.ts';
import { listPaths, pageText } from './site/site-content.ts';

/** The words of the policy as they were public from 2023-03-30 on. */
export const wordsOf2023 = wordsOf(await readFile(path.join(fixtureWorkspace, 'words-of-2023.txt'), 'utf8'));

/** What is true of the site of any content at any moment; each check fails as an assertion does. */
export const siteChecks = [
  ['every page of an announced version is built, and none of a draft', checkPages],
  ['the site is current until the next date', checkUntil],
  ['version 2023-03-30 has the words that were public, one for one, in every language', checkWordsOf2023],
] as const;

function checkPages(moment: Moment): void {
  const { locales } = moment.content.settings;
  const paths = new Set(listPaths(moment.site));
  for (const { policy, versions } of publicPolicies(moment)) {
    const ofVersions = versions.flatMap(({ id, corrections }, index) => [
      ...locales.map((locale) => `/${policy.id}/${id}/${locale}`),
      ...(index > 0 ? locales.map((locale) => `/${policy.id}/${id}/${locale}/changes`) : []),
      ...corrections.map(({ locale, number }) => `/${policy.id}/${id}/${locale}/corrected/${number}`),
    ]);
    const latest = locales.map((locale) => `/${policy.id}/${locale}`);
    expect([...latest, ...ofVersions].filter((one) => !paths.has(one))).toEqual([]);
    const drafts = policy.versions.filter((version) => !versions.includes(version));
    expect([...paths].filter((one) => drafts.some(({ id }) => one.startsWith(`/${policy.id}/${id}/`)))).toEqual([]);
  }
}

function checkUntil({ content, at, site }: Moment): void {
  const begins = datesOf(content).map((date) => firstInstant(date, content.settings.timeZone));
  expect(site.until).toBe(begins.find((begin) => begin > at));
}

/** Holds where the content has that version in English, which a correction may have replaced since. */
function checkWordsOf2023(moment: Moment): void {
  const { locales } = moment.content.settings;
  const policy = publicPolicies(moment).find((one) => one.policy.id === 'privacy');
  const version = policy?.versions.find(({ id }) => id === '2023-03-30');
  if (!version?.translations.has('en')) return;
  const isCorrected = version.corrections.some(({ locale }) => locale === 'en');
  const others = locales.filter((locale) => !version.translations.has(locale));
  const shown = isCorrected ? ['en/corrected/1'] : ['en', ...others];
  for (const name of shown) {
    const page = parsePage(pageText(moment.site, `/privacy/2023-03-30/${name}`));
    expect(policyWords(page)).toBe(wordsOf2023);
  }
}
