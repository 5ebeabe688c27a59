import type { Content } from '../../../lambda/content/content.ts';
import { instantOf } from '../../../lambda/content/local-time.ts';
import { freezeContent } from '../../../lambda/site/model/frozen-texts.ts';
import { stampTerms } from '../../../lambda/site/model/terms.ts';
import { type Instant, type Terms, versionId } from '../../../lambda/site/site.ts';

/**
 * The terms of what a content says became public by an instant, as if a site had published each on its day. A preview has seen none of
 * these days, and what was announced last week is not untrue because it starts today. Versions from before a site need no such day.
 */
export function presumeDates(content: Content, at: Instant): Terms {
  const { terms } = freezeContent(content, at);
  const presumed = Object.entries(terms).flatMap(([id, values]) => {
    const [policy = '', version = ''] = id.split('/');
    const { announced, timeZone, imported } = terms[versionId(policy, version)] ?? {};
    const { date = imported === 'true' ? undefined : announced } = values;
    const day = date && timeZone ? instantOf(date, timeZone) : Number.POSITIVE_INFINITY;
    return day > at
      ? []
      : Object.entries(stampTerms({ [id]: values }, { known: {}, now: new Date(day).toISOString() }));
  });
  return Object.fromEntries(presumed);
}

/** The terms of everything that the pages show, with the dates that can be true on no day. */
export function presumeAll(content: Content, at: Instant): Terms {
  return stampTerms(freezeContent(content, at).terms, { known: {}, now: new Date(at).toISOString() });
}
