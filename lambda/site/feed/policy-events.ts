import type { DatedVersion } from '../model/public-versions.ts';
import { startOfDay } from '../model/start-of-day.ts';
import type { Instant } from '../site.ts';

/** Something that happened to a policy and that its followers want to know. */
export interface PolicyEvent {
  readonly kind: 'announced' | 'inForce';
  readonly dated: DatedVersion;
  readonly instant: Instant;
}

/**
 * Lists the events of public versions, the newest first. Announcement and effect are separate events, because feed readers show an
 * entry only once and would not notice one that changes when the version takes effect. A version that takes effect on the day of
 * its announcement has only one event.
 */
export function policyEvents(versions: readonly DatedVersion[]): PolicyEvent[] {
  const events = versions.flatMap((dated): PolicyEvent[] => {
    const { id, announced, timeZone } = dated.version;
    const announcement = { kind: 'announced', dated, instant: startOfDay(announced, timeZone) } as const;
    const effect = { kind: 'inForce', dated, instant: startOfDay(id, timeZone) } as const;
    return [...(announced < id ? [announcement] : []), ...(dated.status === 'announced' ? [] : [effect])];
  });
  return events.toReversed().sort((a, b) => b.instant - a.instant);
}
