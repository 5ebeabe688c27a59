import type { Correction, LocalTime, Postponement, Reason } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import { rememberOf } from '../../content/remember.ts';
import type { DatedVersion } from '../model/public-versions.ts';
import type { PolicyView } from '../policy-view.ts';
import { actId, type Instant, replacedTextId, stampOf, textId, versionId } from '../site.ts';

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

type Event = Omit<PolicyEvent, 'dated' | 'names'> & {
  readonly names?: readonly string[];
};

/**
 * Lists the events of public versions, the newest first. Announcement and effect are separate events, because feed readers show an
 * entry only once and would not notice one that changes when the version takes effect. A version that takes effect with its
 * announcement has only one event.
 */
export function policyEvents(view: EventsView): readonly PolicyEvent[] {
  return eventsIn(view);
}

type EventsView = Pick<PolicyView, 'policy' | 'versions' | 'stamps'>;

/** The feed of each language lists the same. */
const eventsIn = rememberOf((view: EventsView): readonly PolicyEvent[] => {
  const events = view.versions.flatMap((dated): PolicyEvent[] =>
    eventsOf(view, dated).map(({ names = [], ...event }) => ({ ...event, names, dated })),
  );
  return events.toReversed().sort((a, b) => b.instant - a.instant);
});

function eventsOf({ policy, stamps }: Pick<PolicyView, 'policy' | 'stamps'>, dated: DatedVersion): Event[] {
  const { version, status, effective, postponed, announcement } = dated;
  const { withdrawn, corrections, timeZone } = version;
  const id = versionId(policy.id, version.id);
  const instantOfAct = (act: string, { date }: Pick<Postponement, 'date'>) =>
    stampOf(stamps, act) ?? instantOf(date, timeZone);
  const isAnnouncedEarlier = announcement.instant < instantOf(version.effective, timeZone);
  const moves = postponed.map((move, index): Event => {
    const { to, because } = move;
    const instant = instantOfAct(actId(id, `postponed-${index + 1}`), move);
    const from = postponed[index - 1]?.to ?? version.effective;
    return { kind: 'postponed', names: [String(index + 1)], instant, effective: from, to, because };
  });
  const end: Event[] = withdrawn
    ? [
        {
          kind: 'withdrawn',
          instant: instantOfAct(actId(id, 'withdrawn'), withdrawn),
          effective,
          because: withdrawn.because,
        },
      ]
    : [];
  // What took effect on the day on which it became public did so later than at midnight.
  const begun = Math.max(announcement.instant, instantOf(effective, timeZone));
  const begin: Event[] = [{ kind: 'inForce', instant: begun, effective }];
  return [
    ...(isAnnouncedEarlier
      ? [{ kind: 'announced', instant: announcement.instant, effective: version.effective } as const]
      : []),
    ...moves,
    ...(status === 'withdrawn' ? end : status === 'announced' ? [] : begin),
    ...corrections.map((correction): Event => {
      const { locale, number, because } = correction;
      const instant = instantOfAct(replacedTextId(textId(policy.id, version.id, locale), number), correction);
      return { kind: 'corrected', names: [locale, String(number)], instant, effective, because, correction };
    }),
  ];
}
