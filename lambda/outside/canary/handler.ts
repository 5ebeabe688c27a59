import { setTimeout } from 'node:timers/promises';
import { environment } from '../../shared/environment.ts';
import type { VisitScope } from '../site-visit.ts';
import { formatLookLog } from './format-look-log.ts';
import { lookFromOutside } from './look-from-outside.ts';

/** What a schedule says: how much of the site to look at. */
export interface CanaryEvent {
  readonly scope: VisitScope;
}

/** Left for the log line when a look is ended. */
const reserved = 10_000;

/** CloudFront forgets pages within half a minute, and a publication takes some seconds. */
const pause = 60_000;

/** What AWS Lambda calls: looks at the site as any reader would, with no right of its own, and logs one line. */
export async function lookAtSite(
  { scope }: CanaryEvent,
  context: { getRemainingTimeInMillis(): number },
): Promise<void> {
  const { AWS_LAMBDA_FUNCTION_NAME: canary = '', [environment.origin]: site = '' } = process.env;
  const begin = Date.now();
  const deadline = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - reserved));
  const look = await lookFromOutside({
    site,
    scope,
    deadline,
    now: Date.now,
    pause: () => setTimeout(pause, undefined, { signal: deadline }).catch(() => undefined),
  });
  const endedAt = Date.now();
  // Not with console.log(): Lambda would wrap the line in a record of its own, in which CloudWatch finds no metrics.
  process.stdout.write(`${formatLookLog({ ...look, canary, site, scope, endedAt, milliseconds: endedAt - begin })}\n`);
}
