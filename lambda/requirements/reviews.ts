import { effectiveInstant } from '../content/acts.ts';
import type { Content, Version } from '../content/content.ts';
import { isIsoDate } from '../content/yaml/values.ts';
import type { Instant } from '../site/site.ts';
import { privacyPolicy, versionsFrom } from './choose-versions.ts';

/** After how many days without a review one is due, and after how many it is overdue (Cal. Civ. Code 1798.130(a)(5)). */
export const reviewDue = 330;
export const reviewOverdue = 365;

/** When a version was reviewed last: when it took effect, or on the date of its fact `reviewed`. */
export function lastReview(version: Version): Instant {
  const { reviewed } = version.facts;
  const stated = typeof reviewed === 'string' && isIsoDate(reviewed) ? Date.parse(reviewed) : Number.NEGATIVE_INFINITY;
  return Math.max(effectiveInstant(version), stated);
}

/**
 * The reviews of the version in force and of each that follows it, for a function that does not load the content: pairs of the instant from
 * which a version is in force and that of its review, such as `1794610800000:1794610800000`. Empty where no law asks for reviews.
 */
export function formatReviews(content: Content, now: Instant): string {
  const policy = content.settings.laws?.includes('california') ? privacyPolicy(content) : undefined;
  const versions = policy === undefined ? [] : versionsFrom(policy, now);
  return versions.map((version) => `${effectiveInstant(version)}:${lastReview(version)}`).join(',');
}
