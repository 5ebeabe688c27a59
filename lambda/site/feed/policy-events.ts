import type { DatedVersion } from '../model/public-versions.ts';
import { startOfDay } from '../model/start-of-day.ts';
import type { Instant } from '../site.ts';

/** Something that happened to a policy, and that followers want to hear of. */
export interface PolicyEvent {
  readonly kind: 'announced' | 'inForce';
  readonly dated: DatedVersion;
  readonly instant: Instant;
}

/**
 * Everything that happened to public versions, the newest first. Announcement and effect are two events: feed readers show
 * an entry once, and one that changed when the version took effect would pass unseen. A version that took effect on the day
 * of its announcement has one.
 */
export function policyEvents(versions: readonly DatedVersion[], timeZone: string): PolicyEvent[] {
  const events = versions.flatMap((dated): PolicyEvent[] => {
    const { id, announced } = dated.version;
    const announcement = { kind: 'announced', dated, instant: startOfDay(announced, timeZone) } as const;
    const effect = { kind: 'inForce', dated, instant: startOfDay(id, timeZone) } as const;
    return [...(announced < id ? [announcement] : []), ...(dated.status === 'announced' ? [] : [effect])];
  });
  return events.toReversed().sort((a, b) => b.instant - a.instant);
}
