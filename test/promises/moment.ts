import type { Content, IsoDate, Policy, Version } from '../../lambda/content/content.ts';
import type { Instant, Site } from '../../lambda/site/site.ts';
import { addDays, firstInstant } from '../simulation/clock.ts';
import { siteOf } from '../site/site-content.ts';

/** A content at an instant, and the site that it makes then. */
export interface Moment {
  readonly content: Content;
  readonly at: Instant;
  readonly site: Site;
}

/** A policy with a public version. */
export interface PublicPolicy {
  readonly policy: Policy;
  /** Announced versions by ascending effective date, at least one. */
  readonly versions: readonly Version[];
  /** Undefined before the first one takes effect. */
  readonly inForce: Version | undefined;
  /** The version that the latest page shows. */
  readonly latest: Version;
}

export function momentAt(content: Content, at: Instant): Moment {
  return { content, at, site: siteOf(content, at) };
}

/** Every date on which what readers see changes: announcements, effective dates, ends of notices; ascending. */
export function datesOf({ policies, settings: { noticeDays } }: Content): IsoDate[] {
  const dates = policies.flatMap(({ versions }) =>
    versions.flatMap(({ announced, id, change }, index) => [
      announced,
      id,
      ...(change === 'major' && index > 0 ? [addDays(id, noticeDays)] : []),
    ]),
  );
  return [...new Set(dates)].sort();
}

/** A second before and a second after each date of a content begins; ascending. */
export function instantsAround(content: Content): Instant[] {
  const begins = datesOf(content).map((date) => firstInstant(date, content.settings.timeZone));
  return [...new Set(begins.flatMap((begin) => [begin - 1000, begin + 1000]))];
}

/** What is public at a moment, by the dates alone: nothing of the product's own calendar is used. */
export function publicPolicies({ content, at }: Pick<Moment, 'content' | 'at'>): PublicPolicy[] {
  const hasBegun = (date: IsoDate) => firstInstant(date, content.settings.timeZone) <= at;
  return content.policies.flatMap((policy) => {
    const versions = policy.versions.filter(({ announced }) => hasBegun(announced));
    const inForce = versions.findLast(({ id }) => hasBegun(id));
    const latest = inForce ?? versions[0];
    return latest === undefined ? [] : [{ policy, versions, inForce, latest }];
  });
}
