import type { Correction, LocalTime, Reason } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { Instant } from '../site.ts';

/** Something that happened to a policy and that its followers want to know. */
export interface PolicyEvent {
  readonly kind: 'announced' | 'inForce' | 'postponed' | 'withdrawn' | 'corrected';
  /** What tells it from other events of the same version and kind; empty where there is only one. */
  readonly names: readonly string[];
  readonly dated: DatedVersion;
  readonly instant: Instant;
  /** When the version was to take effect at the time of the event. */
  readonly effective: LocalTime;
  /** When it takes effect since a postponement. */
  readonly to?: LocalTime;
  readonly because?: Reason;
  readonly correction?: Correction;
}

type Event = Omit<PolicyEvent, 'dated' | 'instant' | 'names'> & {
  readonly time: LocalTime;
  readonly names?: readonly string[];
};

/**
 * Lists the events of public versions, the newest first. Announcement and effect are separate events, because feed readers show an
 * entry only once and would not notice one that changes when the version takes effect. A version that takes effect with its
 * announcement has only one event.
 */
export function policyEvents(versions: readonly DatedVersion[]): PolicyEvent[] {
  const events = versions.flatMap((dated): PolicyEvent[] =>
    eventsOf(dated).map(({ time, names = [], ...event }) => ({
      ...event,
      names,
      dated,
      instant: instantOf(time, dated.version.timeZone),
    })),
  );
  return events.toReversed().sort((a, b) => b.instant - a.instant);
}

function eventsOf({ version, status, effective, postponed }: DatedVersion): Event[] {
  const { announced, withdrawn, corrections, timeZone } = version;
  const isAnnouncedEarlier = instantOf(announced, timeZone) < instantOf(version.effective, timeZone);
  const moves = postponed.map(({ date, to, because }, index): Event => {
    const from = postponed[index - 1]?.to ?? version.effective;
    return { kind: 'postponed', names: [String(index + 1)], time: date, effective: from, to, because };
  });
  const end: Event[] = withdrawn
    ? [{ kind: 'withdrawn', time: withdrawn.date, effective, because: withdrawn.because }]
    : [];
  const begin: Event[] = [{ kind: 'inForce', time: effective, effective }];
  return [
    ...(isAnnouncedEarlier ? [{ kind: 'announced', time: announced, effective: version.effective } as const] : []),
    ...moves,
    ...(status === 'withdrawn' ? end : status === 'announced' ? [] : begin),
    ...corrections.map((correction): Event => {
      const { locale, number, date, because } = correction;
      return { kind: 'corrected', names: [locale, String(number)], time: date, effective, because, correction };
    }),
  ];
}
