import type { Schedule } from './schedule.ts';

/** What may go wrong in a schedule: one in so many requests, or never with 0. */
export interface Perils {
  /** The store or CloudFront answers that it had an error. */
  readonly failed: number;
  /** The work is done, and the answer lost. */
  readonly lost: number;
  /** A write without an answer, which may take effect later. */
  readonly delayed: number;
  readonly death: number;
  readonly pause: number;
  /** CloudFront has too many invalidations in progress. */
  readonly busy: number;
  /** The servers' clocks differ. */
  readonly areClocksWrong: boolean;
  /** Decides instead of chance what happens to an actor's request; undefined where nothing does. */
  readonly script?: (actor: string, request: string) => Peril | undefined;
}

export type Peril = 'none' | 'failed' | 'lost' | 'delayed' | 'deathBefore' | 'deathAfter' | 'pause' | 'busy';

export const calm: Perils = { failed: 0, lost: 0, delayed: 0, death: 0, pause: 0, busy: 0, areClocksWrong: false };

const kinds: readonly Perils[] = [
  calm,
  { ...calm, pause: 12, areClocksWrong: true },
  { ...calm, death: 12 },
  { ...calm, failed: 12, busy: 2 },
  { ...calm, lost: 8, delayed: 12 },
  { failed: 40, lost: 30, delayed: 30, death: 40, pause: 30, busy: 3, areClocksWrong: true },
];

export function choosePerils(schedule: Schedule): Perils {
  return kinds[schedule.choose(kinds.length)] ?? calm;
}

export function choosePeril(
  schedule: Schedule,
  perils: Perils,
  { actor, label, kind: request }: { actor: string; label: string; kind: 'read' | 'write' | 'invalidate' },
): Peril {
  if (perils.script) return perils.script(actor, label) ?? 'none';
  const may = (rate: number) => rate > 0 && schedule.chance(rate);
  if (may(perils.failed)) return 'failed';
  if (may(perils.lost)) return 'lost';
  if (request !== 'read' && may(perils.delayed)) return 'delayed';
  if (may(perils.death)) return schedule.choose(2) === 0 ? 'deathBefore' : 'deathAfter';
  if (request === 'invalidate' && may(perils.busy)) return 'busy';
  return may(perils.pause) ? 'pause' : 'none';
}
