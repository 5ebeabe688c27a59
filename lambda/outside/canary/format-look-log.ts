import { embedMetrics } from '../../shared/embed-metrics.ts';
import { faultsDimensions, faultsMetric } from '../../shared/metrics.ts';
import type { VisitScope } from '../site-visit.ts';
import type { OutsideLook } from './look-from-outside.ts';

/** A look that has ended. */
export interface FinishedLook extends OutsideLook {
  /** Name of the function. */
  readonly canary: string;
  readonly site: string;
  readonly scope: VisitScope;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  readonly milliseconds: number;
}

const maxFaults = 50;
const maxMessage = 300;

/** Formats the one log line of a look: JSON with the first faults, from which CloudWatch extracts how many there are. */
export function formatLookLog({ canary, scope, endedAt, faults, ...look }: FinishedLook): string {
  const dimensions = { [faultsDimensions.canary]: canary, [faultsDimensions.scope]: scope };
  return JSON.stringify({
    ...look,
    faults: faults
      .slice(0, maxFaults)
      .map(({ kind, path, message }) => ({ kind, path, message: message.slice(0, maxMessage) })),
    ...embedMetrics(dimensions, [{ name: faultsMetric, value: faults.length, unit: 'Count' }], endedAt),
  });
}
