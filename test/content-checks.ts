import { expect } from 'vitest';
import { presumeDates } from '../cli/commands/preview/presume-dates.ts';
import type { Content } from '../lambda/content/content.ts';
import { instantOf } from '../lambda/content/local-time.ts';
import { findAllRefusals } from '../lambda/publication/find-all-refusals.ts';
import { emptyRecord } from '../lambda/publication/record/published.ts';
import { deploymentOf } from './promises/deployment.ts';
import { instantsAround, type Moment, momentAt } from './promises/moment.ts';
import { pagePromises } from './promises/page-promises.ts';
import { stackPromises } from './promises/stack-promises.ts';
import { siteChecks } from './site-checks.ts';

type Check<Subject> = readonly [sentence: string, check: (subject: Subject) => void | Promise<void>];

/** Every check that the site of any content passes at any moment. */
export const momentChecks: readonly Check<Moment>[] = [
  ...siteChecks,
  ...pagePromises.map(({ sentence, check }) => [`promised: ${sentence}`, check] as const),
  ['a preview that starts then is not refused', startsPreview],
];

/** A preview begins with an empty store, on whatever day an editor starts it; of a day before something was done, it says so. */
function startsPreview({ content, at, site }: Moment): void {
  const versions = content.policies.flatMap((policy) => policy.versions);
  const done = versions.flatMap(({ corrections, postponed, withdrawn, timeZone }) =>
    [...corrections, ...postponed, ...(withdrawn ? [withdrawn] : [])].map(({ date }) => instantOf(date, timeZone)),
  );
  if (done.some((instant) => instant > at)) return;
  const present = { now: at, terms: presumeDates(content, at), content: 'a new one' };
  expect(findAllRefusals(site, emptyRecord, present)).toEqual([]);
}

/** Every check that the stack of any content passes. */
export const stackChecks = stackPromises.map(({ sentence, check }) => [`promised: ${sentence}`, check] as const);

/** Runs every check on a content; the error names the check that fails, and the moment. */
export async function checkContent(content: Content): Promise<void> {
  for (const at of instantsAround(content)) {
    const moment = momentAt(content, at);
    for (const [sentence, check] of momentChecks)
      await named(`at ${new Date(at).toISOString()}: ${sentence}`, check, moment);
  }
  const deployment = await deploymentOf(content);
  for (const [sentence, check] of stackChecks) await named(sentence, check, deployment);
}

async function named<Subject>(name: string, check: Check<Subject>[1], subject: Subject): Promise<void> {
  try {
    await check(subject);
  } catch (cause) {
    throw new Error(`Found it untrue ${name}`, { cause });
  }
}
