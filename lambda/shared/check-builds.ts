import type { Clock } from '../content/check-succession.ts';
import { type Content, type Locale, type Policy, settingsOf, type Version } from '../content/content.ts';
import { instantOf } from '../content/local-time.ts';
import { type FileProblem, inFile, locateProblems } from '../content/locate-problems.ts';
import type { Problem } from '../content/problem.ts';
import type { Proofs } from '../content/proofs.ts';
import { problemOf } from '../content/rules.ts';
import { tryBuild } from '../site/build-site.ts';
import { type ChangeDate, changeDates } from '../site/model/change-notices.ts';
import { HintedError } from './hinted-error.ts';

/**
 * Builds the site as it is, and at every date on which it will change, so that checked content cannot fail when its day comes; without
 * a clock, at every date. At each date the version that it belongs to is built beside the previous one only, and at the last date all
 * of them: a build takes as long as there are versions. With proofs, pages that were tried before are not tried again.
 */
export function checkBuilds(content: Content, clock?: Clock, proofs?: Proofs): Problem[] {
  const attempts = content.policies.flatMap((policy) => withoutPast(attemptsFor(policy, content), clock));
  const last = attempts.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (last === undefined) return [];
  const whole = { ...last, content };
  const wholeFailure = failure(whole, proofs);
  // What can be built together can be built in parts.
  const others = wholeFailure === undefined ? attempts.filter((attempt) => !isSameTime(attempt, last)) : attempts;
  const failed = [
    ...others.map((attempt) => ({ attempt, reason: failure(attempt, proofs) })),
    { attempt: whole, reason: wholeFailure },
  ];
  const failures = new Map<string, FileProblem[]>();
  for (const { attempt, reason } of failed) {
    // The same fault fails at many dates: the first one is enough.
    if (reason === undefined || failures.has(reason)) continue;
    failures.set(reason, inFile(blame(attempt), [problemOf('unbuildable', { date: attempt.date, reason })]));
  }
  return locateProblems([...failures.values()].flat(), new Map());
}

function isSameTime(a: ChangeDate, b: ChangeDate): boolean {
  return a.date === b.date && a.timeZone === b.timeZone;
}

/** One build, with what it builds. */
interface Attempt extends ChangeDate {
  readonly content: Content;
  readonly policy: Policy;
  readonly version: Version;
}

function attemptsFor(policy: Policy, content: Content): Attempt[] {
  const tried = new Set<string>();
  return policy.versions.flatMap((version, index) => {
    const pair = { ...policy, versions: policy.versions.slice(Math.max(0, index - 1), index + 1) };
    const changes = changeDates(pair).filter(({ date, timeZone }) => !tried.has(`${date} ${timeZone}`));
    for (const { date, timeZone } of changes) tried.add(`${date} ${timeZone}`);
    // The last build has the applications, whose pages differ from those of the policy in facts alone.
    const settings = { ...content.settings, applications: {} };
    return changes.map((change) => ({
      content: { ...content, settings, policies: [pair] },
      policy,
      version,
      ...change,
    }));
  });
}

/** The site will never be what it was: of the dates that have passed only the last one counts. */
function withoutPast(attempts: readonly Attempt[], clock: Clock | undefined): readonly Attempt[] {
  if (clock === undefined) return attempts;
  const passed = attempts.filter(({ date, timeZone }) => date <= clock(timeZone)).map(({ date }) => date);
  const last = passed.sort().at(-1) ?? '';
  return attempts.filter(({ date }) => date >= last);
}

/** Returns why a build fails; undefined if it succeeds. */
function failure({ content, date, timeZone }: Attempt, proofs?: Proofs): string | undefined {
  const { origin = 'https://policy.invalid' } = content.settings;
  try {
    tryBuild(content, { at: instantOf(date, timeZone), origin }, proofs);
    return undefined;
  } catch (error) {
    // A file that somebody saved meanwhile is no fault of the content.
    if (error instanceof HintedError) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** The file of the first language without which the site can be built. */
function blame(attempt: Attempt): string {
  const { policy, version } = attempt;
  const { sourceLocale, locales, dropped } = settingsOf(policy, attempt.content.settings);
  const directory = `${policy.id}/${version.id}`;
  const failsIn = (those: readonly Locale[]) =>
    failure({ ...attempt, content: keepLocales(attempt.content, those) }) !== undefined;
  if (failsIn([sourceLocale])) return `${directory}/${sourceLocale}.md`;
  const others = [...locales, ...dropped].filter((locale) => locale !== sourceLocale);
  const guilty = others.find((locale) => failsIn([sourceLocale, locale]));
  if (guilty === undefined) return `${directory}/version.yaml`;
  return version.translations.has(guilty) ? `${directory}/${guilty}.md` : `messages/${guilty}.json`;
}

function keepLocales(content: Content, kept: readonly Locale[]): Content {
  const { settings, policies, messages } = content;
  const keep = (version: Version): Version => ({
    ...version,
    translations: new Map([...version.translations].filter(([locale]) => kept.includes(locale))),
    corrections: version.corrections.filter(({ locale }) => kept.includes(locale)),
  });
  return {
    ...content,
    settings: { ...settings, locales: kept, dropped: [], fallback: {} },
    messages: new Map([...messages].filter(([locale]) => kept.includes(locale))),
    policies: policies.map(({ settings: own, ...policy }) => ({
      ...policy,
      ...(own && { settings: { ...own, locales: kept, dropped: [], fallback: {} } }),
      versions: policy.versions.map(keep),
    })),
  };
}
